import type { Commitment } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { partiesOf } from '../parties.ts'
import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import { actOfWord, lexicon } from './lexicon.ts'
import { isLetting } from './senses.ts'

/** "US forces would leave the country": what is withdrawn is who leaves. */
function leavers(reading: Reading, clause: Clause | undefined): readonly number[] {
  if (!clause || actOfWord(clause.lemma) !== 'withdraw') return []
  return clause.subjects.filter((subject) =>
    lexicon.movers.has(reading.tokens[subject]?.lower ?? ''),
  )
}

/** "Give inspectors full access": of two objects the second is what is given. */
function secondOfTwo(reading: Reading, { predicate, lemma, objects }: Clause): readonly number[] {
  const own = objects.filter(
    (object) => object > predicate && reading.tokens[object]?.relation !== 'conj',
  )
  const isGiving = /^(?:give|grant|lend|send|sell|hand|show|award|offer|pay|provide)$/.test(lemma)
  return isGiving && own.length === 2 ? own.slice(1) : []
}

/** "Provide Kenya with weapons": what is given stands behind "with". */
function given(reading: Reading, clause: Clause | undefined): readonly number[] {
  const second = clause && !clause.passive ? secondOfTwo(reading, clause) : []
  if (second.length > 0) return second
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
export function receivers(
  reading: Reading,
  clause: Clause | undefined,
  { value: act }: Commitment['act'],
): readonly number[] {
  if (!clause || clause.passive || act !== 'supply') return []
  // "Sell his aeroplane": who gets it would stand beside what is given.
  const isBeside =
    clause.objects.length > 1 || /^(?:provide|supply|equip|arm|present)$/.test(clause.lemma)
  if (!isBeside) return []
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
  // "Stand with them every step": how long, and nothing that is done to. "Allow Chad to build": who is to do it.
  if (clause?.lemma === 'stand' || isLetting(reading, clause)) return []
  // "Ensure Chad never builds one": who is not to do it is not what is done.
  if (clause?.lemma === 'ensure' && reading.tree.child(clause.predicate, 'ccomp') !== undefined)
    return []
  if (clause) {
    const behind = clause.objects.filter((object) => isInPlace(clause, object))
    return behind.length > 0 ? behind : deeperObjects(reading, clause)
  }
  // "The release of prisoners"; what stands behind "for" or "in" is not what is released.
  return reading.tree.childrenBy(promise, 'nmod').filter((noun) => isBehind(reading, noun, /^of$/))
}

/** Objects stand behind their verb, but for those that a relative clause hangs on; "the policy that the state will pay" has none. */
function isInPlace({ predicate, relation, marker }: Clause, object: number): boolean {
  return object > predicate || (relation === 'acl:relcl' && marker !== 'that')
}

/** "Plans to make a pledge to fund schools": the clause of the verb that tells the act, whose object is done to. */
export function clauseOfAct(
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
export function doneToBy(
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
