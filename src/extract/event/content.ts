import {
  contains,
  type Event,
  type EventContext,
  inferred,
  quote,
  type Span,
  stated,
} from '../../record/index.ts'
import type { Reading } from '../reading.ts'
import { byNoun, contexts, type EventRule } from './lexicon.ts'
import { isOneOf, type Told } from './told.ts'

/** Whether a capital says nothing: a summit or vote by its name, a word by its letters. */
function opens(reading: Reading, index: number): boolean {
  const token = reading.tokens[index]
  return token !== undefined && byNoun.has(token.lower)
}

/** "Tear gas", "water cannon": half of a word for something else. */
function isHalf(reading: Reading, index: number): boolean {
  const [before, own, next] = [-1, 0, 1].map((step) => reading.tokens[index + step]?.lower ?? '')
  return `${before} ${own}` === 'tear gas' || `${own} ${next}` === 'water cannon'
}

/** Fields of life that the words tell; a name or office ("the Minister of Defence") is no field of what somebody does. */
function contextsOf(reading: Reading, span: Span, at: number): readonly EventContext[] {
  const people = reading
    .mentionsOver(span)
    .filter(({ kind }) => /^(person|organisation)$/.test(kind))
  const words = new Set(
    reading.tokensIn(span).flatMap((index) => {
      const token = reading.tokens[index]
      if (token === undefined || isHalf(reading, index)) return []
      const isCapital = token.text.charAt(0) !== token.lower.charAt(0)
      // "War Cabinet member", "Minister of Defence": half of a name that is no mention of its own.
      const isInside = isCapital && index !== at && token.start !== span.start
      const isName = isCapital && people.some((each) => contains(each, token))
      return isName || (isInside && !opens(reading, index)) ? [] : [token.lower]
    }),
  )
  return Object.entries(contexts).flatMap(([context, list]) =>
    // Object.entries widens the keys that the schema has checked.
    [...words].some((word) => list?.has(word)) ? [context as EventContext] : [],
  )
}

/** What a claim of the event says. */
export function contentOf(reading: Reading, { rule, at, span, actors, recipients }: Told): Event {
  const { start, end } = reading.tokens[at] ?? span
  const others = recipients.filter(
    ({ value }) =>
      !actors.some((actor) => actor.value.actor !== undefined && actor.value.actor === value.actor),
  )
  return {
    type: stated(rule.type, { start, end }),
    ...(rule.mode &&
      isOfMode(reading, rule, at) && { mode: inferred(rule.mode, rule.name, { start, end }) }),
    contexts: contextsOf(reading, span, at),
    actors: rule.mutual ? [...actors, ...others] : actors,
    recipients: rule.mutual ? [] : others,
    act: stated(quote(reading.document, span), span),
    ...(rule.form && { form: inferred(rule.form, rule.name, { start, end }) }),
  }
}

/** "Deployed drones": no troops. */
function isOfMode(reading: Reading, { modeObjects }: EventRule, at: number): boolean {
  const objects = reading.clauseOf(at)?.objects ?? []
  return (
    modeObjects === undefined ||
    objects.length === 0 ||
    objects.some((head) => isOneOf(reading, head, modeObjects))
  )
}
