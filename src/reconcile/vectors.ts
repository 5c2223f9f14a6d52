import { readRows } from '../record/index.ts'
import { stem } from './stem.ts'

/** Weights by stem, of unit length. */
export type Vector = ReadonlyMap<string, number>

/** Words of a text that are looked at: enough for the longest report, bounded for the rest. */
const longest = 60_000
/** Documents that the background counts for when the case is small. */
const prior = 200

let background: ReadonlyMap<string, number> | undefined

/** Share of open English documents that hold a stem. */
function share(word: string): number {
  background ??= new Map(
    readRows(new URL('../../data/words/document-frequencies.tsv', import.meta.url)).map(
      ([each = '', value]) => [each, Number(value)],
    ),
  )
  return background.get(word) ?? 0.001
}

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of text
    .slice(0, longest)
    .toLowerCase()
    .match(/[\p{L}]{3,30}/gu) ?? []) {
    const key = stem(word)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function unit(vector: ReadonlyMap<string, number>): Vector {
  const length = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1
  return new Map([...vector].map(([key, value]) => [key, value / length]))
}

/**
 * Term vectors of texts: damped counts times inverse document frequency, the frequency being that of the
 * case mixed with that of English at large, so that two reports already know which of their words are rare.
 */
export function vectorsOf(texts: readonly string[]): readonly Vector[] {
  const counts = texts.map(countsOf)
  const inCase = new Map<string, number>()
  for (const each of counts)
    for (const key of each.keys()) inCase.set(key, (inCase.get(key) ?? 0) + 1)
  const rarity = (key: string) =>
    Math.log((texts.length + prior) / ((inCase.get(key) ?? 0) + prior * share(key)))
  return counts.map((each) =>
    unit(
      new Map(
        [...each].map(([key, count]) => [key, (1 + Math.log(count)) * Math.max(0, rarity(key))]),
      ),
    ),
  )
}
