import type { Telling } from '../../../view/index.ts'
import type { Column } from './list.ts'
import type { Tags } from './tags.ts'

interface Entry {
  readonly id: string
  readonly tags: Tags
}

/** What every table begins with. */
export const idColumn: Column<Entry> = { name: 'id', cell: ({ id }) => id }

/** What every table ends with: where it stands, and who checked it. */
export const tagColumns: readonly Column<Entry>[] = [
  { name: 'state', cell: ({ tags }) => tags.state },
  { name: 'reports', cell: ({ tags }) => tags.reports.map(String) },
  { name: 'sources', cell: ({ tags }) => tags.sources },
]

/** The words of each telling, in order of the reports. */
export function quoteColumn<Item>(tellings: (item: Item) => readonly Telling[]): Column<Item> {
  return { name: 'quotes', cell: (item) => tellings(item).map(({ passage }) => passage.words) }
}
