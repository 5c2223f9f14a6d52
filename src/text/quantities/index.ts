import type { Amount, Span } from '../../record/index.ts'
import type { Quantity, Sentence, TimeExpression, Token } from '../analysis.ts'
import { amountOf, readHedged, scaled, spanOf } from './amount.ts'
import { atomsOf, isHyphen, mayHoldNumber } from './atoms.ts'
import { coordinate, isAgeInApposition } from './coordinate.ts'
import { isEach } from './each.ts'
import { findIndefinites } from './indefinite.ts'
import { quantityLexicon } from './lexicon.ts'
import { type CountedNoun, countedNoun, type NounContext } from './noun.ts'
import { groupsWithDots, type NumberReader } from './number.ts'
import { type ReadUnit, unitOf } from './unit.ts'

/**
 * Every number of a text with its hedge, unit and the noun it counts, in order of the text.
 *
 * Left out: numbers inside time expressions (ages excepted), labels ("F-16", "Resolution 2231"), scores, clock
 * times, telephone numbers. A singular person, attack, weapon or building behind an indefinite article counts as
 * one; "no", "nobody" and "not … any" as zero. `text` and `amount.words` hold the hedge with the number. Substantive
 * states ("six dead") are their own noun.
 */
export function findQuantities(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  text: string,
  times: readonly TimeExpression[],
): Quantity[] {
  const lexicon = quantityLexicon()
  const dotGroups = groupsWithDots(text)
  const inTime = (token: Token) => isInTime(times, token)
  const found: Quantity[] = []
  for (const sentence of sentences) {
    const context = { tokens, lexicon, end: sentence.endToken, inTime }
    const atoms = mayHoldNumber(sentence, tokens, lexicon.starts) ? atomsOf(sentence, tokens) : []
    const numbers = findNumbers({ atoms, lexicon, dotGroups }, context, { sentence, text })
    found.push(...merged(numbers, findIndefinites(context, sentence, text)))
  }
  return coordinate(found, text)
}

interface Place {
  readonly sentence: Sentence
  readonly text: string
}

function findNumbers(reader: NumberReader, context: NounContext, place: Place): Quantity[] {
  const found: Quantity[] = []
  for (let at = 0; at < reader.atoms.length; at++) {
    const read = readHedged(reader, at)
    if (read === undefined) continue
    const unit = unitOf(reader, read)
    const quantity =
      unit === undefined ? undefined : quantityOf(reader, context, { ...place, read, unit })
    if (quantity !== undefined) found.push(quantity)
    at = Math.max(read.to, read.numberTo) - 1
  }
  return found
}

/** Units whose numbers "each" can spread over several things. */
const spread: ReadonlySet<string> = new Set(['count', 'money', 'percent', 'measure'])

interface Reading extends Place {
  readonly read: NonNullable<ReturnType<typeof readHedged>>
  readonly unit: ReadUnit
}

function quantityOf(
  reader: NumberReader,
  context: NounContext,
  reading: Reading,
): Quantity | undefined {
  const { read, unit, text, sentence } = reading
  const { atoms } = reader
  const number = spanOf(atoms, read.from, read.to)
  const span =
    unit.unit === 'count' || unit.unit === 'ordinal' ? number : spanOf(atoms, unit.from, unit.to)
  const first = context.tokens[atoms[read.numberFrom]?.token ?? -1]
  if (first === undefined || (unit.unit !== 'age' && context.inTime(first))) return undefined
  const after = afterUnit(reader, unit, read)
  const counted =
    propertyOf(reader, unit, read) ??
    nounOf(context, unit, {
      atom: atoms[after - 1]?.token ?? 0,
      next: atoms[after]?.token,
    })
  if (isWord(context, first, { unit, counted, read })) return undefined
  if (isName(context, { first, counted, next: atoms[after]?.token }, read)) return undefined
  const phraseEnd = Math.max(span.end, context.tokens[counted?.last ?? -1]?.end ?? 0)
  const phrase: Span = { start: span.start, end: phraseEnd }
  const per: Amount['per'] =
    spread.has(unit.unit) && isEach(context, sentence, { phrase, token: first.index })
      ? 'each'
      : 'total'
  const words = text.slice(span.start, span.end)
  const noun =
    unit.word !== undefined && counted?.noun === undefined ? atoms[unit.word]?.token : counted?.noun
  return {
    ...span,
    text: words,
    amount: amountOf(unit.scale === undefined ? read : scaled(read, unit.scale), per, words),
    unit: unitInPlace(context, reading, {
      first,
      after: context.tokens[atoms[after]?.token ?? -1],
    }),
    ...(noun === undefined ? {} : { noun }),
    phrase,
  }
}

/** A count between commas behind a name is an age. */
function unitInPlace(
  context: NounContext,
  { read, unit }: Reading,
  { first, after }: { first: Token; after: Token | undefined },
): Quantity['unit'] {
  const isAge =
    unit.unit === 'count' &&
    read.number.digits &&
    isAgeInApposition(context.tokens, first, after, read.number.low)
  return isAge ? 'age' : unit.unit
}

function afterUnit({ atoms }: NumberReader, unit: ReadUnit, read: Reading['read']): number {
  const after = Math.max(unit.to, read.to)
  // "40,000-strong force"
  return atoms[after]?.lower === '-' && atoms[after + 1]?.lower === 'strong' ? after + 2 : after
}

/** "a ten-storey block" counts storeys: a noun joined to the number by a hyphen. */
function propertyOf(
  { atoms }: NumberReader,
  unit: ReadUnit,
  read: Reading['read'],
): CountedNoun | undefined {
  const [hyphen, word] = [atoms[read.to], atoms[read.to + 1]]
  if (unit.unit !== 'count' || hyphen === undefined || word === undefined || !isHyphen(hyphen))
    return undefined
  if (!hyphen.joined || !word.joined || word.lower === 'strong' || !/^\p{L}/u.test(word.lower))
    return undefined
  return word.token === atoms[read.to - 1]?.token
    ? { last: word.token }
    : { noun: word.token, last: word.token }
}

function nounOf(
  context: NounContext,
  unit: ReadUnit,
  at: { atom: number; next: number | undefined },
): CountedNoun | undefined {
  if (at.next === undefined) return undefined
  if (unit.unit === 'money' || unit.unit === 'duration') return undefined
  // "40-year-old" as one token: the noun follows the token, not the atom.
  return countedNoun(context, at.next === at.atom ? at.atom + 1 : at.next)
}

/** Number words that count nothing: the pronoun "one", "first" and "second" as adverbs. */
function isWord(
  context: NounContext,
  first: Token,
  {
    unit,
    counted,
    read,
  }: { unit: ReadUnit; counted: CountedNoun | undefined; read: Reading['read'] },
): boolean {
  if (counted?.noun !== undefined || read.number.digits || read.from !== read.numberFrom)
    return false
  const next = context.tokens[first.index + 1]?.lower
  if (unit.unit === 'ordinal') return (first.tag !== 'ADJ' && first.tag !== 'NUM') || next === 'of'
  return (
    first.lower === 'one' &&
    counted === undefined &&
    (first.tag !== 'NUM' || next === 'another' || next === "'s")
  )
}

/** A bare year, or a number that belongs to the name before it: "Boeing 737". */
function isName(
  context: NounContext,
  {
    first,
    counted,
    next,
  }: { first: Token; counted: CountedNoun | undefined; next: number | undefined },
  read: Reading['read'],
): boolean {
  if (!read.number.digits) return false
  const before = context.tokens[first.index - 1]
  // "14 Leopard 2 tanks": the model's number, behind the one that counts.
  if (before?.tag === 'PROPN' && context.tokens[first.index - 2]?.tag === 'NUM') return true
  const head = context.tokens[counted?.noun ?? -1]
  const plural = head?.penn === 'NNS' || head?.penn === 'NNPS'
  if (
    /^(?:19|20)\d\d$/.test(first.lower) &&
    (!plural || before?.tag === 'ADP' || before?.tag === 'DET')
  )
    return true
  if (read.to !== read.numberTo || read.from !== read.numberFrom) return false
  if (counted?.noun !== undefined || context.tokens[next ?? -1]?.lower === '%') return false
  return before?.sentence === first.sentence && before.tag === 'PROPN' && first.tag !== 'ADJ'
}

/** Whether a token lies in a time expression. */
function isInTime(times: readonly TimeExpression[], { start }: Token): boolean {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle]?.start ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return start < (times[low - 1]?.end ?? start)
}

/** Both lists in order of the text; a number read as such wins over an article or a "no". */
function merged(numbers: readonly Quantity[], others: readonly Quantity[]): Quantity[] {
  if (others.length === 0) return [...numbers]
  const all = [...numbers, ...others].sort((a, b) => a.start - b.start)
  const isNumber = new Set(numbers)
  return all.filter((one, index) => {
    const [before, after] = [all[index - 1], all[index + 1]]
    const clashes = [before, after].some(
      (other) =>
        other !== undefined &&
        isNumber.has(other) &&
        one.start < other.end &&
        other.start < one.end,
    )
    return isNumber.has(one) || !clashes
  })
}
