import type { Notice, Published, Segment, Span } from '../../record/index.ts'
import { type Candidate, candidatesIn, type PrefixAt, prefixesIn } from './candidates.ts'
import { chronicleOf, followsAside } from './chronicle.ts'
import { withClocks } from './compose.ts'
import { directionAt } from './cues.ts'
import { atPart } from './normalise/grain.ts'
import { normalisers } from './normalise/index.ts'
import { narrativeWords, postReferences, publishedReference } from './passage.ts'
import type { Period } from './period.ts'
import type { Reading } from './reading.ts'
import { type Grammar, grammar } from './rules.ts'
import type { Reference, Scene, Told } from './scene.ts'
import { tensesOf, type Verbs } from './tense.ts'
import { occurs, type Scan, scan } from './words.ts'

export interface Placed {
  readonly first: number
  readonly endWord: number
  readonly span: Span
  readonly reading: Reading
  readonly rule: string
}

export interface ReadContext {
  readonly segments: readonly Segment[]
  readonly published?: Published | undefined
  /** As parsed; without them what is to come is told by words alone. */
  readonly verbs?: Verbs | undefined
}

export interface ReadTimes {
  readonly scan: Scan
  readonly placed: readonly Placed[]
  readonly notices: readonly Notice[]
}

interface Memory {
  mentioned?: Told
  told?: Told
  toldDay?: Told
  toldAsPast?: Told
  toldDayAsPast?: Told
  toldQuarter?: Told
  /** Days told with their year, by month and day. */
  readonly withYear: Map<string, Told>
}

/** Reads the text from start to end, each expression in the light of what was told before it. */
export function readPlaced(text: string, context: ReadContext): ReadTimes {
  const rules = grammar()
  const scanned = scan(text, rules.lexicon)
  const candidates = candidatesIn(scanned, rules)
  const prefixes = prefixesIn(scanned, rules)
  const sceneAt = sceneMaker(scanned, candidates, context)
  const memory: Memory = { withYear: new Map() }
  const placed: Placed[] = []
  const notices: Notice[] = []
  let covered = 0
  for (const candidate of candidates) {
    if (candidate.first < covered) continue
    const scene = sceneAt(candidate, memory)
    const reading = normalise(candidate, scanned, rules, scene)
    if (reading === undefined) continue
    const one = withPrefixes(place(candidate, reading, scanned), prefixes, { scanned, covered })
    placed.push(one)
    if (reading.notice !== undefined) notices.push({ ...reading.notice, span: one.span })
    covered = candidate.end
    remember(memory, one, { scene, isAside: isAside(one, scanned) })
  }
  return { scan: scanned, placed: withClocks(placed, scanned), notices }
}

function normalise(
  { rule, first, end }: Candidate,
  scanned: Scan,
  { lexicon }: Grammar,
  scene: Scene,
) {
  return normalisers[rule.normalise](
    { scan: scanned, lexicon, first, end, named: rule.named },
    scene,
  )
}

function sceneMaker(scanned: Scan, candidates: readonly Candidate[], context: ReadContext) {
  const published = publishedReference(context.published)
  const posts = postReferences(context.segments)
  const narrative = narrativeWords(scanned, candidates, published)
  const rules = grammar()
  const dayFirst = orderOfSlashes(scanned, rules)
  const yearOfTale = chronicleOf(scanned, candidates)
  const tenseAt = tensesOf(context.verbs)
  return ({ rule, first, end }: Candidate, memory: Memory): Scene => {
    const start = scanned.words[first]?.start ?? 0
    const post = posts.find((span) => span.start <= start && start < span.end)
    const reference: Reference = post?.reference ?? published
    return {
      reference,
      told: memory.told,
      mentioned: memory.mentioned,
      toldDay: memory.toldDay,
      toldAsPast: memory.toldAsPast,
      toldDayAsPast: memory.toldDayAsPast,
      toldQuarter: memory.toldQuarter,
      withYear: memory.withYear,
      narrative: post === undefined && narrative(first),
      yearOfTale: () => yearOfTale(first),
      direction: () =>
        directionAt(scanned, rules, { first, end: endWithMonth(rule, end, scanned), tenseAt }),
      dayFirst,
    }
  }
}

/** Words from a day to the month that it shares: "3 to 5 May". */
const MONTH_AHEAD = 5

/** The 3 of "3 to 5 May" hangs on what the 5 does. */
function endWithMonth({ normalise: by }: Candidate['rule'], end: number, { signatures }: Scan) {
  if (by !== 'elidedDay') return end
  const months = grammar().lexicon.charactersOf('month')
  for (let at = end; at < end + MONTH_AHEAD; at += 1)
    if (months.includes(signatures.charAt(at) || ' ')) return at + 1
  return end
}

function* wordsOfClass(scan: Scan, characters: string) {
  const { words, signatures } = scan
  if (!occurs(scan, characters)) return
  for (const character of characters) {
    for (
      let at = signatures.indexOf(character);
      at >= 0;
      at = signatures.indexOf(character, at + 1)
    ) {
      const word = words[at]
      if (word !== undefined) yield word
    }
  }
}

/** Whether a date with slashes elsewhere in the text can only be day first, or month first; undefined when none tells, or both. */
function orderOfSlashes(scan: Scan, { lexicon }: Grammar): boolean | undefined {
  const orders = new Set<boolean>()
  for (const { lower } of wordsOfClass(scan, lexicon.charactersOf('slashDate'))) {
    const parts = /^(\d{1,2})\/(\d{1,2})\/\d/.exec(lower)
    if (parts === null) continue
    if (Number(parts[1]) > 12) orders.add(true)
    if (Number(parts[2]) > 12) orders.add(false)
  }
  return orders.size === 1 ? orders.has(true) : undefined
}

function place({ rule, first, end }: Candidate, reading: Reading, scanned: Scan): Placed {
  return { first, endWord: end, span: spanOf(scanned, first, end), reading, rule: rule.name }
}

export function spanOf({ words }: Scan, first: number, end: number): Span {
  return { start: words[first]?.start ?? 0, end: words[end - 1]?.end ?? 0 }
}

/** Takes in what stands before and belongs to it: "the end of", "more than", "the night of". */
function withPrefixes(
  placed: Placed,
  prefixes: ReadonlyMap<number, PrefixAt>,
  { scanned, covered }: { scanned: Scan; covered: number },
): Placed {
  let { first, reading } = placed
  for (let at = prefixes.get(first); at !== undefined; at = prefixes.get(first)) {
    if (at.first < covered || !fits(at, { ...placed, reading })) break
    reading =
      at.prefix.role === 'daypart'
        ? onPart(reading, at, scanned)
        : { ...reading, mod: reading.mod ?? at.prefix.mod }
    first = at.first
  }
  return { ...placed, first, span: spanOf(scanned, first, placed.endWord), reading }
}

/** "The night of" a day: a time on it. */
function onPart(reading: Reading, at: PrefixAt, scanned: Scan): Reading {
  const { lexicon } = grammar()
  for (const { lower } of scanned.words.slice(at.first, at.first + 3)) {
    const part = lexicon.valueOf('daypart', lower)
    if (typeof part === 'string') return atPart(reading, part, lower)
  }
  return reading
}

/** Days that nobody is vague about: "talk about today" hedges nothing. */
const exactRules: ReadonlySet<string> = new Set(['deictic', 'weekday', 'that-unit', 'told-unit'])

function fits({ prefix }: PrefixAt, { reading, rule }: Placed): boolean {
  const grain = reading.period?.grain
  if (prefix.role === 'approximate' && exactRules.has(rule)) return false
  if (prefix.role === 'approximate') {
    const isHedged = rule === 'ago' || (prefix.name === 'about' && rule === 'bare-year')
    return isHedged || grain === 'day' || reading.type === 'DURATION' || reading.type === 'TIME'
  }
  if (reading.type === 'DURATION' || reading.type === 'SET') return false
  if (prefix.role === 'daypart') return grain === 'day' && reading.type === 'DATE'
  return !reading.value.endsWith('REF')
}

/** A year told again after a month or day of it adds nothing. */
function isRemark({ told }: Memory, { grain, first, last }: Period): boolean {
  return (
    grain === 'year' &&
    told !== undefined &&
    told.period.grain !== 'year' &&
    first <= told.period.first &&
    told.period.first <= last
  )
}

/** Years told in passing, which do not move the tale on: "since 1990", "(1998)". */
function isAside({ first, reading }: Placed, scanned: Scan): boolean {
  return reading.period?.grain === 'year' && followsAside(scanned, first)
}

/** Whether a date lies ahead: after the report, or, where the report's day is not known, by its verbs. */
function isAhead({ first }: Period, { reference, direction, narrative }: Scene): boolean {
  if (narrative) return false
  return reference.last === undefined ? direction() === 'future' : first > reference.last
}

function remember(
  memory: Memory,
  { reading, span }: Placed,
  { scene, isAside }: { scene: Scene; isAside: boolean },
): void {
  const { period } = reading
  // Figures "for the nine months" are compared with a year, no longer with a quarter.
  if (/^P[69]M$/.test(reading.value)) delete memory.toldQuarter
  if (period === undefined || reading.type === 'SET' || reading.type === 'DURATION') return
  if (period.grain === 'decade' || period.grain === 'century') return
  if (reading.compared === true || isRemark(memory, period)) return
  const told = { period, span, isAhead: isAhead(period, scene) }
  if (reading.explicit === true && period.grain === 'day')
    memory.withYear.set(period.value.slice(-5), told)
  memory.mentioned = told
  if (isAside) return
  memory.told = told
  if (period.grain === 'day') memory.toldDay = memory.told
  if (!memory.told.isAhead) {
    memory.toldAsPast = memory.told
    if (period.grain === 'day') memory.toldDayAsPast = memory.told
  }
  if (period.grain === 'quarter') memory.toldQuarter = memory.told
}
