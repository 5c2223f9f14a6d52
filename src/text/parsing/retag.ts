// noUncheckedIndexedAccess: rows are the sentence's own, so reads carry `as number`; every word passes here.
import type { TagColumns } from '../tagging/tagger.ts'
import { unpackNumbers, unpackParts, unpackWeights } from '../tagging/weights.ts'
import type { Words } from '../tagging/words.ts'
import { type TagTraits, universalNumber } from './fill-nodes.ts'
import { fillRetagAtoms, RETAG_ATOMS, retagTemplates } from './retag-features.ts'
import { openScores, type Scores } from './scores.ts'
import type { Nodes, State } from './state.ts'

/** What reads tags again when the tree is known. */
export interface Retagger {
  /** Steps of a tag's lead over the one that came second; from the last on it stands. */
  readonly leads: Int32Array
  /** One model, which scores class 0. */
  readonly scores: Scores
  /** Score above which the second tag is taken, in units of the weights. */
  readonly least: number
}

/** Takes a model file apart. */
export function readRetagger(file: Buffer): Retagger {
  const part = unpackParts(file)
  return {
    leads: unpackNumbers(part('leads')),
    scores: openScores(
      [{ templates: retagTemplates, roots: unpackWeights(part('weights')).roots, atoms: 0 }],
      [RETAG_ATOMS],
      [],
    ),
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
  { leads, scores, least }: Retagger,
  traits: TagTraits,
  sentence: ParsedSentence,
): void {
  visitQuestioned(
    { leads, traits, atoms: scores.atoms[0] as Int32Array },
    sentence,
    (row, second) => {
      scores.both(0)
      if ((scores.leads[0] as number) > least) sentence.columns.tags[row] = second
    },
  )
}

const nominal = new Set(['NOUN', 'PROPN'].map(universalNumber))

/** Whether a noun is a name the tree does not tell: asked of that too, as many tags got worse as better. */
function isNominal(universal: number): boolean {
  return nominal.has(universal)
}

/** Calls back for each word whose tag is in question, with its row and second tag; `atoms` hold what is seen of it. */
export function visitQuestioned(
  { leads, traits, atoms }: { leads: Int32Array; traits: TagTraits; atoms: Int32Array },
  { nodes, state: { tree }, words, first, columns }: ParsedSentence,
  visit: (row: number, second: number) => void,
): void {
  const { universal } = traits
  const sure = leads.at(-1) as number
  for (let node = 0; node < nodes.count; node++) {
    const row = first + node
    const lead = columns.leads[row] as number
    if (lead >= sure) continue
    const second = columns.seconds[row] as number
    const own = universal[nodes.tag[node] as number] as number
    const other = universal[second] as number
    if (own === other || (isNominal(own) && isNominal(other))) continue
    let step = 0
    while (lead >= (leads[step] as number)) step++
    const plain = columns.plain[row] as number
    const word = { node, row, second, step, universal: own * 32 + other, plain }
    fillRetagAtoms({ nodes, tree, words }, word, atoms)
    visit(row, second)
  }
}
