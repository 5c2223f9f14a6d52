import { type NameDocument, readRe3d } from '../../scripts/train/name-data.ts'
import { listNames } from '../../scripts/train/name-list.ts'
import { type NameSet, re3dFolders, readOpenSets } from '../../scripts/train/name-sets.ts'
import { trainNames } from '../../scripts/train/names.ts'
import { readClusters } from '../../scripts/train/treebank-words.ts'
import { findMentions } from '../../src/text/actors/index.ts'
import { findNamesBy } from '../../src/text/names/find-names.ts'
import { type NameModel, readNameModel } from '../../src/text/names/model.ts'
import { findPlaces } from '../../src/text/places/index.ts'
import { type Found, withDescriptions } from '../accuracy/described.ts'
import codes from '../accuracy/names.json' with { type: 'json' }
import { parseRaw } from './treebank.ts'

/** Shares by overlap of extent with the same type, one to one, as `names_score.py` counts. */
export interface NameScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const TYPES: Readonly<Record<string, string>> = {
  person: 'person',
  per: 'person',
  organisation: 'organisation',
  org: 'organisation',
  corporation: 'organisation',
  group: 'organisation',
  location: 'place',
  loc: 'place',
  nationality: 'nationality',
  weapon: 'weapon',
  militaryplatform: 'weapon',
  vehicle: 'weapon',
}

const heldOut = 'Delegation of the European Union to Syria'

/** Each re3d folder by a model trained without it; then wikigold by one trained without that. */
export function* scoreNames(): Generator<[set: string, score: NameScore]> {
  const list = listNames()
  const clusters = readClusters()
  const re3d = new Map([...re3dFolders, heldOut].map((folder) => [folder, readRe3d(folder)]))
  const open = readOpenSets()
  const without = (folder: string) => ({
    set: 1,
    documents: re3dFolders
      .filter((name) => name !== folder)
      .flatMap((name) => re3d.get(name) ?? []),
  })
  const train = (sets: readonly NameSet[]) => readNameModel(trainNames(sets, list, clusters))
  for (const [folder, documents] of re3d)
    yield [`re3d ${folder}`, score(documents, train([without(folder), ...open]), described)]
  const [wikigold, others] = [open.filter(isWikigold), open.filter((set) => !isWikigold(set))]
  const documents = wikigold.flatMap((set) => set.documents)
  yield ['wikigold', score(documents, train([without(heldOut), ...others]), named)]
}

const isWikigold = ({ set }: NameSet) => set === 3

/** Names by our types, read as the set's labels count them. */
type Reading = (text: string, model: NameModel) => readonly Found[]

const named: Reading = (text, model) => counted(findNamesBy(model, { text, ...parseRaw(text) }))

export const described: Reading = (text, model) => {
  const { tokens, sentences } = parseRaw(text)
  const names = findNamesBy(model, { text, tokens, sentences })
  const mentions = findMentions(tokens, sentences, names, text)
  const places = findPlaces(tokens, sentences, names, text)
  return counted(withDescriptions({ text, names, mentions, places }))
}

const types = new Map(Object.entries(codes))

function counted(names: readonly Found[]): Found[] {
  return names.flatMap(({ start, end, type: own }) => {
    const type = types.get(own)
    return type === undefined ? [] : [{ start, end, type }]
  })
}

function score(documents: readonly NameDocument[], model: NameModel, predict: Reading): NameScore {
  let right = 0
  let gold = 0
  let found = 0
  for (const document of documents) {
    const names = predict(document.text, model)
    const used = new Set<number>()
    const truth = goldOf(document)
    for (const { start, end, type } of truth) {
      const hit = names.findIndex(
        (name, index) =>
          !used.has(index) && name.type === type && name.start < end && name.end > start,
      )
      if (hit < 0) continue
      used.add(hit)
      right++
    }
    gold += truth.length
    found += names.length
  }
  return {
    precision: percent(right, found),
    recall: percent(right, gold),
    f1: percent(2 * right, gold + found),
  }
}

function percent(part: number, whole: number): number {
  return Number(((100 * part) / Math.max(1, whole)).toFixed(1))
}

/** Gold names: labels with a capital, and all weapons, once each. */
export function goldOf({
  text,
  labelled,
}: NameDocument): { start: number; end: number; type: string }[] {
  const seen = new Set<string>()
  return labelled
    .flatMap(({ start, end, type: given }) => {
      const type = TYPES[given.toLowerCase()]
      const key = `${start} ${end} ${type}`
      if (
        type === undefined ||
        seen.has(key) ||
        (type !== 'weapon' && !/\p{Lu}/u.test(text.slice(start, end)))
      )
        return []
      seen.add(key)
      return [{ start, end, type }]
    })
    .sort((a, b) => a.start - b.start || a.end - b.end)
}
