import {
  type ExportedFile,
  type Exporter,
  type ExportOptions,
  exporters,
} from '../../../export/index.ts'
import { OnrecordError } from '../../../record/index.ts'
import { counted } from '../../../view/index.ts'
import { writeFiles } from '../../output/write-files.ts'
import { flag, type Options, type Run, text } from '../command.ts'
import { exit, type Io, printable } from '../io.ts'
import { loadFor } from '../ledger.ts'
import { openCase } from '../open-case.ts'

function exporterNamed(format: string): Exporter {
  const found = exporters.find((exporter) => exporter.format === format)
  if (found) return found
  const known = exporters.map(({ format: name }) => name).join(', ')
  throw new OnrecordError('usage-format', `There is no format ${format}. There are: ${known}.`)
}

function exportOptions(options: Options): ExportOptions {
  return {
    name: text(options, 'name'),
    licence: text(options, 'licence'),
    includeText: flag(options, 'includeText'),
    raw: flag(options, 'raw'),
  }
}

/** To the terminal only what cannot steer it; into a pipe or file every byte. */
async function print({ chunks }: ExportedFile, io: Io): Promise<void> {
  for (const chunk of chunks) await io.out(io.isTerminalOut ? printable(chunk) : chunk)
}

/** Writes the record in one format. */
export const run: Run = async ([format = ''], options, io) => {
  const exporter = exporterNamed(format)
  const out = text(options, 'out') ?? '-'
  if (out === '') throw new OnrecordError('usage-out', '--out takes a file or a folder.')
  if (exporter.isFolder && out === '-') {
    throw new OnrecordError('usage-out', `${format} is several files: name a folder with --out.`)
  }
  const store = await openCase(options, io, { readOnly: true })
  try {
    const record = await loadFor(store, options)
    const files = exporter.files(record, exportOptions(options))
    const [only] = files
    if (out === '-' && only) await print(only, io)
    else {
      const written = await writeFiles(files, out, exporter)
      io.err(printable(`${counted(written.length, 'file')} written: ${written.join(', ')}\n`))
    }
    return exit.ok
  } finally {
    await store.close()
  }
}
