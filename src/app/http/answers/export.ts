import { type ExportedFile, exporters } from '../../../export/index.ts'
import { type CaseRecord, onlyClaims } from '../../../view/index.ts'
import { type Handler, recordFor } from '../ask.ts'
import { download } from '../files/download.ts'
import { mediaTypes } from '../files/media.ts'
import { zipped } from '../files/zip.ts'
import { Refused } from '../problem.ts'

/** The record with only what a person confirmed or corrected. */
function confirmedOnly(record: CaseRecord): CaseRecord {
  return onlyClaims(record, ({ state }) => state === 'confirmed' || state === 'corrected')
}

/** Chunks as they are made: a long export is not held in memory twice. */
function streamed({ chunks }: ExportedFile): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const made = chunks[Symbol.iterator]()
  return new ReadableStream({
    pull: (controller) => {
      const { value, done } = made.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
}

export const exported: Handler<'export'> = ({ desk, id: format, query }) => {
  const exporter = exporters.find((each) => each.format === format)
  if (!exporter) {
    const known = exporters.map((each) => each.format).join(', ')
    const detail = `There is no format ${format.slice(0, 40)}. There are: ${known}.`
    throw new Refused({ status: 404, code: 'format-unknown', detail })
  }
  const { name, licence, include_text: includeText, raw, state, ...clocks } = query
  const all = recordFor(desk, clocks)
  const record = state === 'confirmed' ? confirmedOnly(all) : all
  const files = exporter.files(record, {
    name: name ?? desk.room.name,
    licence,
    includeText,
    raw,
  })
  const [only] = files
  const head = { name: name ?? desk.room.name, asOf: record.clocks.asOf }
  if (exporter.isFolder || !only) {
    // A copy, so that it is a plain buffer of its own.
    const bytes = new Uint8Array(zipped(files))
    return download(bytes, { ...head, ending: `${format}.zip`, type: mediaTypes.zip })
  }
  const ending = only.name.split('.').slice(1).join('.') || format
  return download(streamed(only), {
    ...head,
    ending:
      ending === format ? ending : `${format}.${ending}`.replace(`${format}.${format}`, format),
    type: mediaTypes[format] ?? 'text/plain; charset=utf-8',
  })
}
