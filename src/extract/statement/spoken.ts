import type { Span } from '../../record/index.ts'
import type { Quotation, Token } from '../../text/index.ts'
import { isInQuestion, isTurnedDown, isUnreal, isWithheld } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { isCalling } from './calling.ts'
import { lexicon } from './lexicon.ts'

/** Words that somebody said aloud, or wrote; not what they thought, and not acts in an infinitive. */
export function isSpoken(reading: Reading, quotation: Quotation): boolean {
  const { rule, speech, content, cue, cueLemma } = quotation
  if (isCourtesy(reading, quotation)) return false
  const isCalled = isCalling(reading, quotation)
  if (
    (lexicon.unspoken.has(rule) && !isCalled) ||
    (lexicon.acts.has(rule) && !isShared(reading, quotation)) ||
    (lexicon.deeds.has(cueLemma) && rule !== 'statement/voiced' && !isShared(reading, quotation))
  )
    return speech === 'direct'
  if (isOnlyMedium(reading, content) || isNothing(reading, content)) return false
  if (isOfSource(reading, content) || isOnlySupposed(reading, cue[0], speech)) return false
  if (rule === 'cue/clear' && isToCome(reading, cue[0])) return false
  if (isAsked(reading, cue[0], speech) || isRefused(reading, quotation)) return false
  if (speech === 'indirect' && isIntended(reading, quotation)) return false
  if (speech === 'indirect' && isOnlyAddressed(reading, content, cueLemma)) return false
  if (rule === 'statement/voiced') return true
  if (speech !== 'indirect' || isCalled || lexicon.ofNouns.has(cueLemma)) return true
  if (lexicon.topics.has(cueLemma) && isTopic(reading, quotation)) return true
  // "The group claimed the raid": a noun alone was done something to, not said.
  return content.some((span) =>
    reading.tokensIn(span).some((index) => {
      const clause = reading.clauseOf(index)
      // "Advised soldiers fighting in the hills": a clause on a noun says only which.
      return clause && !clause.relation.startsWith('acl') && isIn(reading.tokens[index], span)
    }),
  )
}

/** "Agreed that the dam is safe": a view that they share, and no promise, which "will" and "would" would make it. */
function isShared(reading: Reading, { cueLemma, content: [said], speech }: Quotation): boolean {
  if (cueLemma !== 'agree' || said === undefined || speech === 'direct') return false
  const inside = reading.tokensIn(said).flatMap((index) => reading.tokens[index] ?? [])
  const verb = inside.find(({ penn }) => /^(?:VB[DPZ]|MD)$/.test(penn))
  return (
    inside[0]?.lower === 'that' &&
    verb !== undefined &&
    !/^(?:will|would|shall|['’]ll|['’]d)$/.test(verb.lower)
  )
}

/** "Thank you, Mr. President." as a whole turn: said to those in the room, and nothing told. */
function isCourtesy(reading: Reading, { rule, content }: Quotation): boolean {
  if (rule !== 'quotation/speaker-label') return false
  const { text } = reading.document
  const said = content
    .map(({ start, end }) => text.slice(start, end).replace(/\([^()]*\)|\[[^[\]]*\]/g, ' '))
    .join(' ')
  const words = said.match(/[\p{L}’']+/gu) ?? []
  return (
    words.some((word) => lexicon.courtesy.has(word.toLowerCase())) &&
    words.every(
      (word, at) =>
        lexicon.courtesy.has(word.toLowerCase()) ||
        lexicon.toThoseThere.has(word.toLowerCase()) ||
        (/^\p{Lu}/u.test(word) && at > 0 && !/^I$/.test(word)),
    )
  )
}

/** "They discussed the road": what was talked of is told by a noun, and whole. */
function isTopic(reading: Reading, { cue: [cue], content }: Quotation): boolean {
  const clause = cue && reading.clauseOf(reading.tokenAt(cue.start))
  const end = content.at(-1)?.end ?? 0
  const next = reading.tokens[reading.tokenAt(end)]
  return (
    (next === undefined || /^(?:PUNCT|CCONJ)$/.test(next.tag)) &&
    clause?.tense === 'past' &&
    !clause.negated &&
    !clause.progressive &&
    clause.modal === undefined
  )
}

/** "Congratulated Ana Lima", "told those who had come": to whom something was said, and nothing of what. */
function isOnlyAddressed(reading: Reading, content: readonly Span[], cueLemma: string): boolean {
  const [only, ...more] = content
  if (!lexicon.addressing.has(cueLemma) || only === undefined || more.length > 0) return false
  const first = firstWord(reading, only)
  const isPeople = /^(?:those|all|everybody|everyone)$/.test(first)
  return (
    reading.mentionsOver(only).some(({ start, end }) => start === only.start && end === only.end) ||
    (cueLemma === 'tell' && isPeople && !hasClause(reading, only))
  )
}

function firstWord(reading: Reading, span: Span): string {
  return reading.tokens[reading.tokenAt(span.start)]?.lower ?? ''
}

/** Whether a clause of its own is told: with a subject, and not only "who had come". */
function hasClause({ tokens, tokensIn }: Reading, span: Span): boolean {
  return tokensIn(span).some((index) => {
    const token = tokens[index]
    return token !== undefined && /^nsubj/.test(token.relation) && !/^W/.test(token.penn)
  })
}

/** "Denied Chad a victory", "denied bail": no words about what is so. */
function isRefused(reading: Reading, { cue: [cue], cueLemma, speech }: Quotation): boolean {
  if (cueLemma !== 'deny' || cue === undefined || speech === 'direct') return false
  const verb = reading.tokenAt(cue.start)
  return isWithheld(reading, verb) || isTurnedDown(reading, verb)
}

/** The verb that an infinitive of saying hangs on: "met" of "met the king to thank him". */
export function governorOf(reading: Reading, { cue: [cue] }: Quotation): Token | undefined {
  let verb = cue && reading.tokens[reading.tokenAt(cue.start)]
  for (let steps = 0; steps < 4 && verb?.relation === 'conj'; steps += 1)
    verb = reading.tokens[verb.head]
  const isInfinitive =
    verb?.penn === 'VB' &&
    reading.tree.childrenBy(verb.index, 'mark').some((mark) => reading.tokens[mark]?.lower === 'to')
  const governor = isInfinitive ? reading.tokens[verb?.head ?? -1] : undefined
  // "Met in Rome with the king to thank him": the parse gives the infinitive to the king.
  const isOfMet =
    governor && reading.mentionAt(governor.index) && /^(?:obl|obj)/.test(governor.relation)
  return isOfMet ? reading.tokens[governor.head] : governor
}

/** "Spoke with the king to thank him": what was said when they met was said. */
export function isAtMeeting(reading: Reading, quotation: Quotation): boolean {
  const verb = governorOf(reading, quotation)
  const clause = verb && reading.clauseOf(verb.index)
  return (
    verb !== undefined &&
    lexicon.meeting.has(verb.lemma) &&
    clause?.tense === 'past' &&
    !clause.negated &&
    clause.modal === undefined
  )
}

/** "The decision to recognise", "consent to confirm", "for allies to invite": still to be said, if ever. */
function isIntended(reading: Reading, quotation: Quotation): boolean {
  const {
    cue: [cue],
  } = quotation
  const word = cue && reading.tokens[reading.tokenAt(cue.start)]
  // "A proposed bill", "the accused men".
  if (word?.relation === 'amod') return true
  // "Critical to maintaining the force": an act, as is "the denial of rights".
  const before = reading.tokens[(word?.index ?? 0) - 1]?.lower ?? ''
  if (word?.penn === 'VBG' && /^(?:to|of|from|without)$/.test(before)) return true
  if (word?.lemma === 'denial') return true
  const verb = governorOf(reading, quotation)
  return (
    verb !== undefined &&
    !(verb.tag === 'VERB' && (lexicon.meeting.has(verb.lemma) || lexicon.leading.has(verb.lemma)))
  )
}

/** "Asked not to be named": how the source would be told of, and nothing that it tells. */
function isOfSource(reading: Reading, content: readonly Span[]): boolean {
  const words = content
    .flatMap((span) => reading.tokensIn(span))
    .map((index) => reading.tokens[index]?.lower ?? '')
  return words.length < 9 && words.some((word) => lexicon.unnamed.has(word))
}

/** "His party would challenge it": not said yet, nor surely ever. */
function isOnlySupposed(
  reading: Reading,
  cue: Span | undefined,
  speech: Quotation['speech'],
): boolean {
  const clause = cue && reading.clauseOf(reading.tokenAt(cue.start))
  return speech === 'indirect' && isUnreal(clause?.modal) && clause?.perfect === false
}

/** "The new powers will make clear that …": what comes about, and mostly nothing that anybody says. */
function isToCome(reading: Reading, cue: Span | undefined): boolean {
  return cue !== undefined && reading.clauseOf(reading.tokenAt(cue.start))?.tense === 'future'
}

/** "Finally", "so": a word that the parse has left of what was said. "Thank you all" is said to those in the room. */
function isNothing(reading: Reading, content: readonly Span[]): boolean {
  const words = content.flatMap((span) => reading.tokensIn(span))
  const first = reading.tokens[words[0] ?? -1]?.lower
  return (
    first === 'you' ||
    !words.some((index) => /^(NOUN|PROPN|VERB|ADJ|NUM|AUX)$/.test(reading.tokens[index]?.tag ?? ''))
  )
}

/** "issued a statement": the medium is named and nothing of what it says. */
function isOnlyMedium(reading: Reading, content: readonly Span[]): boolean {
  const words = content
    .flatMap((span) => reading.tokensIn(span))
    .flatMap((index) => reading.tokens[index] ?? [])
  return (
    words.length < 6 &&
    words.some(({ lower }) => lexicon.nouns.has(lower)) &&
    !words.some(({ tag }) => tag === 'VERB')
  )
}

function isIn(token: Span | undefined, span: Span): boolean {
  return token !== undefined && span.start <= token.start && token.end <= span.end
}

/** "Did he ask India to take a side?" */
function isAsked(reading: Reading, cue: Span | undefined, speech: Quotation['speech']): boolean {
  return (
    cue !== undefined &&
    speech === 'indirect' &&
    isInQuestion(reading, reading.tokenAt(cue.start), cue)
  )
}
