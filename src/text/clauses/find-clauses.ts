import { z } from 'zod'
import { readYaml } from '../../record/index.ts'
import type { Token } from '../analysis.ts'
import { readArguments } from './arguments.ts'
import type { Clause } from './clause.ts'
import { type Extents, extentsOf } from './extents.ts'
import { withSubject } from './lost-subject.ts'
import { isAttribute, isLostVerb } from './lost-verb.ts'
import { readVerbGroup } from './predicate.ts'
import type { Tree } from './tree.ts'

const Words = z.array(z.string()).transform((words) => new Set(words))
const Lexicon = z.object({
  objectControl: Words,
  prospective: Words,
  negative: Words,
  denying: Words,
  conditional: Words,
  twoObjects: Words,
})

/** English verbs by what they do to the clause below them. */
export const clauseLexicon: z.infer<typeof Lexicon> = readYaml(
  new URL('en.yaml', import.meta.url),
  Lexicon,
)

/** Relations of verb forms that tell nothing by themselves. */
const servants: ReadonlySet<string> = new Set([
  ...['aux', 'aux:pass', 'case', 'compound', 'compound:prt', 'fixed', 'mark', 'cc', 'amod'],
])

/** A verb, or any word that has a subject or a copula. */
function isPredicate(tree: Tree, token: Token): boolean {
  if (token.tag === 'VERB') return !isAttribute(tree, token) && !servants.has(token.relation)
  if (token.relation === 'aux' || token.relation === 'cop' || token.relation === 'aux:pass')
    return false
  // Most words have nobody below them.
  return tree.child(token.index, 'nsubj', 'cop', 'csubj') !== undefined
}

const particles = /^(down|out|up|back|off|away|over|home|aside)$/

/** The "out" of "pull its troops out of", which the parse gives to the noun behind. */
function outOf(tree: Tree, { index }: Token): number | undefined {
  for (const head of tree.childrenBy(index, 'obl', 'obj')) {
    const out = outBefore(tree, head)
    if (out !== undefined) return out
    for (const noun of tree.childrenBy(head, 'nmod')) {
      const below = outBefore(tree, noun)
      if (below !== undefined) return below
    }
  }
  return undefined
}

function outBefore(tree: Tree, noun: number): number | undefined {
  for (const mark of tree.childrenBy(noun, 'case'))
    if (tree.tokens[mark]?.lower === 'out') return mark
  return undefined
}

/** With its particle, which taggers often take for an adverb: "stand down", "bring home". */
function lemmaOf(tree: Tree, token: Token): string {
  const next = tree.tokens[token.index + 1]
  const adverb =
    next?.head === token.index && next.relation === 'advmod' && particles.test(next.lower)
      ? next.index
      : undefined
  const particle = tree.child(token.index, 'compound:prt') ?? adverb ?? outOf(tree, token)
  return particle === undefined
    ? token.lemma
    : `${token.lemma} ${tree.tokens[particle]?.lower ?? ''}`
}

function markerOf(tree: Tree, predicate: number): string | undefined {
  const mark = tree.child(predicate, 'mark')
  if (mark === undefined) return undefined
  return [mark, ...tree.childrenBy(mark, 'fixed')]
    .map((index) => tree.tokens[index]?.lower ?? '')
    .join(' ')
}

/** The clause above: the nearest predicate on the way up. */
function parentOf(
  tokens: readonly Token[],
  byPredicate: ReadonlyMap<number, number>,
  token: Token,
): number | undefined {
  for (let head = token.head; head >= 0; head = tokens[head]?.head ?? -1) {
    const found = byPredicate.get(head)
    if (found !== undefined) return found
  }
  return undefined
}

/** Subject from the clause above: control and raising for infinitives, sharing for coordinated verbs. */
function inheritedSubjects(clause: Clause, parent: Clause): readonly number[] {
  if (clause.relation === 'conj')
    return parent.passive === clause.passive ? parent.subjects : parent.objects
  if (clause.relation !== 'xcomp' && clause.relation !== 'advcl') return []
  // "Calls on the rebels to stop": they are to stop.
  const on = parent.obliques.filter(({ preposition }) => /^(on|upon)$/.test(preposition))
  if (clause.marker === 'to' && parent.lemma === 'call' && on.length > 0)
    return on.map(({ head }) => head)
  if (
    clause.relation === 'xcomp' &&
    parent.objects.length > 0 &&
    (parent.passive || clauseLexicon.objectControl.has(parent.lemma))
  )
    return parent.objects
  return parent.subjects
}

/** "after Chad and Niger signed" read as "after Chad" and "Niger signed": the name before "and" belongs to the subject. */
function withCutConjunct(tree: Tree, clause: Clause, below: Extents): Clause {
  const [subject] = clause.subjects
  if (clause.passive || subject === undefined) return clause
  const first = below.firstOf(subject)
  const name = tree.tokens[first - 2]
  const isCut =
    tree.tokens[first - 1]?.lower === 'and' &&
    name?.tag === 'PROPN' &&
    name.sentence === clause.sentence &&
    tree.tokens[subject]?.tag === 'PROPN'
  if (!isCut || clause.subjects.includes(name.index)) return clause
  return { ...clause, subjects: [name.index, ...clause.subjects] }
}

/** "Did not stop or turn back": what a negation covers behind "or" is denied as well. */
function isAlternative({ predicate }: Clause, tokens: readonly Token[]): boolean {
  for (let at = predicate - 1; at >= 0 && at > predicate - 4; at -= 1) {
    const { head, relation, lower } = tokens[at] ?? {}
    if (head === predicate && relation === 'cc') return lower === 'or' || lower === 'nor'
  }
  return false
}

/** A coordinated verb without auxiliaries of its own shares those of the first: "will leave and not return". */
function inherit(clause: Clause, clauses: readonly Clause[], tokens: readonly Token[]): Clause {
  const parent = clause.parent === undefined ? undefined : clauses[clause.parent]
  if (!parent) return clause
  const lacksSubject =
    clause.subjects.length === 0 && !(clause.passive && clause.objects.length === 0)
  const subjects = lacksSubject ? inheritedSubjects(clause, parent) : clause.subjects
  const objects =
    clause.passive &&
    clause.objects.length === 0 &&
    clause.relation !== 'acl:relcl' &&
    // "As outlined by the judge": what is outlined is the whole, and not whoever the sentence is about.
    !(clause.relation === 'advcl' && clause.marker === 'as')
      ? [...inheritedSubjects({ ...clause, passive: false }, parent)]
      : clause.objects
  const isBare =
    clause.relation === 'conj' &&
    clause.tense === 'none' &&
    tokens[clause.predicate]?.penn !== 'VBG'
  if (!isBare) return { ...clause, subjects, objects }
  const { tense, perfect, modal } = parent
  return {
    ...clause,
    subjects,
    objects,
    tense,
    negated: clause.negated || (parent.negated && isAlternative(clause, tokens)),
    perfect: perfect || clause.perfect,
    ...(modal && !clause.modal && { modal }),
  }
}

function readClause(
  tree: Tree,
  token: Token,
  { index, below }: { index: number; below: Extents },
): Clause {
  const isLost = isLostVerb(tree, token, clauseLexicon.twoObjects)
  const found = readVerbGroup(tree, token)
  const group = isLost ? { ...found, passive: false, tense: 'past' as const } : found
  const marker = markerOf(tree, token.index)
  return {
    index,
    predicate: token.index,
    lemma: lemmaOf(tree, token),
    span: below.spanOf(token.index) ?? token,
    sentence: token.sentence,
    ...readArguments(tree, token, group.passive),
    ...group,
    relation: isLost ? 'root' : token.relation,
    ...(marker && { marker }),
  }
}

/**
 * Every clause of a document in order of its predicates. As right as the parse: subjects and objects of
 * main clauses mostly are, clause boundaries less so.
 */
export function findClauses(tree: Tree): readonly Clause[] {
  const predicates: Token[] = []
  const byPredicate = new Map<number, number>()
  for (const token of tree.tokens) {
    if (!isPredicate(tree, token)) continue
    byPredicate.set(token.index, predicates.length)
    predicates.push(token)
  }
  const below = extentsOf(tree)
  const clauses: Clause[] = []
  for (const token of predicates) {
    const read = readClause(tree, token, { index: clauses.length, below })
    const clause = withCutConjunct(tree, withSubject(read, tree.tokens, below), below)
    const parent = parentOf(tree.tokens, byPredicate, token)
    clauses.push(parent === undefined ? clause : { ...clause, parent })
  }
  // From the top down, so that what a clause inherits is already whole.
  const done: Clause[] = [...clauses]
  for (const level of byDepth(clauses))
    for (const clause of level) done[clause.index] = inherit(clause, done, tree.tokens)
  return done
}

const DEEPEST = 100

/** Clauses by how many stand above them, each in order of the text. */
function byDepth(clauses: readonly Clause[]): readonly Clause[][] {
  const levels: Clause[][] = []
  for (const clause of clauses) {
    let depth = 0
    for (let up = clause.parent; up !== undefined && depth < DEEPEST; up = clauses[up]?.parent)
      depth += 1
    while (levels.length <= depth) levels.push([])
    levels[depth]?.push(clause)
  }
  return levels
}
