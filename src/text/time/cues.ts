import { namesEvent } from './event-name.ts'
import type { Lexicon } from './lexicon.ts'
import type { Cue, Grammar } from './rules.ts'
import type { Direction } from './scene.ts'
import type { TenseAt, VerbTense } from './tense.ts'
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
    let group = 1
    while (group < hit.length && hit[group] === undefined) group += 1
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

/** "The Aug. 19 bus bombing": who calls it by its date knows that it came about. */
function isInName(scan: Scan, lexicon: Lexicon, { first, end }: Dated): boolean {
  return (
    scan.words[first - 1]?.lower === 'the' && namesEvent(scan, end) && !isComing(scan, lexicon, end)
  )
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

interface Dated {
  /** Words `[first, end)` of the scan. */
  readonly first: number
  readonly end: number
  readonly tenseAt: TenseAt
}

/**
 * Which way the verb points that a date hangs on; where the parse gives none that tells, the verbs around it: the nearest
 * before it in the sentence, else the nearest after. Undefined when there is none. Right in about nine of ten.
 */
export function directionAt(
  scan: Scan,
  rules: Grammar,
  { first, end, tenseAt }: Dated,
): Direction | undefined {
  const { lexicon } = rules
  const governor = beforeClock(scan, lexicon, first) - 1
  const verb = tenseAt(scan.words[end - 1]?.start ?? 0)
  if (lexicon.charactersOf('aheadGovernor').includes(scan.signatures.charAt(governor) || ' '))
    return isOver(scan, governor, verb) ? 'past' : 'future'
  // "Wednesday's ruling" has come about, unless what is to come is Wednesday's.
  if (isOwner(scan, end) && !isComing(scan, lexicon, end + 1)) return undefined
  if (isInName(scan, lexicon, { first, end, tenseAt })) return undefined
  const before = pointsBefore(scan, rules, first)
  if (before.at(-1) === 'past' && isBehindPast(scan, lexicon, governor)) return 'past'
  const around = () => before.findLast(isPlain) ?? aroundIt(before, scan, rules, end)
  if (verb === undefined || !verb.isPresent) return verb?.points ?? around()
  if (isBehindEvent(scan, lexicon, first)) return around()
  // "In trading Friday, shares leaped": what the parse has for a present behind the date is told again by its words.
  const isBehind = (scan.words[first]?.start ?? 0) < verb.start
  return (isBehind ? around() : undefined) ?? verb.points
}

/** "By Friday 40 had died", "until May, troops held the bridge": what came up to then is over as well. */
function isOver({ words }: Scan, governor: number, verb: VerbTense | undefined): boolean {
  if (verb?.points !== 'past') return false
  const { start = 0, lower } = words[governor] ?? {}
  return (verb.isFinite && start < verb.start) || (lower === 'by' && verb.isPluperfect)
}

function isPlain(points: Points): points is Direction {
  return points === 'future' || points === 'past'
}

/** What the cues before the date say, in its sentence. */
function pointsBefore(scan: Scan, rules: Grammar, first: number): readonly Points[] {
  const back = pointsWithin(scan, rules, Math.max(0, first - BACK), first)
  return back.slice(back.lastIndexOf('stop') + 1)
}

/** "He said Friday", "died in May": right behind a verb of the past a date is that verb's, whatever the parse made of it. */
function isBehindPast({ words, signatures }: Scan, lexicon: Lexicon, governor: number): boolean {
  const isLink = /^(?:on|in|early|late)$/.test(words[governor]?.lower ?? '')
  const signature = signatures.charAt(isLink ? governor - 1 : governor) || ' '
  return ['pastCue', 'pastShape'].some((name) => lexicon.charactersOf(name).includes(signature))
}

/** "Police are investigating a shooting Saturday": the date is the event's. */
function isBehindEvent({ signatures }: Scan, lexicon: Lexicon, first: number): boolean {
  return lexicon.charactersOf('eventNoun').includes(signatures.charAt(first - 1) || ' ')
}

function aroundIt(
  before: readonly Points[],
  scan: Scan,
  rules: Grammar,
  end: number,
): Direction | undefined {
  if (before.includes('weak')) return 'future'
  const after = pointsWithin(scan, rules, end, end + AHEAD)
  const next = after.find((points) => isPlain(points) || points === 'stop')
  if (next === 'future' || next === 'past') return next
  return before.includes('noun') ? 'future' : undefined
}
