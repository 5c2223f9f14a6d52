import { describe, expect, test } from 'vitest'
import type { Span } from '../../record/index.ts'
import { loadRecord, type RecordOptions } from '../../view/index.ts'
import type { Exporter, ExportOptions } from '../exporter.ts'
import { exporters } from '../index.ts'
import { sample, sampleCase } from './sample.ts'

/** Files by name, as they are written. */
export type Written = Readonly<Record<string, string>>

/** Words that an export says stand somewhere in a report; its own unit of counting made UTF-16 again. */
export interface ExportedQuote {
  readonly document: string
  readonly span: Span
  readonly quote: string
}

export async function written(
  exporter: Exporter,
  options: ExportOptions & RecordOptions = {},
  order: 'as-is' | 'reversed' = 'as-is',
): Promise<Written> {
  const store = await sampleCase(order)
  const record = await loadRecord(store, options)
  await store.close()
  return Object.fromEntries(
    exporter.files(record, options).map(({ name, chunks }) => [name, [...chunks].join('')]),
  )
}

function isSteady(exporter: Exporter): void {
  test('is listed under a name of its own', () => {
    expect(exporters.filter(({ format }) => format === exporter.format)).toEqual([exporter])
  })

  test('gives the same bytes again', async () => {
    expect(await written(exporter)).toEqual(await written(exporter))
  })

  test('gives the same bytes in whatever order reports and decisions were added', async () => {
    expect(await written(exporter, {}, 'reversed')).toEqual(await written(exporter))
  })

  test('holds no time of recording', async () => {
    expect(JSON.stringify(await written(exporter))).not.toContain('2024-06-01')
  })
}

function isOfItsClocks(exporter: Exporter, later: string): void {
  test('tells what was reported by the day asked for, and no more', async () => {
    const all = JSON.stringify(await written(exporter))
    const early = JSON.stringify(await written(exporter, { asOf: '2021-05-01' }))

    expect(all).toContain(later)
    expect(early).not.toContain(later)
    expect(early.length).toBeGreaterThan(500)
  })

  test('names the case, its licence and its clocks', async () => {
    const options = {
      name: 'Callao',
      licence: 'CC BY 4.0, Harbour Desk',
      asOf: '2021-07-01',
      clock: '2021-08-02',
    }
    const all = JSON.stringify(await written(exporter, options))

    expect(all).toMatch(/Callao/)
    expect(all).toContain('CC BY 4.0')
    expect(all).toContain('Harbour Desk')
    expect(all).toMatch(/2021-07-01|1 July 2021/)
    expect(all).toMatch(/2021-08-02|2 August 2021/)
    expect(all).toContain('0.0.0')
  })
}

/**
 * What every exporter holds to. `quotesIn` finds the words that its files quote; `later` are words that only
 * the later report has, for a format that does not tell of everything.
 */
export function exporterContract(
  exporter: Exporter,
  quotesIn: (files: Written) => readonly ExportedQuote[],
  later: string = sample.later,
): void {
  describe(`the export of ${exporter.format}`, () => {
    isSteady(exporter)
    isOfItsClocks(exporter, later)

    test('quotes the very words of the reports', async () => {
      const quotes = quotesIn(await written(exporter, { raw: true }))

      expect(quotes.length).toBeGreaterThan(4)
      for (const { document, span, quote } of quotes) {
        const text = sample.documents.find(({ id }) => id === document)?.text
        expect(quote).toBe(text?.slice(span.start, span.end))
      }
    })

    test('leaves the text of reports out unless asked', async () => {
      const files = JSON.stringify(await written(exporter, { raw: true }))
      for (const { text } of sample.documents) {
        expect(files).not.toContain(JSON.stringify(text).slice(1, -1))
      }
    })
  })
}
