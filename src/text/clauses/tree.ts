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
  const dependents = dependentsOf(tokens)
  const children = (index: number) => dependents[index] ?? none
  return {
    tokens,
    children,
    childrenBy: (index, ...relations) => allOf(tokens, children(index), relations),
    child: (index, ...relations) => firstOf(tokens, children(index), relations),
    conjuncts: (index) => [index, ...allOf(tokens, children(index), conjunct)],
    subtree: (index, skip) => subtree(tokens, children, index, skip),
  }
}

const conjunct: readonly string[] = ['conj']

// Plain loops, here and in `isOne`: extractors ask for hundreds of thousands of children a second.
function allOf(
  tokens: readonly Token[],
  children: readonly number[],
  relations: readonly string[],
): readonly number[] {
  let found: number[] | undefined
  for (const child of children) {
    if (!isOne(tokens[child]?.relation ?? '', relations)) continue
    found ??= []
    found.push(child)
  }
  return found ?? none
}

function firstOf(
  tokens: readonly Token[],
  children: readonly number[],
  relations: readonly string[],
): number | undefined {
  for (const child of children) if (isOne(tokens[child]?.relation ?? '', relations)) return child
  return undefined
}

function dependentsOf(tokens: readonly Token[]): readonly (readonly number[] | undefined)[] {
  const dependents = new Array<number[] | undefined>(tokens.length).fill(undefined)
  for (const { head, index } of tokens) {
    if (head < 0) continue
    const siblings = dependents[head]
    if (siblings) siblings.push(index)
    else dependents[head] = [index]
  }
  return dependents
}

function subtree(
  tokens: readonly Token[],
  children: (index: number) => readonly number[],
  root: number,
  skip: ((token: Token) => boolean) | undefined,
): readonly number[] {
  const found: number[] = []
  const waiting = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next)
    for (const child of children(next)) {
      const token = tokens[child]
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
