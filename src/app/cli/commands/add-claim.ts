import { contents, type Kind, OnrecordError, type Span } from '../../../record/index.ts'
import type { CaseRecord } from '../../../view/index.ts'
import { reportNamed } from '../../deciding/words.ts'
import type { Run } from '../command.ts'
import { decide } from '../deciding/decide.ts'

function isKind(word: string): word is Kind {
  return word in contents
}

/** Where words stand in a report: they must stand there once. */
function spanOf(record: CaseRecord, report: string, words: string): Span {
  const { document } = reportNamed(record, report)
  const start = document.text.indexOf(words)
  const times = words === '' || start < 0 ? 0 : document.text.split(words).length - 1
  if (times === 1) return { start, end: start + words.length }
  throw new OnrecordError(
    'usage-words',
    `“${words}” stands ${times} times in ${document.id}. Give words that stand there once.`,
  )
}

/** `name=value`, each. */
function partsOf(words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    words.map((word) => {
      const [, name, value] = /^([\w-]{1,40})=(.*)$/s.exec(word) ?? []
      if (name === undefined || value === undefined)
        throw new OnrecordError('usage-part', `"${word}" is not name=value.`)
      return [name, value]
    }),
  )
}

/** Adds a claim that a person reads in a report. */
export const run: Run = ([report = '', kind = '', words = '', ...parts], options, io) => {
  if (!isKind(kind)) {
    const kinds = Object.keys(contents).join(', ')
    throw new OnrecordError('usage-kind', `There is no kind ${kind}: ${kinds}.`)
  }
  return decide(options, io, (record) => ({
    type: 'add-claim',
    report,
    kind,
    words: spanOf(record, report, words),
    parts: partsOf(parts),
  }))
}
