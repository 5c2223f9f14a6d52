import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createEngine } from '../src/pipeline.ts'
import { table } from './table.ts'
import { type Dated, datedOf, holds, kindOf, scoresOf, type Version } from './undated/measure.ts'
import { withheldOf } from './undated/withhold.ts'

/**
 * How well the text of a report without a date tells when it came out: reports whose day we know have it withheld.
 * `--errors` lists those of the half that may be read whose day lies outside.
 */
const shared = process.env['ONRECORD_SHARED'] ?? '../shared'
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(shared, 'stories') },
    errors: { type: 'boolean', default: false },
  },
})
const files = ['white-house.jsonl', 'wikinews-2019-2020.jsonl'] as const
const versions: readonly Version[] = ['hard', 'asIs']
const engine = createEngine('0.0.0')

const percent = (share: number) => (100 * share).toFixed(1).padStart(5)

function rowOf(name: string, dated: readonly Dated[]): readonly (string | number)[] {
  const { reports, medianWidthDays, ...shares } = scoresOf(dated)
  return [
    name,
    reports,
    percent(shares.holds),
    percent(shares.limited),
    percent(shares.fromAbove),
    percent(shares.bothSides),
    medianWidthDays,
    percent(shares.withinYear),
    percent(shares.withinMonth),
  ]
}

/** How many reports have a reason of each kind. */
function reasonRows(dated: readonly Dated[]): readonly (readonly [string, number])[] {
  const kinds = dated.flatMap(({ published }) => [...new Set(published.reasons?.map(kindOf))])
  return [...Map.groupBy(kinds, (kind) => kind)]
    .map(([kind, all]) => [kind, all.length] as const)
    .sort(([, a], [, b]) => b - a)
}

function told({ report, published }: Dated): string {
  return [
    `\n${report.day} · ${report.title}`,
    published.value,
    ...(published.reasons ?? [published.rule ?? '']),
  ].join('\n  ')
}

const sets = files.flatMap((file) => {
  const reports = withheldOf(readFileSync(join(values.data, file), 'utf8'))
  return versions.map((version) => ({
    name: `${file.replace(/\.jsonl$/, '')}, ${version === 'hard' ? 'hard' : 'as is'}`,
    version,
    dated: datedOf(reports, version, (document) => engine.analyse(document).published),
  }))
})
const rows = sets.flatMap(({ name, dated }) =>
  [true, false].map((isRead) =>
    rowOf(
      `${name}, ${isRead ? 'read' : 'unread'}`,
      dated.filter(({ report }) => report.isRead === isRead),
    ),
  ),
)
const hard = sets.flatMap(({ version, dated }) => (version === 'hard' ? dated : []))
const head = ['set', 'reports', 'holds', 'limited', 'above', 'both', 'median days', 'year', 'month']
process.stdout.write(`${table(head, [...rows, rowOf('all, hard', hard)])}\n\n`)
process.stdout.write(`${table(['reason, hard', 'reports'], reasonRows(hard))}\n`)
if (values.errors) {
  const errors = sets
    .flatMap(({ dated }) => dated)
    .filter((one) => one.report.isRead && !holds(one))
  process.stdout.write(`${errors.map(told).join('\n')}\n`)
}
