import { expect, test } from 'vitest'
import type { ClaimFilter, NewReport, Store } from '../store.ts'
import { all, claimOf, makeForceLevel, makeReport, published } from './sample.ts'

const dated = (text: string, day: string) => makeReport(text, { published: published(day) })

function withClaims(
  report: NewReport,
  ...fields: Parameters<typeof makeForceLevel>[1][]
): NewReport {
  const claims = fields.map((one) => makeForceLevel(report.document, one))
  return { ...report, extraction: { ...report.extraction, claims } }
}

export function claimsContract(open: () => Promise<Store>): void {
  const reports = [
    withClaims(dated('A later 900 were counted.', '2023-05-02'), {
      country: 'NER',
      day: '2023-05-01',
    }),
    withClaims(dated('A first 800 were counted.', '2023-05-01'), {
      country: 'MLI',
      layer: 'background',
    }),
    withClaims(dated('A third 700 were counted.', '2023-05-03'), {
      country: 'TCD',
      day: '2023-06-01',
      realis: 'planned',
    }),
  ]
  const id = (index: number) => claimOf(reports[index] ?? makeReport('')).id

  test.each<[string, ClaimFilter, number[]]>([
    ['all, by report', {}, [1, 0, 2]],
    ['of a country', { country: 'MLI' }, [1]],
    ['of a layer', { layer: 'foreground' }, [0, 2]],
    ['of a realis', { realis: ['planned', 'denied'] }, [2]],
    ['of a kind', { kinds: ['force-level', 'tally'] }, [1, 0, 2]],
    ['of another kind', { kinds: ['incident'] }, []],
    ['of no kind', { kinds: [] }, []],
    ['on a day or later', { from: '2023-05-02' }, [2]],
    ['on a day or earlier', { to: '2023-05-01' }, [0]],
    ['by id', { claims: [id(2), id(1)] }, [1, 2]],
    ['by more ids than a query holds', { claims: [...Array(600).fill(id(0)), id(2)] }, [0, 2]],
    ['of a report', { documents: [claimOf(reports[1] ?? makeReport('')).document] }, [1]],
    ['as of a day', { asOf: '2023-05-02' }, [1, 0]],
    ['perhaps out by a day', { asOf: '2023-05-02', reported: 'possibly' }, []],
    ['recorded by an instant', { recordedBy: '2020-01-01T00:00:00Z' }, []],
  ])('claims %s', async (_, filter, expected) => {
    const store = await open()

    await store.addReports(reports)

    const found = await all(store.claims(filter))
    expect(found.map((claim) => claim.id)).toEqual(expected.map(id))
  })

  test('a claim comes back as it was given', async () => {
    const store = await open()
    await store.addReports(reports)

    expect(await all(store.claims())).toContainEqual(claimOf(reports[0] ?? makeReport('')))
  })
}
