import { contains, type Party, type Read, type Realis } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { isSupposed, isUnderNotion, whenOf, whereOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import type { EventRule } from './lexicon.ts'
import {
  doing,
  isArranged,
  isBegun,
  isFigurative,
  isHappening,
  isItsPlace,
  isLeavingOnly,
  isOnlyAnnounced,
  isOnlyProposed,
  isWarsEnd,
  takesPart,
} from './noun-sense.ts'
import { actorsAt, actSpan, behind, type Told } from './told.ts'

/** Parties beside an event noun: who does it, and whom it is done to. */
interface Around {
  readonly actors: readonly Read<Party>[]
  readonly recipients: readonly Read<Party>[]
}

const doers = new Set(['by', 'between', 'among', 'with', "'s"])
const undergoers = new Set(['of', 'against', 'on', 'into'])

/** The clause of a noun, if somebody does something in it: "efforts in reaching a deal" have no subject and no time. */
function finiteAt(reading: Reading, noun: number): Clause | undefined {
  const clause = reading.clauseAt(noun)
  const isBare =
    clause?.tense === 'none' &&
    /^(advcl|acl)/.test(clause.relation) &&
    reading.tree.child(clause.predicate, 'nsubj') === undefined
  return isBare ? undefined : clause
}

/**
 * Who stands around an event noun: before it and behind "by" or "between" those who act, behind "of" or
 * "against" those it is done to; of a mutual event all are actors.
 */
function aroundNoun(reading: Reading, noun: number, { mutual }: EventRule): Around {
  const isDoer = (head: number) => !isItsPlace(reading, noun, head)
  const before = reading.tree.childrenBy(noun, 'compound', 'amod', 'nmod:poss').filter(isDoer)
  const after = behind(reading, noun, doers).filter(isDoer)
  const acting = actorsAt(reading, [...before, ...after]).filter(
    // "The Gaza Conflict" is no party to itself.
    ({ spans: [span] }) => !span || !contains(span, reading.tokens[noun] ?? span),
  )
  // "completed its withdrawal": whoever did the completing.
  const isOwn = before.some((head) =>
    /^(its|their|his|her|our|my)$/.test(reading.tokens[head]?.lower ?? ''),
  )
  const clause = finiteAt(reading, noun)
  const isDone = clause?.objects.includes(noun) === true && doing.test(clause.lemma)
  // "Chad held talks with Niger": both of them did.
  const isHeld =
    mutual && clause?.objects.includes(noun) === true && /^(hold|conduct)$/.test(clause.lemma)
  const isTheirs = isHeld || ((isOwn || isDone) && acting.length === 0)
  const owners = isTheirs ? ownersOf(reading, noun, clause) : []
  const undergoing = actorsAt(reading, behind(reading, noun, undergoers))
  return mutual
    ? { actors: [...owners, ...acting, ...undergoing], recipients: [] }
    : { actors: [...owners, ...acting], recipients: undergoing }
}

/**
 * "Held Russia accountable for its war": beside an object the owner is the object, or whom the object names behind it ("sanctions
 * against Russia for its war"), else the subject.
 */
function ownersOf(
  reading: Reading,
  noun: number,
  clause: Clause | undefined,
): readonly Read<Party>[] {
  const isOblique = clause?.objects.includes(noun) === false && !clause.subjects.includes(noun)
  const around = isOblique ? [...clause.objects, ...clause.obliques.map(({ head }) => head)] : []
  const before = around.filter((head) => head < noun)
  const objects = actorsAt(reading, before)
  if (objects.length > 0) return objects
  const named = actorsAt(
    reading,
    before.flatMap((head) => reading.tree.childrenBy(head, 'nmod')).filter((head) => head < noun),
  )
  if (named.length > 0) return named
  const asked = askedIn(reading, reading.clauseAt(noun))
  return actorsAt(reading, asked.length > 0 ? asked : (clause?.subjects ?? []))
}

/** "Calls on the rebels to stop their war": whoever is asked is who does it. */
function askedIn(reading: Reading, clause: Clause | undefined): readonly number[] {
  const above = clause?.parent === undefined ? undefined : reading.clauses[clause.parent]
  if (clause?.marker !== 'to' || !above) return []
  const on = above.obliques.filter(({ preposition }) => preposition === 'on')
  return [...above.objects, ...on.map(({ head }) => head)]
}

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
    isOnlyAnnounced(reading, noun, rule) ||
    isUnderNotion(reading, noun) ||
    isSupposed(reading, noun) ||
    isFigurative(reading, noun, rule) ||
    isOnlyProposed(reading, noun, rule) ||
    isLeavingOnly(reading, noun, rule)
  )
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
  const shared =
    rule.type === 'consult' && around.actors.length === 0 && takesPart(reading, head, clause)
      ? actorsAt(reading, clause?.subjects ?? [])
      : []
  // "Congratulated him on his election": a pronoun too far from its name to say whose vote it was.
  const acting =
    rule.type === 'process'
      ? // "The South Carolina primary": where it was held.
        around.actors.filter(
          ({ rule: tie, value }) =>
            tie !== 'party/pronoun' && (value.country ?? value.sector) !== undefined,
        )
      : around.actors
  const actors = [...acting, ...shared]
  const own = hasOwnTime(reading, noun)
  const isTimed =
    own ||
    (sharesTime(reading, head, clause) &&
      !isWarsEnd(reading, clause, rule) &&
      whenOf(reading, noun) !== undefined)
  if (
    rule.lasting.has(token?.lemma.toLowerCase() ?? '') &&
    !isTimed &&
    !isBegun(reading, head, clause)
  )
    return undefined
  const isPlaced = rule.type !== 'assault' && whereOf(reading, noun) !== undefined
  const isSet = isSubject ? isTimed || isPlaced : own
  const isTold = actors.length > 0 || (rule.anyActor && (around.recipients.length > 0 || isSet))
  if (!isTold || (rule.mutual && actors.length < 2 && !isTimed)) return undefined
  const isTelling = isSubject && isHappening(reading, head, clause)
  const span = isTelling && clause ? actSpan(reading, clause) : reading.phrase(noun)
  return { rule, at: noun, span, actors, recipients: around.recipients, timeless: !isTimed }
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
  if (earliest !== undefined && published !== undefined && earliest > published) return 'planned'
  if (latest !== undefined && published !== undefined && latest <= published) return 'asserted'
  if (isArranged(reading, told.at, told.rule)) return 'planned'
  if (isActing(reading, told.at)) return 'asserted'
  return isPresupposed(reading, told) ? 'asserted' : undefined
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
  return (
    rule.type === 'assault' &&
    reading.tree.childrenBy(at, 'det').some((child) => reading.tokens[child]?.lower === 'the')
  )
}
