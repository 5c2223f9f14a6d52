// noUncheckedIndexedAccess: rows are the sentence's own, so reads carry `as number`.
import type { Span } from '../../record/index.ts'
import { type Clusters, clusterOf } from './clusters.ts'
import { hashWord } from './hash.ts'
import { Casing } from './words.ts'

/** How words stand in mixed text, for reading text that is all capitals. */
export interface CasingTable {
  /** {@link Casing} by hash of the lower-cased word. */
  readonly words: ReadonlyMap<number, number>
  /** Casing of most words of a fine cluster, by cluster plus one. */
  readonly clusters: Uint8Array
}

/** A sentence by its tokens. */
interface TokenRange {
  readonly firstToken: number
  readonly endToken: number
}

/** Fewer words than this in capitals may be a name or a cry. */
const FEWEST_WORDS = 4

/** Endings of words that are seldom names. */
const COMMON =
  /(?:ing|ed|ly|tions?|ments?|ness|able|ible|ies|ives?|ous|isms?|ists?|i[sz]e[ds]?|ity|ful|less|ally|ers)$/

/**
 * How each token's letters are to be read: as written, but in a sentence that is all capitals, as old wire copy is, as the
 * word mostly stands elsewhere. About 95 of 100 words come out as they would be written.
 */
export function casingOf(
  text: string,
  spans: readonly Span[],
  sentences: readonly TokenRange[],
  known: { clusters: Clusters; casing: () => CasingTable },
): Uint8Array {
  const casings = new Uint8Array(spans.length)
  for (const { firstToken, endToken } of sentences) {
    if (!isAllCapitals(text, spans, { firstToken, endToken })) continue
    for (let row = firstToken; row < endToken; row++) {
      const span = spans[row]
      if (span === undefined) continue
      const casing = casingOfWord(
        text.slice(span.start, Math.min(span.end, span.start + 64)).toLowerCase(),
        known,
      )
      casings[row] = row === firstToken && casing === Casing.lower ? Casing.capital : casing
    }
  }
  return casings
}

function isAllCapitals(
  text: string,
  spans: readonly Span[],
  { firstToken, endToken }: TokenRange,
): boolean {
  let capitals = 0
  let others = 0
  for (let row = firstToken; row < endToken; row++) {
    const span = spans[row]
    if (span === undefined) continue
    const first = text.charCodeAt(span.start)
    const second = text.charCodeAt(span.end - 1)
    if (isLower(first) || isLower(second)) others++
    else if (first >= 65 && first <= 90) capitals++
    if (others > 2 && others * 8 > capitals) return false
  }
  return capitals >= FEWEST_WORDS && others * 8 <= capitals
}

function isLower(unit: number): boolean {
  return unit >= 97 && unit <= 122
}

function casingOfWord(
  lower: string,
  { clusters, casing }: { clusters: Clusters; casing: () => CasingTable },
): number {
  const hash = hashWord(lower.replace(/[‘’]/g, "'"))
  const table = casing()
  const known = table.words.get(hash)
  if (known !== undefined) return known
  const cluster = clusterOf(clusters, hash)
  if (cluster > 0) return table.clusters[cluster] as number
  return /^\P{L}|^.$/u.test(lower) || COMMON.test(lower) ? Casing.lower : Casing.capital
}

/** Reads rows `hash, casing`, then the clusters' casings. */
export function readCasing(rows: Int32Array, clusters: Buffer): CasingTable {
  const words = new Map<number, number>()
  for (let index = 0; index < rows.length; index += 2)
    words.set(rows[index] as number, rows[index + 1] as number)
  return { words, clusters: Uint8Array.from(clusters) }
}
