import type { InputOptions } from '../input/sources.ts'
import { type Options, text } from './command.ts'

/** What the user said of the inputs: their format and what stands above what is read. */
export function inputOptions(options: Options): InputOptions {
  const given = {
    published: text(options, 'published'),
    source: text(options, 'source'),
    title: text(options, 'title'),
    url: text(options, 'url'),
  }
  const isGiven = Object.values(given).some((value) => value !== undefined)
  return { ...(isGiven && { given }), format: text(options, 'format') }
}
