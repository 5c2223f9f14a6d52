// noUncheckedIndexedAccess: rows are the sentence's own, so reads carry `as number`.
import type { Words } from '../tagging/words.ts'
import type { Nodes } from './state.ts'

/** What of a tag pair the parser looks at, by tag plus one. */
export interface TagTraits {
  /** Number of the universal tag, from 1. */
  readonly universal: Uint8Array
  /** 1 comma, 2 verb or auxiliary, 3 coordinating conjunction, 4 word that opens a clause; 0 none. */
  readonly kind: Uint8Array
}

const universalTags = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
]

/** Number of a universal tag, from 1. */
export function universalNumber(tag: string): number {
  return universalTags.indexOf(tag) + 1
}

function kindOf(tag: string, penn: string): number {
  if (penn === ',') return 1
  if (tag === 'VERB' || tag === 'AUX') return 2
  if (tag === 'CCONJ') return 3
  return tag === 'SCONJ' || penn === 'WDT' || penn === 'WP' || penn === 'WRB' ? 4 : 0
}

export function tagTraits(tags: readonly (readonly [string, string])[]): TagTraits {
  return {
    universal: Uint8Array.from([0, ...tags.map(([tag]) => universalNumber(tag))]),
    kind: Uint8Array.from([0, ...tags.map(([tag, penn]) => kindOf(tag, penn))]),
  }
}

const ROOT_TAG = 127
const ROOT_UNIVERSAL = 31

/** Fills `nodes` with the tokens `[first, end)` and their tags (plus one). */
export function fillNodes(
  nodes: Nodes,
  words: Words,
  window: { first: number; end: number; tags: Int32Array },
  traits: TagTraits,
): void {
  const { first, end, tags } = window
  const count = end - first
  nodes.count = count
  const counts = [0, 0, 0, 0, 0]
  for (let node = 0; node < count; node++) {
    const row = first + node
    const tag = tags[row] as number
    nodes.word[node] = words.lower[row] as number
    nodes.tag[node] = tag
    nodes.universal[node] = traits.universal[tag] as number
    nodes.fine[node] = words.fine[row] as number
    nodes.coarse[node] = words.coarse[row] as number
    setCounts(nodes, node, counts)
    const kind = traits.kind[tag] as number
    counts[kind] = (counts[kind] as number) + 1
  }
  setCounts(nodes, count, counts)
  setCounts(nodes, count + 1, counts)
  for (const column of [nodes.word, nodes.tag, nodes.universal, nodes.fine, nodes.coarse]) {
    column[count] = column === nodes.universal ? ROOT_UNIVERSAL : ROOT_TAG
    column[count + 1] = 0
  }
}

function setCounts(nodes: Nodes, node: number, counts: readonly number[]): void {
  nodes.commas[node] = counts[1] as number
  nodes.verbs[node] = counts[2] as number
  nodes.conjunctions[node] = counts[3] as number
  nodes.openers[node] = counts[4] as number
}
