import { z } from 'zod'
import { readYaml, SegmentKind, type Span } from '../../record/index.ts'
import { dateSlots, readDate } from '../date/index.ts'

export const Place = z.enum(['start', 'line', 'end', 'paragraph-end', 'inside'])
export type Place = z.infer<typeof Place>

const Rule = z.object({
  name: z.string(),
  kind: SegmentKind,
  at: Place,
  pattern: z.string(),
  /** What stands in every match: a paragraph without it is passed over. */
  needs: z.string().optional(),
  /** Words that show that it is not what it looks like. */
  unless: z.string().optional(),
  matches: z.array(z.string()).min(1),
  misses: z.array(z.string()).min(1),
})

const file = readYaml(
  new URL('en.yaml', import.meta.url),
  z.object({
    agencies: z.array(z.string()),
    places: z.object({ place: z.string(), capitals: z.string() }),
    tags: z.string(),
    updates: z.string(),
    speech: z.array(z.string()),
    rules: z.array(Rule),
  }),
)

export interface SegmentRule {
  readonly name: string
  readonly kind: SegmentKind
  readonly at: Place
  readonly pattern: RegExp
  readonly needs?: string | undefined
  readonly unless: RegExp | undefined
  readonly matches: readonly string[]
  readonly misses: readonly string[]
}

const slots: Readonly<Record<string, string>> = {
  ...dateSlots,
  agency: `(?:${[...file.agencies]
    .sort((a, b) => b.length - a.length)
    .map(escapeMarks)
    .join('|')})`,
  dash: '(?:--|[—–―_-])',
  place: withBlanks(file.places.place),
  capitals: withBlanks(file.places.capitals),
  tags: withBlanks(file.tags),
}

function escapeMarks(words: string): string {
  return words.replace(/[/.]/g, '\\$&')
}

/** A pattern with its blanks, outside classes and escapes, made what they stand for. */
function withBlanks(pattern: string): string {
  return pattern.replace(/\\.|\[(?:\\.|[^\]])*\]| \??/g, (part) =>
    part.startsWith(' ') ? blanks(part) : part,
  )
}

function blanks(part: string): string {
  return part === ' ' ? '[ \\t\\u00A0\\r\\n]{1,4}' : '[ \\t\\u00A0\\r\\n]{0,4}'
}

/**
 * Letters of the Latin script with its accents: all that stands in English news. The classes of Unicode, which the rules
 * name, hold hundreds of ranges, and compiling those is what starting up costs.
 */
const LETTERS: Readonly<Record<string, string>> = {
  L: 'A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F',
  Lu: 'A-Z\u00C0-\u00D6\u00D8-\u00DE\u0100\u0106\u010C\u0110\u0112\u0118\u011A\u011E\u0130\u0141\u0143\u0147\u0150\u0152\u0158\u015A\u015E\u0160\u0164\u016A\u016E\u0170\u0179\u017B\u017D',
  Ll: 'a-z\u00DF-\u00F6\u00F8-\u00FF',
}

function withLetters(pattern: string): string {
  return pattern.replace(/\[(?:\\.|[^\]])*\]|\\p\{(?:Lu|Ll|L)\}/g, (part) => {
    const letters = part.replace(
      /\\p\{(Lu|Ll|L)\}/g,
      (whole, name: string) => LETTERS[name] ?? whole,
    )
    return part.startsWith('[') ? letters : `[${letters}]`
  })
}

function compile(rule: z.infer<typeof Rule>): SegmentRule {
  const filled = withBlanks(rule.pattern).replace(
    /\{(\w+)\}/g,
    (whole, name: string) => slots[name] ?? whole,
  )
  const flags = rule.at === 'inside' ? 'udg' : 'ud'
  return {
    ...rule,
    pattern: new RegExp(anchored(withLetters(filled), rule.at), flags),
    unless: rule.unless === undefined ? undefined : new RegExp(rule.unless, 'u'),
  }
}

function anchored(pattern: string, at: Place): string {
  switch (at) {
    case 'start':
      return `^(?:${pattern})`
    case 'line':
    case 'end':
      return `^(?:${pattern})$`
    case 'paragraph-end':
      return `(?:${pattern})$`
    case 'inside':
      return pattern
  }
}

export const rules: readonly SegmentRule[] = file.rules.map(compile)
const rulesAt: ReadonlyMap<Place, readonly SegmentRule[]> = new Map(
  Place.options.map((at) => [at, rules.filter((rule) => rule.at === at)]),
)

/** A rule's words in a text, with its named groups as spans. */
export interface Match extends Span {
  readonly rule: SegmentRule
  readonly groups: Readonly<Record<string, Span>>
}

/** How much of a paragraph a rule at its start or end is tried on: nothing it looks for is longer. */
const REACH = 4000

/** The first rule, in the file's order, that finds its words in `[span.start, span.end)`; rules `inside` find each. */
export function* findRules(
  text: string,
  span: Span,
  options: { kinds?: readonly SegmentKind[]; at: Place },
): Iterable<Match> {
  for (const rule of rulesAt.get(options.at) ?? []) {
    if (options.kinds && !options.kinds.includes(rule.kind)) continue
    yield* findRule(text, span, rule)
  }
}

export function* findRule(text: string, span: Span, rule: SegmentRule): Iterable<Match> {
  if (rule.needs !== undefined && !text.slice(span.start, span.end).includes(rule.needs)) return
  const whole = span.end - span.start
  if ((rule.at === 'line' || rule.at === 'end') && whole > REACH) return
  const from = rule.at === 'paragraph-end' ? Math.max(span.start, span.end - REACH) : span.start
  const to = rule.at === 'start' ? Math.min(span.end, span.start + REACH) : span.end
  const words = text.slice(from, to)
  for (const found of rule.at === 'inside'
    ? words.matchAll(rule.pattern)
    : once(rule.pattern.exec(words))) {
    if (rule.unless?.test(found[0]) || !hasDate(found)) continue
    yield {
      start: from + found.index,
      end: from + found.index + found[0].length,
      rule,
      groups: groupSpans(found, from),
    }
  }
}

/** Whether what stands in the shape of a date names a month that there is. */
function hasDate(found: RegExpExecArray): boolean {
  const words = found.groups?.['date']
  return words === undefined || readDate(words) !== undefined
}

function* once(found: RegExpExecArray | null): Iterable<RegExpExecArray> {
  if (found) yield found
}

function groupSpans(found: RegExpExecArray, from: number): Readonly<Record<string, Span>> {
  const spans: Record<string, Span> = {}
  for (const [name, pair] of Object.entries(found.indices?.groups ?? {})) {
    if (pair) spans[name] = { start: from + pair[0], end: from + pair[1] }
  }
  return spans
}

/** Lower-cased words that people say and headings do not. */
export const speechWords: ReadonlySet<string> = new Set(file.speech)

/** Whether an inline header tells of a later day than that on which the report came out. */
export function isUpdate(words: string): boolean {
  return updates.test(words)
}
const updates = new RegExp(file.updates, 'i')
