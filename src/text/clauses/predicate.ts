import type { Token } from '../analysis.ts'
import type { Tense } from './clause.ts'
import type { Tree } from './tree.ts'

/** What the verb group says of tense, aspect, mood and polarity. */
export interface VerbGroup {
  readonly passive: boolean
  readonly negated: boolean
  readonly tense: Tense
  readonly perfect: boolean
  readonly progressive: boolean
  readonly modal?: string
}

const negators = new Set(['not', "n't", 'never', 'neither', 'nor', 'hardly', 'no'])

function lemmasOf(tree: Tree, indices: readonly number[]): readonly string[] {
  return indices.map((index) => tree.tokens[index]?.lemma ?? '')
}

/** "not", "never", "nor were they", "no longer", "without", and a "no" on subject or object. */
function isNegated(tree: Tree, predicate: number): boolean {
  for (const child of tree.children(predicate)) if (negates(tree, child)) return true
  return false
}

function negates(tree: Tree, child: number): boolean {
  const token = tree.tokens[child]
  if (!token) return false
  if (negators.has(token.lower)) return true
  if (token.relation === 'mark' && token.lower === 'without') return true
  if (token.lower === 'longer')
    return (
      lemmasOf(tree, tree.children(child)).includes('no') || tree.tokens[child - 1]?.lower === 'no'
    )
  if (token.relation.startsWith('obl'))
    return /^(circumstance|condition|way|case)s?$/.test(token.lemma) && hasNo(tree, child)
  if (token.relation !== 'obj' && !token.relation.startsWith('nsubj')) return false
  return (
    token.lower === 'none' ||
    token.lower === 'nobody' ||
    token.lower === 'nothing' ||
    hasNo(tree, child)
  )
}

function hasNo(tree: Tree, noun: number): boolean {
  for (const child of tree.childrenBy(noun, 'det'))
    if (/^(no|neither)$/.test(tree.tokens[child]?.lower ?? '')) return true
  return false
}

function tenseOf(finite: Token | undefined, modal: string | undefined): Tense {
  if (modal === 'will' || modal === 'shall' || modal === "'ll") return 'future'
  if (modal) return 'present'
  if (finite?.penn === 'VBD') return 'past'
  if (finite?.penn === 'VBZ' || finite?.penn === 'VBP') return 'present'
  return 'none'
}

/** The auxiliaries of a predicate in order, the copula among them. */
function auxiliaries(tree: Tree, predicate: number): readonly Token[] {
  const found: Token[] = []
  for (const child of tree.childrenBy(predicate, 'aux', 'cop')) {
    const token = tree.tokens[child]
    if (token !== undefined) found.push(token)
  }
  return found
}

/** "France to pull out": the infinitive with a subject of its own that headlines take for the future. */
function isHeadlineFuture(tree: Tree, token: Token): boolean {
  if (token.penn !== 'VB' || !/^(root|ccomp|parataxis)/.test(token.relation)) return false
  const marks = tree
    .childrenBy(token.index, 'mark', 'aux')
    .map((child) => tree.tokens[child]?.lower)
  return (
    marks.includes('to') && !marks.includes('for') && tree.child(token.index, 'nsubj') !== undefined
  )
}

function isModal({ penn }: Token): boolean {
  return penn === 'MD'
}

function isTensed({ penn }: Token): boolean {
  return /^VB[DZP]$/.test(penn)
}

function isHave({ lemma }: Token): boolean {
  return lemma === 'have'
}

function isBe({ lemma }: Token): boolean {
  return lemma === 'be'
}

function isGoingTo(auxiliary: readonly Token[], token: Token, tree: Tree): boolean {
  return (
    token.lower === 'going' &&
    auxiliary.some(isBe) &&
    tree.child(token.index, 'xcomp') !== undefined
  )
}

/** "were captured and killed": a participle without auxiliary or subject of its own beside a passive one. */
function isSharingPassive(tree: Tree, token: Token, group: readonly Token[]): boolean {
  return (
    token.penn === 'VBN' &&
    token.relation === 'conj' &&
    group.length === 0 &&
    tree.child(token.index, 'nsubj', 'obj') === undefined &&
    tree.child(token.head, 'aux:pass') !== undefined
  )
}

/**
 * Reads the verb group of a predicate. A participle or infinitive without auxiliaries has tense `none`:
 * its clause takes the time of the clause it hangs on.
 */
export function readVerbGroup(tree: Tree, token: Token): VerbGroup {
  const group = auxiliaries(tree, token.index)
  const modalToken = group.find(isModal)
  const modal = modalToken ? normalModal(modalToken.lemma) : undefined
  const finite = group.find(isTensed) ?? (isTensed(token) ? token : undefined)
  const passive =
    tree.child(token.index, 'aux:pass', 'nsubj:pass', 'csubj:pass', 'obl:agent') !== undefined ||
    (token.penn === 'VBN' && token.relation === 'acl') ||
    // "Nor were they claimed": turned round, the auxiliary is taken for a copula.
    (/^VB[DN]$/.test(token.penn) && tree.child(token.index, 'cop') !== undefined) ||
    isSharingPassive(tree, token, group)
  return {
    passive,
    negated: isNegated(tree, token.index),
    tense:
      isGoingTo(group, token, tree) || isHeadlineFuture(tree, token)
        ? 'future'
        : tenseOf(finite, modal),
    perfect: group.some(isHave),
    progressive: token.penn === 'VBG' && group.some(isBe),
    ...(modal && { modal }),
  }
}

function normalModal(lemma: string): string {
  if (lemma === "'ll" || lemma === 'wo') return 'will'
  return lemma === 'ca' ? 'can' : lemma
}
