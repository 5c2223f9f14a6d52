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

/** Builds the tree over tokens in order of the text. */
export function buildTree(tokens: readonly Token[]): Tree {
  const dependents = new Map<number, number[]>()
  for (const token of tokens) {
    if (token.head < 0) continue
    const siblings = dependents.get(token.head)
    if (siblings) siblings.push(token.index)
    else dependents.set(token.head, [token.index])
  }
  const children = (index: number) => dependents.get(index) ?? none
  const isOne = (index: number, relations: readonly string[]) =>
    relations.some((relation) => matches(tokens[index]?.relation ?? '', relation))
  const childrenBy = (index: number, ...relations: readonly string[]) =>
    children(index).filter((child) => isOne(child, relations))
  return {
    tokens,
    children,
    childrenBy,
    child: (index, ...relations) => children(index).find((child) => isOne(child, relations)),
    conjuncts: (index) => [index, ...childrenBy(index, 'conj')],
    subtree: (index, skip) => subtree(tokens, children, index, skip),
  }
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
  return found.sort((a, b) => a - b)
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
