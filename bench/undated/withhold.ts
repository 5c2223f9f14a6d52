import { createHash } from 'node:crypto'
import { z } from 'zod'
import { isFailure, readSource } from '../../src/ingest/index.ts'
import type { Day, Document } from '../../src/record/index.ts'
import { months } from '../../src/view/days.ts'

const Stored = z.object({ published: z.string(), title: z.string(), text: z.string() })

/** A report whose day is known to the bench alone. */
export interface Withheld {
  readonly title: string
  readonly day: Day
  /** Whether its errors may be read; of the others only totals are taken. */
  readonly isRead: boolean
  /** With nothing but the text and title: what the text says of its own date is in it. */
  readonly asIs: Document
  /** Without the date lines, datelines and signatures that give the day of the report itself as well. */
  readonly hard: Document
}

/** The reports of a file of JSON lines, their dates withheld. */
export function withheldOf(lines: string): readonly Withheld[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const { published: day, title, text } = Stored.parse(JSON.parse(line))
      const asIs = read(text, title)
      const hard = asIs && read(withoutOwnDay(asIs, day), withoutOwnDates(title, day))
      const hash = createHash('sha256').update(text).digest('hex')
      const isRead = Number.parseInt(hash.charAt(0), 16) % 2 === 1
      return asIs && hard ? [{ title, day, isRead, asIs, hard }] : []
    })
}

/** Through the reader of JSON lines, as a user's file would come in. */
function read(text: string, title: string): Document | undefined {
  const bytes = new TextEncoder().encode(`${JSON.stringify({ text, title })}\n`)
  const [document] = readSource({ name: 'withheld.jsonl', bytes })
  return document === undefined || isFailure(document) ? undefined : document
}

/** Longest line that is no prose: a heading, a date line, a signature with place and date. */
const LINE = 120

/** A day written out as in proclamations: "this tenth day of May, in the year of our Lord two thousand twenty-two". */
const writtenOut = /in the year of our Lord/i

function withoutOwnDay({ text, segments }: Document, day: Day): string {
  const blanked = segments
    .flatMap(({ kind, date }) => (date && kind !== 'post' ? [date.span] : []))
    .reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
  return blanked
    .split('\n')
    .map((line) => {
      if (writtenOut.test(line)) return ''
      return line.length <= LINE ? withoutOwnDates(line, day) : line
    })
    .join('\n')
}

/** The words without the day, however it is written in full. */
function withoutOwnDates(words: string, day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = months[Number(month) - 1] ?? ''
  const [m, d] = [Number(month), Number(date)]
  const named =
    name.length > 3 ? `(?:${name}|${name.slice(0, 3)}\\.?|${name.slice(0, 4)}\\.)` : name
  const forms = [
    `${named} ${d}(?:st|nd|rd|th)?,? ${year}`,
    `0?${d}(?:st|nd|rd|th)?(?: of)? ${named},? ${year}`,
    `${year}-${month}-${date}`,
    `0?${m}/0?${d}/(?:${year}|${year.slice(2)})`,
  ]
  return words.replace(new RegExp(`(?<!\\d)(?:${forms.join('|')})(?!\\d)`, 'gi'), '')
}
