import type { Read, When } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { datedIn } from './dated-times.ts'
import { lexicon } from './lexicon.ts'
import { whenOf } from './when.ts'

/** A talk that a text opens with, and when it was. */
interface Meeting {
  readonly when: Read<When>
  readonly sentence: number
  /** Actors and names of those who met. */
  readonly people: ReadonlySet<string>
  /** Whether the whole text tells of it, as a readout and a joint statement do. */
  readonly isReadout: boolean
  /** Whether the text is in the words of one who met: "I spoke with". */
  readonly isOwn: boolean
}

const known = new WeakMap<Reading, Meeting | null>()

/** The sentences in which a talk that a text is about is told. */
const leads = 2

/** The talk that a text begins with: "The ministers met today in Lima". */
function meetingOf(reading: Reading): Meeting | undefined {
  const before = known.get(reading)
  if (before !== undefined) return before ?? undefined
  const found = reading.clauses
    .filter((clause) => clause.sentence < leads && isTalk(reading, clause))
    .flatMap((clause): Meeting[] => {
      const when = whenOf(reading, clause.predicate)
      const isDay = when?.value.precision === 'day'
      return when && isDay ? [{ when, sentence: clause.sentence, ...whoMet(reading, clause) }] : []
    })
  known.set(reading, found[0] ?? null)
  return found[0]
}

function isTalk(reading: Reading, clause: Clause): boolean {
  return (
    lexicon.meeting.has(clause.lemma) &&
    clause.tense === 'past' &&
    !clause.perfect &&
    !clause.negated &&
    reading.quotationsOver(clause.span).length === 0
  )
}

function whoMet(reading: Reading, clause: Clause): Pick<Meeting, 'people' | 'isReadout' | 'isOwn'> {
  const heads = [
    ...clause.subjects,
    ...clause.objects,
    ...clause.obliques.flatMap(({ preposition, head }) =>
      /^(?:with|to)$/.test(preposition) ? [head] : [],
    ),
  ]
  const people = new Set(partiesOf(reading, heads).map(({ value }) => value.actor ?? value.name))
  const isReadout = reading.voice?.isJoint === true || isOfTalk(reading.document.title ?? '')
  return {
    people,
    isReadout,
    isOwn: clause.subjects.some((subject) => isSpeaker(reading, subject)),
  }
}

/** A title that says its text tells of a talk: "Readout of …", "Statement by Ana Lima on the premier's call with …". */
function isOfTalk(title: string): boolean {
  const words: readonly string[] = title.toLowerCase().match(/[\p{L}-]+/gu) ?? []
  if (words.includes('readout')) return true
  const isPutOut = words.slice(0, 5).some((word) => lexicon.addresses.has(word))
  return isPutOut && words.some((word) => lexicon.talks.has(word))
}

function isSpeaker(reading: Reading, subject: number): boolean {
  return /^(?:i|we)$/.test(reading.tokens[subject]?.lower ?? '')
}

/** "They", "the two leaders", "both sides": all who met. */
export function isAllOfThem(reading: Reading, subject: number): boolean {
  const token = reading.tokens[subject]
  if (token === undefined) return false
  return token.lower === 'they' || token.lower === 'both' || lexicon.sides.has(token.lower)
}

/** Whether a clause goes on with what was said when they met: by all of them, or in a readout by one. */
function goesOn(
  reading: Reading,
  { subjects, lemma }: Clause,
  { people, isReadout, isOwn }: Meeting,
): boolean {
  if (subjects.length === 0) return false
  if (subjects.every((subject) => isAllOfThem(reading, subject))) return true
  // "I reaffirmed it"; what one "said" or "promised" may have been long before.
  if (isOwn && lexicon.voicing.has(lemma) && subjects.every((one) => isSpeaker(reading, one)))
    return true
  return (
    isReadout &&
    subjects.every((subject) => {
      const parties = partiesOf(reading, [subject])
      return parties.some(({ value }) => people.has(value.actor ?? value.name))
    })
  )
}

/** Whether another day was told of between the talk and this sentence. */
function isInterrupted(
  reading: Reading,
  { sentence: from, isReadout }: Meeting,
  to: number,
): boolean {
  if (isReadout) return false
  for (let sentence = from + 1; sentence < to; sentence += 1)
    if (datedIn(reading, sentence).length > 0) return true
  return false
}

/** "The ministers met today. … They agreed": the day of the talk a text opens with, for what those who met said in it. */
export function whenMet(reading: Reading, at: number): Read<When> | undefined {
  const clause = reading.clauseOf(at)
  if (clause === undefined || clause.tense !== 'past' || clause.perfect) return undefined
  if (!/^(?:root|conj|parataxis)/.test(clause.relation) && clause.parent !== undefined)
    return undefined
  const meeting = meetingOf(reading)
  if (meeting === undefined || clause.sentence < meeting.sentence) return undefined
  if (!goesOn(reading, clause, meeting) || isInterrupted(reading, meeting, clause.sentence))
    return undefined
  const word = reading.tokens[at]
  if (word && reading.quotationsOver(word).length > 0) return undefined
  const { value, spans } = meeting.when
  return { value, spans, basis: 'inferred', rule: 'when/meeting' }
}
