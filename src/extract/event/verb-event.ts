import { contains, type Party, type Read } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { whenOf, whereOf } from '../circumstance/index.ts'
import { isOnePerson, partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { actSpan } from './act-span.ts'
import type { EventRule } from './lexicon.ts'
import { isOpinion } from './opinion.ts'
import { isOtherSense } from './other-sense.ts'
import { isOneOf, type Told } from './told.ts'
import { hasItsNouns, measured } from './verb-nouns.ts'
import { partiesOfVerb } from './verb-parties.ts'

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

/** Whether enough is told beside the verb that it is the rule's act and somebody's. */
function isWhole(
  reading: Reading,
  clause: Clause,
  { rule, actors, recipients }: Pick<Told, 'rule' | 'actors' | 'recipients'>,
): boolean {
  if (rule.mutual && isOneSided(reading, clause, { rule, actors, recipients })) return false
  if (rule.bodies && !actors.some((party) => isBodyOrState(reading, rule, party))) return false
  if (isOfSelf(actors, recipients)) return false
  if (isInterview(reading, clause, [...actors, ...recipients])) return false
  // "Warned of a civil war": nobody is threatened with it.
  if (clause.lemma === 'warn' && recipients.length === 0) return false
  // "To meet threats", "will be met with force": what is met is nobody.
  const isMet =
    rule.form === 'meeting' &&
    clause.objects.some((object) => reading.tree.child(object, 'case') === undefined)
  if (isMet && (clause.passive || recipients.length === 0)) return false
  if (rule.form === 'meeting' && rule.wholeRecipient && !isGuest(reading, clause, recipients))
    return false
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
    // "The two kings discussed the dam": with each other.
    (clause.lemma === 'discuss' && !clause.passive && isOfTwo(actors)) ||
    (rule.type === 'sanction' && isOnName(reading, clause))
  )
}

/** "Speaking to Reuters", "discussed his plan with the BBC": words for whoever reads them, and no talks. */
function isInterview(
  reading: Reading,
  { lemma }: Clause,
  parties: readonly Read<Party>[],
): boolean {
  return (
    /^(?:speak|talk|discuss)$/.test(lemma) &&
    parties.some((party) => party.value.sector === 'jrn' && !isOnePerson(reading, party))
  )
}

/** A state, or a body of one or of several: who votes, passes laws, judges and takes towns. */
function isBodyOrState(reading: Reading, { mode }: EventRule, party: Read<Party>): boolean {
  if (party.rule?.startsWith('party/speak') || isOnePerson(reading, party)) return false
  const { sector = '' } = party.value
  // "The Soviets recaptured Rostov".
  return deciding.has(sector) || (mode === 'seize' && /^(?:cvl)?$/.test(sector))
}

const deciding = new Set('gov leg jud mil reb prm img uaf igo uno eur'.split(' '))

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

/** "The second accused him", "speaking to Ali, he said" with "he" tied to Ali: nobody does it to himself alone. */
function isOfSelf(actors: Told['actors'], recipients: Told['recipients']): boolean {
  return (
    actors.length > 0 &&
    actors.every(({ value }) =>
      recipients.some(
        (other) =>
          value.actor !== undefined &&
          other.value.actor === value.actor &&
          other.value.sector === value.sector,
      ),
    )
  )
}

/**
 * "Received a degree from a college", "hosted a championship": a guest is of some country or office, and the object itself. "Welcomed
 * Chad's cooperation" welcomes nobody.
 */
function isGuest(
  { tokens }: Reading,
  { objects }: Clause,
  recipients: Told['recipients'],
): boolean {
  const isSomebody = recipients.some(
    ({ value: { sector } }) => sector !== undefined && sector !== 'cvl',
  )
  if (!isSomebody) return false
  return (
    objects.length === 0 ||
    objects.some((object) => {
      const token = tokens[object]
      return (
        token !== undefined &&
        recipients.some(({ spans }) => spans.some((span) => contains(span, token)))
      )
    })
  )
}

/** Of two countries, or two bodies of which one has none; nobody named twice ("we, the leaders of Chad and Niger"). */
function isOfTwo(actors: Told['actors']): boolean {
  const sides = new Set(actors.map(({ value }) => value.country ?? value.actor))
  const whole = new Set(actors.map(({ value }) => value.actor ?? value.name))
  return sides.size > 1 && whole.size === actors.length
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
