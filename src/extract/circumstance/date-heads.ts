import type { TimeExpression } from '../../text/index.ts'
import type { Reading } from '../reading.ts'

/** A date that heads what follows: "26 January 2024: The tanker was hit." in a list, or alone on its line in a timeline. */
interface DateHead {
  readonly time: TimeExpression
  /** Offset up to which the date holds. */
  readonly end: number
}

/** Bullets and numbers that may stand before a date at the head of a line. */
const bullet = /^[\s>*•·–—-]{0,6}(?:\d{1,2}[.)]\s{0,3})?$/
const inLine = /^\s{0,2}(?::|[–—]\s|-\s)/
const alone = /^\s{0,2}:?[ \t]{0,10}(?:\r?\n|$)/

/** Dates alone on a line head something only where there are several: the first may be the report's own. */
const FEWEST_ALONE = 2

const known = new WeakMap<Reading, readonly DateHead[]>()

function headsOf(reading: Reading): readonly DateHead[] {
  const before = known.get(reading)
  if (before) return before
  const { text } = reading.document
  const dated = reading.times.filter(
    (time) =>
      time.type === 'DATE' && time.when?.earliest !== undefined && isAtHead(text, time.start),
  )
  const isAlone = ({ end }: TimeExpression) => alone.test(text.slice(end, end + 16))
  const lines = dated.filter(isAlone)
  const nextOf = new Map(lines.map((time, index) => [time, lines[index + 1]?.start ?? text.length]))
  const heads = dated.flatMap((time): DateHead[] => {
    const next = nextOf.get(time)
    if (next !== undefined) return lines.length < FEWEST_ALONE ? [] : [{ time, end: next }]
    const isInLine = inLine.test(text.slice(time.end, time.end + 16))
    return isInLine ? [{ time, end: lineEnd(text, time.end) }] : []
  })
  known.set(reading, heads)
  return heads
}

/** So many characters at most stand before a date at the head of a line. */
const LONGEST_BULLET = 10

function isAtHead(text: string, start: number): boolean {
  // No further back is looked: a line may be as long as a book.
  const from = Math.max(0, start - LONGEST_BULLET - 1)
  const line = from + text.slice(from, start).lastIndexOf('\n') + 1
  return start - line <= LONGEST_BULLET && bullet.test(text.slice(line, start))
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** The date that heads the list entry which this offset stands in. */
export function dateHeadOver(reading: Reading, offset: number): TimeExpression | undefined {
  const heads = headsOf(reading)
  let [low, high] = [0, heads.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((heads[middle]?.time.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const head = heads[low - 1]
  return head && offset < head.end ? head.time : undefined
}
