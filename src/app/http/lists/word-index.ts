import type { Shown } from '../../../store/index.ts'
import {
  type CaseRecord,
  headline,
  perCase,
  perThing,
  quoteOf,
  withSource,
} from '../../../view/index.ts'

/** A text in small letters without accents. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of a text as they are compared. */
export function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** What lists show of a claim, with whose word it is, and its words in the report. */
function textOf(record: CaseRecord, shown: Shown): string {
  return `${withSource(headline(shown.claim), [shown.claim])} ${quoteOf(record, shown)}`
}

/** The words of what claims say and quote, and at which places of the case they stand. */
interface WordIndex {
  /** The claims that it was made of. */
  readonly of: readonly Shown[]
  /** In order, so that all with one beginning stand together. */
  readonly words: readonly string[]
  readonly places: readonly (readonly number[])[]
}

interface Draft {
  readonly of: readonly Shown[]
  readonly byWord: Map<string, number[]>
  next: number
}

interface Kept {
  draft?: Draft
  index?: WordIndex
}

const kept = perCase((): Kept => ({}))

/** Claims that are read in one go: others wait meanwhile. */
const stretch = 1500

/** Whether a record shows every report of its case. */
const isWhole = ({ ties }: CaseRecord) => ties.reports.every((report) => report !== undefined)

/**
 * Reads some more claims of a whole case into its index of words. To be called in idle moments until it says that
 * nothing is left.
 */
export function readWords(record: CaseRecord): 'more' | 'done' {
  const own = kept(record)
  if (own.index || !isWhole(record)) return 'done'
  own.draft ??= { of: record.ties.shown, byWord: new Map(), next: 0 }
  const { draft } = own
  const end = Math.min(draft.next + stretch, draft.of.length)
  for (let place = draft.next; place < end; place += 1) {
    const shown = draft.of[place]
    if (!shown) continue
    for (const word of new Set(wordsOf(textOf(record, shown)))) {
      const known = draft.byWord.get(word)
      if (known) known.push(place)
      else draft.byWord.set(word, [place])
    }
  }
  draft.next = end
  if (end < draft.of.length) return 'more'
  const words = [...draft.byWord.keys()].sort()
  own.index = { of: draft.of, words, places: words.map((word) => draft.byWord.get(word) ?? []) }
  delete own.draft
  return 'done'
}

/** Where the words begin that are not before another. */
function beginningOf(words: readonly string[], wanted: string): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '') < wanted) low = middle + 1
    else high = middle
  }
  return low
}

function hits({ words, places, of }: WordIndex, wanted: string): Uint8Array {
  const found = new Uint8Array(of.length)
  for (let at = beginningOf(words, wanted); words[at]?.startsWith(wanted); at += 1) {
    for (const place of places[at] ?? []) found[place] = 1
  }
  return found
}

/** Places whose claims say something else than when the index was made: people corrected them. */
const changed = perThing((shown: readonly Shown[]) => {
  const kept = new WeakMap<readonly Shown[], readonly number[]>()
  return (of: readonly Shown[]): readonly number[] => {
    const places =
      kept.get(of) ??
      Array.from(shown.keys()).filter((place) => shown[place]?.claim !== of[place]?.claim)
    kept.set(of, places)
    return places
  }
})

function holds(record: CaseRecord, place: number, wanted: string): boolean {
  const shown = record.ties.shown[place]
  if (!shown || record.ties.alive[place] !== 1) return false
  return wordsOf(textOf(record, shown)).some((word) => word.startsWith(wanted))
}

/** For each word 1 at the places of the claims that hold one which begins like it; claims that are not alive do not count. */
export function placesHolding(record: CaseRecord, q: string): readonly Uint8Array[] {
  // Who asks before it was made in idle moments waits for it once, and not each time.
  while (readWords(record) === 'more');
  const { index } = kept(record)
  const { shown } = record.ties
  return wordsOf(q).map((wanted) => {
    if (index?.of.length !== shown.length) {
      return Uint8Array.from(shown.keys(), (place) => Number(holds(record, place, wanted)))
    }
    const found = hits(index, wanted)
    for (const place of changed(shown)(index.of)) {
      found[place] = Number(holds(record, place, wanted))
    }
    return found
  })
}
