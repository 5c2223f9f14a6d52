import type { QuantityUnit } from '../analysis.ts'
import type { HedgedNumber } from './amount.ts'
import { type Atom, isHyphen } from './atoms.ts'
import type { NumberReader } from './number.ts'

/** What a number measures, and the atoms `[from, to)` that its sign or unit words widen it to. */
export interface ReadUnit {
  readonly unit: QuantityUnit
  readonly from: number
  readonly to: number
  /** The unit word's atom, when it is a word of its own. */
  readonly word?: number
  /** What the number is multiplied by: ages are in years. */
  readonly scale?: number
}

/** The unit of a number, or nothing when it is a label, a date, a score, a clock time or a telephone number. */
export function unitOf(reader: NumberReader, read: HedgedNumber): ReadUnit | undefined {
  const { from, to } = read
  if (read.number.kind === 'ordinal') return { unit: 'ordinal', from, to }
  const age = readAge(reader, read)
  if (age !== undefined) return age
  if (read.number.digits && isLabel(reader, read)) return undefined
  return (
    readMoney(reader, read) ??
    readMeasure(reader, read) ?? {
      unit: read.number.kind === 'fraction' ? 'percent' : 'count',
      from,
      to,
    }
  )
}

/** "aged 82", "82-year-old", "82 years old". */
function readAge({ atoms }: NumberReader, read: HedgedNumber): ReadUnit | undefined {
  const before = atoms[read.from - 1]?.lower
  if (before === 'aged' || before === 'age' || before === 'ages')
    return { unit: 'age', from: read.from - 1, to: read.to }
  if (before === 'of' && atoms[read.from - 2]?.lower === 'age') {
    const years = /^years?$/.test(atoms[read.to]?.lower ?? '') ? 1 : 0
    return { unit: 'age', from: read.from, to: read.to + years }
  }
  let at = read.to
  if (isHyphen(atoms[at])) at++
  const years = /^(?:years?|yrs?)$/.test(atoms[at]?.lower ?? '')
  if (!years && !/^months?$/.test(atoms[at]?.lower ?? '')) return undefined
  const scale = years ? {} : { scale: 1 / 12 }
  if (isHyphen(atoms[++at])) at++
  const old = atoms[at]?.lower === 'old' || atoms[at]?.lower === 'olds'
  if (old) return { unit: 'age', from: read.from, to: at + 1, ...scale }
  const ofAge = atoms[at]?.lower === 'of' && atoms[at + 1]?.lower === 'age'
  return ofAge ? { unit: 'age', from: read.from, to: at + 2, ...scale } : undefined
}

function readMoney({ atoms, lexicon }: NumberReader, read: HedgedNumber): ReadUnit | undefined {
  const sign = atoms[read.numberFrom - 1]
  if (sign !== undefined && lexicon.moneySigns.has(sign.lower)) {
    return { unit: 'money', from: Math.min(read.from, read.numberFrom - 1), to: read.to }
  }
  const next = atoms[read.to]
  if (next === undefined) return undefined
  const word = next.lower === 'us' ? atoms[read.to + 1] : next
  if (
    word === undefined ||
    !(lexicon.moneyWords.has(word.lower) || lexicon.moneySigns.has(word.lower))
  )
    return undefined
  return { unit: 'money', from: read.from, to: read.to + (word === next ? 1 : 2) }
}

function readMeasure({ atoms, lexicon }: NumberReader, read: HedgedNumber): ReadUnit | undefined {
  let at = read.to
  if (isHyphen(atoms[at]) && atoms[at]?.joined) at++
  const word = atoms[at]?.lower ?? ''
  if (lexicon.percent.has(word)) return { unit: 'percent', from: read.from, to: at + 1 }
  if (word === 'per' && atoms[at + 1]?.lower === 'cent')
    return { unit: 'percent', from: read.from, to: at + 2 }
  if (lexicon.durations.has(word))
    return { unit: 'duration', from: read.from, to: at + 1, word: at }
  if (!lexicon.measures.has(word)) return undefined
  if (word === 'm' && atoms[at]?.joined !== true) return undefined
  return { unit: 'measure', from: read.from, to: at + 1, word: at }
}

/** Digits that name rather than count: "F-16", "Resolution 2231", "09:40", "3-1", "555-0134", "7/8". */
function isLabel({ atoms, lexicon }: NumberReader, read: HedgedNumber): boolean {
  const before = atoms[read.numberFrom - 1]
  const after = atoms[read.numberTo]
  const own = atoms[read.numberFrom]
  if (before !== undefined && own?.joined) {
    if (":/.#@_*%'\u2019".includes(before.lower)) return true
    if (isHyphen(before) && before.joined) return true
    if (isLetters(before)) return !lexicon.moneySigns.has(before.lower)
  }
  if (before !== undefined && lexicon.labels.has(before.lower)) return true
  if (after !== undefined && lexicon.clock.has(after.lower)) return true
  const bracketed = before?.lower === '(' && after?.lower === ')'
  if (bracketed && read.number.low < 10) return true
  if (after?.lower === ')' && !atoms.some(({ lower }) => lower === '(')) return true
  return (
    isGluedAfter(after, atoms[read.numberTo + 1]) || isStreet(atoms, read.numberTo, lexicon.streets)
  )
}

function isGluedAfter(after: Atom | undefined, next: Atom | undefined): boolean {
  if (after === undefined || !after.joined) return false
  if (':/'.includes(after.lower)) return true
  if (after.lower === 's' || after.lower === "'s") return true
  return isHyphen(after) && next?.joined === true && /^\d/.test(next.lower)
}

function isLetters(atom: Atom): boolean {
  return /^[\p{L}.]+$/u.test(atom.lower)
}

function isStreet(atoms: readonly Atom[], at: number, streets: ReadonlySet<string>): boolean {
  return streets.has(atoms[at + 1]?.lower ?? '') || streets.has(atoms[at + 2]?.lower ?? '')
}
