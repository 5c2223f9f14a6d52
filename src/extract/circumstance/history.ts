import type { Read, When } from '../../record/index.ts'
import { type Clause, daysBetween, monthNames } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { whenOf } from './when.ts'

const months = monthNames.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('|')

/** What ended longer before the report than this is told to explain, not as news. */
const newsDays = 180

/** Whether a time lies so far back that what it dates is no news. News is never dated by a bare year that is over. */
export function isLongAgo({ published }: Reading, when: Read<When> | undefined): boolean {
  const { latest: end, precision } = when?.value ?? {}
  const { earliest, latest } = published
  if (end === undefined) return false
  const isByYear = /^(?:year|decade|century)$/.test(precision ?? '')
  if (isByYear && (latest === undefined || (earliest !== undefined && end < earliest))) return true
  return earliest !== undefined && daysBetween(end, earliest) > newsDays
}

/** Times that count from what was told last, in steps of years, or that are years back from now. */
const byYears = new RegExp(
  String.raw`\b(?:the (?:next|following|previous|same) year|that (?:year|${months})|(?:years?|decades?) (?:later|earlier|before|ago))\b`,
)

/** The clause that this one goes on from in its sentence: "was appointed in 1995 and elected the next year". */
function clauseBefore(reading: Reading, { relation, parent }: Clause): Clause | undefined {
  return relation === 'conj' && parent !== undefined ? reading.clauses[parent] : undefined
}

/** "Was hurt", "was tried and acquitted": a participle shares the form of the verb that it goes on from. */
function isPlainPast(reading: Reading, clause: Clause): boolean {
  const { tense, perfect, modal, predicate } = clause
  const before = clauseBefore(reading, clause)
  if (tense === 'none' && before && reading.tokens[predicate]?.penn === 'VBN')
    return before.tense === 'past' && before.passive && !before.perfect
  return tense === 'past' && !perfect && modal === undefined
}

/** "Then", "later": what comes next in a tale. */
function isNextInTale(reading: Reading, { predicate }: Clause): boolean {
  return reading.tree
    .childrenBy(predicate, 'advmod')
    .some((child) =>
      /^(?:then|later|eventually|afterwards?|subsequently|soon)$/.test(
        reading.tokens[child]?.lower ?? '',
      ),
    )
}

/** "He", "she" or a name of the sentence before: of whom that tells as well. */
function isOfSame(reading: Reading, clause: Clause, before: Clause): boolean {
  const own = (clause.passive ? [...clause.objects, ...clause.subjects] : clause.subjects)[0]
  if (own === undefined) return false
  const { lower, tag } = reading.tokens[own] ?? {}
  const { start, end } = before.span
  return (
    /^(?:he|she)$/.test(lower ?? '') ||
    (tag === 'PROPN' &&
      reading.tokens
        .slice(reading.tokenAt(start), reading.tokenAt(end))
        .some((word) => word.tag === 'PROPN' && word.lower === lower))
  )
}

/** The main clause of the sentence before this one. */
function rootBefore(reading: Reading, sentence: number): Clause | undefined {
  const first = reading.sentences[sentence - 1]?.firstToken ?? 0
  for (let at = (reading.sentences[sentence]?.firstToken ?? 0) - 1; at >= first; at -= 1) {
    const clause = reading.clauseOf(at)
    if (clause?.relation === 'root') return clause
  }
  return undefined
}

/** The main clause of the sentence before, in the same paragraph, when it tells of the same person or of what came before. */
function sentenceBefore(reading: Reading, clause: Clause): Clause | undefined {
  const verb = reading.tokens[clause.predicate]
  if (verb === undefined || verb.head >= 0) return undefined
  const before = rootBefore(reading, verb.sentence)
  if (before === undefined) return undefined
  if (!isOfSame(reading, clause, before) && !isNextInTale(reading, clause)) return undefined
  const between = reading.document.text.slice(before.span.end, clause.span.start)
  return between.includes('\n') ? undefined : before
}

/** "Banned it when he took office in 2009": the clause beside says when. */
function isDatedBelow(reading: Reading, clause: Clause): boolean {
  return reading
    .clausesBelow(clause)
    .some(
      ({ relation, tense, predicate }) =>
        relation.startsWith('advcl') &&
        tense === 'past' &&
        isLongAgo(reading, whenOf(reading, predicate)),
    )
}

/**
 * Whether a deed without a time of its own goes on a tale of long ago: it counts in years from what was told before, or the clause
 * or sentence before, of the same doer, has a time long past.
 */
export function goesOnHistory(reading: Reading, token: number, steps = 3): boolean {
  const clause = reading.clauseOf(token)
  if (clause === undefined || !isPlainPast(reading, clause)) return false
  const when = whenOf(reading, token)
  if (when?.value.latest !== undefined) return false
  const words = reading.document.text.slice(clause.span.start, clause.span.end)
  if (byYears.test(words) || isDatedBelow(reading, clause)) return true
  if (when !== undefined) return false
  const before = clauseBefore(reading, clause) ?? sentenceBefore(reading, clause)
  if (before === undefined) return false
  const told = whenOf(reading, before.predicate)
  if (told !== undefined) return isLongAgo(reading, told)
  return steps > 0 && goesOnHistory(reading, before.predicate, steps - 1)
}
