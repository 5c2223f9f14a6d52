import type { Document } from '../../record/index.ts'
import { numberInWords } from '../../view/index.ts'

/** UTF-16 code units of a text from which somebody who waits wants to know why: some ten times the longest speech. */
const long = 500_000

/** What to know before a text of unusual length is read; undefined for any other. */
export function longText({ text }: Pick<Document, 'text'>): string | undefined {
  if (text.length < long) return undefined
  return `One text of ${numberInWords(text.length)} characters: reading it can take minutes. If it holds several reports, split it.`
}
