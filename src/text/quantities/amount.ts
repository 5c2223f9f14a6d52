import type { Amount, Hedge } from '../../record/index.ts'
import { type Atom, isHyphen } from './atoms.ts'
import { type NumberReader, type ReadNumber, readNumber } from './number.ts'

/** A number with its range and hedges, before its unit and noun are known. */
export interface HedgedNumber {
  /** Atoms `[from, to)`, hedges included. */
  readonly from: number
  readonly to: number
  /** First atom after the number itself: where its unit or noun is looked for. */
  readonly numberFrom: number
  readonly numberTo: number
  readonly number: ReadNumber
  readonly high: number
  readonly hedge: Hedge
}

/** The number at an atom with what hedges it, or nothing when no number starts there. */
export function readHedged(reader: NumberReader, at: number): HedgedNumber | undefined {
  const first = readNumber(reader, at)
  if (first === undefined) return undefined
  const range = first.kind === 'cardinal' ? readRange(reader, first) : undefined
  const numberTo = range?.to ?? first.to
  const start = range?.from ?? first.from
  const sign = reader.lexicon.moneySigns.has(reader.atoms[start - 1]?.lower ?? '') ? 1 : 0
  const before = hedgeBefore(reader, start - sign, first.low)
  const after = hedgeAfter(reader, numberTo)
  return {
    from: before.from,
    to: after.to,
    numberFrom: range?.from ?? first.from,
    numberTo,
    number: range === undefined ? first : { ...first, low: range.low, digits: false },
    high: range?.high ?? first.high,
    hedge: strongest(before.hedge, after.hedge),
  }
}

interface Range {
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
}

/** "36-40", "five to seven", "two or three", "between 36 and 40", "2-3 million". */
function readRange(reader: NumberReader, first: ReadNumber): Range | undefined {
  const { atoms } = reader
  const link = atoms[first.to]
  const before = atoms[first.from - 1]?.lower
  const between = before === 'between'
  if (link === undefined || !(isHyphen(link) || isLink(link.lower, between, before)))
    return undefined
  const second = readNumber(reader, first.to + 1)
  if (second === undefined || second.kind !== 'cardinal') return undefined
  if (isHyphen(link) && (isHyphen(atoms[second.to]) || isCode(reader, first, second)))
    return undefined
  if (isHyphen(link) && !link.joined && !isSpacedRange(reader, first, second)) return undefined
  const low = first.low * sharedScale(reader, first, second)
  if (low >= second.low || (link.lower === 'or' && second.low > low * 3)) return undefined
  return { from: between ? first.from - 1 : first.from, to: second.to, low, high: second.low }
}

/** "30 - 40 insurgents": with spaces the ends must be near each other and something must be counted; "1 - 2" is a score. */
function isSpacedRange({ atoms }: NumberReader, first: ReadNumber, second: ReadNumber): boolean {
  const counted = /^\p{L}/u.test(atoms[second.to]?.lower ?? '')
  return (
    counted && atoms[second.from]?.joined === false && first.low >= 5 && second.low <= first.low * 3
  )
}

/** "853-3242" is a telephone number, "1969-1970" a pair of years. */
function isCode({ atoms }: NumberReader, first: ReadNumber, second: ReadNumber): boolean {
  const [one, two] = [atoms[first.from]?.lower ?? '', atoms[second.from]?.lower ?? '']
  if (!first.digits || !second.digits || one.includes(',') || two.includes(',')) return false
  if (isHyphen(atoms[first.from - 1]) && atoms[first.from]?.joined === true) return true
  if (one.startsWith('0') || (/^[12]\d{3}$/.test(one) && /^[12]\d{3}$/.test(two))) return true
  return two.length > one.length + 1 || (one.length === 3 && two.length === 4 && !two.endsWith('0'))
}

function isLink(word: string, between: boolean, before: string | undefined): boolean {
  if (between) return word === 'and'
  return word === 'or' || (word === 'to' && before !== 'from')
}

/** "2 to 3 million" means millions at both ends. */
function sharedScale(
  { atoms, lexicon }: NumberReader,
  first: ReadNumber,
  second: ReadNumber,
): number {
  const last = lexicon.scales.get(atoms[second.to - 1]?.lower ?? '')
  const alone = first.to === first.from + 1 && first.low < 1000
  return last !== undefined && alone && second.to > second.from + 1 ? last : 1
}

interface Edge {
  readonly from: number
  readonly hedge: Hedge
}

function hedgeBefore(reader: NumberReader, at: number, value: number): Edge {
  let [from, hedge]: [number, Hedge] = [at, 'exact']
  for (let round = 0; round < 3; round++) {
    const found = phraseEndingAt(reader, from, value)
    if (found === undefined) break
    from = found.from
    hedge = strongest(hedge, found.hedge)
  }
  return { from, hedge }
}

function phraseEndingAt(
  { atoms, lexicon }: NumberReader,
  end: number,
  value: number,
): Edge | undefined {
  const last = atoms[end - 1]
  if (last === undefined) return undefined
  for (const { words, hedge } of lexicon.hedgesBefore.get(last.lower) ?? []) {
    const from = end - words.length
    if (
      words.length === 1 &&
      value < 10 &&
      lexicon.placeWords.has(last.lower) &&
      !isNear(last.lower)
    )
      continue
    if (from >= 0 && words.every((word, offset) => atoms[from + offset]?.lower === word))
      return { from, hedge }
  }
  return undefined
}

/** "about six" is a number hedged; "under six bridges" may be a place. */
function isNear(word: string): boolean {
  return word === 'about' || word === 'around'
}

/** "40 or so", "forty-odd", "100+", "40-plus". */
function hedgeAfter({ atoms, lexicon }: NumberReader, at: number): { to: number; hedge: Hedge } {
  const none = { to: at, hedge: 'exact' } as const
  if (atoms[at]?.lower === '+' && atoms[at]?.joined) return { to: at + 1, hedge: 'at-least' }
  const begin = isHyphen(atoms[at]) && atoms[at]?.joined ? at + 1 : at
  for (const { words, hedge } of lexicon.hedgesAfter.get(atoms[begin]?.lower ?? '') ?? []) {
    if (words.length === 1 && begin === at && words[0] !== 'plus') continue
    if (words[0] === 'plus' && begin === at) continue
    if (words.every((word, offset) => atoms[begin + offset]?.lower === word))
      return { to: begin + words.length, hedge }
  }
  return none
}

/** Of two hedges on one number the one that bounds it: "at least about 40" is at least 40. */
function strongest(inner: Hedge, outer: Hedge): Hedge {
  if (outer === 'exact') return inner
  return outer === 'about' && inner !== 'exact' ? inner : outer
}

/** The amount of a number read, in the record's terms. */
export function amountOf(read: HedgedNumber, per: Amount['per'], words: string): Amount {
  const { number, high, hedge } = read
  const low = number.low
  if (number.kind === 'undisclosed') return { hedge: 'undisclosed', per, words }
  if (number.kind === 'vague')
    return { low, hedge: hedge === 'at-most' ? 'about' : 'at-least', per, words }
  if (low !== high) return rangeAmount(low, high, hedge, { per, words })
  const step = Number.isInteger(low) ? 1 : 0
  switch (hedge) {
    case 'exact':
    case 'undisclosed':
      return { low, best: low, high: low, hedge: 'exact', per, words }
    case 'about':
      return { best: low, hedge, per, words }
    case 'at-least':
      return { low, best: low, hedge, per, words }
    case 'at-most':
      return { best: low, high: low, hedge, per, words }
    case 'more-than':
      return { low: low + step, hedge, per, words }
    case 'less-than':
      return { high: Math.max(0, low - step), hedge, per, words }
  }
}

/** A range bounds itself; a hedge on it only takes one of the bounds away or makes both soft. */
function rangeAmount(
  low: number,
  high: number,
  hedge: Hedge,
  rest: { per: Amount['per']; words: string },
): Amount {
  if (hedge === 'at-least' || hedge === 'more-than') return { low, hedge, ...rest }
  return { low, high, hedge: hedge === 'exact' ? 'about' : hedge, ...rest }
}

/** The number in another unit, rounded to hundredths. */
export function scaled(read: HedgedNumber, factor: number): HedgedNumber {
  const by = (value: number) => Math.round(value * factor * 100) / 100
  return {
    ...read,
    high: by(read.high),
    number: { ...read.number, low: by(read.number.low), high: by(read.number.high) },
  }
}

/** The words that a number's atoms cover, as a span. */
export function spanOf(
  atoms: readonly Atom[],
  from: number,
  to: number,
): { start: number; end: number } {
  return { start: atoms[from]?.start ?? 0, end: atoms[to - 1]?.end ?? 0 }
}
