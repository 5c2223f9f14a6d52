import { overlaps, type Party, type Read, type Span, type When } from '../../record/index.ts'
import { type Clause, dateAtHead, type Quotation, stateOf } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { whenOf } from './when.ts'
import { isAllOfThem, whenMet } from './when-met.ts'
import { whenWritten } from './when-written.ts'

/** Whether a title tells of words spoken or put out on their day: remarks, a briefing, a joint statement. */
function isAddress(reading: Reading): boolean {
  const words = (reading.document.title ?? '').toLowerCase().match(/[\p{L}-]+/gu) ?? []
  return words.slice(0, 5).some((word) => lexicon.addresses.has(word))
}

/** Whether a title tells of what an office puts out, whoever wrote it: "Fact Sheet: …". */
function isRelease({ document: { title = '' } }: Reading): boolean {
  const words = title.toLowerCase()
  return lexicon.releases.some((genre) => words.startsWith(genre))
}

/** Whether words at a place are the text's own: its author's or those of a speaker in its room, and nobody's whom it quotes. */
function isOwn(reading: Reading, at: number, span: Span): boolean {
  const over = reading.quotationsOver(span)
  const isTurn = over.some(isTurnOf)
  return (
    over.every((quotation) => isTurnOf(quotation) || isOwnSaying(reading, quotation, at)) &&
    (reading.voice !== undefined || isRelease(reading) || (isTurn && isAddress(reading)))
  )
}

function isTurnOf({ rule }: Quotation): boolean {
  return rule === 'quotation/speaker-label'
}

/** "I say that we will stay", "France condemns it", "the two sides agreed": the saying itself, of who speaks or of a state. */
function isOwnSaying(
  { document, tokens, mentions }: Reading,
  { source: [source], cue, mention }: Quotation,
  at: number,
): boolean {
  if (source === undefined) return false
  if (/^(?:i|we)$/i.test(document.text.slice(source.start, source.end))) return true
  const word = tokens[at]
  const isItself = word !== undefined && cue.some((each) => overlaps(each, word))
  const isState = mentions[mention ?? -1]?.parties.every(isOfState) === true
  return isItself && (isState || lexicon.sides.has(lastWord(document.text, source)))
}

/** A state by its name; "officials of Kenya" are not all of it. */
function isOfState({ actor, country, link }: Party): boolean {
  const isNamed = link === 'name' || link === 'metonym'
  return isNamed && actor !== undefined && stateOf(country ?? '')?.actor === actor
}

function lastWord(text: string, { start, end }: Span): string {
  return text.slice(start, end).toLowerCase().split(' ').at(-1) ?? ''
}

/** A verb with the clause that gives it its tense: "will deter and defend". */
function tensed(reading: Reading, token: number): Clause | undefined {
  let clause = reading.clauseOf(token)
  for (let steps = 0; steps < 3 && clause?.tense === 'none'; steps += 1) {
    if (!/^(?:conj|xcomp|ccomp)/.test(clause.relation) || clause.parent === undefined)
      return undefined
    clause = reading.clauses[clause.parent]
  }
  return clause
}

/** A word that the author or speaker of a text says in the present or of what is to come was said on the text's day. */
function whenOwn(reading: Reading, at: number, span: Span): Read<When> | undefined {
  const clause = tensed(reading, at)
  if (!clause) return undefined
  return isNow(clause) || isOfJointStatement(reading, clause)
    ? whenUttered(reading, at, span)
    : undefined
}

/** "The two sides agreed", in their joint statement: by it. */
function isOfJointStatement(reading: Reading, { tense, perfect, subjects }: Clause): boolean {
  return (
    reading.voice?.isJoint === true &&
    tense === 'past' &&
    !perfect &&
    subjects.length > 0 &&
    subjects.every((subject) => isAllOfThem(reading, subject))
  )
}

function isNow({ tense, perfect }: Clause): boolean {
  return !perfect && /^(?:present|future)$/.test(tense)
}

/** The day a text was spoken or put out, for words that are its own. */
export function whenUttered(reading: Reading, at: number, span: Span): Read<When> | undefined {
  const { earliest: day, latest, basis } = reading.published
  if (day === undefined || day !== latest || basis === 'inferred') return undefined
  if (!isOwn(reading, at, span)) return undefined
  const rule = 'when/own-words'
  const dated = dateAtHead(reading.document.text, reading.times, day)
  if (dated?.when) {
    const { start, end, when } = dated
    return { value: when, spans: [{ start, end }], basis: 'inferred', rule }
  }
  const { start = 0, end = 1, text = '' } = reading.tokens[at] ?? {}
  const bounds = { earliest: day, latest: day }
  const anchor = { kind: 'published' as const, ...bounds }
  const value: When = { edtf: day, ...bounds, precision: 'day', words: text, anchor }
  return { value, spans: [{ start, end }], basis: 'inferred', rule }
}

/** "Said on Monday that the army will withdraw": what is promised in somebody's words was promised as he said them. */
function whenSaid(reading: Reading, span: Span): Read<When> | undefined {
  const saying = reading
    .quotationsOver(span)
    .findLast(
      ({ cue, content }) =>
        cue.length > 0 && !content.some((said) => overlaps(said, cue[0] ?? said)),
    )
  const cue = saying?.cue[0]
  if (!saying || !cue) return undefined
  const at = reading.tokenAt(cue.start)
  const time = whenOf(reading, at) ?? whenWritten(reading, at) ?? whenMet(reading, at)
  const isInside = time?.spans.some((each) => saying.content.some((said) => overlaps(said, each)))
  return isInside ? undefined : time
}

/**
 * When words were spoken whose own clause does not tell it: when those met who said them, or on the day of a text that is its
 * author's own.
 */
export function whenSpoken(reading: Reading, at: number, span: Span): Read<When> | undefined {
  if (reading.clauseOf(at) === undefined) return undefined
  return whenWritten(reading, at) ?? whenMet(reading, at) ?? whenOwn(reading, at, span)
}

/** When it was done in words: by who speaks, by a state or by all who met; what others "threaten" is told as a habit. */
export function whenDoneInWords(reading: Reading, at: number, span: Span): Read<When> | undefined {
  const { subjects = [], tense, negated } = reading.clauseOf(at) ?? {}
  // "Will impose it": done at its time, and not when that was said.
  if (tense === 'future') return undefined
  const isTheirs =
    !negated &&
    subjects.length > 0 &&
    subjects.every(
      (subject) =>
        /^(?:i|we)$/.test(reading.tokens[subject]?.lower ?? '') ||
        isAllOfThem(reading, subject) ||
        reading.mentionAt(subject)?.parties.every(isOfState) === true,
    )
  return isTheirs ? whenSpoken(reading, at, span) : whenMet(reading, at)
}

/** When a word was given that its own clause does not date: as the words were said in which it stands, else when it was spoken. */
export function whenGiven(reading: Reading, at: number, span: Span): Read<When> | undefined {
  const clause = tensed(reading, at)
  const isToCome = clause && (clause.modal === 'would' || isNow(clause))
  return (
    (isToCome ? (whenSaid(reading, span) ?? whenTold(reading, clause)) : undefined) ??
    whenSpoken(reading, voicedBy(reading, at) ?? at, span)
  )
}

/** "Told her that the army will withdraw", "reaffirmed her promise that it will", where it is said in a talk. */
function whenTold(reading: Reading, clause: Clause): Read<When> | undefined {
  const head = reading.tokens[clause.predicate]?.head ?? -1
  if (clause.relation.startsWith('acl')) {
    const verb = voicedBy(reading, head)
    return verb === undefined ? undefined : whenMet(reading, verb)
  }
  if (!clause.relation.startsWith('ccomp')) return undefined
  // "They welcomed that Chad intends to": intended before.
  return lexicon.reacting.has(reading.tokens[head]?.lemma ?? '')
    ? undefined
    : whenMet(reading, head)
}

/** "Reaffirmed her commitment to": the verb by which a word that a noun names is given. */
function voicedBy(reading: Reading, at: number): number | undefined {
  const clause = reading.clauseOf(at) ? undefined : reading.clauseAt(at)
  if (clause === undefined || clause.tense === 'future' || !clause.objects.includes(at))
    return undefined
  return lexicon.voicing.has(clause.lemma) ? clause.predicate : undefined
}
