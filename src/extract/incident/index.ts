import type { IncidentType, Party, Read, Span, WeaponType } from '../../record/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { byNoun, weaponByWord } from './lexicon.ts'

export { belongingFeatures } from './belonging.ts'
export { findTolls } from './casualties.ts'
export { contentOf } from './content.ts'
export { deedFeatures } from './deed.ts'
export { candidatesOf, deedsOf, gathered, incident } from './incident.ts'
export { rules } from './lexicon.ts'
export {
  isOfMany,
  isOfWar,
  isPerfect,
  isPlaceInSeries,
  isRunning,
  isVague,
  isViolent,
} from './series.ts'
export type { Toll } from './toll.ts'
export { spanOf } from './trigger.ts'
export type { Value } from './value.ts'

/** The type of incident that a noun names, with its weapon: "rocket attacks", "car bombing". */
export function incidentRuleAt(
  reading: Reading,
  noun: number,
): { readonly type: IncidentType; readonly weapon?: WeaponType; readonly span: Span } | undefined {
  const token = reading.tokens[noun]
  const candidates =
    (token && (byNoun.get(token.lemma.toLowerCase()) ?? byNoun.get(token.lower))) ?? []
  const before = reading.tokens[noun - 1]
  const fit = candidates.find(
    ({ words }) => words.length === 1 || words[0] === before?.lower || words[0] === before?.lemma,
  )
  if (!token || !fit) return undefined
  const weapon = fit.rule.weapon ?? weaponByWord.get(before?.lower ?? '')
  const start =
    fit.words.length > 1 || (weapon && before) ? (before?.start ?? token.start) : token.start
  return { type: fit.rule.type, ...(weapon && { weapon }), span: { start, end: token.end } }
}

/** Whom a series was aimed at: behind "on", "against", "directed against". */
export function targetsOfSeries(reading: Reading, noun: number): readonly Read<Party>[] {
  const sentence = reading.tokens[noun]?.sentence
  const aimed = reading.clauses.flatMap(({ obliques, predicate }) =>
    reading.tokens[predicate]?.sentence === sentence && predicate > noun ? obliques : [],
  )
  const heads = [
    ...aimed
      .filter(({ preposition }) => preposition === 'against' || preposition === 'at')
      .map(({ head }) => head),
    ...reading.tree
      .childrenBy(noun, 'nmod')
      .filter((child) =>
        reading.tree
          .childrenBy(child, 'case')
          .some((mark) => /^(on|against)$/.test(reading.tokens[mark]?.lower ?? '')),
      ),
  ]
  return partiesOf(
    reading,
    heads.flatMap((head) => reading.tree.conjuncts(head)),
  )
}
