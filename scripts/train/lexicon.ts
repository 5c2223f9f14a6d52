import { wordClass } from '../../src/text/tagging/lexicon.ts'
import type { Words } from '../../src/text/tagging/words.ts'
import type { GoldSentence } from './conllu.ts'

/** A word seen so often is taken to have only the tags it was seen with. */
const KNOWN_AFTER = 40
/** Rarer words teach what words of their class can be. */
const RARE_UNTIL = 6
/** A class says nothing of words unless so many were seen of it. */
const CLASS_AFTER = 40

export interface LexiconTables {
  readonly tags: readonly (readonly [string, string])[]
  readonly sets: readonly (readonly number[])[]
  readonly entries: Int32Array
  readonly classes: Int32Array
}

/** Tag pairs that a word seen with one of them may always also have. */
const PARTNERS: readonly (readonly [string, string])[] = [
  ['VERB VBD', 'VERB VBN'],
  ['VERB VB', 'VERB VBP'],
  ['PROPN NNP', 'ADJ NNP'],
]

/** Tags that any rare word of letters may have. */
const OPEN = [
  'NOUN NN',
  'NOUN NNS',
  'PROPN NNP',
  'ADJ JJ',
  'VERB VB',
  'VERB VBD',
  'VERB VBN',
  'VERB VBZ',
  'VERB VBG',
  'ADV RB',
]

const key = (tag: string, penn: string) => `${tag} ${penn}`

/** All tag pairs of the treebank seen at least five times. */
export function listTags(sentences: readonly GoldSentence[]): [string, string][] {
  const counts = new Map<string, number>()
  for (const { tags, penn } of sentences) {
    tags.forEach((tag, index) => {
      const pair = key(tag, penn[index] ?? '')
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    })
  }
  const frequent = [...counts].filter(([, count]) => count >= 5).map(([pair]) => pair)
  return frequent.sort().map((pair) => {
    const [tag = '', penn = ''] = pair.split(' ')
    return [tag, penn]
  })
}

/** Place of each word's gold tag in `tags`; a rare pair falls back to one of the same universal tag. */
export function goldTags(
  sentences: readonly GoldSentence[],
  tags: readonly (readonly [string, string])[],
): Int32Array[] {
  const place = new Map(tags.map(([tag, penn], index) => [key(tag, penn), index]))
  const byTag = new Map(tags.map(([tag], index) => [tag, index]))
  return sentences.map(({ tags: universal, penn }) =>
    Int32Array.from(
      universal,
      (tag, index) => place.get(key(tag, penn[index] ?? '')) ?? byTag.get(tag) ?? 0,
    ),
  )
}

/** Learns which tags each word, and each class of rare words, can have. */
export function learnLexicon(
  words: readonly Words[],
  gold: readonly Int32Array[],
  tags: LexiconTables['tags'],
): LexiconTables {
  const seen = countWords(words, gold)
  const classes = countClasses(seen, tags)
  const partners = partnerTable(tags)
  const widen = (list: Iterable<number>) =>
    [...new Set([...list].flatMap((tag) => [tag, ...(partners.get(tag) ?? [])]))].sort(
      (a, b) => a - b,
    )
  const sets = new SetTable(tags.length)
  const entries: number[] = []
  for (const [form, { count, tags: own, word }] of seen) {
    if (count < 2) continue
    const known = count >= KNOWN_AFTER
    const kept = known
      ? [...own].filter(([, times]) => times > count / 1000).map(([tag]) => tag)
      : [...own.keys(), ...(classes.get(word)?.keys() ?? [])]
    entries.push(form, sets.add(widen(kept)))
  }
  const classEntries: number[] = []
  for (const [word, all] of classes) {
    const total = [...all.values()].reduce((sum, times) => sum + times, 0)
    if (total >= CLASS_AFTER) classEntries.push(word, sets.add(widen(all.keys())))
  }
  return {
    tags,
    sets: sets.list,
    entries: Int32Array.from(entries),
    classes: Int32Array.from(classEntries),
  }
}

interface SeenWord {
  count: number
  /** How often with which tag. */
  readonly tags: Map<number, number>
  /** Its {@link wordClass}. */
  readonly word: number
}

function countWords(words: readonly Words[], gold: readonly Int32Array[]): Map<number, SeenWord> {
  const seen = new Map<number, SeenWord>()
  words.forEach((sentence, index) => {
    gold[index]?.forEach((tag, row) => {
      const form = sentence.form[row] ?? 0
      const entry = seen.get(form) ?? {
        count: 0,
        tags: new Map<number, number>(),
        word: wordClass(sentence, row),
      }
      entry.count++
      entry.tags.set(tag, (entry.tags.get(tag) ?? 0) + 1)
      seen.set(form, entry)
    })
  })
  return seen
}

/** Tags of the rare words of each class, and those that any word may have. */
function countClasses(
  seen: ReadonlyMap<number, SeenWord>,
  tags: LexiconTables['tags'],
): Map<number, Map<number, number>> {
  const open = OPEN.map((name) => tags.findIndex((pair) => pair.join(' ') === name)).filter(
    (tag) => tag >= 0,
  )
  const classes = new Map<number, Map<number, number>>()
  for (const { count, tags: own, word } of seen.values()) {
    if (count > RARE_UNTIL) continue
    const all = classes.get(word) ?? new Map(open.map((tag) => [tag, 0]))
    for (const [tag, times] of own) all.set(tag, (all.get(tag) ?? 0) + times)
    classes.set(word, all)
  }
  return classes
}

function partnerTable(tags: LexiconTables['tags']): Map<number, number[]> {
  const place = new Map(tags.map(([tag, penn], index) => [key(tag, penn), index]))
  const table = new Map<number, number[]>()
  for (const pair of PARTNERS) {
    const [a, b] = pair.map((name) => place.get(name))
    if (a === undefined || b === undefined) continue
    table.set(a, [b, ...(table.get(a) ?? [])])
    table.set(b, [a, ...(table.get(b) ?? [])])
  }
  return table
}

/** Numbers distinct sets of tags; set 0 holds them all. */
class SetTable {
  readonly list: number[][]
  readonly #numbers = new Map<string, number>()

  constructor(tags: number) {
    this.list = [Array.from({ length: tags }, (_, tag) => tag)]
  }

  add(set: number[]): number {
    const name = set.join(' ')
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    this.#numbers.set(name, this.list.length)
    this.list.push(set)
    return this.list.length - 1
  }
}
