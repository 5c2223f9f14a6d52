import type { CaseRecord } from '../view/index.ts'

/** What a person may ask of an export. What is left out is the careful choice. */
export interface ExportOptions {
  /** What the case is called; kept in the file's head. */
  readonly name?: string | undefined
  /** Under which licence, or with which credit, the file may be used; kept in its head. */
  readonly licence?: string | undefined
  /** With the whole text of each report, which is its publisher's. */
  readonly includeText?: boolean | undefined
  /** Leave cells alone that a spreadsheet would take for formulas. */
  readonly raw?: boolean | undefined
}

/** A file of an export. `chunks` are made while they are gone through, once. */
export interface ExportedFile {
  readonly name: string
  readonly chunks: Iterable<string>
}

/**
 * One format. Pure: a record gives the same files every time, and in whatever order its reports were
 * added. No time of recording and no clock of the machine goes into a file.
 */
export interface Exporter {
  readonly format: string
  readonly summary: string
  /** Whether it gives several files, which need a folder, or one. */
  readonly isFolder: boolean
  files(record: CaseRecord, options: ExportOptions): readonly ExportedFile[]
}
