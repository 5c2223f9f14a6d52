import { z } from 'zod'
import { readYaml, type Span } from '../../record/index.ts'

const WordLists = z.object({
  future: z.array(z.string()),
  unsafe: z.array(z.string()),
  past: z.array(z.string()),
  saying: z.array(z.string()),
  takingOffice: z.array(z.string()),
})

interface Cues {
  readonly word: RegExp
  readonly future: ReadonlySet<string>
  readonly unsafe: ReadonlySet<string>
  readonly past: ReadonlySet<string>
  readonly saying: ReadonlySet<string>
  readonly takingOffice: RegExp
}

let loaded: Cues | undefined

function cues(): Cues {
  if (loaded !== undefined) return loaded
  const lists = readYaml(new URL('en.yaml', import.meta.url), WordLists)
  const phrases = [...lists.unsafe, ...lists.future, ...lists.past].filter((word) =>
    word.includes(' '),
  )
  loaded = {
    word: new RegExp(`\\b(?:${phrases.join('|')})\\b|['’]ll\\b|[a-z]{1,40}`, 'g'),
    future: new Set(lists.future),
    unsafe: new Set(lists.unsafe),
    past: new Set(lists.past),
    saying: new Set(lists.saying),
    takingOffice: new RegExp(`\\b(?:${lists.takingOffice.join('|')})\\b`, 'i'),
  }
  return loaded
}

/** How far a sentence is looked at on either side of a date, in characters. */
const REACH = 300

/** The longest verb looked at, in characters. */
const VERB = 20

/** How far before a day its own verb stands, in characters. */
const NEAR = 60

const sentenceEnd = /[.!?]["'”’)\]]{0,2}\s+(?=["'“‘(]?[A-Z])|\n[ \t\r]{0,40}\n/g
const abbreviation =
  /\b(?:[A-Z]|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Gov|Sen|Rep|St|No|vs)\.$/

/** The sentence around a span, roughly: full stops of titles and months do not end it. */
export function sentenceAround(text: string, span: Span): Span {
  const from = Math.max(0, span.start - REACH)
  // With the first character of the span, which may itself begin the sentence.
  const before = text.slice(from, span.start + 1)
  let start = from
  for (const end of before.matchAll(sentenceEnd)) {
    if (!abbreviation.test(before.slice(0, end.index + 1))) start = from + end.index + end[0].length
  }
  const after = text.slice(span.end, span.end + REACH)
  for (const end of after.matchAll(sentenceEnd)) {
    if (!abbreviation.test(after.slice(0, end.index + 1)))
      return { start, end: span.end + end.index + 1 }
  }
  return { start, end: Math.min(text.length, span.end + REACH) }
}

/** Tenses of the words that show one. What follows "be" is no verb of its own: "will be held". */
function tensesOf(part: string, known: Cues): readonly (Tense | 'unsafe')[] {
  const words = [...part.toLowerCase().matchAll(known.word)].map(([word]) => word)
  return words
    .filter((_, index) => words[index - 1] !== 'be')
    .map((word) => tenseOfWord(word, known))
    .filter((tense) => tense !== undefined)
}

export type Tense = 'past' | 'future'

function tenseOfWord(word: string, { future, unsafe, past }: Cues): Tense | 'unsafe' | undefined {
  if (unsafe.has(word)) return 'unsafe'
  if (future.has(word.replace('’', "'"))) return 'future'
  return past.has(word) || /[a-z]{2}ed$/.test(word) ? 'past' : undefined
}

/**
 * Whether the event of a date lay behind or ahead when the sentence was written; undefined when the verbs do not
 * say so plainly. Past needs a verb of the past and nothing in the sentence that looks ahead; to a day that its verb
 * is right before (`isOwnDay`: "flew there on 3 May 2019, and hopes to sign") what comes after the day is nothing.
 */
export function tenseAround(text: string, span: Span, isOwnDay: boolean): Tense | undefined {
  const known = cues()
  const sentence = sentenceAround(text, span)
  const words = (from: number, to: number) => tensesOf(text.slice(from, to), known)
  const before = words(sentence.start, span.start)
  const after = words(span.end, sentence.end)
  const all = [...before, ...after]
  if (isOwnDay && before.length > 0 && before.every((tense) => tense === 'past')) {
    const nearest = text.slice(Math.max(sentence.start, span.start - NEAR), span.start)
    if (tensesOf(nearest, known).length > 0 && !/\bto\b(?! [A-Z])/.test(nearest)) return 'past'
  }
  if (all.includes('unsafe')) return undefined
  if (all.every((tense) => tense === 'past')) return all.length > 0 ? 'past' : undefined
  return (before.at(-1) ?? after[0]) === 'future' ? 'future' : undefined
}

const relative = /\b(?:which|who|that)\b/i

/** "In 1950 he fought": a sentence that opens with a date and goes on with a verb of the past that is none of saying. */
export function opensTale(text: string, span: Span): boolean {
  const known = cues()
  const { start, end } = sentenceAround(text, span)
  const before = text.slice(start, span.start)
  // "The bond, which can be sold back in 1999, was priced at par."
  if (relative.test(before) || tensesOf(before, known).length > 0) return false
  for (const [word] of text.slice(span.end, end).toLowerCase().matchAll(known.word)) {
    const tense = tenseOfWord(word, known)
    if (tense !== undefined) return tense === 'past' && !known.saying.has(word)
  }
  return false
}

/** Whether the verb here may tell of what lies ahead of it. */
export function isSaying(text: string, verb: number): boolean {
  const word = /^[a-z]{1,40}/.exec(text.slice(verb, verb + 2 * VERB).toLowerCase())?.[0] ?? ''
  return cues().saying.has(word)
}

/** What ends the clause that a date would share with the words before it. */
const clauseEnd = /[,;:]|\b(?:when|while|which|who|that|but)\b/i

/** Whether the words before a date tell of somebody's coming into office at it: "took office in May", "in office since May". */
export function tellsOfTakingOffice(before: string): boolean {
  const words = before.split(cues().takingOffice)
  const [behind] = words.slice(-1)
  return words.length > 1 && behind !== undefined && !clauseEnd.test(behind)
}

/** The tense of the words from a verb to a date that hangs on it, in either order, when it is one. */
export function tenseBetween(text: string, span: Span, verb: number): Tense | undefined {
  const known = cues()
  const [from, to] = verb < span.start ? [verb, span.start] : [span.end, verb + VERB]
  const tenses = tensesOf(text.slice(from, to), known)
  const [first] = tenses
  return first !== 'unsafe' && tenses.every((tense) => tense === first) ? first : undefined
}
