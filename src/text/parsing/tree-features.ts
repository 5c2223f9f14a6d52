// noUncheckedIndexedAccess: nodes come from the trees themselves, so reads carry `as number`.
import { compileTemplates } from '../tagging/templates.ts'
import { Field, STRIDE } from './state.ts'

/** A whole tree with the children of each node in order; the root is the node after the last word. */
export interface Tree {
  readonly heads: Int32Array
  /** Relation plus one. */
  readonly labels: Int32Array
  /** First and last child of a node, and the next child of its head; -1 for none. */
  readonly first: Int32Array
  readonly last: Int32Array
  readonly next: Int32Array
}

export function createTree(words: number): Tree {
  const column = () => new Int32Array(words + 2)
  return { heads: column(), labels: column(), first: column(), last: column(), next: column() }
}

/** Reads a finished parse. */
export function readTree(
  { heads, labels, first, last, next }: Tree,
  state: Int32Array,
  count: number,
): void {
  first.fill(-1, 0, count + 2)
  last.fill(-1, 0, count + 2)
  for (let node = count - 1; node >= 0; node--) {
    const head = state[node * STRIDE + Field.head] as number
    heads[node] = head
    labels[node] = state[node * STRIDE + Field.label] as number
    if ((first[head] as number) < 0) last[head] = node
    next[node] = first[head] as number
    first[head] = node
  }
  for (const none of [count, count + 1]) {
    heads[none] = count + 1
    labels[none] = 0
    next[none] = -1
  }
}

/** What the features tell relations apart by; bits. */
export const Trait = {
  punctuation: 2,
  conjunction: 4,
  conjunct: 8,
  subject: 16,
  object: 32,
  copula: 64,
  auxiliary: 128,
  opener: 256,
  adposition: 512,
  /** Tells what a word asks for beside it. */
  core: 1024,
} as const

const traitTests: readonly (readonly [number, RegExp])[] = [
  [Trait.punctuation, /^punct$/],
  [Trait.conjunction, /^cc$/],
  [Trait.conjunct, /^conj$/],
  [Trait.subject, /^[nc]subj/],
  [Trait.object, /^obj$/],
  [Trait.copula, /^cop$/],
  [Trait.auxiliary, /^aux/],
  [Trait.opener, /^mark$/],
  [Trait.adposition, /^case$/],
  [
    Trait.core,
    /^(?:[nc]subj|i?obj|[cx]comp|cop|aux|expl|mark|cc|conj|advcl|acl|parataxis|appos|obl)/,
  ],
]

/** Traits of each label, none for label 0. */
export function relationTraits(relations: readonly string[]): Uint16Array {
  return Uint16Array.from(['', ...relations], (relation) =>
    traitTests.reduce((bits, [trait, test]) => (test.test(relation) ? bits | trait : bits), 0),
  )
}

/**
 * Atoms of a node in its tree: w word, t tag pair, u universal tag, c fine cluster, k coarse; h its head and g that one's
 * head; m its relation, `ms` with the side, `hm` the head's; d the distance and b what lies between; p the word that marks
 * it; `t-1 t+1` the tags beside it, `tl tr wl wr` those beside its whole phrase, n how long that is; `cj cs ce cu hp` tell of conjuncts;
 * as a head: `frame` all its children by relation and side, `core` those that a verb asks for, `nl nr` how many, `ns no na
 * nm nc nj` its subjects, objects, auxiliaries and copulas, openers, adpositions and conjunctions.
 */
const nodeNames =
  't w u c k ht hw hu hc hk gt gw gu m ms hm d b p t-1 t+1 tl tr wl wr n cj cs ce cu hp frame core nl nr ns no na nm nc nj'.split(
    ' ',
  )

export const nodeTemplates = compileTemplates(
  nodeNames,
  (
    't ht ms, w ht ms, t hw ms, w hw ms, c hc ms, t ht d ms, t ht b ms, d ms, b ms, t k hk ms, t ht t-1 ms, t ht t+1 ms, ' +
    'p hw ms, p ht ms, p hc c m, p ht gt m, p gw hm m, p ht d m, p hk k m, ms hm ht gt, ms hm t, t ht gt ms, ms hm gu, ms hm hw t, ' +
    't m tl tr, t m tl, t m tr, m n t, m wr t, m wl t, cj t ht, cj k hk, ce b, cs u b, p hp cu, ' +
    't core, t m core, w core, t frame, t nl m, t nr m, t ns na, t no ns, t m ns nm, t m nc, t m na, t m nj, w ns no m'
  ).split(', '),
)

/** Atoms of a child beside another of the same side, or the first there: of its head t, u and w; both told by `pt` and `ct`, their relations by `pm`, `ls` (with the side) and `both`. */
const childNames = 't u w pt ct pm ls both'.split(' ')
export const childTemplates = compileTemplates(
  childNames,
  't pm ls, w pm ls, u pt ct both'.split(', '),
)

/** Atoms of a doubtful move: q its lead in steps, `mm` the move and the second one; s0, s1 and b0 as the parser has them. */
const doubtNames = 'q mm s0t s1t b0t s0w b0w'.split(' ')
export const doubtTemplates = compileTemplates(
  doubtNames,
  'mm, q mm, mm s0t b0t, mm q s0t b0t, mm s1t s0t b0t, mm s0w b0t, mm s0t b0w'.split(', '),
)

export const NODE_ATOMS = nodeNames.length + 1
export const CHILD_ATOMS = childNames.length + 1
export const DOUBT_ATOMS = doubtNames.length + 1
