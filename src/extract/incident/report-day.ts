import type { Read, Span, When } from '../../record/index.ts'
import { daysBetween, type TimeExpression } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isCrime, wordsAbove } from './crime-words.ts'
import { bestOf, type Features, scoreOf } from './decision.ts'
import { lexicon } from './lexicon.ts'
import { isCalledIn, isDeedNoun } from './setting-grammar.ts'
import { hasHour, isItsName, isOfPage, isOfTelling, isSaidToday } from './telling-day.ts'
import { isWord, lemmaAt, lowerAt } from './words.ts'

/** News of a day this many days back is told as news. */
const fresh = 7

/** How many days before the report a day was; nothing for what is no day, or comes after it. */
function daysBack({ when }: TimeExpression, published: string): number | undefined {
  const { earliest, latest, precision } = when ?? {}
  if (precision !== 'day' || earliest === undefined || latest === undefined) return undefined
  const back = daysBetween(latest, published)
  return back >= 0 ? back : undefined
}

function isFresh(time: TimeExpression, published: string): boolean {
  const back = daysBack(time, published)
  return back !== undefined && back <= fresh
}

/** "The March 9 shooting", of a report of May: a day by its month, of what a court or an anniversary takes up again. */
function isDated(time: TimeExpression, published: string): boolean {
  return daysBack(time, published) !== undefined && dated.has(time.rule)
}

const dated: ReadonlySet<string> = new Set(['time/day-month', 'time/full-date'])

/** A day by its name or date: not "that night", nor "the last day" of a meeting. */
function isNamed(reading: Reading, { anchor, start }: TimeExpression): boolean {
  return (
    anchor.kind !== 'event' &&
    !(lowerAt(reading, reading.tokenAt(start)) === 'the' && isDayWord(reading, start))
  )
}

function isDayWord(reading: Reading, start: number): boolean {
  return /^(last|past|next|first|final)$/.test(lowerAt(reading, reading.tokenAt(start) + 1))
}

/** "The man who shot two on Sunday faces a judge": behind a verb of violence, with no other between. */
function isRightBehind(reading: Reading, { start }: TimeExpression): boolean {
  const first = reading.tokenAt(start)
  const { firstToken = 0 } = reading.sentences[reading.tokens[first]?.sentence ?? -1] ?? {}
  const verb = reading.tokens.slice(firstToken, first).findLast(({ tag }) => tag === 'VERB')
  return verb !== undefined && isCrime(reading, verb.index)
}

/** Whether the day is that of the crime by grammar: "was shot on Monday", "the shooting happened on Monday", "Monday's shooting". */
function isOfCrime(reading: Reading, above: readonly number[]): boolean {
  if (above.some((at) => isCrime(reading, at))) return true
  const clause = reading.clauseOf(above.at(-1) ?? -1)
  return (
    clause !== undefined &&
    (isCalledIn(reading, clause) ||
      (isWord(reading, clause.predicate, lexicon.happening) &&
        clause.subjects.some((head) => isDeedNoun(reading, head))))
  )
}

/** What the sentence of a day tells: the crime, the call to the police, or what came after. */
function dayFeatures(
  reading: Reading,
  time: TimeExpression,
  { first, only, onlyDated, within, published, deaths }: Days,
): Features {
  const { firstToken = 0, endToken = 0 } =
    reading.sentences[reading.tokens[reading.tokenAt(time.start)]?.sentence ?? -1] ?? {}
  const has = (test: (token: number) => boolean) => {
    for (let at = firstToken; at < endToken; at += 1) if (test(at)) return true
    return false
  }
  const isVerb = (at: number, verbs: ReadonlySet<string>) =>
    reading.tokens[at]?.tag === 'VERB' && isWord(reading, at, verbs)
  const above = wordsAbove(reading, time)
  const here = isOfCrime(reading, above) || isItsName(reading, time) || isRightBehind(reading, time)
  const isLate =
    (!here && above.some((at) => isWord(reading, at, lexicon.afterwards))) ||
    above.some((at) => isWord(reading, at, lexicon.outcomes))
  const isCall = (at: number) =>
    isVerb(at, lexicon.responding) || /^(?:calls?|911)$/.test(lowerAt(reading, at))
  const isHeard = !here && above.some((at) => isWord(reading, at, lexicon.legal))
  return {
    here,
    crime: has((at) => isCrime(reading, at) && !isWord(reading, at, lexicon.afterwards)),
    called: has(isCall),
    happened: has((at) => isVerb(at, lexicon.happening)),
    clock: hasHour(reading, time),
    itsName: isItsName(reading, time),
    death: deaths.includes(time),
    afterwards: isLate || isHeard,
    late: !here && has((at) => isWord(reading, at, lexicon.afterwards)),
    court: !here && has((at) => isOfCourt(reading, at)),
    first: time.when?.latest === first,
    only: time.when?.latest === only,
    longAgo: !isFresh(time, published),
    onlyDated: onlyDated !== undefined && time.when?.latest === onlyDated,
    agrees: within !== undefined && isInside(time, within),
  }
}

/** "Who was shot on Friday died on Sunday", "died of his injuries on Sunday": a death that may be of a later day. */
function isOfDeath(reading: Reading, time: TimeExpression): boolean {
  const above = wordsAbove(reading, time)
  const death = above.find((at) => isWord(reading, at, lexicon.dying) || isCrime(reading, at))
  if (death !== undefined && !isWord(reading, death, lexicon.dying)) return false
  const sentence = reading.sentences[reading.tokens[death ?? -1]?.sentence ?? -1]
  if (death === undefined || !sentence) return false
  return reading
    .tokensIn(sentence)
    .some((at) => at !== death && (isCrime(reading, at) || isWord(reading, at, lexicon.wounds)))
}

/** A charge, a trial: no "shot in the face", no "tried to flee". */
function isOfCourt(reading: Reading, at: number): boolean {
  return isWord(reading, at, lexicon.legal) && !/^(?:face|try)$/.test(lemmaAt(reading, at))
}

/** "Last month", of a day in it. */
function isInside({ when }: TimeExpression, { earliest, latest, precision }: When): boolean {
  const day = when?.latest
  if (day === undefined || precision === 'day') return false
  return earliest !== undefined && latest !== undefined && earliest <= day && day <= latest
}

/** The days that a report names: the first of the last week, the only one of it, and the only one before it; the stretch in which the crime was told to be; when it was published. */
interface Days {
  readonly first: string
  readonly only: string | undefined
  readonly onlyDated: string | undefined
  readonly within: When | undefined
  readonly published: string
  /** Days of deaths, where the report names others. */
  readonly deaths: readonly TimeExpression[]
}

/** The days that a report names, those apart on which somebody spoke, on which the page changed or that are taken. */
function namedIn(
  reading: Reading,
  published: string,
  taken: readonly Span[],
): readonly TimeExpression[] {
  return reading.times.filter(
    (time) =>
      (isFresh(time, published) || isDated(time, published)) &&
      time.rule !== 'time/clock' &&
      isNamed(reading, time) &&
      !taken.some(({ start }) => start === time.start) &&
      !isOfTelling(reading, time, isFresh(time, published)) &&
      !isSaidToday(reading, time) &&
      !isOfPage(reading, time),
  )
}

/** "Shots were fired about 3 a.m.", of no day at all: news of the small hours is of those before it. */
function earlyHours(reading: Reading): readonly TimeExpression[] {
  return reading.times.filter(
    ({ rule, value, start, end }) =>
      rule === 'time/clock' && /T0[0-5]:/.test(value) && hasHour(reading, { start, end }),
  )
}

/**
 * The day that most in a report speaks for, of a crime that a local report tells of: where two days are alike it is left
 * open. It stands against the day that was read of the crime when far more speaks for it.
 */
export function reportDay(
  reading: Reading,
  taken: readonly Span[],
  own?: Read<When>,
): Read<When> | undefined {
  const { latest: published } = reading.published
  if (published === undefined) return undefined
  const days = namedIn(reading, published, taken)
  const named = days.length > 0 ? days : earlyHours(reading)
  const dying = named.filter((time) => isOfDeath(reading, time))
  const deaths = dying.length < named.length ? dying : []
  const news = named.filter((time) => isFresh(time, published) && !deaths.includes(time))
  const [first = '', ...others] = daysOf(news)
  const [dated, ...further] = daysOf(named.filter((time) => !isFresh(time, published)))
  const only = others.length === 0 ? first : undefined
  const onlyDated = further.length === 0 ? dated : undefined
  const context = { first, only, onlyDated, within: own?.value, published, deaths }
  const featuresOf = (time: TimeExpression) => dayFeatures(reading, time, context)
  const best = bestOf('report', named, featuresOf)
  if (!best?.when) return undefined
  const span = { start: best.start, end: best.end }
  const day: Read<When> = {
    value: best.when,
    spans: [span],
    basis: 'inferred',
    rule: 'incident/report-day',
  }
  if (own?.value.precision !== 'day') return day
  const told = reading.times.find(({ start }) => start === own.spans[0]?.start)
  if (!told) return own
  const toldFeatures = featuresOf(told)
  const lead = scoreOf('report', featuresOf(best)) - scoreOf('report', toldFeatures)
  const isFirm = named.includes(told) && toldFeatures['death'] !== true
  return lead >= (isFirm ? ahead : aheadOfTelling) ? day : own
}

/** How much more must speak for a day than for the one that was read of the crime. */
const ahead = 3

/** The same where what was read is when somebody spoke, was charged or died of it. */
const aheadOfTelling = 1

/** The days of these times, each once, the earliest first. */
function daysOf(times: readonly TimeExpression[]): readonly string[] {
  return [...new Set(times.map(({ when }) => when?.latest ?? ''))].sort()
}
