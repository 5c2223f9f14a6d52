import { contains, type Party, type Read } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { whenOf, whereOf } from '../circumstance/index.ts'
import { isOnePerson, partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { actSpan, isNext } from './act-span.ts'
import { companionBelow } from './companion.ts'
import type { EventRule } from './lexicon.ts'
import { isOpinion } from './on-record.ts'
import { isOtherSense } from './other-sense.ts'
import { actorsAt, behind, doersAt, isOneOf, localsAt, peopleAt, type Told } from './told.ts'

function obliqueHeads(
  reading: Reading,
  clause: Clause,
  prepositions: ReadonlySet<string>,
): readonly number[] {
  return clause.obliques
    .filter(({ preposition, head }) => prepositions.has(preposition) && !isNext(reading, head))
    .map(({ head }) => head)
}

/** "1,500 tonnes of wheat", "21 of the girls": what is counted or measured. */
function measured(reading: Reading, head: number): readonly number[] {
  const { tag, lemma = '' } = reading.tokens[head] ?? {}
  return tag === 'NUM' || measures.test(lemma) ? behind(reading, head, new Set(['of'])) : []
}

const measures =
  /^(?:tonne|ton|kilogram|kilo|litre|liter|gallon|barrel|box|bag|sack|crate|truckload|lorryload|planeload|shipment|convoy|batch|consignment|load|package|dozen|hundred|thousand|million|number|series)$/

function isPlaceName(reading: Reading, head: number): boolean {
  const { start = 0, end = 0 } = reading.tokens[head] ?? {}
  return reading.places.some((place) => place.start <= start && end <= place.end)
}

/** Whether subject and object are what the rule asks for. */
function hasItsNouns(
  reading: Reading,
  clause: Clause,
  { objects, subjects, orPeople, orPlaces, type }: EventRule,
): boolean {
  const onto = obliqueHeads(reading, clause, new Set(['on', 'upon']))
  // "Soldiers deployed along the border": who does it himself.
  const isAlone = clause.objects.length + onto.length === 0 && /^(?:mobilize|retreat)$/.test(type)
  const done = isAlone ? clause.subjects : clause.objects
  const heads = [...done, ...onto].flatMap((head) => [head, ...measured(reading, head)])
  const isPeople = (head: number) =>
    orPeople &&
    reading.mentionAt(head) !== undefined &&
    reading.quantities.some(({ noun }) => noun === head)
  const isPlace = (head: number) =>
    orPlaces && clause.objects.includes(head) && isPlaceName(reading, head)
  const fits = (head: number) => isOneOf(reading, head, objects) || isPeople(head) || isPlace(head)
  if (objects && !heads.some(fits)) return false
  return !subjects || clause.subjects.some((head) => isOneOf(reading, head, subjects))
}

/** Who does it: the subject; of a passive only who stands behind "by". */
function doersOf(reading: Reading, clause: Clause): readonly number[] {
  if (!clause.passive) return clause.subjects
  return clause.subjects.filter((subject) =>
    reading.tree.childrenBy(subject, 'case').some((mark) => reading.tokens[mark]?.lower === 'by'),
  )
}

/** "We met in Oslo": of those who met only the speaker's side is told. */
function isOneSided(
  reading: Reading,
  { obliques, objects, subjects }: Clause,
  { rule, actors, recipients }: Pick<Told, 'rule' | 'actors' | 'recipients'>,
): boolean {
  // "They agreed", of whom one is known: hardly he.
  const isThey = subjects.every((subject) => reading.tokens[subject]?.lower === 'they')
  if (isThey && actors.length < 2 && recipients.length === 0) return true
  // "I have met": with whom is left open.
  const isI = actors.length === 1 && actors[0]?.rule === 'party/speaker'
  const isWe =
    actors.length > 0 &&
    recipients.length === 0 &&
    // "We reached an agreement": the object is what was agreed, and nobody.
    (objects.length === 0 || rule.objects !== undefined) &&
    (isI || actors.every(({ rule }) => rule === 'party/speaks-for')) &&
    !obliques.some(({ preposition }) => /^(with|to)$/.test(preposition))
  return isWe
}

/** "Discussed its work with Chad": who takes part in what is spoken of, and not in the talk. */
function isOnDealings(reading: Reading, { lemma, objects }: Clause): boolean {
  return (
    lemma === 'discuss' &&
    objects.some((object) => dealings.test(reading.tokens[object]?.lemma ?? ''))
  )
}

const dealings =
  /^(?:engagement|cooperation|relation|relationship|tie|talk|negotiation|coordination|war|conflict|deal|agreement|partnership|dialogue|alliance|consultation|work|border|trade|exchange|meeting|summit|visit|call|conversation)$/

/** Who does a verb's act, and who is on the other side. */
function partiesOfVerb(
  reading: Reading,
  clause: Clause,
  rule: EventRule,
): Pick<Told, 'actors' | 'recipients'> {
  const doers = doersOf(reading, clause)
  const known = rule.people ? peopleAt(reading, doers) : doersAt(reading, doers)
  const isLocal = rule.mode !== 'visit' && known.length === 0
  const actors = (isLocal ? localsAt(reading, doers) : known).filter(
    // A singer who retreats to the country withdraws no troops.
    ({ value }) => rule.mode !== 'withdraw' || value.sector !== undefined,
  )
  // What is spoken of and discussed takes no part.
  const direct = /^(speak|talk|discuss|sign)$/.test(clause.lemma)
    ? clause.objects.filter((object) => reading.tree.child(object, 'case') !== undefined)
    : clause.objects
  // "The two discussed their ties with Chad": those who talk are told, and Chad is what they talk about.
  const companions =
    (rule.mutual && actors.length > 1) || isOnDealings(reading, clause)
      ? []
      : clause.objects.flatMap((object) => behind(reading, object, rule.recipients))
  const beside = companionBelow(reading, clause)
  const heads = [
    ...direct,
    ...companions,
    ...obliqueHeads(reading, clause, rule.recipients),
    ...(beside === undefined ? [] : [beside]),
  ]
  // "Met a Chelsea player": who takes part does so himself; "condemned Chad's attacks" condemns Chad.
  const isWholly = rule.mutual || rule.wholeRecipient
  const recipients = (isWholly ? doersAt(reading, heads) : actorsAt(reading, heads)).filter(
    (party) =>
      // "Chad banned Libyan airline Afri": the verb is no part of a name.
      !party.spans.some((span) => contains(span, reading.tokens[clause.predicate] ?? span)) &&
      (!rule.persons || isSomebody(reading, party)),
  )
  return { actors, recipients: rule.objects ? others(rule, recipients, actors) : recipients }
}

/** "Elected me", "members of the council are charged with": not told of who speaks, nor of a body. */
function isSomebody(reading: Reading, party: Read<Party>): boolean {
  if (party.rule === 'party/speaker') return false
  return isOnePerson(reading, party) || !/^(?:igo|uno|eur|leg)$/.test(party.value.sector ?? '')
}

/** "Chad closed its embassy": whose it is did it, and is nobody else. An envoy who is recalled is of one's own country. */
function others(
  { type }: EventRule,
  recipients: readonly Read<Party>[],
  actors: readonly Read<Party>[],
): readonly Read<Party>[] {
  return recipients.filter(
    ({ value: { actor, country } }) =>
      !actors.some(({ value: own }) =>
        actor === undefined
          ? type === 'sanction' && country !== undefined && own.country === country
          : own.actor === actor,
      ),
  )
}

/** Whether enough is told beside the verb that it is the rule's act and somebody's. */
function isWhole(
  reading: Reading,
  clause: Clause,
  { rule, actors, recipients }: Pick<Told, 'rule' | 'actors' | 'recipients'>,
): boolean {
  if (rule.mutual && isOneSided(reading, clause, { rule, actors, recipients })) return false
  if (rule.bodies && !actors.some((party) => isBodyOrState(reading, party))) return false
  // "The second accused him", "speaking to Ali, he said" with "he" tied to Ali: nobody does it to himself alone.
  const isSelf = actors.every(({ value }) =>
    recipients.some(
      (other) =>
        value.actor !== undefined &&
        other.value.actor === value.actor &&
        other.value.sector === value.sector,
    ),
  )
  if (actors.length > 0 && isSelf) return false
  // "Warned of a civil war": nobody is threatened with it.
  if (clause.lemma === 'warn' && recipients.length === 0) return false
  // "To meet threats", "will be met with force": what is met is nobody.
  const isMet =
    rule.form === 'meeting' &&
    clause.objects.some((object) => reading.tree.child(object, 'case') === undefined)
  if (isMet && (clause.passive || recipients.length === 0)) return false
  // "Received a degree from a college", "hosted a championship": a guest is of some country or office.
  const isGuest = recipients.some(
    ({ value: { sector } }) => sector !== undefined && sector !== 'cvl',
  )
  if (rule.form === 'meeting' && rule.wholeRecipient && !isGuest) return false
  const isSet = () =>
    (whereOf(reading, clause.predicate) ?? whenOf(reading, clause.predicate)) !== undefined
  const isCrowd = () =>
    clause.subjects
      .flatMap((head) => [head, ...measured(reading, head)])
      .some((head) => isOneOf(reading, head, rule.crowd))
  const isByAnybody =
    (rule.anyActor && (recipients.length > 0 || (clause.subjects.length > 0 && isSet()))) ||
    (rule.crowd.size > 0 && isCrowd() && isSet())
  if (actors.length === 0 && !isByAnybody) return false
  if (isPrivate({ rule, actors, recipients })) return false
  return (
    !rule.needsRecipient ||
    recipients.length > 0 ||
    (rule.placeCounts && isSet()) ||
    (rule.type === 'consult' && isWithSomebody(reading, clause)) ||
    (rule.type === 'sanction' && isOnName(reading, clause))
  )
}

/** A state, or a body of one or of several: who votes, passes laws and judges. */
function isBodyOrState(reading: Reading, party: Read<Party>): boolean {
  const isSpeaker = party.rule?.startsWith('party/speak') === true
  return !isSpeaker && deciding.has(party.value.sector ?? '') && !isOnePerson(reading, party)
}

const deciding = new Set(['gov', 'leg', 'jud', 'igo', 'uno', 'eur'])

/** "The doctor gave a dose of it": no aid, unless it is told to whom. */
function isPrivate({
  rule,
  actors,
  recipients,
}: Pick<Told, 'rule' | 'actors' | 'recipients'>): boolean {
  return (
    rule.type === 'aid' &&
    recipients.length === 0 &&
    actors.every(
      ({ value: { country, sector } }) =>
        country === undefined && (sector === undefined || /^(?:med|cvl|edu)$/.test(sector)),
    )
  )
}

/** "Spoke with the Fund's director Anna Lind": with somebody by name, though we cannot say with whom. */
function isWithSomebody(reading: Reading, { obliques }: Clause): boolean {
  return obliques.some(
    ({ head, preposition }) =>
      /^(?:with|to)$/.test(preposition) && reading.tokens[head]?.tag === 'PROPN',
  )
}

/** "Sanctioned | Limited Liability Company Lima": a name that we have half of. */
function isOnName(reading: Reading, { objects }: Clause): boolean {
  return objects.some(
    (head) =>
      reading.tokens[head]?.tag === 'PROPN' &&
      partiesOf(reading, [head]).some(({ value }) => value.link === 'name'),
  )
}

/** The event that a verb tells, as far as its rule's nouns and parties are there. */
export function verbEvent(reading: Reading, clause: Clause, rule: EventRule): Told | undefined {
  if (!hasItsNouns(reading, clause, rule) || isOpinion(reading, clause)) return undefined
  if (isOtherSense(reading, clause, rule)) return undefined
  const { actors, recipients } = partiesOfVerb(reading, clause, rule)
  if (!isWhole(reading, clause, { rule, actors, recipients })) return undefined
  return { rule, at: clause.predicate, span: actSpan(reading, clause, rule), actors, recipients }
}
