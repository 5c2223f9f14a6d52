import { OnrecordError } from '../../../record/index.ts'
import { search } from '../../../view/index.ts'
import { flag, type Options, type Run, text } from '../command.ts'
import { exit } from '../io.ts'
import { loadFor, pageOf, sheetOf } from '../ledger.ts'
import { openCase } from '../open-case.ts'
import { headerLines } from '../render/header.ts'
import { blank, layOut, safeJson } from '../render/layout.ts'
import { renderSearch } from '../render/search.ts'

function limitOf(options: Options): number {
  const words = text(options, 'limit') ?? '20'
  if (!/^[1-9]\d{0,5}$/.test(words))
    throw new OnrecordError('usage-limit', `--limit takes a number from 1, not "${words}".`)
  return Number(words)
}

/** Reports that hold all the words, and what was read there. */
export const run: Run = async (words, options, io) => {
  const limit = limitOf(options)
  const wanted = words.join(' ').trim()
  if (wanted === '') throw new OnrecordError('usage-words', 'Name a word to search for.')
  const store = await openCase(options, io, { readOnly: true })
  try {
    const record = await loadFor(store, options)
    const entries = await search(store, record, { words: wanted, limit })
    if (flag(options, 'jsonl')) {
      for (const entry of entries) await io.out(`${safeJson(entry)}\n`)
    } else if (flag(options, 'json')) {
      await io.out(
        `${safeJson({ command: 'search', clocks: record.clocks, words: wanted, entries }, 2)}\n`,
      )
    } else {
      const lines =
        entries.length > 0
          ? renderSearch(entries, pageOf(record, options))
          : [{ parts: [`No report holds all of: ${wanted}`] }]
      await io.out(layOut([...headerLines(record), blank, ...lines], sheetOf(io)))
    }
    return exit.ok
  } finally {
    await store.close()
  }
}
