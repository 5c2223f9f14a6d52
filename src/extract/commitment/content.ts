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
import { type Candidate, isBehind } from './candidate.ts'
import { deadlineOf } from './deadline.ts'
import { actOfWord, lexicon, outcomeByVerb } from './lexicon.ts'
import { conditionOf, objectOf, scopeOf } from './terms.ts'

/** "US forces would leave the country": what is withdrawn is who leaves. */
function leavers(reading: Reading, clause: Clause | undefined): readonly number[] {
  if (!clause || actOfWord(clause.lemma) !== 'withdraw') return []
  return clause.subjects.filter((subject) =>
    lexicon.movers.has(reading.tokens[subject]?.lower ?? ''),
  )
}

/** "Provide Kenya with weapons": what is given stands behind "with". */
function given(reading: Reading, clause: Clause | undefined): readonly number[] {
  if (
    !clause ||
    clause.objects.length === 0 ||
    !/^(provide|supply|equip|arm|present)$/.test(clause.lemma)
  )
    return []
  const withs = clause.obliques
    .filter(({ preposition }) => preposition === 'with')
    .map(({ head }) => head)
  return [...withs, ...clause.objects.flatMap((object) => withBehind(reading, object))].filter(
    (head) =>
      /^(NOUN|PROPN|SYM|NUM)$/.test(reading.tokens[head]?.tag ?? '') &&
      !lexicon.inPassing.has(reading.tokens[head]?.lemma ?? ''),
  )
}

function withBehind(reading: Reading, noun: number): readonly number[] {
  return reading.tree.childrenBy(noun, 'nmod').filter((head) => isBehind(reading, head, /^with$/))
}

/** "Sell Poland helicopters", "supply Ukraine with tanks": who gets them is not what is given. */
function receivers(
  reading: Reading,
  clause: Clause | undefined,
  { value: act }: Commitment['act'],
): readonly number[] {
  if (!clause || clause.passive || act !== 'supply') return []
  return clause.objects.filter((object) =>
    // "Send Abram tanks": a make before the noun gets nothing.
    partiesOf(reading, [object]).some(
      ({ value, rule }) => rule !== 'party/modifier' && (value.country ?? value.actor),
    ),
  )
}

export function objectsOf(
  reading: Reading,
  clause: Clause | undefined,
  promise: number,
): readonly number[] {
  if (clause?.passive) return clause.objects
  // "Ensure Chad never builds one": who is not to do it is not what is done.
  if (clause?.lemma === 'ensure' && reading.tree.child(clause.predicate, 'ccomp') !== undefined)
    return []
  if (clause) {
    const behind = clause.objects.filter((object) => isInPlace(clause, object))
    return behind.length > 0 ? behind : deeperObjects(reading, clause)
  }
  // "The release of prisoners"; what stands behind "for" or "in" is not what is released.
  return reading.tree
    .childrenBy(promise, 'nmod')
    .filter((noun) =>
      reading.tree.childrenBy(noun, 'case').some((mark) => reading.tokens[mark]?.lower === 'of'),
    )
}

/** Objects stand behind their verb, but for those that a relative clause hangs on; "the policy that the state will pay" has none. */
function isInPlace({ predicate, relation, marker }: Clause, object: number): boolean {
  return object > predicate || (relation === 'acl:relcl' && marker !== 'that')
}

/** "Plans to make a pledge to fund schools": the clause of the verb that tells the act, whose object is done to. */
function clauseOfAct(
  reading: Reading,
  promise: number,
  { spans: [span] }: Commitment['act'],
): Clause | undefined {
  const own = reading.clauseOf(promise)
  const verb = span && reading.tokens[reading.tokenAt(span.start)]
  const isVerb = verb !== undefined && verb.tag === 'VERB' && verb.start === span?.start
  return (isVerb ? reading.clauseOf(verb.index) : undefined) ?? own
}

/** "continue to train soldiers", "carry out training tasks": the object of the verb below. */
function deeperObjects(reading: Reading, clause: Clause): readonly number[] {
  const below = reading.clausesBelow(clause).find(({ relation }) => relation === 'xcomp')
  return below?.objects ?? []
}

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

function isDay(reading: Reading, head: number): boolean {
  const { start = 0, end = 0 } = reading.tokens[head] ?? {}
  return reading.times.some(
    (time) => time.type === 'DATE' && time.start <= start && end <= time.end,
  )
}

/** "Hold Chad accountable", taken for a noun with a name before it: the name. */
function held(reading: Reading, head: number): number {
  const { lower = '', tag } = reading.tokens[head] ?? {}
  const before = reading.tokens[head - 1]
  const isName = before?.tag === 'PROPN' && before.head === head && before.relation === 'compound'
  return tag === 'NOUN' && isName && /(?:able|ible)$/.test(lower) ? head - 1 : head
}

/** The nouns that the act is done to, the surest first. */
function doneToBy(
  reading: Reading,
  clause: Clause | undefined,
  { promise, getting }: { readonly promise: number; readonly getting: readonly number[] },
): readonly number[] {
  const heads = [
    ...leavers(reading, clause),
    ...given(reading, clause),
    ...objectsOf(reading, clause, promise).filter((object) => !getting.includes(object)),
  ].map((head) => held(reading, head))
  return heads.filter(
    (head) =>
      /^(NOUN|PROPN|NUM|PRON|SYM)$/.test(reading.tokens[head]?.tag ?? '') &&
      // "Follow up", "meet Monday": neither a particle nor a day is done anything to.
      !/^(up|out|off|on|down|back|through)$/.test(reading.tokens[head]?.lower ?? '') &&
      !isDay(reading, head),
  )
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
  const scope = scopeOf(reading, words, [promise, ...below, ...doneTo])
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
