import {
  type Commitment,
  inferred,
  overlaps,
  type Party,
  quote,
  type Read,
  type Span,
  stated,
} from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { actAt, actBelow, otherAct, typeOf } from './act.ts'
import type { Candidate } from './candidate.ts'
import { deadlineOf } from './deadline.ts'
import { clauseOfAct, doneToBy, receivers } from './done-to.ts'
import { outcomeByVerb } from './lexicon.ts'
import { conditionOf, objectOf, scopeOf } from './terms.ts'

function strengthRead(
  reading: Reading,
  { cue, strength, promise }: Candidate,
): Read<Commitment['strength']['value']> {
  const { start, end } = reading.tokens[cue] ?? { start: 0, end: 1 }
  return cue === promise
    ? inferred(strength, 'commitment/plain-future', { start, end })
    : stated(strength, { start, end })
}

/** What is left to talks is promised as talks. */
function settled(reading: Reading, { rule, promise }: Candidate): Commitment['act'] | undefined {
  const token = reading.tokens[promise]
  return rule === 'commitment/settle' && token
    ? inferred('negotiate', rule, { start: token.start, end: token.end })
    : undefined
}

/** What became of it, where the same sentence tells: "broke its promise to leave". */
function outcomeOf(reading: Reading, { cue, promise }: Candidate): Pick<Commitment, 'outcome'> {
  const clause = reading.clauseAt(cue)
  // "To keep its promise" is still to come.
  const isDone = clause?.tense === 'past' || clause?.perfect === true
  const value =
    isDone && cue !== promise && clause.objects.includes(cue) && !clause.negated
      ? outcomeByVerb.get(clause.lemma)
      : undefined
  const verb = reading.tokens[clause?.predicate ?? -1]
  return value && verb ? { outcome: stated(value, { start: verb.start, end: verb.end }) } : {}
}

/** Whether a noun in the singular stands between the number and what it would count. */
function isOfSort(reading: Reading, end: number, head: number): boolean {
  const next = reading.tokens[reading.tokenAt(end)]
  return next !== undefined && next.index < head && next.penn === 'NN'
}

/** How much or how many of what the act is done to: a count of it, or a sum among its words. */
function quantityOf(reading: Reading, head: number, span: Span): Commitment['quantity'] {
  const found = reading.quantities.find(
    ({ unit, phrase, noun, text, end }) =>
      // "A woman" counts nothing, and neither does "the two state solution".
      (unit === 'count' &&
        noun === head &&
        !/^an?$/i.test(text) &&
        !isOfSort(reading, end, head)) ||
      (unit === 'money' && overlaps(phrase, span)),
  )
  return found && stated(found.amount, { start: found.start, end: found.end })
}

/** "Continue to disrupt smuggling": an act we have no code for goes on, and smuggling does not. */
function isOfUnknown(clause: Clause | undefined, act: Commitment['act']): boolean {
  return act.value === 'continue' && clause?.objects.length === 0
}

function isAmong(promisors: readonly Read<Party>[], { value }: Read<Party>): boolean {
  return promisors.some(
    (promisor) => promisor.value.actor !== undefined && promisor.value.actor === value.actor,
  )
}

/** What is promised, by whom, to whom and on what terms, read around its words. */
export function contentOf(
  reading: Reading,
  candidate: Candidate,
  words: readonly number[],
  span: Span,
): Commitment {
  const { promise, promisors, beneficiaries, cue } = candidate
  const clause = reading.clauseOf(promise)
  const act =
    settled(reading, candidate) ??
    actAt(reading, promise) ??
    actBelow(reading, promise) ??
    otherAct(reading, promise)
  const acting = clauseOfAct(reading, promise, act)
  const getting = receivers(reading, acting, act)
  const doneTo = isOfUnknown(acting, act) ? [] : doneToBy(reading, acting, { promise, getting })
  const object = objectOf(reading, doneTo)
  const below = reading.tree
    .childrenBy(promise, 'xcomp', 'advcl', 'ccomp')
    .filter((word) => reading.clauseOf(word)?.marker === 'to')
  const scope = scopeOf(reading, words, [promise, ...below], doneTo)
  const deadline = deadlineOf(reading, span, { act: promise, cue })
  const condition = conditionOf(
    reading,
    [...words, ...reading.tree.children(cue)],
    reading.tokens[promise]?.sentence ?? -1,
  )
  const quantity = quantityOf(reading, doneTo[0] ?? -1, object?.spans[0] ?? span)
  const promisorsRead = partiesOf(reading, promisors)
  const others = partiesOf(reading, [...beneficiaries, ...getting])
  return {
    type: reading.tokens[cue]?.lemma === 'threaten' ? 'threaten' : typeOf(reading, clause, act),
    ...outcomeOf(reading, candidate),
    strength: strengthRead(reading, candidate),
    promisors: promisorsRead,
    beneficiaries: others.filter((other) => !isAmong(promisorsRead, other)),
    act,
    promise: stated(quote(reading.document, span), span),
    ...(object && { object }),
    ...(scope && { scope }),
    ...(quantity && { quantity }),
    ...(deadline && { deadline }),
    ...(condition && { condition }),
  }
}
