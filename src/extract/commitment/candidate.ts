import type { CommitmentStrength } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { type Frame, lexicon, rules } from './lexicon.ts'

/** A place where somebody seems to give their word. Indices are tokens. */
export interface Candidate {
  readonly rule: string
  /** The word that commits: "agreed", "commitment", or the future verb itself. */
  readonly cue: number
  /** What is promised: its verb or event noun. */
  readonly promise: number
  readonly promisors: readonly number[]
  readonly beneficiaries: readonly number[]
  readonly strength: CommitmentStrength
}

/** Sectors whose word is on record; a promise of a film star or a weather forecast is not. */
const public_ = new Set([
  'gov',
  'mil',
  'leg',
  'jud',
  'cop',
  'spy',
  'pty',
  'reb',
  'uaf',
  'opp',
  'prm',
  'igo',
  'uno',
  'eur',
  'ngo',
  'img',
  'ism',
  'bus',
  'mnc',
])

export function nameOf(frame: Frame): string {
  return rules.find((rule) => rule.frame === frame)?.name ?? `commitment/${frame}`
}

/** Whether at least one of these words names somebody whose promises are on record. */
export function isPublic(reading: Reading, heads: readonly number[]): boolean {
  const known = heads.filter((head) => !isAnyone(reading, head) && isSomebody(reading, head))
  return partiesOf(reading, known).some(
    ({ value }) =>
      (value.sector !== undefined && public_.has(value.sector)) ||
      (value.sector === undefined && value.country !== undefined),
  )
}

/** "Russian strikes will deepen the crisis": things that bear a country's name promise nothing; "the UN mission will" does. */
function isSomebody(reading: Reading, head: number): boolean {
  if (isSomeOfThem(reading, head)) return false
  return (
    lexicon.bodies.has(lemmaAt(reading, head)) ||
    partiesOf(reading, [head]).some(({ rule }) => rule !== 'party/modifier')
  )
}

/** "Some union partners": a few of them, and not the union. */
function isSomeOfThem(reading: Reading, head: number): boolean {
  return (
    reading.tree
      .childrenBy(head, 'det', 'amod')
      .some((child) =>
        /^(?:some|several|many|certain|few|most|various)$/.test(reading.tokens[child]?.lower ?? ''),
      ) && reading.tree.child(head, 'compound', 'nmod') !== undefined
  )
}

/** "A candidate", "an official": somebody of a sort, whose word nobody can hold him to. */
function isAnyone(reading: Reading, head: number): boolean {
  const token = reading.tokens[head]
  // "An imam and minister": one article for both.
  const shared = token?.relation === 'conj' && !reading.tree.childrenBy(head, 'det').length
  return (
    token?.penn === 'NN' &&
    !lexicon.units.has(token.lemma) &&
    reading.tree
      .childrenBy(shared ? token.head : head, 'det')
      .some((child) => /^an?$/.test(reading.tokens[child]?.lower ?? ''))
  )
}

export function lemmaAt(reading: Reading, token: number): string {
  return reading.tokens[token]?.lemma ?? ''
}

export const withOrTo = new Set(['with', 'to', 'for', 'towards', 'toward'])

export function obliqueHeads(clause: Clause, prepositions: ReadonlySet<string>): readonly number[] {
  return clause.obliques
    .filter(({ preposition }) => prepositions.has(preposition))
    .map(({ head }) => head)
}

export function isToInfinitive(reading: Reading, clause: Clause): boolean {
  return reading.tree
    .children(clause.predicate)
    .some(
      (child) =>
        reading.tokens[child]?.lower === 'to' && reading.tokens[child]?.relation === 'mark',
    )
}
