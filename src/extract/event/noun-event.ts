import { type Party, quote, type Read, type Realis } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { isSupposed, isUnderNotion, whenOf, whereOf } from '../circumstance/index.ts'
import { isOnePerson } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { actSpan } from './act-span.ts'
import type { EventRule } from './lexicon.ts'
import { aroundNoun, finiteAt } from './noun-parties.ts'
import { isArranged, isOnlyAnnounced, isOnlyProposed, isOnlyWeighed } from './noun-proposed.ts'
import {
  doing,
  isBegun,
  isFigurative,
  isFounded,
  isHappening,
  isInItsYear,
  isLeavingOnly,
  isManner,
  isOfLongerName,
  isOfNone,
  isOpposed,
  isSeries,
  isWaged,
  isWarsEnd,
  takesPart,
} from './noun-sense.ts'
import { nounSpan } from './noun-span.ts'
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
  if (rule.type === 'assault' && areRivals(reading, around.recipients)) return undefined
  if (rule.type === 'process' && isInItsYear(reading, head, clause, whenOf(reading, noun)?.value))
    return undefined
  const isPlaced = rule.type !== 'assault' && whereOf(reading, noun) !== undefined
  const isSet = isSubject ? isTimed || isPlaced : own
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

/** Verbs that set the time of what their object names. */
const setting =
  /^(hold|host|attend|convene|have|schedule|plan|postpone|follow|set|call|join|see|open|chair|fight|wage|win|lose|stage|cancel|delay|mark)$/

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

/** Whether a time stands below the noun itself: "the election in October". */
function hasOwnTime(reading: Reading, noun: number): boolean {
  const words = new Set(reading.tree.subtree(noun))
  return reading.times.some(
    ({ when, start, type }) =>
      when !== undefined && type !== 'DURATION' && words.has(reading.tokenAt(start)),
  )
}

/**
 * Whether what a noun tells came about, where the noun itself says so: a day to come plans it; a past day, an owner or "the"
 * before a war presuppose it, whatever the clause around it wants.
 */
export function realisTold(reading: Reading, told: Told): 'asserted' | 'planned' | undefined {
  if (reading.clauseOf(told.at) !== undefined) return undefined
  const { earliest, latest } = hasOwnTime(reading, told.at)
    ? (whenOf(reading, told.at)?.value ?? {})
    : {}
  const published = reading.published.latest
  if (earliest !== undefined && published !== undefined && earliest > published)
    return isPastGuess(reading, told.at) ? 'asserted' : 'planned'
  if (latest !== undefined && published !== undefined && latest <= published) return 'asserted'
  // "His meetings this week": some of them.
  const isHis = reading.tree.child(told.at, 'nmod:poss') !== undefined
  if (isHis && earliest !== undefined && published !== undefined) return 'asserted'
  if (isArranged(reading, told.at, told.rule)) return 'planned'
  if (isActing(reading, told.at) || isChanceTaken(reading, told.at)) return 'asserted'
  return isPresupposed(reading, told) ? 'asserted' : undefined
}

/** "As decided at the summit in June": a month to come by its name alone, and a past verb. */
export function isPastGuess(reading: Reading, noun: number): boolean {
  const clause = reading.clauseAt(noun)
  const verb = reading.tokens[clause?.predicate ?? -1]
  const [span] = whenOf(reading, noun)?.spans ?? []
  const isYearless = span !== undefined && !/\d{4}|next|coming/.test(quote(reading.document, span))
  const isAt = reading.tree
    .childrenBy(noun, 'case')
    .some((mark) => /^(?:at|during|after|since)$/.test(reading.tokens[mark]?.lower ?? ''))
  const isHeld = reading.tokens[noun]?.head === clause?.predicate
  return (
    isHeld && isYearless && isAt && /^VB[DN]$/.test(verb?.penn ?? '') && clause?.tense !== 'future'
  )
}

/** "An inquiry found nothing": what did or did not do something came about. */
function isActing(reading: Reading, noun: number): boolean {
  const clause = finiteAt(reading, noun)
  return (
    clause?.subjects.includes(noun) === true &&
    !clause.passive &&
    clause.tense === 'past' &&
    clause.modal === undefined &&
    !isHappening(reading, noun, clause)
  )
}

/** "You will not end a war between them": what is denied is the ending. Only verbs of holding and doing deny what they hold. */
export function isDeniedOnly(reading: Reading, at: number, realis: Realis): boolean {
  if (realis !== 'denied' || reading.clauseOf(at) !== undefined) return false
  const clause = finiteAt(reading, at)
  if (clause === undefined || clause.subjects.includes(at)) return false
  return !doing.test(clause.lemma) && !setting.test(clause.lemma) && clause.lemma !== 'be'
}

/** What, once somebody's, is or was: "never recognised Russia's annexation" denies no annexation. */
const presupposing = new Set<EventRule['type']>([
  'assault',
  'agree',
  'coerce',
  'mobilize',
  'accuse',
])

/** "Its war", "Israel's agreements": whose they are, there are. "The war" is one too. */
function isPresupposed(reading: Reading, { rule, at }: Told): boolean {
  const isOwned = reading.tree.child(at, 'nmod:poss') !== undefined
  if (isOwned && presupposing.has(rule.type)) return true
  const isThe = reading.tree
    .childrenBy(at, 'det')
    .some((child) => reading.tokens[child]?.lower === 'the')
  return isThe && (/^(?:assault|coerce)$/.test(rule.type) || isGoingOn(reading, at))
}

/** "Continue the talks": there have been some. */
function isGoingOn(reading: Reading, noun: number): boolean {
  const clause = reading.clauseAt(noun)
  return clause?.objects.includes(noun) === true && /^(?:continue|resume)$/.test(clause.lemma)
}

/** "Had the chance to hold talks": he held them. */
function isChanceTaken(reading: Reading, noun: number): boolean {
  const clause = reading.clauseAt(noun)
  if (clause?.marker !== 'to' || !clause.relation.startsWith('acl')) return false
  const chance = reading.tokens[clause.predicate]?.head ?? -1
  const parent = reading.clauseAt(chance)
  return (
    /^(?:opportunity|chance|honou?r|pleasure|privilege)$/.test(
      reading.tokens[chance]?.lemma ?? '',
    ) &&
    parent?.lemma === 'have' &&
    parent.tense === 'past' &&
    !parent.negated
  )
}
