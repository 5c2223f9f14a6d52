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
import { whenOf, whereOf } from '../circumstance/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { byNoun, byVerb, contexts, type EventRule } from './lexicon.ts'
import { mergeEvents } from './merge.ts'

const participants = new Set(['of', 'between', 'with', 'by', 'among', 'from', 'against', "'s"])

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
  const recipients = actorsAt(reading, [
    ...clause.objects,
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

/** Who stands around an event noun: before it, behind "between" or "of", or as subject of its light verb. */
function aroundNoun(reading: Reading, noun: number): readonly Read<Party>[] {
  const before = reading.tree.childrenBy(noun, 'compound', 'amod', 'nmod:poss')
  const behind = reading.tree
    .childrenBy(noun, 'nmod')
    .filter((head) =>
      reading.tree
        .childrenBy(head, 'case')
        .some((index) => participants.has(reading.tokens[index]?.lower ?? '')),
    )
  return actorsAt(reading, [...before, ...behind.flatMap((head) => reading.tree.conjuncts(head))])
}

function nounEvent(reading: Reading, noun: number, rule: EventRule): Told | undefined {
  const clause = reading.clauseAt(noun)
  const around = aroundNoun(reading, noun)
  const isSubject = clause?.subjects.includes(noun) === true
  const shared =
    rule.mutual && around.length === 0 && !isSubject
      ? actorsAt(reading, clause?.subjects ?? [])
      : []
  const actors = [...around, ...shared]
  const isDated = whenOf(reading, noun) !== undefined || whereOf(reading, noun) !== undefined
  if (actors.length === 0 && !(rule.anyActor && isDated)) return undefined
  if (rule.mutual && actors.length < 2 && !isDated && shared.length === 0) return undefined
  const span = isSubject && clause ? actSpan(reading, clause) : reading.phrase(noun)
  return { rule, at: noun, span, actors, recipients: [] }
}

function findingOf(reading: Reading, told: Told): Finding<'event'> {
  return {
    kind: 'event',
    rule: told.rule.name,
    span: told.span,
    at: told.at,
    content: contentOf(reading, told),
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

/** Who did what to whom, by PLOVER type; tellings of one event in the report are one. */
export const event: Extractor<'event'> = {
  kind: 'event',
  *extract(reading) {
    yield* mergeEvents(reading, [...found(reading)])
  },
}
