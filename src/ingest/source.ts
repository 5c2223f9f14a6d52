import type { Notice, SegmentKind, Span } from '../record/index.ts'

/** What the person who hands in a source says of it; stands above everything that is read. */
export interface Given {
  /** A day, a month, a year or an EDTF interval: `2021-04-07`, `2021-04`, `../2021-05-01`. */
  readonly published?: string | undefined
  readonly title?: string | undefined
  readonly source?: string | undefined
  readonly url?: string | undefined
  /** BCP 47; only its primary language is kept. */
  readonly language?: string | undefined
}

/** Bytes to read, with the name they go by: a path, an address, `-` for standard input. */
export interface Source {
  readonly name: string
  readonly bytes: Uint8Array
  /** One of `formats`; decided from name and content when left out. */
  readonly format?: string | undefined
  readonly given?: Given | undefined
}

/** Something that could not be read; the rest went on. */
export interface Failure {
  /** Stable kebab-case code: `empty`, `binary`, `encoding-unknown`, `json-malformed`, `over-long`, `no-reader`, … */
  readonly code: string
  readonly message: string
  /** The source's name and, within it, the line, entry or index: `day.jsonl:14`, `feed.xml entry 3`, `all.json[2]`. */
  readonly place: string
}

/** A date as the source states it outside the text, not yet understood. */
export interface DateField {
  readonly words: string
  /** Where it stood: `metadata/json-ld`, `metadata/published`. */
  readonly rule: string
}

/** A part of the text that the format itself marks: a heading element, a block quotation of a post. */
export interface Mark {
  readonly kind: SegmentKind
  readonly span: Span
}

/** One report as its format gives it, before anything is made of its words. */
export interface Item {
  readonly place: string
  readonly text: string
  readonly title?: string | undefined
  readonly source?: string | undefined
  readonly url?: string | undefined
  readonly language?: string | undefined
  /** Best first. */
  readonly published?: readonly DateField[] | undefined
  /** When this text was last changed, as the source states it. */
  readonly modified?: DateField | undefined
  /** In order of the text, not overlapping. */
  readonly marks?: readonly Mark[] | undefined
  readonly notices?: readonly Notice[] | undefined
  /** Name of a file that holds this report alone; it may begin with a date. */
  readonly fileName?: string | undefined
  /** The source's own id for the report. */
  readonly sourceId?: string | undefined
  /** What a line of `extract` hands over for a task; passed on unread. */
  readonly given?: unknown
}

/** What a reader reads from. */
export interface Content {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file format. Whatever it cannot read it yields as a `Failure`, or throws an `OnrecordError` when nothing is left. */
export interface Reader {
  /** What `--format` calls it. */
  readonly format: string
  /** Lower-case endings of names, without the dot. */
  readonly extensions: readonly string[]
  /** Whether content that starts so is surely in this format; `head` is at most some thousand characters. */
  recognises(head: string): boolean
  read(content: Content): Iterable<Item | Failure>
}

/** Tells what could not be read from what could. */
export function isFailure(value: object): value is Failure {
  return 'code' in value && 'place' in value && 'message' in value
}
