import {
  contains,
  type Event,
  type EventContext,
  inferred,
  quote,
  type Span,
  stated,
} from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { realisOf, siteOf, whenOf, whereOf } from '../circumstance/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import type { Reading } from '../reading.ts'
import { byNoun, byVerb, contexts, type EventRule } from './lexicon.ts'
import { mergeEvents } from './merge.ts'
import { isDeniedOnly, isOfClauseOnly, nounEvent, realisTold } from './noun-event.ts'
import { isAct, isAsked, isOnlyMeant, isOnRecord, isPurpose } from './on-record.ts'
import type { Told } from './told.ts'
import { verbEvent } from './verb-event.ts'

/** Fields of life that the words tell; a name or office ("the Minister of Defence") is no field of what somebody does. */
function contextsOf(reading: Reading, span: Span): readonly EventContext[] {
  const people = reading.mentions.filter(
    ({ kind, start, end }) =>
      /^(person|organisation)$/.test(kind) && span.start < end && start < span.end,
  )
  const words = new Set(
    reading.tokensIn(span).flatMap((index) => {
      const token = reading.tokens[index]
      const isCapital = token !== undefined && token.text.charAt(0) !== token.lower.charAt(0)
      const isName = isCapital && people.some((each) => contains(each, token))
      return token && !isName ? [token.lower] : []
    }),
  )
  return Object.entries(contexts).flatMap(([context, list]) =>
    // Object.entries widens the keys that the schema has checked.
    [...words].some((word) => list?.has(word)) ? [context as EventContext] : [],
  )
}

function contentOf(reading: Reading, { rule, at, span, actors, recipients }: Told): Event {
  const { start, end } = reading.tokens[at] ?? span
  const others = recipients.filter(
    ({ value }) =>
      !actors.some((actor) => actor.value.actor !== undefined && actor.value.actor === value.actor),
  )
  return {
    type: stated(rule.type, { start, end }),
    ...(rule.mode && { mode: inferred(rule.mode, rule.name, { start, end }) }),
    contexts: contextsOf(reading, span),
    actors: rule.mutual ? [...actors, ...others] : actors,
    recipients: rule.mutual ? [] : others,
    act: stated(quote(reading.document, span), span),
    ...(rule.form && { form: inferred(rule.form, rule.name, { start, end }) }),
  }
}

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

/** "Thanked her for her leadership over the past year": a time of what the words are about. */
function isTimeOfTopic(reading: Reading, { rule, at }: Told): boolean {
  const [span] = ofWords.has(rule.type) ? (whenOf(reading, at)?.spans ?? []) : []
  let word = span ? reading.tokenAt(span.end - 1) : -1
  for (let steps = 0; steps < 12 && word >= 0 && word !== at; steps += 1) {
    const isTopic = reading.tree
      .childrenBy(word, 'case', 'mark')
      .some((mark) => /^(for|about)$/.test(reading.tokens[mark]?.lower ?? ''))
    if (isTopic) return true
    word = reading.tokens[word]?.head ?? -1
  }
  return false
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

function whereTold(reading: Reading, { rule, at, span }: Told): Pick<Finding<'event'>, 'where'> {
  // "Visited Chad to speak of Mali": where the visit went stands with it.
  if (rule.mode === 'visit' && reading.clauseOf(at) !== undefined) {
    const place = whereOf(reading, at)
    return place?.spans.every((each) => contains(span, each)) ? {} : { where: null }
  }
  if (isOneOfList(reading, at)) return { where: null }
  return ofWords.has(rule.type) && rule.mode !== 'visit'
    ? { where: siteOf(reading, at) ?? null }
    : {}
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
  if (isDue(reading, told)) return true
  return isOfClauseOnly(reading, told.at)
}

function findingOf(reading: Reading, told: Told): Finding<'event'> {
  const realis = realisTold(reading, told)
  return {
    kind: 'event',
    rule: told.rule.name,
    span: told.span,
    at: told.at,
    content: contentOf(reading, told),
    ...whereTold(reading, told),
    ...(isUndated(reading, told) && { when: null }),
    ...(realis && { realis }),
  }
}

/** Rules by the verb with its particle, with its adjective ("become involved"), alone, and without "re-". */
function rulesFor(reading: Reading, { lemma, predicate }: Clause): readonly EventRule[] {
  const complement = reading.tree
    .childrenBy(predicate, 'xcomp')
    .map((child) => reading.tokens[child]?.lower ?? '')[0]
  const forms = [
    complement === undefined ? lemma : `${lemma} ${complement.replace(/^re-?(?=in)/, '')}`,
    lemma,
    lemma.split(' ')[0] ?? lemma,
    lemma.replace(/^re-/, ''),
  ]
  const adverb = reading.tree
    .childrenBy(predicate, 'advmod')
    .map((child) => reading.tokens[child]?.lower ?? '')[0]
  if (adverb) forms.unshift(`${lemma} ${adverb}`)
  return forms.map((form) => byVerb.get(form)).find((found) => found !== undefined) ?? []
}

function* found(reading: Reading): Iterable<Finding<'event'>> {
  for (const clause of reading.clauses) {
    if (!isAct(reading, clause)) continue
    const rules = rulesFor(reading, clause)
    for (const rule of rules) {
      const told = verbEvent(reading, clause, rule)
      if (told) {
        yield findingOf(reading, told)
        break
      }
    }
  }
  for (const token of reading.tokens) {
    if (token.tag !== 'NOUN' && token.tag !== 'PROPN') continue
    for (const rule of byNoun.get(token.lemma.toLowerCase()) ?? byNoun.get(token.lower) ?? []) {
      const told = nounEvent(reading, token.index, rule)
      if (told) yield findingOf(reading, told)
    }
  }
}

/**
 * Who did what to whom, by PLOVER type; tellings of one event in the report are one. What only could or
 * should be done is left out.
 */
export const event: Extractor<'event'> = {
  kind: 'event',
  *extract(reading) {
    const told = [...found(reading)].filter((finding) => {
      const { at, realis, content } = finding
      return (
        isOnRecord(content.type.value, realis ?? realisOf(reading, at)) &&
        !isPurpose(reading, at) &&
        !isOnlyMeant(reading, at) &&
        !isDeniedOnly(reading, at, realis ?? realisOf(reading, at)) &&
        !isAsked(reading, finding)
      )
    })
    yield* mergeEvents(reading, told)
  },
}
