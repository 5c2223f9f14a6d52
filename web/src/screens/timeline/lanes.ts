import type { TimelineItem } from '../../api/shapes.ts'
import { capital, kindInWords } from '../../words/kinds.ts'

export type Grouping = 'kind' | 'actor' | 'place' | 'report'

export const groupings: readonly (readonly [Grouping, string])[] = [
  ['kind', 'kind'],
  ['actor', 'who'],
  ['place', 'where'],
  ['report', 'report'],
]

export function isGrouping(text: string | undefined): text is Grouping {
  return groupings.some(([name]) => name === text)
}

export interface Lane {
  readonly id: string
  readonly label: string
  readonly items: readonly TimelineItem[]
}

type Named = readonly { readonly id: string; readonly label: string }[]

function lanesOf(item: TimelineItem, by: Grouping): Named {
  switch (by) {
    case 'kind':
      return item.what === 'deadline'
        ? [{ id: 'deadline', label: 'Deadlines' }]
        : [{ id: item.kind, label: capital(kindInWords(item.kind, 2)) }]
    case 'actor':
      return item.tags.actors
    case 'place':
      return item.tags.places
    case 'report':
      return item.tellings.map(({ cited }) => ({
        id: `${cited.number}`,
        label: `${cited.number} ${cited.source ?? cited.title}`,
      }))
  }
}

function isDated({ earliest, latest }: TimelineItem): boolean {
  return earliest !== undefined || latest !== undefined
}

/**
 * Entries by lane, the fullest first; one entry may be in several. Lanes beyond `most` are left out, and so are
 * those without a single date.
 */
export function lanes(items: readonly TimelineItem[], by: Grouping, most = 8): readonly Lane[] {
  const found = new Map<string, { label: string; items: Set<TimelineItem> }>()
  for (const item of items) {
    for (const { id, label } of lanesOf(item, by)) {
      const lane = found.get(id) ?? { label, items: new Set() }
      lane.items.add(item)
      found.set(id, lane)
    }
  }
  return [...found]
    .filter(([, { items: inLane }]) => [...inLane].some(isDated))
    .map(([id, { label, items: inLane }]) => ({ id, label, items: [...inLane] }))
    .sort((a, b) => b.items.length - a.items.length)
    .slice(0, most)
}
