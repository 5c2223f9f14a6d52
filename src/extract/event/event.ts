import {
  type Event,
  type EventContext,
  inferred,
  type Party,
  quote,
  type Read,
  type Span,
  stated,
} from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { realisOf, whenOf, whereOf } from '../circumstance/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { byNoun, byVerb, contexts, type EventRule } from './lexicon.ts'
import { mergeEvents } from './merge.ts'

function isActor({ value }: Read<Party>): boolean {
  return (
    value.actor !== undefined ||
    value.country !== undefined ||
    value.sector === 'reb' ||
    value.sector === 'uaf' ||
    value.sector === 'igo' ||
    value.sector === 'uno'
  )
}

function actorsAt(reading: Reading, heads: readonly number[]): readonly Read<Party>[] {
  return partiesOf(reading, heads).filter(isActor)
}

function obliqueHeads(clause: Clause, prepositions: ReadonlySet<string>): readonly number[] {
  return clause.obliques
    .filter(({ preposition }) => prepositions.has(preposition))
    .map(({ head }) => head)
}

function contextsOf(reading: Reading, span: Span): readonly EventContext[] {
  const words = new Set(
    quote(reading.document, span)
      .toLowerCase()
      .match(/[\p{L}-]{2,30}/gu) ?? [],
  )
  return Object.entries(contexts).flatMap(([context, list]) =>
    // Object.entries widens the keys that the schema has checked.
    [...words].some((word) => list?.has(word)) ? [context as EventContext] : [],
  )
}

/** The rest of a sentence is not the act: its words end where another clause of its own begins. */
function actSpan(reading: Reading, clause: Clause): Span {
  const indices = reading.tree.subtree(
    clause.predicate,
    ({ relation }) => /^(conj|parataxis|advcl|ccomp)/.test(relation) && relation !== 'advcl:relcl',
  )
  const first = reading.tokens[indices[0] ?? clause.predicate]
  const last =
    reading.tokens[
      indices.findLast((index) => reading.tokens[index]?.tag !== 'PUNCT') ?? clause.predicate
    ]
  return {
    start: first?.start ?? clause.span.start,
    end: Math.max(last?.end ?? clause.span.end, (first?.start ?? 0) + 1),
  }
}

interface Told {
  readonly rule: EventRule
  readonly at: number
  readonly span: Span
  readonly actors: readonly Read<Party>[]
  readonly recipients: readonly Read<Party>[]
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

function verbEvent(reading: Reading, clause: Clause, rule: EventRule): Told | undefined {
  if (
    rule.objects &&
    ![...clause.objects, ...obliqueHeads(clause, new Set(['on', 'upon']))].some((head) =>
      rule.objects?.has(reading.tokens[head]?.lemma ?? ''),
    )
  )
    return undefined
  const actors = actorsAt(reading, clause.subjects)
  const direct = /^(speak|talk)$/.test(clause.lemma)
    ? clause.objects.filter((object) => reading.tree.child(object, 'case') !== undefined)
    : clause.objects
  const companions = clause.objects.flatMap((object) => behind(reading, object, rule.recipients))
  const recipients = actorsAt(reading, [
    ...direct,
    ...companions,
    ...obliqueHeads(clause, rule.recipients),
  ])
  const place = whereOf(reading, clause.predicate)
  if (
    actors.length === 0 &&
    !(rule.anyActor && (recipients.length > 0 || (clause.subjects.length > 0 && place)))
  )
    return undefined
  if (
    rule.needsRecipient &&
    recipients.length === 0 &&
    !(rule.placeCounts && (place ?? whenOf(reading, clause.predicate)))
  )
    return undefined
  return { rule, at: clause.predicate, span: actSpan(reading, clause), actors, recipients }
}

/** Parties beside an event noun: who does it, and whom it is done to. */
interface Around {
  readonly actors: readonly Read<Party>[]
  readonly recipients: readonly Read<Party>[]
}

function behind(
  reading: Reading,
  noun: number,
  prepositions: ReadonlySet<string>,
): readonly number[] {
  const heads = reading.tree
    .childrenBy(noun, 'nmod', 'obl')
    .filter((head) =>
      reading.tree
        .childrenBy(head, 'case')
        .some((index) => prepositions.has(reading.tokens[index]?.lower ?? '')),
    )
  return heads.flatMap((head) => reading.tree.conjuncts(head))
}

const doers = new Set(['by', 'between', 'among', 'with', "'s"])
const undergoers = new Set(['of', 'against', 'on', 'into'])

/**
 * Who stands around an event noun: before it and behind "by" or "between" those who act, behind "of" or
 * "against" those it is done to; of a mutual event all are actors.
 */
function aroundNoun(reading: Reading, noun: number, { mutual }: EventRule): Around {
  const before = reading.tree.childrenBy(noun, 'compound', 'amod', 'nmod:poss')
  const acting = actorsAt(reading, [...before, ...behind(reading, noun, doers)])
  const undergoing = actorsAt(reading, behind(reading, noun, undergoers))
  return mutual
    ? { actors: [...acting, ...undergoing], recipients: [] }
    : { actors: acting, recipients: undergoing }
}

function nounEvent(reading: Reading, noun: number, rule: EventRule): Told | undefined {
  const clause = reading.clauseAt(noun)
  const around = aroundNoun(reading, noun, rule)
  const token = reading.tokens[noun]
  const head = token?.relation === 'flat' ? token.head : noun
  const isSubject =
    clause?.subjects.includes(head) === true ||
    (clause?.passive === true && clause.objects.includes(head))
  const shared =
    rule.mutual && around.actors.length === 0 && !isSubject
      ? actorsAt(reading, clause?.subjects ?? [])
      : []
  const actors = [...around.actors, ...shared]
  const when = whenOf(reading, noun)
  const isSet = isSubject
    ? when !== undefined || whereOf(reading, noun) !== undefined
    : hasOwnTime(reading, noun)
  const isTold = actors.length > 0 || (rule.anyActor && (around.recipients.length > 0 || isSet))
  if (!isTold || (rule.mutual && actors.length < 2 && when === undefined)) return undefined
  const span = isSubject && clause ? actSpan(reading, clause) : reading.phrase(noun)
  return { rule, at: noun, span, actors, recipients: around.recipients }
}

/** Whether a time stands below the noun itself: "the election in October". */
function hasOwnTime(reading: Reading, noun: number): boolean {
  const words = new Set(reading.tree.subtree(noun))
  return reading.times.some(
    ({ when, start, type }) =>
      when !== undefined && type !== 'DURATION' && words.has(reading.tokenAt(start)),
  )
}

/** A war or a coup with "the" or a past day is presupposed, whatever the clause around it wants. */
function isPresupposed(reading: Reading, { rule, at }: Told): boolean {
  if (rule.type !== 'assault' || reading.clauseOf(at) !== undefined) return false
  const latest = whenOf(reading, at)?.value.latest
  const published = reading.published.latest
  const isDefinite = reading.tree
    .childrenBy(at, 'det')
    .some((child) => reading.tokens[child]?.lower === 'the')
  return isDefinite || (latest !== undefined && published !== undefined && latest <= published)
}

function findingOf(reading: Reading, told: Told): Finding<'event'> {
  return {
    kind: 'event',
    rule: told.rule.name,
    span: told.span,
    at: told.at,
    content: contentOf(reading, told),
    ...(isPresupposed(reading, told) && { realis: 'asserted' as const }),
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
    const told = [...found(reading)].filter(
      ({ at, realis }) => realis !== undefined || realisOf(reading, at) !== 'hypothetical',
    )
    yield* mergeEvents(reading, told)
  },
}
