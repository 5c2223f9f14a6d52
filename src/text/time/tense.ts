import { z } from 'zod'
import { readYaml } from '../../record/index.ts'
import type { Token } from '../analysis.ts'
import type { Clause } from '../clauses/index.ts'
import { tokenFrom } from '../token-from.ts'
import type { Direction } from './scene.ts'

/** Verbs, as parsed, in the order of the text. */
export interface Verbs {
  readonly tokens: readonly Token[]
  readonly clauses: readonly Clause[]
}

/** What the verb that a date hangs on says of when it was. */
export interface VerbTense {
  readonly points: Direction
  /** "Had died". */
  readonly isPluperfect: boolean
  /** Neither an infinitive nor a participle. */
  readonly isFinite: boolean
  /** "Meets": a timetable, or a noun that the tagger took for a verb. */
  readonly isPresent: boolean
  /** Offset in the text of the verb. */
  readonly start: number
}

/** The verb of the word that begins at an offset of the text; undefined when it hangs on none, or the verb tells nothing. */
export type TenseAt = (start: number) => VerbTense | undefined

const Words = z.array(z.string()).transform((words) => new Set(words))
const kinds = readYaml(
  new URL('en.verbs.yaml', import.meta.url),
  z.object({ implicative: Words, telling: Words, planning: Words, sameInPast: Words }),
)

/** Words climbed from a date to its verb: "on Friday" hangs on it, "the end of May" on what does. */
const STEPS = 3

export function tensesOf(verbs: Verbs | undefined): TenseAt {
  if (verbs === undefined) return () => undefined
  const { tokens, clauses } = verbs
  let known: ReadonlyMap<number, Clause> | undefined
  return (start) => {
    known ??= new Map(clauses.map((clause) => [clause.predicate, clause]))
    const clause = clauseOver(tokens, known, tokenFrom(tokens, start))
    const verb = clause && tokens[clause.predicate]
    if (clause === undefined || verb === undefined || isTag(clause, verb, start)) return undefined
    const points = verb.start === start ? pointsOfDate(clause) : pointsOf(clause, verbs)
    if (points === undefined) return undefined
    const { tense, perfect, modal } = clause
    return {
      points,
      isPluperfect: tense === 'past' && perfect,
      isPresent: tense === 'present' && modal === undefined,
      isFinite: tense !== 'none' || modal !== undefined,
      start: verb.start,
    }
  }
}

/** "It will meet on Friday, he said": what is told before is no part of who says so. */
function isTag({ lemma }: Clause, verb: Token, start: number): boolean {
  return start < verb.start && kinds.telling.has(lemma)
}

/** "The funeral is Friday": the date is what is said of it. */
function pointsOfDate({ tense }: Clause): Direction | undefined {
  if (tense === 'none') return undefined
  return tense === 'past' ? 'past' : 'future'
}

/** Relations by which a date, or a word of it, hangs on what it dates; by any other it belongs to a noun. */
const ofDate = /^(?:obl|advmod|nmod:tmod|nummod|case|compound|appos|flat|obj|det|amod|conj|dep)/

function clauseOver(
  tokens: readonly Token[],
  known: ReadonlyMap<number, Clause>,
  index: number,
): Clause | undefined {
  let token = tokens[index]
  for (let step = 0; step < STEPS && token !== undefined; step += 1) {
    const clause = known.get(token.index)
    if (clause !== undefined) return clause
    if (!ofDate.test(token.relation)) return undefined
    token = tokens[token.head]
  }
  return token && known.get(token.index)
}

function pointsOf(clause: Clause, verbs: Verbs, depth = 0): Direction | undefined {
  if (depth > 3) return undefined
  const { modal, tense, perfect, negated, lemma } = clause
  if (modal !== undefined) {
    if (perfect && modal !== 'will') return 'past'
    return negated && /^(?:would|could)$/.test(modal) ? undefined : 'future'
  }
  if (tense === 'future') return 'future'
  if (tense === 'past') return kinds.planning.has(lemma) && clause.passive ? undefined : 'past'
  if (tense === 'present') {
    if (perfect) return 'past'
    const { tag, penn } = verbs.tokens[clause.predicate] ?? {}
    const isAct =
      tag === 'VERB' &&
      !kinds.telling.has(lemma) &&
      !(penn === 'VBP' && kinds.sameInPast.has(lemma))
    return isAct && !kinds.planning.has(lemma) ? 'future' : undefined
  }
  return pointsOfNonfinite(clause, verbs, depth)
}

function pointsOfNonfinite(clause: Clause, verbs: Verbs, depth: number): Direction | undefined {
  const { lemma, relation } = clause
  const penn = verbs.tokens[clause.predicate]?.penn
  const parent = clause.parent === undefined ? undefined : verbs.clauses[clause.parent]
  const ofParent = () => (parent === undefined ? undefined : pointsOf(parent, verbs, depth + 1))
  if (kinds.planning.has(lemma)) return undefined
  if (relation.startsWith('acl')) return penn === 'VBN' ? 'past' : undefined
  if (penn === 'VB' && relation !== 'conj') {
    if (relation === 'advcl') return ofParent()
    if (relation === 'xcomp' && parent !== undefined && kinds.implicative.has(parent.lemma))
      return ofParent()
    return 'future'
  }
  return ofParent()
}
