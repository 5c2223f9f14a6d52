import { expect, test } from 'vitest'
import { makeCase, makeClaim, makeDocument, spanOf } from '../../test/make.ts'
import { type DocumentId, stated } from '../record/index.ts'
import { loadRecord } from '../view/index.ts'
import { exporterContract, type Written } from './contract/index.ts'
import { geojson } from './geojson.ts'

interface Feature {
  readonly id: string
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null
  readonly properties: {
    readonly evidence: readonly {
      readonly report: DocumentId
      readonly start: number
      readonly end: number
      readonly quote: string
    }[]
  } & Readonly<Record<string, unknown>>
}

function featuresIn(files: Written): readonly Feature[] {
  return (JSON.parse(files['record.geojson'] ?? '{}') as { readonly features: readonly Feature[] })
    .features
}

exporterContract(geojson, (files) =>
  featuresIn(files).flatMap(({ properties }) =>
    properties.evidence.map(({ report, start, end, quote }) => ({
      document: report,
      span: { start, end },
      quote,
    })),
  ),
)

test('a point is longitude first, a country is none, and nothing is left out', async () => {
  const document = makeDocument('A bomb hit Callao. A bomb hit Peru.', { day: '2021-04-07' })
  const at = (words: string, where: object) =>
    makeClaim('incident', document, {
      words: `A bomb hit ${words}`,
      where: stated({ words, ...where } as never, spanOf(document, words)),
      content: {
        type: stated('attack', spanOf(document, 'hit')),
        stage: 'accomplished',
        clarity: 'single',
        targets: [],
        casualties: [],
        responsibility: [],
      },
    })
  const store = await makeCase({
    told: [
      [
        document,
        at('Callao', {
          name: 'Callao',
          point: { lat: -12.05, lon: -77.13 },
          precision: 1,
          radiusKm: 9,
        }),
        at('Peru', { name: 'Peru', point: { lat: -10, lon: -76 }, precision: 6, country: 'PER' }),
      ],
    ],
  })
  const record = await loadRecord(store)
  await store.close()
  const files = Object.fromEntries(
    geojson.files(record, {}).map(({ name, chunks }) => [name, [...chunks].join('')]),
  )

  expect(featuresIn(files)).toMatchObject([
    {
      geometry: { type: 'Point', coordinates: [-77.13, -12.05] },
      properties: { place: 'Callao', radius_km: 9, type: 'attack' },
    },
    { geometry: null, properties: { place: 'Peru', country: 'PER' } },
  ])
})
