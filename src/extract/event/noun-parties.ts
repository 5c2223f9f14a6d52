import { contains, type Party, type Read } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import type { EventRule } from './lexicon.ts'
import { doing, isItsPlace } from './noun-sense.ts'
import { actorsAt, behind } from './told.ts'

/** Parties beside an event noun: who does it, and whom it is done to. */
interface Around {
  readonly actors: readonly Read<Party>[]
  readonly recipients: readonly Read<Party>[]
}

const doers = new Set(['by', 'between', 'among', 'with', "'s"])
const undergoers = new Set(['of', 'against', 'on', 'into'])
/** "Talks on Chad" are about it; who was "joined in his meetings by the envoy" did not meet him. */
const partners = new Set(['between', 'among', 'with', "'s"])

/** The clause of a noun, if somebody does something in it: "efforts in reaching a deal" have no subject and no time. */
export function finiteAt(reading: Reading, noun: number): Clause | undefined {
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
export function aroundNoun(
  reading: Reading,
  noun: number,
  { mutual, type, mode }: EventRule,
): Around {
  const isDoer = (head: number) => !isItsPlace(reading, noun, head)
  const clause = finiteAt(reading, noun)
  // "Made the election a choice": what somebody made of it.
  const isMade =
    clause?.lemma === 'make' &&
    (clause.objects.length > 1 || reading.tree.child(clause.predicate, 'xcomp') !== undefined)
  const isDone = clause?.objects.includes(noun) === true && isDoneBy(clause, type) && !isMade
  // "Chad held talks with Niger": both of them did.
  const isHeld =
    mutual && clause?.objects.includes(noun) === true && /^(hold|conduct)$/.test(clause.lemma)
  const before = reading.tree.childrenBy(noun, 'compound', 'amod', 'nmod:poss').filter(isDoer)
  const isMeeting = mutual && type === 'consult' && mode !== 'visit'
  // The parse often ties "with Niger" to the verb.
  const tied = isHeld
    ? clause.obliques.filter(({ preposition, head }) => preposition === 'with' && head > noun)
    : []
  const after = [
    ...behind(reading, noun, isMeeting ? partners : doers),
    ...tied.map(({ head }) => head),
  ].filter(isDoer)
  const acting = actorsAt(reading, [...before, ...after]).filter(
    // "The Gaza Conflict" is no party to itself.
    ({ spans: [span] }) => !span || !contains(span, reading.tokens[noun] ?? span),
  )
  // "completed its withdrawal": whoever did the completing.
  const isOwn = before.some((head) =>
    /^(its|their|his|her|our|my)$/.test(reading.tokens[head]?.lower ?? ''),
  )
  const isTheirs = isHeld || ((isOwn || isDone) && acting.length === 0)
  // "Hold Chad liable for its invasion": Chad's, whomever the pronoun is tied to.
  const held = isOwn && !isTheirs ? heldFor(reading, noun, clause) : []
  if (held.length > 0 && !mutual)
    return { actors: held, recipients: actorsAt(reading, behind(reading, noun, undergoers)) }
  const owners = isTheirs ? ownersOf(reading, noun, clause) : []
  const undergoing = actorsAt(reading, behind(reading, noun, mutual ? new Set(['of']) : undergoers))
  return mutual
    ? { actors: [...owners, ...acting, ...undergoing], recipients: [] }
    : { actors: [...owners, ...acting], recipients: undergoing }
}

/** "Launched an invasion", "held an election": the subject does what the object names. */
function isDoneBy({ lemma, tense }: Clause, type: EventRule['type']): boolean {
  return doing.test(lemma) || (type === 'process' && lemma === 'hold' && tense !== 'none')
}

/** Who is the object of a verb that calls him to account or punishes him for what the noun names. */
function heldFor(
  reading: Reading,
  noun: number,
  clause: Clause | undefined,
): readonly Read<Party>[] {
  const isFor = isBehind(reading, noun, /^for$/)
  if (!isFor || clause === undefined) return []
  const above = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  // "Held Chad liable for": the object stands with the verb above the adjective.
  const held =
    clause.relation === 'xcomp' && above ? [...clause.objects, ...above.objects] : clause.objects
  return actorsAt(
    reading,
    held.filter((head) => head < noun),
  )
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
