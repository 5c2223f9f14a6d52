import { contains, type Event, type Read, type Span, type Where } from '../../record/index.ts'
import { siteOf, whenDoneInWords, whenOf, whereOf } from '../circumstance/index.ts'
import type { Finding } from '../extractor.ts'
import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import { isOfClauseOnly } from './noun-event.ts'
import { isPastGuess } from './noun-realis.ts'
import { isSeries } from './noun-sense.ts'
import type { Told } from './told.ts'

/** What is only said or decided has its place from the saying and not from what is spoken of. */
const ofWords = new Set<Event['type']['value']>([
  'agree',
  'consult',
  'support',
  'concede',
  'cooperate',
  'request',
  'accuse',
  'reject',
  'threaten',
  'sanction',
  'process',
])

function isOnDay(reading: Reading, day: number): boolean {
  return isBehind(reading, day, /^on$/)
}

/** "Thanked her for her leadership over the past year": a time of what the words are about. */
function isTimeOfTopic(reading: Reading, { rule, at }: Told): boolean {
  const [span] = ofWords.has(rule.type) ? (whenOf(reading, at)?.spans ?? []) : []
  let word = span ? reading.tokenAt(span.end - 1) : -1
  // "Approved a loan for Ghana on Monday", "for a second term on Monday": nothing named or for long has a day.
  const above = reading.tokens[reading.tokens[word]?.head ?? -1]
  if (above?.tag === 'PROPN' || (above?.lemma === 'term' && isOnDay(reading, word))) return false
  const isNoun = reading.tokens[at]?.tag === 'NOUN'
  for (let steps = 0; steps < 12 && word >= 0 && word !== at; steps += 1) {
    // "An election for 20 May": the noun's own day.
    if (isNoun && reading.tokens[word]?.head === at) return false
    const isTopic = reading.tree
      .childrenBy(word, 'case', 'mark')
      .some((mark) => /^(for|about)$/.test(reading.tokens[mark]?.lower ?? ''))
    if (isTopic) return true
    word = reading.tokens[word]?.head ?? -1
  }
  return false
}

/** "On Monday they met on the pact that both had agreed", "backed by Chad, they have fought since May": the day of the clause above. */
function isOfMainClause(reading: Reading, at: number, { start, end }: Span): boolean {
  const clause = reading.clauseOf(at)
  if (clause === undefined) return false
  const isAside =
    clause.relation === 'acl:relcl' ||
    (/^(?:acl|advcl)/.test(clause.relation) && reading.tokens[at]?.penn === 'VBN') ||
    // A relative clause that the parse sets beside the main one.
    reading.tree
      .children(at)
      .some((child) => child < at && /^W(?:DT|P)$/.test(reading.tokens[child]?.penn ?? ''))
  // "This afternoon they met", taken for an afternoon on which they met.
  const head = reading.tokens[reading.tokens[at]?.head ?? -1]
  const isItsDay = head !== undefined && start <= head.start && head.end <= end
  return isAside && !isItsDay && !(clause.span.start <= start && end <= clause.span.end)
}

/** "Discussed the harvest in Chad this year": what stands behind the verb and not on it belongs to what was discussed. */
function isOfDiscussed(reading: Reading, at: number, spans: readonly Span[] = []): boolean {
  const [span] = spans
  const verb = reading.tokens[at]
  if (span === undefined || verb?.lemma !== 'discuss' || span.start < verb.start) return false
  return reading.tokens[reading.tokenAt(span.end - 1)]?.head !== at
}

/** "On the last day of the fair", "as decided at the summit in June" of a report of May: read as a day that it is not. */
function isMisdated(reading: Reading, at: number): boolean {
  const [span] = whenOf(reading, at)?.spans ?? []
  if (span === undefined) return false
  if (isOfMainClause(reading, at, span)) return true
  const isOfOther = /^ of (?:the|that|this|his|her|its|their)\b/.test(
    reading.document.text.slice(span.end, span.end + 10),
  )
  const isDay = /\b(?:last|first|final|same|next) (?:day|night|week|morning)$/i.test(
    reading.document.text.slice(span.start, span.end),
  )
  const isToCome = (whenOf(reading, at)?.value.earliest ?? '') > (reading.published.latest ?? '~')
  return (
    (isOfOther && isDay) ||
    (isToCome && reading.clauseOf(at) === undefined && isPastGuess(reading, at))
  )
}

/** "Ahead of the 2016 election": the bound is what else happened, and not the election's. */
function isBoundOnly(reading: Reading, { at }: Told): boolean {
  const when = reading.clauseOf(at) === undefined ? whenOf(reading, at)?.value : undefined
  return when !== undefined && when.earliest === undefined
}

/** "The annexation of Chad's Ouadi, Salamat and Lac regions": in all of them, and not in the first. */
function isOneOfList(reading: Reading, at: number): boolean {
  const [span] = whereOf(reading, at)?.spans ?? []
  if (!span) return false
  const rest = reading.document.text.slice(span.end, span.end + 40)
  const next = /^(?:, |,? and )(?=\p{Lu})/u.exec(rest)?.[0]
  const start = span.end + (next?.length ?? 0)
  return (
    next !== undefined &&
    reading.names.some((name) => name.start === start && name.type === 'place') &&
    // "Goma, Congo": a town with its country.
    !(next === ', ' && !/^[^.;]{1,60}? and /.test(reading.document.text.slice(start, start + 66)))
  )
}

/** "Struck towns, including in Gao": one of what was spoken of. */
function isExample(reading: Reading, { spans: [span] }: Read<Where>): boolean {
  const start = span?.start ?? 0
  return (
    /\bincluding (?:in |at |near )?$/.test(
      reading.document.text.slice(Math.max(0, start - 16), start),
    ) || /^including\b/.test(reading.document.text.slice(start, start + 10))
  )
}

/** Whether a place is where somebody came from, or half of a word ("pro-Beijing"). */
function isWhence(reading: Reading, { spans: [span] }: Read<Where>): boolean {
  const start = span?.start ?? 0
  const before = reading.document.text.slice(Math.max(0, start - 6), start)
  return (
    /(?:\bfrom |\p{L}-)$/u.test(before) ||
    /^from\b/.test(reading.document.text.slice(start, start + 5))
  )
}

/** "Visited the office to see an aide overseeing Ohio": the object of another verb. */
function isOfOther(reading: Reading, at: number, { spans: [span] }: Read<Where>): boolean {
  let word = span ? reading.tokenAt(span.end - 1) : -1
  for (let steps = 0; steps < 8 && word >= 0 && word !== at; steps += 1) {
    const { relation = '', head = -1 } = reading.tokens[word] ?? {}
    if (relation === 'obj' && head !== at && reading.tokens[head]?.relation === 'acl') return true
    word = head
  }
  return false
}

/** "Discussed the harvest in Chad", also where the parse hung the place on the verb. */
function isTopicPlace({ tokens }: Reading, at: number, { spans: [span] }: Read<Where>): boolean {
  return tokens[at]?.lemma === 'discuss' && (span?.start ?? 0) > (tokens[at]?.start ?? 0)
}

/** Where the event was, if the words around it name a place that is not its own. */
export function whereTold(
  reading: Reading,
  { rule, at, span }: Told,
): Pick<Finding<'event'>, 'where'> {
  // "Visited Chad to speak of Mali": where the visit went stands with it.
  if (rule.mode === 'visit' && reading.clauseOf(at) !== undefined) {
    const from = new Set(['from'])
    const found = whereOf(reading, at, from)
    const place = found && !isOfOther(reading, at, found) ? found : undefined
    if (place && contains(span, place.spans[0] ?? span)) return { where: place }
    return place?.spans.every((each) => contains(span, each)) ? {} : { where: null }
  }
  if (isOneOfList(reading, at)) return { where: null }
  if (reading.clauseOf(at) === undefined && isSeries(reading, at)) return { where: null }
  if (ofWords.has(rule.type) && rule.mode !== 'visit') {
    const site = siteOf(reading, at)
    const isOther = site && (isExample(reading, site) || isTopicPlace(reading, at, site))
    return { where: site && !isOther ? site : null }
  }
  if (rule.type !== 'assault' && rule.mode !== 'visit') return {}
  // "The threat that comes from Chad invading Niger", "came from Dammam": whence.
  const place = whereOf(reading, at)
  return place && isWhence(reading, place) ? { where: null } : {}
}

/** "Has agreed to open it by May": by when it is due, and not when they agreed. */
function isDue(reading: Reading, { rule, at }: Told): boolean {
  const when = ofWords.has(rule.type) ? whenOf(reading, at)?.value : undefined
  const published = reading.published.latest
  return (
    when !== undefined &&
    when.earliest === undefined &&
    published !== undefined &&
    (when.latest ?? '') > published
  )
}

/** Whether the time around it is not its own. */
function isUndated(reading: Reading, told: Told): boolean {
  if (told.timeless || isTimeOfTopic(reading, told) || isBoundOnly(reading, told)) return true
  if (isMisdated(reading, told.at)) return true
  if (isOfDiscussed(reading, told.at, whenOf(reading, told.at)?.spans)) return true
  if (isDue(reading, told)) return true
  return isOfClauseOnly(reading, told.at)
}

/** Its time where the clause around it does not tell that: none, or for words the day on which they were spoken. */
export function whenTold(reading: Reading, told: Told): Pick<Finding<'event'>, 'when'> {
  if (isUndated(reading, told)) return { when: null }
  const { type } = told.rule
  // Who meets or is tried does not do it by his words.
  if (!ofWords.has(type) || type === 'consult' || type === 'process') return {}
  const when = whenOf(reading, told.at) ?? whenDoneInWords(reading, told.at, told.span)
  return { when: when ?? null }
}
