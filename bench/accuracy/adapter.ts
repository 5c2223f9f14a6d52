import type { Input, Line } from './line.ts'
import type { Scorers } from './scorers.ts'

/** A file or folder of labelled data. */
export interface LabelledSet {
  /** `<folder>/<set>`: what its scores are listed under. */
  readonly id: string
  readonly path: string
}

/** One run of the engine over a set. It sees texts and what the task gives, never a label. */
export interface Task {
  /** Told apart in file names when a set has several. */
  readonly name: string
  readonly inputs: (set: LabelledSet, scorers: Scorers) => readonly Input[]
  /** Rows of the prediction file, from one line of the engine: code points, the labels of the task. */
  readonly predict: (id: string, line: Line) => readonly object[]
  /** The text of the prediction file; absent: a row a line. */
  readonly write?: (rows: readonly object[]) => string
  /** Asks a case that holds every input which of them tell one story, in place of `predict`. */
  readonly stories?: (stories: readonly (readonly string[])[]) => string
  /** Script and arguments that score a prediction file. */
  readonly score: (set: LabelledSet, predictions: string) => readonly [string, ...string[]]
  /**
   * The same predictions scored again on parts of the set: halves that errors were or were not read in. Their
   * metrics are kept under `<part>.<metric>`.
   */
  readonly parts?: (set: LabelledSet) => readonly LabelledSet[]
  /** Under which name a metric of the scorer is kept; `undefined` drops it. Absent: all as they are. */
  readonly metric?: (name: string) => string | undefined
}

/** A form of labelled data and how the engine is measured on it. */
export interface Adapter {
  /** What `--only` calls it. */
  readonly name: string
  /** Whether a file or folder has this form. Asked of every one, so it looks at little. */
  readonly recognises: (path: string) => boolean
  readonly tasks: readonly Task[]
  /** Metrics shown in the table; all are in `scores.json`. */
  readonly headline: readonly string[]
}
