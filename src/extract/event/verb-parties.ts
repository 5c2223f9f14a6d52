import { contains, type Party, type Read } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { isOnePerson } from '../parties.ts'
import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import { companionBehindWith, companionBelow, listedBehind, namedBehind } from './companion.ts'
import type { EventRule } from './lexicon.ts'
import { actorsAt, behind, doersAt, localsAt, peopleAt, type Told } from './told.ts'
import { measured, obliqueHeads } from './verb-nouns.ts'

/** Who does it: the subject; of a passive only who stands behind "by". */
function doersOf(reading: Reading, clause: Clause): readonly number[] {
  if (!clause.passive) return clause.subjects
  return clause.subjects.filter((subject) => isBehind(reading, subject, /^by$/))
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

/** Sectors of people who have no troops to withdraw. */
const privately = new Set(['cvl', 'edu', 'med', 'jrn', 'rel', 'ref', 'lab'])

/** Who does a verb's act, and who is on the other side. */
export function partiesOfVerb(
  reading: Reading,
  clause: Clause,
  rule: EventRule,
): Pick<Told, 'actors' | 'recipients'> {
  const doers = withListed(reading, rule, doersOf(reading, clause), clause.predicate)
  const known = rule.people ? peopleAt(reading, doers) : doersAt(reading, doers)
  const isLocal = rule.mode !== 'visit' && !rule.people && known.length === 0
  const actors = (isLocal ? localsAt(reading, doers) : known).filter(
    // A singer who retreats to the country withdraws no troops.
    ({ value: { sector } }) =>
      rule.mode !== 'withdraw' || (sector !== undefined && !privately.has(sector)),
  )
  // What is spoken of and discussed takes no part.
  const direct =
    rule.ownObject || /^(speak|talk|discuss|sign)$/.test(clause.lemma)
      ? clause.objects.filter((object) => reading.tree.child(object, 'case') !== undefined)
      : clause.objects
  // "The two discussed their ties with Chad": those who talk are told, and Chad is what they talk about.
  const companions =
    (rule.mutual && actors.length > 1) || isOnDealings(reading, clause)
      ? []
      : clause.objects
          .flatMap((object) => [object, ...measured(reading, object)])
          .flatMap((object) => behind(reading, object, rule.recipients))
  const besides = obliqueHeads(reading, clause, rule.recipients)
  const isAlone = direct.length + besides.length === 0 && !rule.ownObject
  const beside =
    companionBelow(reading, clause) ??
    (isAlone ? (companionBehindWith(reading, clause) ?? namedBehind(reading, clause)) : undefined)
  const heads = [
    ...direct,
    ...companions,
    ...besides,
    ...(beside === undefined ? [] : [beside]),
    ...(rule.type === 'request' ? askedOf(reading, clause) : []),
  ]
  // "Met a Chelsea player": who takes part does so himself; "condemned Chad's attacks" condemns Chad.
  const isWholly = rule.mutual || rule.wholeRecipient
  const all = withListed(reading, rule, heads)
  const recipients = (isWholly ? doersAt(reading, all) : actorsAt(reading, all)).filter(
    (party) =>
      // "Chad banned Libyan airline Afri": the verb is no part of a name.
      !party.spans.some((span) => contains(span, reading.tokens[clause.predicate] ?? span)) &&
      (!rule.persons || isSomebody(reading, party)),
  )
  // "Won the party's nomination", "signed a Memorandum": what is won or signed is nobody.
  if (/^(?:election|order)$/.test(rule.form ?? '') && rule.objects)
    return { actors, recipients: [] }
  return { actors, recipients: rule.objects ? others(rule, recipients, actors) : recipients }
}

/** Of a meeting or a talk, with those whom the text lists behind them. */
function withListed(
  reading: Reading,
  { mutual }: EventRule,
  heads: readonly number[],
  before?: number,
): readonly number[] {
  if (!mutual) return heads
  return [...new Set(heads.flatMap((head) => [head, ...listedBehind(reading, head, before)]))]
}

/** "Demanded that Chad apologise": who is to do it. */
function askedOf(reading: Reading, clause: Clause): readonly number[] {
  return reading
    .clausesBelow(clause)
    .filter(
      ({ relation, predicate, tense }) =>
        relation === 'ccomp' && tense === 'none' && reading.tokens[predicate]?.penn === 'VB',
    )
    .flatMap(({ subjects }) => subjects)
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
