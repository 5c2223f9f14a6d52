import type { Token } from '../analysis.ts'
import type { Oblique } from './clause.ts'
import type { Tree } from './tree.ts'

/** Who and what a predicate has as its own dependents, before anything is inherited. */
export interface Arguments {
  readonly subjects: readonly number[]
  readonly objects: readonly number[]
  readonly obliques: readonly Oblique[]
}

const none: readonly Oblique[] = []
const nobody: readonly number[] = []
const relatives = new Set(['who', 'whom', 'which', 'that'])

/** Each of a list; parses hang the second also on what stands beside the first ("army chief Omar Diallo and Ana Lima"). */
function conjunctsOf(tree: Tree, head: number): readonly number[] {
  const appositions = tree.childrenBy(head, 'appos')
  if (appositions.length === 0) return tree.conjuncts(head)
  const beside = appositions
    .filter((child) => child === head + 1 || tree.tokens[head]?.tag === 'NOUN')
    .flatMap((child) => tree.childrenBy(child, 'conj'))
  return beside.length === 0 ? tree.conjuncts(head) : [...tree.conjuncts(head), ...beside]
}

/** Each of several, relative pronouns by what they stand for. */
function resolve(tree: Tree, predicate: Token, heads: readonly number[]): readonly number[] {
  if (heads.length === 0) return heads
  const all: number[] = []
  for (const head of heads) all.push(...conjunctsOf(tree, resolveRelative(tree, predicate, head)))
  return all
}

/** A relative pronoun stands for the noun that its clause hangs on. */
function resolveRelative(tree: Tree, predicate: Token, head: number): number {
  const token = tree.tokens[head]
  const isRelative =
    predicate.relation === 'acl:relcl' &&
    token !== undefined &&
    relatives.has(token.lower) &&
    /^(PRON|DET|SCONJ)$/.test(token.tag)
  return isRelative && predicate.head >= 0 ? predicate.head : head
}

function prepositionOf(tree: Tree, head: number): string {
  let words = ''
  for (const index of tree.childrenBy(head, 'case')) {
    words = joined(words, tree, index)
    for (const part of tree.childrenBy(index, 'fixed')) words = joined(words, tree, part)
  }
  return words
}

function joined(words: string, { tokens }: Tree, index: number): string {
  const word = tokens[index]?.lower ?? ''
  return words === '' ? word : `${words} ${word}`
}

export const calendar: RegExp =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tomorrow|week|month|year)$|^\d{1,4}$/

/** Bare nouns that tell by what means or in what way. */
const manner =
  /^(telephone|phone|video|videolink|letter|email|radio|principle|person|private|public|secret|writing|detail|general)$/

/** "By telephone", "in principle", but not "by the telephone". */
function isManner(tree: Tree, head: number): boolean {
  return (
    manner.test(tree.tokens[head]?.lower ?? '') &&
    tree.child(head, 'det', 'nmod:poss') === undefined
  )
}

/**
 * A day or a manner has no companions: what the parse hangs on it belongs to the verb ("agreed on Wednesday with Iraq",
 * "spoke by telephone with").
 */
function behindDay(tree: Tree, head: number): readonly number[] {
  if (!calendar.test(tree.tokens[head]?.lower ?? '') && !isManner(tree, head)) return nobody
  return tree
    .childrenBy(head, 'nmod')
    .filter(
      (child) =>
        tree.child(child, 'case') !== undefined && !calendar.test(tree.tokens[child]?.lower ?? ''),
    )
}

function obliquesOf(tree: Tree, predicate: number): readonly Oblique[] {
  const own = tree.childrenBy(predicate, 'obl', 'nmod')
  if (own.length === 0) return none
  const obliques: Oblique[] = []
  for (const head of own) addOblique(tree, head, obliques)
  for (const head of own)
    for (const behind of behindDay(tree, head)) addOblique(tree, behind, obliques)
  return obliques
}

function addOblique(tree: Tree, head: number, obliques: Oblique[]): void {
  const preposition = prepositionOf(tree, head)
  for (const each of conjunctsOf(tree, head))
    obliques.push({ preposition: prepositionOf(tree, each) || preposition, head: each })
}

/** A participle that modifies a noun has that noun as object ("rockets fired") or subject ("men carrying"). */
function fromAntecedent(tree: Tree, predicate: Token, own: Arguments): Arguments {
  const antecedents = predicate.head >= 0 ? [predicate.head] : []
  if (predicate.relation === 'acl') {
    if (predicate.penn === 'VBN' && own.objects.length === 0)
      return { ...own, objects: antecedents }
    if (predicate.penn === 'VBG' && own.subjects.length === 0)
      return { ...own, subjects: antecedents }
  }
  const gap =
    predicate.relation === 'acl:relcl' &&
    own.objects.length === 0 &&
    !own.subjects.includes(predicate.head)
  const isVerb =
    predicate.tag === 'VERB' && tree.child(predicate.index, 'ccomp', 'xcomp') === undefined
  return gap && isVerb ? { ...own, objects: antecedents } : own
}

/** The logical arguments that stand below a predicate: a passive's are turned round. */
export function readArguments(tree: Tree, predicate: Token, passive: boolean): Arguments {
  const subjects = resolve(tree, predicate, tree.childrenBy(predicate.index, 'nsubj', 'csubj'))
  const objects = resolve(tree, predicate, tree.childrenBy(predicate.index, 'obj', 'iobj'))
  const obliques = obliquesOf(tree, predicate.index)
  if (!passive) return fromAntecedent(tree, predicate, { subjects, objects, obliques })
  const agents = obliques.filter(({ preposition }) => preposition === 'by').map(({ head }) => head)
  const turned = {
    subjects: agents,
    objects: [...subjects, ...objects],
    obliques: obliques.filter(({ preposition }) => preposition !== 'by'),
  }
  return fromAntecedent(tree, predicate, turned)
}
