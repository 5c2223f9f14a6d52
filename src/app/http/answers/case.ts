import { exporters } from '../../../export/index.ts'
import { stateInWords, storyTitles, unreviewedByKind } from '../../../view/index.ts'
import { clocksOf, type Desk, type Handler, recordFor } from '../ask.ts'
import { mediaTypes } from '../files/media.ts'
import { limits } from '../importing/limits.ts'
import { cards } from './cards.ts'
import { shortBrief } from './short.ts'

export const health: Handler<'health'> = ({ desk }) => ({ status: 'ok', version: desk.version })

function counted<T>(
  items: readonly T[],
  key: (item: T) => string,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}

const formats = exporters.map(({ format, summary, isFolder }) => ({
  format,
  summary,
  isFolder,
  mediaType: isFolder ? mediaTypes.zip : (mediaTypes[format] ?? 'text/plain'),
}))

/** What the frame shows of the program and of how it was started. */
export function serverMeta({ room, version, isReadOnly, user }: Desk) {
  return {
    name: room.name,
    program: 'onrecord',
    version,
    api: 'v1',
    readOnly: isReadOnly,
    user,
    formats,
    limits: { uploadBytes: limits.bytes, uploadFiles: limits.files },
  }
}

/** What the frame shows of the case. */
export function caseMeta({ room }: Desk) {
  const record = room.record()
  const { reports, shown, links, decisions } = room.contents()
  const days = reports.flatMap(({ document: { published } }) => published?.latest ?? [])
  const histogram = counted(days, (day) => day)
  const [first, latest] = [histogram[0]?.[0], histogram.at(-1)?.[0]]
  return {
    revision: room.revision(),
    engines: Object.fromEntries(counted(reports, ({ engine }) => engine)),
    counts: {
      reports: reports.length,
      claims: shown.length,
      links: links.length,
      stories: record.stories.length,
      origins: record.origins.length,
      decisions: decisions.length,
    },
    unreviewed: Object.values(unreviewedByKind(record)).reduce((sum, open) => sum + open, 0),
    histogram: histogram.map(([day, count]) => ({ day, reports: count })),
    undated: reports.length - days.length,
    ...(first !== undefined && { first }),
    ...(latest !== undefined && { latest }),
    ...(record.clocks.clock !== undefined && { clock: record.clocks.clock }),
    languages: counted(reports, ({ document }) => document.language).map(([language, count]) => ({
      language,
      reports: count,
    })),
    stories: storyTitles(record)
      .toSorted((a, b) => b.reports - a.reports)
      .slice(0, 100),
  }
}

/** The case and the program. */
export const meta: Handler<'meta'> = ({ desk }) => ({ ...serverMeta(desk), ...caseMeta(desk) })

/** The brief, and what its cards draw. */
export const situation: Handler<'situation'> = ({ desk, query }) => {
  const record = recordFor(desk, query)
  return {
    state: stateInWords(record),
    ...shortBrief(record),
    cards: cards(record),
    ...clocksOf(desk, record),
  }
}
