import type { Party, Read } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { isSupposed, isUnderNotion, whenOf, whereOf } from '../circumstance/index.ts'
import { isOnePerson } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { actSpan } from './act-span.ts'
import type { EventRule } from './lexicon.ts'
import { aroundNoun, finiteAt } from './noun-parties.ts'
import { isOnlyAnnounced, isOnlyForbidden, isOnlyProposed, isOnlyWeighed } from './noun-proposed.ts'
import { hasOwnTime } from './noun-realis.ts'
import {
  doing,
  isBegun,
  isBroken,
  isFigurative,
  isFounded,
  isGeneric,
  isHappening,
  isLeavingOnly,
  isManner,
  isOfLongerName,
  isOfNone,
  isOpposed,
  isSeries,
  isWaged,
  isWarsEnd,
  setting,
  takesPart,
} from './noun-sense.ts'
import { nounSpan } from './noun-span.ts'
import { isInItsYear, isSeveral } from './noun-vote.ts'
import { actorsAt, type Told } from './told.ts'

/** Whether a noun of a rule's list tells of nothing that is or was, by the words around it. */
function isNoEvent(reading: Reading, noun: number, rule: EventRule): boolean {
  const token = reading.tokens[noun]
  const isYours = reading.tree
    .childrenBy(noun, 'nmod:poss')
    .some((owner) => reading.tokens[owner]?.lower === 'your')
  // "A war veteran", "election officials": the noun only says of what sort another is.
  const isSort = token?.relation === 'compound' && token.head > noun
  return (
    isYours ||
    isSort ||
    isOfNone(reading, noun) ||
    isManner(reading, noun) ||
    isFounded(reading, noun) ||
    isOfLongerName(reading, noun) ||
    isOnlyWeighed(reading, noun) ||
    isOnlyForbidden(reading, noun) ||
    isOnlyAnnounced(reading, noun, rule) ||
    isUnderNotion(reading, noun) ||
    isSupposed(reading, noun) ||
    isFigurative(reading, noun, rule) ||
    isOnlyProposed(reading, noun, rule) ||
    isLeavingOnly(reading, noun, rule)
  )
}

/** Those around the noun who do it, or who take part by what the clause says of them. */
function actorsOf(
  reading: Reading,
  { noun, head, rule }: { readonly noun: number; readonly head: number; readonly rule: EventRule },
  around: readonly Read<Party>[],
): readonly Read<Party>[] {
  const clause = finiteAt(reading, noun)
  if (rule.type === 'process')
    // "Congratulated him on his election": a pronoun too far from its name to say whose vote it was. "The South Carolina
    // primary": where it was held.
    return around.filter(
      ({ rule: tie, value }) =>
        tie !== 'party/pronoun' && (value.country ?? value.sector) !== undefined,
    )
  const isShared =
    rule.type === 'consult' && around.length === 0 && takesPart(reading, head, clause)
  return isShared
    ? actorsAt(reading, clause?.subjects ?? []).filter(({ rule: tie }) => tie !== 'party/pronoun')
    : around
}

/** The event that a noun tells, when somebody does it or it has a time. */
export function nounEvent(reading: Reading, noun: number, rule: EventRule): Told | undefined {
  if (isNoEvent(reading, noun, rule)) return undefined
  const clause = finiteAt(reading, noun)
  const token = reading.tokens[noun]
  const around = aroundNoun(reading, noun, rule)
  if (isBroken(rule, noun, clause) || isGeneric(reading, noun, clause)) return undefined
  const head = token?.relation === 'flat' ? token.head : noun
  const isSubject =
    clause?.subjects.includes(head) === true ||
    (clause?.passive === true && clause.objects.includes(head))
  const actors = actorsOf(reading, { noun, head, rule }, around.actors)
  const own = hasOwnTime(reading, noun)
  const isTimed =
    own ||
    (sharesTime(reading, head, clause) &&
      !isWarsEnd(reading, clause, rule) &&
      whenOf(reading, noun) !== undefined)
  if (
    rule.lasting.has(token?.lemma.toLowerCase() ?? '') &&
    !(isTimed && isWaged(reading, head, clause)) &&
    !isBegun(reading, head, clause)
  )
    return undefined
  if (rule.type === 'assault' && !isTimed && isOpposed(reading, noun)) return undefined
  if (rule.type === 'assault' && isSeveral(reading, noun)) return undefined
  if (rule.type === 'assault' && areRivals(reading, around.recipients)) return undefined
  if (rule.type === 'process' && isInItsYear(reading, head, clause, whenOf(reading, noun)?.value))
    return undefined
  const isPlaced = rule.type !== 'assault' && whereOf(reading, noun) !== undefined
  const isHeld =
    clause?.objects.includes(head) === true &&
    clause.lemma === 'hold' &&
    clause.tense !== 'none' &&
    isTimed
  const isSet = isSubject ? isTimed || isPlaced : own || isHeld
  const isTold = actors.length > 0 || (rule.anyActor && (around.recipients.length > 0 || isSet))
  if (!isTold || (rule.mutual && actors.length < 2 && !isTimed)) return undefined
  const isTelling = isSubject && isHappening(reading, head, clause)
  const span = isTelling && clause ? actSpan(reading, clause, rule) : nounSpan(reading, noun)
  const timeless = !isTimed || isSeries(reading, noun)
  return { rule, at: noun, span, actors, recipients: around.recipients, timeless }
}

/** "Her offensive against Lind", "his war with Diaz": between people it is a quarrel and no war. */
function areRivals(reading: Reading, recipients: readonly Read<Party>[]): boolean {
  return (
    recipients.length > 0 &&
    recipients.every((party) => party.value.sector !== 'mil' && isOnePerson(reading, party))
  )
}

/** "The talks began on Monday", "held talks on Monday": the clause's time is the event's, as long as the event is what it is about. */
function sharesTime(reading: Reading, noun: number, clause: Clause | undefined): boolean {
  if (clause === undefined || reading.tokens[noun]?.head !== clause.predicate) return false
  const isObject = clause.objects.includes(noun)
  return isObject
    ? doing.test(clause.lemma) || setting.test(clause.lemma)
    : clause.subjects.includes(noun)
}

/** "This morning they spoke of his talks on Friday": a time of its own that was passed over for that of the clause. */
export function isOfClauseOnly(reading: Reading, at: number): boolean {
  if (reading.clauseOf(at) !== undefined || !hasOwnTime(reading, at)) return false
  const [span] = whenOf(reading, at)?.spans ?? []
  return span !== undefined && !reading.tree.subtree(at).includes(reading.tokenAt(span.end - 1))
}
