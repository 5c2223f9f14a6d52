import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Reading, readingOf } from '../../src/extract/reading.ts'
import { isFailure, readSource } from '../../src/ingest/index.ts'
import { createEngine } from '../../src/pipeline.ts'
import { fitLogistic, type Row } from './logistic.ts'

const FOLDS = 10
const stories = join(process.env['ONRECORD_SHARED'] ?? '../shared', 'stories')

/** A labelled place in a report: the file of it, and the digest of its text. */
interface Sample {
  readonly file: string
  readonly textSha256: string
}

/**
 * The labelled rows of all reports in the files that samples name. `rowsOf` is given each report as read, and its samples.
 */
export function rowsOfStories<Labelled extends Sample>(
  samples: readonly Labelled[],
  rowsOf: (reading: Reading, own: readonly Labelled[]) => readonly Omit<Row, 'group'>[],
): readonly Row[] {
  const engine = createEngine('0.0.0')
  const wanted = Map.groupBy(samples, ({ textSha256 }) => textSha256)
  return [...new Set(samples.map(({ file }) => file))].flatMap((name) =>
    [...readSource({ name, bytes: readFileSync(join(stories, name)) })].flatMap((document) => {
      if (isFailure(document)) return []
      const group = createHash('sha256').update(document.text).digest('hex')
      const own = wanted.get(group)
      if (own === undefined) return []
      return rowsOf(readingOf(engine.analyse(document)), own).map((row) => ({ ...row, group }))
    }),
  )
}

/** What passes at one level of what is asked, each row scored by a fit to the other reports. */
export interface Passed {
  /** As `least` in the weights' file. */
  readonly asked: string
  readonly taken: number
  readonly right: number
  /** All that are true, and all rows. */
  readonly all: number
  readonly rows: number
}

/** Fits rows and prints each weight; returns what ten-fold cross-validation by reports gives at each level. */
export function fitted(rows: readonly Row[], levels: readonly number[]): readonly Passed[] {
  const { weights, bias } = fitLogistic(rows)
  for (const [name, weight] of [...weights].sort(([, a], [, b]) => b - a))
    console.log(`${name}: ${weight.toFixed(2)}`)
  console.log(`bias: ${bias.toFixed(2)}`)
  const foldOf = ({ group }: Row) => Number.parseInt(group.slice(0, 8), 16) % FOLDS
  const unseen = Array.from({ length: FOLDS }, (_, fold) => {
    const { scoreOf } = fitLogistic(rows.filter((row) => foldOf(row) !== fold))
    return rows
      .filter((row) => foldOf(row) === fold)
      .map((row) => ({ score: scoreOf(row), isTrue: row.isTrue }))
  }).flat()
  return levels.map((level) => {
    const taken = unseen.filter(({ score }) => score > level)
    return {
      asked: (level - bias).toFixed(2),
      taken: taken.length,
      right: taken.filter(({ isTrue }) => isTrue).length,
      all: unseen.filter(({ isTrue }) => isTrue).length,
      rows: unseen.length,
    }
  })
}

export function share(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`
}
