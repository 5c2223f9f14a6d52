import { overlaps } from '../../record/index.ts'
import { type Clause, daysBetween, type TimeExpression } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import type { Features } from './decision.ts'
import type { Value } from './value.ts'
import { hasMark, isHeadline } from './words.ts'

/** The sentence of a word; none for no word. */
export function sentenceAt(reading: Reading, token: number): number {
  return reading.tokens[token]?.sentence ?? -1
}

/** How many clauses lie between two words of one sentence, up to four. */
function clausesBetween(reading: Reading, a: number, b: number): number {
  const path = (token: number): readonly number[] => {
    const found: number[] = []
    let clause: Clause | undefined = reading.clauseAt(token)
    for (let steps = 0; clause && steps < 8; steps += 1) {
      found.push(clause.index)
      clause = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
    }
    return found
  }
  const [up, down] = [path(a), path(b)]
  const meets = up.findIndex((clause) => down.includes(clause))
  return meets < 0 ? 4 : Math.min(4, meets + down.indexOf(up[meets] ?? -1))
}

/** How a value stands to the words of violence of its sentence: those of this incident and those of others. */
export function rivalry(
  reading: Reading,
  at: number,
  own: readonly number[],
  others: readonly number[],
) {
  const sentence = sentenceAt(reading, at)
  const isHere = (each: number) => sentenceAt(reading, each) === sentence
  const rivals = others.filter((each) => isHere(each) && !own.includes(each))
  const near = own.filter(isHere)
  return {
    between: rivals.some((each) =>
      near.some((mine) => (mine < each && each < at) || (at < each && each < mine)),
    ),
    apart: near.length === 0,
    clauses:
      near.length === 0 ? 0 : Math.min(...near.map((each) => clausesBetween(reading, at, each))),
  }
}

/** Other days or places in the sentence of this one, at most three. */
export function competitors(reading: Reading, { sort, span }: Value): number {
  const sentence = reading.sentences[sentenceAt(reading, reading.tokenAt(span.end - 1))]
  if (!sentence || (sort !== 'time' && sort !== 'place')) return 0
  const all =
    sort === 'place'
      ? reading.placesIn(sentence)
      : reading.timesIn(sentence).filter(({ when }) => when !== undefined)
  return Math.min(3, all.filter((each) => !overlaps(each, span)).length)
}

/** "Are killed": told in the present outside of a headline, which is of no one deed. */
export function isPresent(reading: Reading, verb: number): boolean {
  const clause = reading.clauseOf(verb)
  return clause?.tense === 'present' && !clause.perfect && !isHeadline(reading, clause.predicate)
}

/** By what words it is told. */
export function formOf(reading: Reading, { sort }: Value, head: number): Features {
  const { tag, relation = '' } = reading.tokens[head] ?? {}
  return {
    pronoun: tag === 'PRON',
    numeral: sort === 'target' && tag === 'NUM',
    name: sort === 'toll' && tag === 'PROPN',
    apposed: sort === 'target' && /^(appos|conj|nmod)/.test(relation),
  }
}

/** Whether it hangs on the word of violence by way of one of these prepositions. */
export function isBehind(
  reading: Reading,
  low: number,
  top: number,
  marks: ReadonlySet<string>,
): boolean {
  for (let at = low, steps = 0; at >= 0 && at !== top && steps < 8; steps += 1) {
    const all = reading.tree.childrenBy(at, 'case', 'mark')
    if (all.some((mark) => hasMark(reading, mark, marks))) return true
    at = reading.tokens[at]?.head ?? -1
  }
  return false
}

/** A day without its year this many days before the report may be of another year. */
const longBackDays = 120
const ownYear = /\b\d{4}\b|year|ago/

/** "September 11", of a text of August: its year was guessed, and it is months back; four times as much where the sentence tells of years before ("20 years ago"). */
export function longBack(reading: Reading, { sort, span, rule }: Value): number {
  if (sort !== 'time' || !/^(time|when)\//.test(rule ?? '')) return 0
  const day = reading.times.find(({ start, end }) => start === span.start && end === span.end)?.when
    ?.latest
  const { latest } = reading.published
  if (latest === undefined || day === undefined) return 0
  const hasYear = ownYear.test(reading.document.text.slice(span.start, span.end))
  if (hasYear || daysBetween(day, latest) <= longBackDays) return 0
  const sentence = reading.sentences[sentenceAt(reading, reading.tokenAt(span.start))]
  const isOlder = (sentence ? reading.timesIn(sentence) : []).some(
    ({ when, start }) =>
      start !== span.start && when?.latest !== undefined && daysBetween(when.latest, day) > 366,
  )
  return isOlder ? 4 : 1
}

/** A bare year long before the report: more often an hour or a number. */
export function isLongAgo(reading: Reading, { when, value }: TimeExpression): boolean {
  const published = reading.published.earliest
  const latest = when?.latest
  return (
    /^\d{4}$/.test(value) &&
    latest !== undefined &&
    published !== undefined &&
    Number(published.slice(0, 4)) - Number(latest.slice(0, 4)) > 60
  )
}
