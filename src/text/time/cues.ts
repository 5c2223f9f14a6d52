import type { Lexicon } from './lexicon.ts'
import type { Cue, Grammar } from './rules.ts'
import type { Direction } from './scene.ts'
import type { Scan } from './words.ts'

/** Words looked back over, and ahead, for a verb that tells past from future. */
const BACK = 20
const AHEAD = 8

/** Words that a cue may look at before and behind itself. */
const CONTEXT = 14

type Points = Cue['points'] | 'stop'

/** What the cues in words `[from, to)` say, in order. */
function pointsWithin(
  { signatures }: Scan,
  { cues, cueExpression }: Grammar,
  from: number,
  to: number,
): Points[] {
  const found: Points[] = []
  // A window of the text: where there is no cue at all, the search would go on to its end.
  const start = Math.max(0, from - CONTEXT)
  const window = signatures.slice(start, to + CONTEXT)
  cueExpression.lastIndex = from - start
  for (let hit = cueExpression.exec(window); hit !== null; hit = cueExpression.exec(window)) {
    if (hit.index + start >= to) break
    // The first group is the end of a sentence, the others are the cues in their order.
    const group = hit.findIndex((part, index) => index > 0 && part !== undefined)
    const points = cues[group - 2]?.points ?? 'stop'
    if (points !== 'quiet') found.push(points)
  }
  return found
}

function isOwner({ words }: Scan, end: number): boolean {
  return words[end]?.lower === "'s" || words[end - 1]?.lower === "'s"
}

/** Whether what begins here, within two words, is mostly told of before it comes about: "general election". */
function isComing({ signatures }: Scan, lexicon: Lexicon, from: number): boolean {
  const coming = lexicon.charactersOf('comingNoun')
  return [...signatures.slice(from, from + 3)].some((signature) => coming.includes(signature))
}

/** "Until 9 a.m. on Tuesday": the word that the time of day before a date begins with; the date's own without one. */
function beforeClock({ signatures, words }: Scan, lexicon: Lexicon, first: number): number {
  const isClock = (index: number) =>
    ['meridiem', 'clock', 'clockWord', 'zone', 'hour'].some((name) =>
      lexicon.charactersOf(name).includes(signatures.charAt(index) || ' '),
    )
  let at = first
  while (at > Math.max(0, first - 5)) {
    const isLink = words[at - 1]?.lower === 'on' && isClock(at - 2)
    if (!isClock(at - 1) && !isLink) break
    at -= 1
  }
  return at
}

/**
 * Which way the verbs around words `[first, end)` point: the nearest before them in the sentence, else
 * the nearest after. Undefined when there is none. Right in about nine of ten.
 */
export function directionAt(
  scan: Scan,
  rules: Grammar,
  first: number,
  end: number,
): Direction | undefined {
  const { lexicon } = rules
  const governor = beforeClock(scan, lexicon, first) - 1
  if (lexicon.charactersOf('aheadGovernor').includes(scan.signatures.charAt(governor) || ' '))
    return 'future'
  // "Wednesday's ruling" has come about, unless what is to come is Wednesday's.
  if (isOwner(scan, end) && !isComing(scan, lexicon, end + 1)) return undefined
  const back = pointsWithin(scan, rules, Math.max(0, first - BACK), first)
  const before = back.slice(back.lastIndexOf('stop') + 1)
  const isPlain = (points: Points) => points === 'future' || points === 'past'
  const nearest = before.findLast(isPlain)
  if (nearest === 'future' || nearest === 'past') return nearest
  if (before.includes('weak')) return 'future'
  const after = pointsWithin(scan, rules, end, end + AHEAD)
  const next = after.find((points) => isPlain(points) || points === 'stop')
  if (next === 'future' || next === 'past') return next
  return before.includes('noun') ? 'future' : undefined
}
