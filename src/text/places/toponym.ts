import type { Span } from '../../record/index.ts'
import type { KindGroup } from './lexicon.ts'
import type { PlaceEntry } from './place-entry.ts'

/** A name in the text that may be a place, with all it can mean. */
export interface Toponym extends Span {
  /** Words `[firstWord, endWord)` of the reading, suffix included. */
  readonly firstWord: number
  readonly endWord: number
  /** Where the name itself ends, without "province" and the like. */
  readonly nameEnd: number
  readonly key: string
  readonly entries: readonly PlaceEntry[]
  /** What a word beside the name says it is. */
  readonly group?: KindGroup
  readonly sentence: number
  /** An adjective or name of a nation handed over to be resolved. */
  readonly nationality?: boolean
}
