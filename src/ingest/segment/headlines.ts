import type { Span } from '../../record/index.ts'
import { endsSentence, type Paragraph } from './paragraphs.ts'
import { speechWords } from './rules.ts'

const HEADLINE_CHARACTERS = 200
const HEADLINE_WORDS = 25
/** Above a date or a byline stands a title and no sentence, so it may be as long as those of letters and laws. */
const TITLE_CHARACTERS = 400
/** A headline that ends in a full stop is told from a sentence by what follows, so it has to be short. */
const STOPPED_HEADLINE_WORDS = 14
const REPEATED_SHARE = 0.6
const SECTION_CHARACTERS = 100
const SECTION_WORDS = 12

/**
 * Whether the first paragraph of a report is its headline; `next` are those that follow it. Capitals before a colon, which
 * else name the speaker of a transcript, name the form of a report ("FACT SHEET: …") when a date or a byline stands right below.
 */
export function isHeadline(
  text: string,
  paragraph: Paragraph,
  { next, isAboveHeader }: { next: readonly Paragraph[]; isAboveHeader: boolean },
): boolean {
  const longest = isAboveHeader ? TITLE_CHARACTERS : HEADLINE_CHARACTERS
  const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longest + 1))
  if (next.length === 0 || words.length > longest) return false
  const count = words.split(/\s+/).length
  if ((count > HEADLINE_WORDS && !isAboveHeader) || !/^["“‘'«([]?[\p{L}\p{N}]/u.test(words))
    return false
  if (!isAboveHeader && isSpeech(words)) return false
  if (!/[.…]["”’)]?$/u.test(words)) return !/[,;:]$/.test(words)
  return count <= STOPPED_HEADLINE_WORDS && !isSpoken(words) && isRepeated(words, text, next)
}

/** Whether what a short opening sentence says is said again, in its own words, by one of the next paragraphs. */
function isRepeated(words: string, text: string, next: readonly Paragraph[]): boolean {
  const own = new Set(contentWords(words))
  if (own.size < 3) return false
  return next.slice(0, 3).some((paragraph) => {
    const theirs = new Set(
      contentWords(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 1000))),
    )
    return [...own].filter((word) => theirs.has(word)).length >= own.size * REPEATED_SHARE
  })
}

function contentWords(words: string): readonly string[] {
  return words.toLowerCase().match(/\p{L}{4,}/gu) ?? []
}

/** Whether a paragraph in the middle of a report is the heading of what follows it. */
export function isSectionHeading(
  text: string,
  paragraph: Paragraph,
  next: Paragraph | undefined,
): boolean {
  const length = paragraph.end - paragraph.start
  if (!next || length > SECTION_CHARACTERS || length < 3) return false
  const words = text.slice(paragraph.start, paragraph.end)
  if (/\n/.test(words) || words.split(/\s+/).length > SECTION_WORDS) return false
  if (!/^["“‘'«]?[\p{Lu}\p{N}]/u.test(words) || NO_HEADING.test(words) || !/\p{L}{2}/u.test(words))
    return false
  return !isSpeech(words) && !isSpoken(words) && leadsOn(text, next)
}

/** Marks at its end that headings do without, a second sentence, addresses, credits of pictures. */
const NO_HEADING =
  /(?:[.,;…"”*–—-]|\.\))$|\p{L}{2}[.!?]\s|@|\t|https?:|^(?:File|Image|Photo|Video):|(?:Image|Photo|Credit|Video|Source):/u

/** Whether somebody says it: interviews and transcripts are full of short questions. */
function isSpoken(words: string): boolean {
  return (words.toLowerCase().match(/[\p{L}'’]+/gu) ?? []).some((word) => speechWords.has(word))
}

/** Speakers' names before what they say, in transcripts, and words that announce speech. */
function isSpeech(words: string): boolean {
  return /^[\p{Lu}\s.’'-]{2,40}:/u.test(words) || /:$/.test(words) || /^Q\b\.?\s/.test(words)
}

/** A heading stands before running text: not before another short line, nor in the middle of a sentence. */
export function leadsOn(text: string, next: Span): boolean {
  const first = text.slice(next.start, next.start + 1)
  if (/\p{Ll}/u.test(first)) return false
  return next.end - next.start > SECTION_CHARACTERS || endsSentence(text, next)
}

/** A title from outside and a first paragraph that share less are about different things: the paragraph names a place or a form. */
const TITLE_SHARE = 0.25

/** Whether a short first paragraph says nothing of what the title says. */
export function isBesideTitle(words: string, title: string): boolean {
  const own = new Set(contentWords(words))
  const theirs = new Set(contentWords(title))
  if (own.size > 8 || theirs.size < 3) return false
  return (
    [...own].filter((word) => theirs.has(word)).length < own.size * TITLE_SHARE || own.size === 0
  )
}
