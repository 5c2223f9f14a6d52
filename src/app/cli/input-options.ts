import { readDate, readers } from '../../ingest/index.ts'
import { OnrecordError } from '../../record/index.ts'
import type { InputOptions } from '../input/sources.ts'
import { type Options, text } from './command.ts'

/** What would else be left aside report by report: whoever gives a day means it. */
function publishedOf(options: Options): string | undefined {
  const words = text(options, 'published')
  if (words === undefined || readDate(words)?.kind === 'date') return words
  throw new OnrecordError(
    'usage-date',
    `--published takes a date such as 2021-04-07, 2021-04 or 2021-04-01/2021-04-10, not "${words}".`,
  )
}

function formatOf(options: Options): string | undefined {
  const name = text(options, 'format')
  const known = readers.map(({ format }) => format)
  if (name === undefined || known.includes(name.toLowerCase())) return name
  throw new OnrecordError(
    'usage-format',
    `There is no format "${name}". There are: ${known.join(', ')}.`,
  )
}

/**
 * What the user said of the inputs: their format and what stands above what is read.
 *
 * @throws {OnrecordError} `usage-date`, `usage-format`.
 */
export function inputOptions(options: Options): InputOptions {
  const given = {
    published: publishedOf(options),
    source: text(options, 'source'),
    title: text(options, 'title'),
    url: text(options, 'url'),
  }
  const isGiven = Object.values(given).some((value) => value !== undefined)
  return { ...(isGiven && { given }), format: formatOf(options) }
}
