import { type Atom, isHyphen } from './atoms.ts'
import type { QuantityLexicon } from './lexicon.ts'

/** A number read from atoms `[from, to)`. */
export interface ReadNumber {
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
  readonly kind: 'cardinal' | 'ordinal' | 'fraction' | 'vague' | 'undisclosed'
  /** Written in digits, without a scale word. */
  readonly digits: boolean
}

/** What the digits of this text mean: whether "2.500" is two and a half or two thousand five hundred. */
export interface NumberReader {
  readonly atoms: readonly Atom[]
  readonly lexicon: QuantityLexicon
  readonly dotGroups: boolean
}

const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const spaced = /^\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+$/
const plain = /^\d+(?:\.\d+)?$/
const dotted = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/
const ordinal = /^(\d[\d,]*)(?:st|nd|rd|th)$/

/** Whether the text groups thousands with points: it must show it, and show no comma groups. */
export function groupsWithDots(text: string): boolean {
  return (
    /\b\d{1,3}\.\d{3}(?![\d.])/.test(text) &&
    (/\b\d{1,3}(?:\.\d{3}){2,4}(?!\d)/.test(text) ||
      /\b\d{1,4},\d{1,2}(?=\s?(?:%|per|million|billion))/.test(text)) &&
    !/\b\d{1,3},\d{3}(?!\d)/.test(text)
  )
}

/** The value of one atom of digits. */
export function digitValue(word: string, dotGroups: boolean): number | undefined {
  const first = word.charCodeAt(0)
  if (first < 48 || first > 57) return undefined
  if (dotGroups && dotted.test(word)) return Number(word.replaceAll('.', '').replace(',', '.'))
  // "0700" is a time or a code.
  if (/^0\d/.test(word)) return undefined
  if (plain.test(word)) return Number(word)
  if (grouped.test(word)) return Number(word.replaceAll(',', ''))
  if (spaced.test(word)) return Number(word.replaceAll(/\D/g, ''))
  if (dotGroups && /^\d+,\d{1,2}$/.test(word)) return Number(word.replace(',', '.'))
  return undefined
}

/** The number that starts at an atom, without hedges or ranges. */
export function readNumber(reader: NumberReader, from: number): ReadNumber | undefined {
  const word = reader.atoms[from]?.lower
  if (word === undefined) return undefined
  const first = word.charCodeAt(0)
  if (first >= 48 && first <= 57) return readDigits(reader, from, word)
  if (!reader.lexicon.starts.has(word)) return undefined
  return readArticle(reader, from, word) ?? readVague(reader, from, word) ?? readWords(reader, from)
}

function readDigits(reader: NumberReader, from: number, word: string): ReadNumber | undefined {
  const rank = ordinal.exec(word)?.[1]
  if (rank !== undefined) return exact(from, from + 1, Number(rank.replaceAll(',', '')), 'ordinal')
  const suffix = reader.atoms[from + 1]
  if (suffix?.joined === true && /^(?:st|nd|rd|th|d)$/.test(suffix.lower) && /^\d{1,4}$/.test(word))
    return exact(from, from + 2, Number(word), 'ordinal')
  const value = digitValue(word, reader.dotGroups)
  if (value === undefined || !Number.isFinite(value)) return undefined
  let to = from + 1
  if (isHyphen(reader.atoms[to]) && isScale(reader, to + 1)) to++
  const scaled = readScales(reader, to, value)
  const number = exact(from, scaled.to, scaled.value, 'cardinal')
  return { ...number, digits: scaled.to === from + 1 }
}

function isScale(reader: NumberReader, at: number): boolean {
  return reader.lexicon.scales.has(reader.atoms[at]?.lower ?? '')
}

function readScales(
  reader: NumberReader,
  from: number,
  value: number,
): { value: number; to: number } {
  const { atoms, lexicon } = reader
  let [to, total] = [from, value]
  for (let atom = atoms[to]; atom !== undefined; atom = atoms[to]) {
    const scale =
      lexicon.scales.get(atom.lower) ??
      (atom.joined ? lexicon.digitScales.get(atom.lower) : undefined)
    if (scale === undefined) break
    total *= scale
    to++
  }
  return { value: Math.round(total * 1e6) / 1e6, to }
}

const halved = new Set(['of', 'the', 'its', 'their', 'his', 'her', 'our', 'all', 'those', 'these'])

/** "a dozen", "half a million", "a few hundred", "an undisclosed number of", "a third". */
function readArticle(reader: NumberReader, from: number, word: string): ReadNumber | undefined {
  const { atoms, lexicon } = reader
  if (word === 'half') {
    const article = atoms[from + 1]?.lower
    if ((article === 'a' || article === 'an') && isScale(reader, from + 2)) {
      const scaled = readScales(reader, from + 2, 0.5)
      return exact(from, scaled.to, scaled.value, 'cardinal')
    }
    return halved.has(article ?? '') ? exact(from, from + 1, 50, 'fraction') : undefined
  }
  if (word !== 'a' && word !== 'an') return undefined
  const next = atoms[from + 1]?.lower ?? ''
  if (isScale(reader, from + 1)) return readWords(reader, from + 1, { from, current: 1 })
  const fraction = lexicon.fractions.get(next)
  if (fraction !== undefined && atoms[from + 2]?.lower === 'of')
    return exact(from, from + 2, fraction, 'fraction')
  return readUndisclosed(reader, from) ?? readArticleVague(reader, from)
}

function readArticleVague({ atoms, lexicon }: NumberReader, from: number): ReadNumber | undefined {
  let at = from + 1
  // "a small number of", "a growing number of"
  if (atoms[at + 1]?.lower === 'number') at++
  const word = atoms[at]?.lower ?? ''
  const low = lexicon.vagueAfterArticle.get(word)
  if (low === undefined) return undefined
  const scale = lexicon.scales.get(atoms[at + 1]?.lower ?? '')
  if (scale !== undefined) return vague(from, at + 2, low * scale)
  if (atoms[at + 1]?.lower === 'of') return vague(from, at + 2, low)
  if (word === 'few') return vague(from, at + 1, low)
  return word === 'couple' ? vague(from, at + 1, low) : undefined
}

/** "an undisclosed and small number of"; also without an article at `from`. */
function readUndisclosed({ atoms, lexicon }: NumberReader, from: number): ReadNumber | undefined {
  for (let at = from + 1; at < from + 5; at++) {
    if (atoms[at]?.lower === 'number' && atoms[at + 1]?.lower === 'of') {
      const kept = atoms.slice(from + 1, at).some(({ lower }) => lexicon.undisclosed.has(lower))
      return kept ? { ...vague(from, at + 2, 0), kind: 'undisclosed' } : undefined
    }
  }
  return undefined
}

/** "dozens of", "tens of thousands of", "several hundred". */
function readVague(
  { atoms, lexicon }: NumberReader,
  from: number,
  word: string,
): ReadNumber | undefined {
  let low = lexicon.vague.get(word)
  // "As many", "how few" ask or compare; "as tens of thousands fled" counts.
  const compares = /^(?:many|few|much)$/.test(atoms[from]?.lower ?? '')
  if (low === undefined || (compares && /^(?:as|how)$/.test(atoms[from - 1]?.lower ?? '')))
    return undefined
  let to = from + 1
  const next = atoms[to]?.lower ?? ''
  const plural = lexicon.vague.get(next) ?? 0
  const bare = lexicon.scales.get(next) ?? (plural >= 12 ? plural : undefined)
  if (bare !== undefined) return vague(from, to + 1, low * bare)
  while (atoms[to]?.lower === 'of') {
    const next = lexicon.vague.get(atoms[to + 1]?.lower ?? '')
    if (next === undefined || next < 100) break
    low *= next
    to += 2
  }
  return word === 'tens' && to === from + 1 ? undefined : vague(from, to, low)
}

/** "two hundred and forty", "twenty-one", "twenty-first". */
function readWords(
  reader: NumberReader,
  at: number,
  begun?: { from: number; current: number },
): ReadNumber | undefined {
  const { atoms, lexicon } = reader
  let [total, current, last, to] = [0, begun?.current ?? 0, Number.POSITIVE_INFINITY, at]
  const from = begun?.from ?? at
  for (let index = at; index < atoms.length; index++) {
    const word = atoms[index]?.lower ?? ''
    if (to > at && (isHyphen(atoms[index]) || (word === 'and' && last >= 100))) continue
    if (index > to + 1) break
    const small = lexicon.ones.get(word) ?? lexicon.tens.get(word)
    const rank = lexicon.ordinals.get(word)
    const scale = lexicon.scales.get(word)
    if (rank !== undefined && fits(rank, last))
      return exact(from, index + 1, total + current + rank, 'ordinal')
    if (small !== undefined && fits(small, last)) {
      current += small
      last = lexicon.tens.has(word) ? small : small === 0 ? 0 : 1
    } else if (scale !== undefined && (current > 0 || begun !== undefined)) {
      current *= scale
      last = scale
      if (scale >= 1000) [total, current] = [total + current, 0]
    } else break
    to = index + 1
  }
  if (to === at) return undefined
  return (
    readFraction(reader, from, { to, value: total + current }) ??
    exact(from, to, total + current, 'cardinal')
  )
}

/** "two-thirds", "three quarters". */
function readFraction(
  { atoms, lexicon }: NumberReader,
  from: number,
  { to, value }: { to: number; value: number },
): ReadNumber | undefined {
  const at = isHyphen(atoms[to]) ? to + 1 : to
  const word = atoms[at]?.lower ?? ''
  const part = lexicon.fractions.get(word)
  if (isHyphen(atoms[at + 1]) && atoms[at + 1]?.joined === true) return undefined
  if (part === undefined || value > 9 || value > 1 !== word.endsWith('s')) return undefined
  return exact(from, at + 1, Math.round(value * part * 10) / 10, 'fraction')
}

/** Whether a smaller word may follow: "twenty one", "hundred five", but not "five two". */
function fits(value: number, last: number): boolean {
  if (last >= 100) return true
  return last >= 20 && value < 10 && value > 0
}

function exact(from: number, to: number, value: number, kind: ReadNumber['kind']): ReadNumber {
  return { from, to, low: value, high: value, kind, digits: false }
}

function vague(from: number, to: number, low: number): ReadNumber {
  return { from, to, low, high: low, kind: 'vague', digits: false }
}
