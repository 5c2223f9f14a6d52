// noUncheckedIndexedAccess: rows are the text's own, so reads carry `as number`.
import type { Span } from '../../record/index.ts'
import type { Sentence } from '../analysis.ts'
import { hashWord } from '../tagging/hash.ts'
import { Shape } from '../tagging/words.ts'
import type { TaggedText } from './boundaries.ts'

/** How a text is written as a whole: shares go from 0, hardly any, to 3, many. */
export interface WritingTraits {
  /** Of sentences that start in lower case. */
  readonly lows: number
  /** Of paragraphs that end without a stop. */
  readonly unstopped: number
  /** 1 when it has an address of mail. */
  readonly mail: number
  /** 1 when it has an address of a page. */
  readonly page: number
  /** 1 when its writer speaks of himself or to his reader, as in posts and reviews. */
  readonly personal: number
}

/** Whether a text is written so that much in it ends without a mark: as mails and posts are, and hardly any report is. */
export function isLoose({ lows, unstopped, mail }: WritingTraits): boolean {
  return lows > 1 || unstopped > 2 || mail > 0
}

/** Whether little in it does: reviews, and speeches. */
export function isOrderly({ page, personal }: WritingTraits): boolean {
  return page > 0 || personal > 0
}

/** Segments of running text: headings are one sentence each. */
const running: ReadonlySet<string> = new Set(['lead', 'body', 'post'])

/** Whether a sentence stands in running text. */
export function isRunning({ segments }: TaggedText, { segment }: Sentence): boolean {
  return running.has(segments[segment]?.kind ?? 'body')
}

/** Reads how a text is written from the sentences that the rules find in it. */
export function writingTraits(tagged: TaggedText): WritingTraits {
  const { text, sentences, words } = tagged
  let lows = 0
  let paragraphs = 0
  let unstopped = 0
  sentences.forEach((sentence, index) => {
    if (!isRunning(tagged, sentence)) return
    if (words.shape[sentence.firstToken] === Shape.letter) lows++
    const next = sentences[index + 1]
    if (next !== undefined && !text.slice(sentence.end, next.start).includes('\n')) return
    paragraphs++
    const last = words.shape[sentence.endToken - 1] as number
    if ((last & (Shape.letter | Shape.digit)) !== 0) unstopped++
  })
  return {
    lows: shareOf(lows + lowsInside(text), sentences.length),
    unstopped: shareOf(unstopped, paragraphs),
    mail: text.includes('@') && /[\w.]@\w/.test(text) ? 1 : 0,
    page: text.includes('://') || text.includes('www.') ? 1 : 0,
    personal: isPersonal(tagged) ? 1 : 0,
  }
}

/** Places where a sentence seems to start in lower case though the rules find none: behind a stop. */
const LOW_INSIDE = /(?<=[a-z]{3})[.!?] (?=[a-z])/g

function lowsInside(text: string): number {
  return text.match(LOW_INSIDE)?.length ?? 0
}

const PERSONAL: ReadonlySet<number> = new Set(['i', 'me', 'my', 'you', 'your'].map(hashWord))
/** A bit for the last five of each of their hashes: most other words are told by it. */
const SIEVE = [...PERSONAL].reduce((bits, word) => bits | (1 << word), 0)
/** Share of such words from which a text is personal: chosen on the treebanks' development parts. */
const PERSONAL_SHARE = 0.02

/** Whether words of the first and second person are many outside quotations. */
function isPersonal({ text, spans, words }: TaggedText): boolean {
  let count = 0
  let isQuoted = false
  for (let row = 0; row < words.count; row++) {
    if (words.shape[row] === Shape.other) {
      const mark = text.charAt((spans[row] as Span).start)
      if (mark === '"') isQuoted = !isQuoted
      else if (mark === '“') isQuoted = true
      else if (mark === '”') isQuoted = false
      continue
    }
    const word = words.lower[row] as number
    if ((SIEVE & (1 << word)) !== 0 && !isQuoted && PERSONAL.has(word)) count++
  }
  return count > PERSONAL_SHARE * words.count
}

function shareOf(part: number, whole: number): number {
  const share = part / Math.max(1, whole)
  if (share <= 0.02) return 0
  if (share < 0.15) return 1
  return share < 0.4 ? 2 : 3
}
