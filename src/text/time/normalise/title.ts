import type { Match } from '../match.ts'

/** Words looked at on either side for whether this is prose. */
const REACH = 6

/**
 * "On ABC's This Week he said", "USA Today reported": in capitals throughout, behind another capital or a mark, and
 * among words that are not. In a heading everything is in capitals.
 */
export function isTitle(match: Match): boolean {
  const { scan, lexicon, first, end } = match
  const { signatures } = scan
  const capitals = lexicon.charactersOf('capital')
  const isCapital = (index: number) => capitals.includes(signatures.charAt(index) || ' ')
  for (let index = first; index < end; index += 1) if (!isCapital(index)) return false
  // One word behind a quotation mark is the first of what is quoted.
  const isQuoted = end - first > 1 && isQuote(scan.words[first - 1]?.lower)
  if (first === 0 || !((isCapital(first - 1) && isOnLine(match)) || isQuoted)) return false
  // A heading without a line of its own: "Aid for Chad Today, the premier said".
  if (scan.words[end]?.lower === ',' && isCapital(end + 1)) return false
  const words = lexicon.charactersOf('word')
  const small = lexicon.charactersOf('functionWord')
  for (let index = first - REACH; index < end + REACH; index += 1) {
    const signature = signatures.charAt(index)
    if (index < 0 || signature === '' || (index >= first && index < end)) continue
    if (words.includes(signature) && !capitals.includes(signature) && !small.includes(signature))
      return true
  }
  return false
}

/** Whether a word of more than a letter stands before it on its own line: a heading ends where what follows begins. */
function isOnLine({ scan: { text, words }, first }: Match): boolean {
  const before = words[first - 1]
  if (before === undefined || before.end - before.start < 2) return false
  return !text.slice(before.end, words[first]?.start).includes('\n')
}

function isQuote(lower: string | undefined): boolean {
  return lower !== undefined && /^["“'’`]$|^'s$/.test(lower)
}
