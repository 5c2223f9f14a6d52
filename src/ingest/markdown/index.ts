import { loadYaml } from '../../record/index.ts'
import { decodeText } from '../decode/index.ts'
import { fieldsOf } from '../fields/index.ts'
import type { Item, Mark, Reader } from '../source.ts'
import { headings } from './headings.ts'

const FRONT_MATTER =
  /^---[ \t]{0,9}\r?\n((?:[^\n]{0,2000}\r?\n){0,60}?)(?:---|\.\.\.)[ \t]{0,9}(?=\r?\n|$)/

/**
 * A Markdown file is one report. Its text is the file as it is, marks, links and front matter included, so that spans
 * hold for the file: the front matter is an inline header, and its fields (`title`, `date`, `source`, `url`, `lang`)
 * are read as metadata. The first heading before any other text is the headline, the rest are section headings.
 */
export const markdown: Reader = {
  format: 'markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],

  recognises: (head) => /^---[ \t]*\r?\n(?=[a-z_]{1,30}:)/.test(head) || /^#{1,6} \S/.test(head),

  *read({ name, bytes }) {
    const { text, notices } = decodeText(bytes)
    const front = FRONT_MATTER.exec(text)
    const frontMarks: Mark[] = front
      ? [{ kind: 'inline-header', span: { start: 0, end: front[0].length } }]
      : []
    const marks = [...frontMarks, ...headings(text, front?.[0].length ?? 0)]
    const item: Item = { place: name, fileName: name, text, notices, marks }
    yield { ...item, ...readFrontMatter(front?.[1]) }
  },
}

/** Fields of front matter; none when it is not YAML, which is no loss of text. */
function readFrontMatter(words: string | undefined): Partial<Item> {
  if (words === undefined) return {}
  let fields: unknown
  try {
    // The failsafe schema keeps every value the string that was written; dates above all.
    fields = loadYaml().parse(words, { schema: 'failsafe', maxAliasCount: 0 })
  } catch (error) {
    const message = `The front matter is not valid YAML (${error instanceof Error ? error.message.split('\n')[0] : 'unknown'}).`
    return { notices: [{ code: 'front-matter-malformed', message }] }
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return {}
  return fieldsOf(fields)
}
