import { expect, test } from 'vitest'
import { exporterContract, type Written, written } from './contract/index.ts'
import { sample } from './contract/sample.ts'
import { ics } from './ics.ts'

/** Lines unfolded, as a calendar reads them. */
function linesOf(files: Written): readonly string[] {
  return (files['deadlines.ics'] ?? '').replaceAll('\r\n ', '').split('\r\n')
}

function unescaped(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, mark: string) =>
    mark.toLowerCase() === 'n' ? '\n' : mark,
  )
}

exporterContract(
  ics,
  (files) =>
    linesOf(files).flatMap((line) => {
      const [, document = '', start, end, quote = ''] =
        /^X-ONRECORD-QUOTE;X-REPORT="(\w+)";X-NUMBER=\d+;X-START=(\d+);X-END=(\d+):(.*)$/.exec(
          line,
        ) ?? []
      return document === ''
        ? []
        : [{ document, span: { start: Number(start), end: Number(end) }, quote: unescaped(quote) }]
    }),
  sample.laterPromise,
)

test('is a calendar of whole days that ends each line as the standard wants', async () => {
  const files = await written(ics)
  const raw = files['deadlines.ics'] ?? ''
  const lines = linesOf(files)

  expect(raw.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0'])
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
  expect(lines).toContain('DTSTART;VALUE=DATE:20220701')
  expect(lines).toContain('DTEND;VALUE=DATE:20220702')
  expect(lines).toContain('DTSTAMP:20210601T000000Z')
  expect(lines.filter((line) => line.startsWith('UID:clm_'))).toHaveLength(2)
})

test('a name cannot add lines of its own', async () => {
  const { 'deadlines.ics': raw = '' } = await written(ics, {
    name: 'x\r\nBEGIN:VALARM\nEND:VALARM;a,b',
  })

  expect(raw).not.toMatch(/^BEGIN:VALARM/m)
  expect(raw).toContain('END:VALARM\\;a\\,b')
})
