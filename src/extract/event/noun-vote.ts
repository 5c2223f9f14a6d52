import type { When } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { realisOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'

/** "The election of this year", or of no year that the report lets us know: whether it has been held hangs on more than that, unless its verb is past. */
export function isInItsYear(
  reading: Reading,
  noun: number,
  clause: Clause | undefined,
  when: When | undefined,
): boolean {
  const { earliest: first, latest: last } = reading.published
  const { earliest, latest } = ownYear(reading, noun) ?? when ?? {}
  if (isHeldOf(noun, clause) || realisOf(reading, noun) === 'planned') return false
  // A report without a date: "the Feb. 9 primary" and "this election" may be to come.
  if (last === undefined) return latest === undefined || first === undefined || latest >= first
  if (earliest === undefined || latest === undefined) return false
  return earliest <= last && last < latest
}

/** The year that stands before the noun: "the 2020 presidential election". */
function ownYear(reading: Reading, noun: number): Pick<When, 'earliest' | 'latest'> | undefined {
  const year = reading.tree
    .childrenBy(noun, 'nummod', 'compound', 'amod', 'nmod')
    .map((child) => reading.tokens[child]?.text ?? '')
    .find((word) => /^[12]\d{3}$/.test(word))
  return year === undefined ? undefined : { earliest: `${year}-01-01`, latest: `${year}-12-31` }
}

/** "The election was held", "won the election": told as over. */
function isHeldOf(noun: number, clause: Clause | undefined): boolean {
  const isOfIt = clause?.subjects.includes(noun) === true || clause?.objects.includes(noun) === true
  const isVote = /^(?:hold|win|lose|steal|rig|conduct|take place|be)$/.test(clause?.lemma ?? '')
  return isOfIt && isVote && clause?.tense === 'past'
}

/** "Nine offensives were launched": several told at once. */
export function isSeveral(reading: Reading, noun: number): boolean {
  return (
    /^NNP?S$/.test(reading.tokens[noun]?.penn ?? '') &&
    reading.tree
      .childrenBy(noun, 'nummod')
      .some((child) => !/^(?:one|1)$/.test(reading.tokens[child]?.lower ?? ''))
  )
}
