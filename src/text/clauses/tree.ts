import type { Span } from '../../record/index.ts'
import type { Token } from '../analysis.ts'

/** The dependents of every token, in order of the text: what `Token.head` says, turned round. */
export interface Tree {
  readonly tokens: readonly Token[]
  children(index: number): readonly number[]
  /** First dependent with one of these relations; a relation without subtype matches all its subtypes. */
  child(index: number, ...relations: readonly string[]): number | undefined
  /** All dependents with one of these relations. */
  childrenBy(index: number, ...relations: readonly string[]): readonly number[]
  /** A head and the heads coordinated with it: both of "Iraq and Syria". */
  conjuncts(index: number): readonly number[]
  /** Token indices of a word and all below it, in order, bounded by its sentence. */
  subtree(index: number, skip?: (token: Token) => boolean): readonly number[]
}

const none: readonly number[] = []

function matches(relation: string, wanted: string): boolean {
  return relation === wanted || (relation.startsWith(wanted) && relation[wanted.length] === ':')
}

function isOne(relation: string, wanted: readonly string[]): boolean {
  for (const each of wanted) if (matches(relation, each)) return true
  return false
}

/** Builds the tree over tokens in order of the text. */
export function buildTree(tokens: readonly Token[]): Tree {
  const links = linksOf(tokens)
  return {
    tokens,
    children: (index) => childrenOf(links, index),
    childrenBy: (index, ...relations) => allOf(links, index, relations),
    child: (index, ...relations) => firstOf(links, index, relations),
    conjuncts: (index) => [index, ...allOf(links, index, conjunct)],
    subtree: (index, skip) => subtree(links, index, skip),
  }
}

const conjunct: readonly string[] = ['conj']

/** The dependents of each token as a chain: a list for each would be made for every word of every report. */
interface Links {
  readonly tokens: readonly Token[]
  /** First dependent by head, plus one; 0 for none. */
  readonly first: Int32Array
  /** The next with the same head, plus one; 0 behind the last. */
  readonly next: Int32Array
}

function linksOf(tokens: readonly Token[]): Links {
  const first = new Int32Array(tokens.length)
  const next = new Int32Array(tokens.length)
  for (let index = tokens.length - 1; index >= 0; index--) {
    const head = tokens[index]?.head ?? -1
    if (head < 0) continue
    next[index] = first[head] ?? 0
    first[head] = index + 1
  }
  return { tokens, first, next }
}

function firstChild({ first }: Links, index: number): number {
  return (first[index] ?? 0) - 1
}

function nextChild({ next }: Links, child: number): number {
  return (next[child] ?? 0) - 1
}

function childrenOf(links: Links, index: number): readonly number[] {
  const first = firstChild(links, index)
  if (first < 0) return none
  const found = [first]
  for (let child = nextChild(links, first); child >= 0; child = nextChild(links, child))
    found.push(child)
  return found
}

// Plain loops, here and in `isOne`: extractors ask for hundreds of thousands of children a second.
function allOf(links: Links, index: number, relations: readonly string[]): readonly number[] {
  let found: number[] | undefined
  for (let child = firstChild(links, index); child >= 0; child = nextChild(links, child)) {
    if (!isOne(links.tokens[child]?.relation ?? '', relations)) continue
    if (found === undefined) found = [child]
    else found.push(child)
  }
  return found ?? none
}

function firstOf(links: Links, index: number, relations: readonly string[]): number | undefined {
  for (let child = firstChild(links, index); child >= 0; child = nextChild(links, child))
    if (isOne(links.tokens[child]?.relation ?? '', relations)) return child
  return undefined
}

function subtree(
  links: Links,
  root: number,
  skip: ((token: Token) => boolean) | undefined,
): readonly number[] {
  const found: number[] = []
  const waiting = [root]
  for (let above = waiting.pop(); above !== undefined; above = waiting.pop()) {
    found.push(above)
    for (let child = firstChild(links, above); child >= 0; child = nextChild(links, child)) {
      const token = links.tokens[child]
      if (token && !skip?.(token)) waiting.push(child)
    }
  }
  return found.length < 2 ? found : found.sort((a, b) => a - b)
}

/** The stretch of text from the first to the last of these tokens, without marks at its edges. */
export function spanOf(tokens: readonly Token[], indices: readonly number[]): Span | undefined {
  const words = indices.flatMap((index) => {
    const token = tokens[index]
    return token && token.tag !== 'PUNCT' ? [token] : []
  })
  const first = words[0]
  const last = words.at(-1)
  return first && last ? { start: first.start, end: last.end } : undefined
}
