import type { Day } from '../../../record/index.ts'
import type { Shown } from '../../../store/index.ts'
import { type CaseRecord, perThing, type Thing } from '../../../view/index.ts'
import type { Tags } from './tags.ts'

/** Entries of a list before they are told. */
export type Row<Entry> = Omit<Thing<Entry>, 'id'> & {
  readonly id: string
  /** Where its claims stand in the case; found by their ids where it does not say. */
  readonly places?: readonly number[]
  /** What the facets `kind` and `status` say of it. */
  readonly kinds: readonly string[]
  readonly status?: string
}

/** One claim as the members of a row: the same list for all rows of it. */
export const alone = perThing((shown: Shown): readonly Shown[] => [shown])

export type Cell = string | number | boolean | readonly string[] | undefined

export interface Column<Item> {
  readonly name: string
  readonly cell: (item: Item) => Cell
}

export type Tagged<Entry> = Entry & { readonly tags: Tags }

/**
 * One list of the record: where its entries come from, what they are sorted by, and its columns as a table.
 * What is filtered may be other than the entries: `gather` makes these of what is left.
 */
export interface List<Entry, Part = Entry> {
  readonly name: string
  /** In the order that it has unless asked otherwise. */
  readonly rows: (record: CaseRecord) => readonly Row<Part>[]
  readonly gather?: (record: CaseRecord, rows: readonly Row<Part>[]) => readonly Row<Entry>[]
  /** What a page shows of an entry, where that is less than all; files have all. */
  readonly line?: (record: CaseRecord, row: Row<Entry>) => object
  readonly sorts: Readonly<
    Record<string, (a: Row<Entry>, b: Row<Entry>, record: CaseRecord) => number>
  >
  /** What else the answer says of what is left under the filters. */
  readonly more?: (record: CaseRecord, rows: readonly Row<Part>[]) => object
  readonly columns: readonly Column<Tagged<Entry>>[]
}

/** Order by first possible day; those without a date last in either direction. */
export function byDay(a: { earliest?: Day; latest?: Day }, b: typeof a): number {
  const day = ({ earliest, latest }: typeof a) => earliest ?? latest ?? '9999-99-99'
  return day(a) < day(b) ? -1 : Number(day(a) > day(b))
}
