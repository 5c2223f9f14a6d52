import { type Commitment, quote, type Read, type Span, stated } from '../../record/index.ts'
import { spanOf } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { withoutAsides } from './asides.ts'
import { actOfWord, lexicon } from './lexicon.ts'
import { sumAt } from './money.ts'

const conditionTypes = {
  if: 'if',
  unless: 'unless',
  until: 'until',
  till: 'until',
  once: 'after',
  after: 'after',
  provided: 'if',
} as const

function conditionAt(reading: Reading, mark: number): Commitment['condition'] {
  const word = reading.tokens[mark]
  // Looked up by own key only; any other word gives undefined.
  const type =
    word && Object.hasOwn(conditionTypes, word.lower)
      ? conditionTypes[word.lower as keyof typeof conditionTypes]
      : undefined
  const words = word ? withoutAsides(reading, reading.tree.subtree(word.head), word.index) : []
  const span = spanOf(reading.tokens, words)
  if (!type || !span || !word) return undefined
  // "That once it is signed": the condition starts at its own mark.
  const first = reading.tokens[words[0] ?? -1]?.lower === 'that' ? word.start : span.start
  const whole = { start: Math.min(word.start, first), end: span.end }
  return stated({ type, words: quote(reading.document, whole) }, whole)
}

/** A sentence that is only a condition belongs to the promise before it: "Until the troops leave." */
function conditionInNextSentence(reading: Reading, sentence: number): Commitment['condition'] {
  const next = reading.sentences[sentence + 1]
  const first = next && reading.tokens[next.firstToken]
  if (first?.relation !== 'mark') return undefined
  return reading.tokens[first.head]?.head === -1 ? conditionAt(reading, first.index) : undefined
}

/** On what it hangs: an if, unless, until or once below the promise, or standing alone behind it. */
export function conditionOf(
  reading: Reading,
  promise: readonly number[],
  sentence: number,
): Commitment['condition'] {
  const own = promise
    .filter((index) => reading.tokens[index]?.relation === 'mark')
    .map((mark) => conditionAt(reading, mark))
  return (
    own.find((condition) => condition !== undefined) ?? conditionInNextSentence(reading, sentence)
  )
}

/** Words that belong to a noun and stand before it. */
const before = /^(det|amod|compound|nummod|nmod:poss|flat|nmod:desc|advmod|punct|case)/

/** A noun with what stands before it and the "of" right behind it: "the removal of all troops". */
function nounPhrase(reading: Reading, head: number): Span {
  const left = reading.tree
    .children(head)
    .filter((child) => child < head && before.test(reading.tokens[child]?.relation ?? ''))
    .filter((child) => reading.tokens[child]?.relation !== 'case' || child === head - 1)
  const first = Math.min(head, ...left.flatMap((child) => withoutMarks(reading, child)))
  let last = head
  // "Hold Chad accountable", taken for a name of two words.
  while (
    reading.tokens[last + 1]?.relation === 'flat' &&
    /^(PROPN|NUM|NOUN|X)$/.test(reading.tokens[last + 1]?.tag ?? '')
  )
    last += 1
  const behind = reading.tree
    .childrenBy(head, 'nmod')
    .find((child) => child > last && reading.tokens[last + 1]?.lower === 'of')
  const own = { start: reading.tokens[first]?.start ?? 0, end: reading.tokens[last]?.end ?? 1 }
  const inner = behind === undefined ? undefined : nounPhrase(reading, behind)
  // "The delivery of life-saving aid": a phrase that the parse breaks at the hyphen ends before it.
  const isBroken = inner === undefined || reading.document.text.charAt(inner.end) === '-'
  return isBroken ? own : { start: own.start, end: Math.max(own.end, inner.end) }
}

/** "Support schemes | and partner with", "raids | and open new bases": a verb that was taken for a noun or an adjective. */
function isVerbOfItsOwn(reading: Reading, head: number, each: number): boolean {
  const next = reading.tokens[each + 1]?.lower ?? ''
  if (next === 'with') return true
  const first = reading.tokens[reading.tokenAt(nounPhrase(reading, each).start)]
  if (first?.tag === 'ADJ' && first.index !== each && actOfWord(first.lemma)) return true
  // "Policies and push for": bare and in the singular beside a plural.
  const isBare = first?.index === each && reading.tokens[each]?.penn === 'NN'
  return isBare && reading.tokens[head]?.penn === 'NNS' && /^(?:for|on|to)$/.test(next)
}

/** "The tools, funds and training": a noun with those beside it, also where the parse hangs these on the verb. */
function withBeside(reading: Reading, head: number): Span {
  const own = nounPhrase(reading, head)
  const above = reading.tokens[head]?.head ?? -1
  const beside = [
    ...reading.tree.childrenBy(head, 'conj'),
    ...reading.tree.childrenBy(above, 'conj'),
  ].filter((each) => each > head && /^(?:NOUN|PROPN)$/.test(reading.tokens[each]?.tag ?? ''))
  let { end } = own
  for (const each of beside.sort((a, b) => a - b)) {
    // "Support schemes and partner with": a verb that was taken for a noun.
    if (isVerbOfItsOwn(reading, head, each)) break
    const next = nounPhrase(reading, each)
    const between = reading.document.text.slice(end, next.start)
    if (!/^(?:,? (?:and|or)|,) $/.test(between)) break
    end = Math.max(end, next.end)
  }
  return { start: own.start, end }
}

/** A modifier with its own words, but for marks and prepositions that only touch it. */
function withoutMarks(reading: Reading, child: number): readonly number[] {
  const { relation } = reading.tokens[child] ?? {}
  return relation === 'case' || relation === 'punct' ? [] : reading.tree.subtree(child)
}

/** "Consult each other": says no more than a pronoun. */
function isPronoun(reading: Reading, head: number): boolean {
  const [own, next] = [reading.tokens[head], reading.tokens[head + 1]]
  return own?.tag === 'PRON' || (own?.lower === 'each' && next?.lower === 'other')
}

/** "Continue training | soldiers": the verb that was taken for an adjective is the act. */
function withoutVerb(reading: Reading, head: number, span: Span): Span {
  const first = reading.tokens[reading.tokenAt(span.start)]
  const isVerb =
    first?.penn === 'VBG' &&
    first.head === head &&
    lexicon.light.has(reading.tokens[first.index - 1]?.lemma ?? '') &&
    reading.tokens[first.index - 1]?.tag === 'VERB'
  const next = isVerb ? reading.tokens[first.index + 1] : undefined
  return next && next.index <= head ? { start: next.start, end: span.end } : span
}

/** What the act is done to, as written. */
export function objectOf(reading: Reading, heads: readonly number[]): Read<string> | undefined {
  const [head] = heads
  if (head === undefined || isPronoun(reading, head)) return undefined
  if (lexicon.idioms.has(reading.tokens[head]?.lemma ?? '')) return undefined
  const { start = 0, end = 1 } = reading.tokens[head] ?? {}
  // "$85 million in aid": the whole sum and not its sign.
  const sum = sumAt(reading, head)
  const phrase = withoutVerb(reading, head, withBeside(reading, head))
  const span = sum?.phrase ?? withWholeSum(reading, phrase)
  if (isCutList(reading, head) || isCutShort(reading, span) || isFirstOfList(reading, span))
    return undefined
  // "Three of the stations": how many, and not what.
  if (reading.tokens[head]?.tag === 'NUM' && span.start === start && span.end === end)
    return undefined
  // "The India–Europe corridor": a phrase that the parse breaks at a dash is not whole.
  if (/^[-–‑]/.test(reading.document.text.slice(span.end, span.end + 1))) return undefined
  return stated(quote(reading.document, span), span)
}

/** "A new multi-year | U.S. contribution", "their Unified Missile (UM) | study": the noun goes on where the parse ends it. */
function isCutShort(reading: Reading, { end }: Span): boolean {
  const rest = reading.document.text.slice(end, end + 40)
  // A name in brackets belongs to what stands before it, and is passed over.
  const bracket = /^ \([^()]{1,30}\)/.exec(rest)?.[0].length ?? 0
  const next = reading.tokens[reading.tokenAt(end + bracket)]
  if (isBeforeVerb(reading, end)) return true
  if (next === undefined || next.start > end + bracket + 1) return false
  const before = reading.tokens[reading.tokenAt(end - 1)]
  // "UN 1267 sanctions" goes on with a number; "access 24 hours a day" does not. "Chad accountable" ends with the name.
  const isNoun = /^(NOUN|PROPN)$/.test(next.tag) && !/(?:able|ible)$/.test(next.lower)
  return (
    next.sentence === before?.sentence &&
    (isNoun ||
      // "The Voices | Against Violence": a name goes on in capitals.
      (before.tag === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(next.text)) ||
      (next.tag === 'NUM' && before.tag === 'PROPN') ||
      (next.tag === 'ADJ' && bracket > 0)) &&
    !reading.times.some((time) => time.start <= next.start && next.end <= time.end)
  )
}

/** "Ensuring Chad | never buys one", "keep the Suez | crossing open": who does what comes behind, and nothing that is done to. */
function isBeforeVerb(reading: Reading, end: number): boolean {
  const last = reading.tokens[reading.tokenAt(end - 1)]
  let at = (last?.index ?? 0) + 1
  const next = reading.tokens[at]
  if (last?.penn === 'NNP' && next?.relation === 'xcomp' && next.penn === 'VBG') return true
  while (reading.tokens[at]?.penn === 'RB') at += 1
  const verb = reading.tokens[at]
  return (
    verb?.sentence === last?.sentence &&
    /^(?:VBZ|MD)$/.test(verb?.penn ?? '') &&
    !/^(?:who|that|which)$/.test(next?.lower ?? '')
  )
}

/** "Keep security, economic, and humanitarian | aid": the first of a list whose noun the parse hangs elsewhere. */
function isFirstOfList(reading: Reading, { end }: Span): boolean {
  const at = reading.tokenAt(end)
  const [comma, next, link] = [0, 1, 2].map((step) => reading.tokens[at + step])
  return comma?.text === ',' && next?.tag === 'ADJ' && /^(?:,|and|or)$/.test(link?.lower ?? '')
}

/** "Our quiet and patient work", with "quiet" for a noun: the phrase ends before its noun. */
function isCutList(reading: Reading, head: number): boolean {
  const tags = [1, 2, 3].map((step) => reading.tokens[head + step]?.tag)
  const isListed = reading.tokens[head]?.penn === 'NN' && tags[0] === 'CCONJ' && tags[1] === 'ADJ'
  const own = reading.tokens[head]?.lemma ?? ''
  return isListed && /^(NOUN|ADJ)$/.test(tags[2] ?? '') && adjectival.test(own)
}

const adjectival =
  /^(quiet|calm|safe|secure|free|fair|light|right|general|public|native|individual|kind|cold|dark|\p{L}{3,}(?:ing|ive|ous|ical|able))$/u

/** "The provision of $4 million": a phrase does not end within a sum. */
function withWholeSum(reading: Reading, span: Span): Span {
  const sum = reading.quantities.find(
    ({ unit, phrase }) => unit === 'money' && phrase.start < span.end && span.end < phrase.end,
  )
  return sum ? { start: span.start, end: sum.phrase.end } : span
}

/** "Its most modern tanks": how modern, and not how many. */
function isDegree(reading: Reading, index: number): boolean {
  return (
    reading.tokens[index]?.lower === 'most' &&
    /^(?:ADJ|ADV|VERB)$/.test(reading.tokens[index + 1]?.tag ?? '')
  )
}

/** The words that say how far it goes, in order of the text: only those on the act or on what it is done to. */
export function scopeOf(
  reading: Reading,
  promise: readonly number[],
  acts: readonly number[],
  doneTo: readonly number[],
): Read<string> | undefined {
  const heads = [...acts, ...doneTo]
  const words = promise.flatMap((index) => {
    const token = reading.tokens[index]
    return token &&
      token.tag !== 'VERB' &&
      lexicon.scope.has(token.lower) &&
      heads.includes(token.head) &&
      !(doneTo.includes(token.head) && lexicon.manner.has(token.lower)) &&
      // "All that we can": what is done, and not how far.
      !/^(obj|obl|nsubj)/.test(token.relation) &&
      !isDegree(reading, index)
      ? [token]
      : []
  })
  if (words.length === 0) return undefined
  return {
    value: words.map(({ text }) => text).join(' '),
    spans: words.map(({ start, end }) => ({ start, end })),
    basis: 'stated',
  }
}
