// noUncheckedIndexedAccess: rows are the sentence's own, so reads carry `as number`; every word passes here.
import type { TagColumns } from '../tagging/tagger.ts'
import { fillFeatures } from '../tagging/templates.ts'
import {
  square,
  unpackNumbers,
  unpackParts,
  unpackWeights,
  type Weights,
} from '../tagging/weights.ts'
import type { Words } from '../tagging/words.ts'
import { type TagTraits, universalNumber } from './fill-nodes.ts'
import { fillRetagAtoms, RETAG_ATOMS, retagTemplates } from './retag-features.ts'
import type { Nodes, State } from './state.ts'

/** What reads tags again when the tree is known. */
export interface Retagger {
  /** Steps of a tag's lead over the one that came second; from the last on it stands. */
  readonly leads: Int32Array
  readonly weights: Weights
  /** Score above which the second tag is taken, in units of the weights. */
  readonly least: number
}

/** Takes a model file apart. */
export function readRetagger(file: Buffer): Retagger {
  const part = unpackParts(file)
  return {
    leads: unpackNumbers(part('leads')),
    weights: unpackWeights(part('weights')),
    least: part('least').readInt32LE(),
  }
}

/** A parsed sentence, and what the tagger made of the document's words. */
export interface ParsedSentence {
  readonly nodes: Nodes
  readonly state: State
  readonly words: Words
  /** Row of the sentence's first word. */
  readonly first: number
  readonly columns: TagColumns
}

/**
 * Asks again which of a word's two best tags is right, where the first led by little: the tagger saw no head, relation or
 * child. Five tags of a thousand change; of ten changes six are right, and three were right before.
 *
 * @returns nothing; `columns.tags` receives the new tags, and the tree stays.
 */
export function retagSentence(
  { leads, weights, least }: Retagger,
  traits: TagTraits,
  sentence: ParsedSentence,
): void {
  visitQuestioned(leads, traits, sentence, (row, second) => {
    if (scoreOf(weights) > least) sentence.columns.tags[row] = second
  })
}

const nominal = new Set(['NOUN', 'PROPN'].map(universalNumber))

/** Whether a noun is a name the tree does not tell: asked of that too, as many tags got worse as better. */
function isNominal(universal: number): boolean {
  return nominal.has(universal)
}

const atoms = new Int32Array(RETAG_ATOMS)
const features = new Int32Array(retagTemplates.count)

/** Calls back for each word whose tag is in question, with its row and second tag; `features` hold what is seen of it. */
export function visitQuestioned(
  leads: Int32Array,
  { universal }: TagTraits,
  { nodes, state: { tree }, words, first, columns }: ParsedSentence,
  visit: (row: number, second: number, features: Int32Array) => void,
): void {
  const sure = leads.at(-1) as number
  for (let node = 0; node < nodes.count; node++) {
    const row = first + node
    const lead = columns.leads[row] as number
    if (lead >= sure) continue
    const second = columns.seconds[row] as number
    const own = universal[nodes.tag[node] as number] as number
    const other = universal[second] as number
    if (own === other || (isNominal(own) && isNominal(other))) continue
    const step = leads.findIndex((least) => lead < least)
    const plain = columns.plain[row] as number
    const word = { node, row, second, step, universal: own * 32 + other, plain }
    fillRetagAtoms({ nodes, tree, words }, word, atoms)
    fillFeatures(retagTemplates, atoms, features)
    visit(row, second, features)
  }
}

function scoreOf({ roots, mask }: Weights): number {
  let score = 0
  for (let feature = 0; feature < features.length; feature++)
    score += square(roots[(features[feature] as number) & mask] as number)
  return score
}
