import type { Change, Kind } from '../record/index.ts'
import { pairKey } from './decided-pairs.ts'
import type { Group, ShownOf } from './groups.ts'
import type { CaseRecord } from './record.ts'

/** Of the members that fit the last whose report is the best to go by: surely out and dated, else surely out, else any. */
function soundest<K extends Kind>(
  { ties: { index, reports } }: CaseRecord,
  { members, places }: Group<K>,
  isFit: (shown: ShownOf<K>) => boolean,
): ShownOf<K> | undefined {
  let sure: ShownOf<K> | undefined
  let any: ShownOf<K> | undefined
  for (let at = members.length - 1; at >= 0; at -= 1) {
    const member = members[at]
    if (!member || !isFit(member)) continue
    any ??= member
    const report = reports[index.reportOf[places[at] ?? -1] ?? -1]
    if (report?.reported !== 'surely') continue
    const { published } = report.document
    if (published?.earliest !== undefined || published?.latest !== undefined) return member
    sure ??= member
  }
  return sure ?? any
}

const anyFits = () => true

/**
 * The telling that speaks for a group: the one a person prefers, else the latest that fits. One without a
 * date, or that may not yet have been out, speaks only where there is no other that fits.
 */
export function currentOf<K extends Kind>(
  record: CaseRecord,
  group: Group<K>,
  isFit: (shown: ShownOf<K>) => boolean = anyFits,
): ShownOf<K> {
  const { members, latest } = group
  const { preferred } = record.pairs
  const chosen =
    preferred.size === 0 ? undefined : members.findLast(({ claim }) => preferred.has(claim.id))
  return chosen ?? soundest(record, group, isFit) ?? soundest(record, group, anyFits) ?? latest
}

/** Whether two tellings of the thing contradict each other and nobody said which of them to show. */
export function isDisputed<K extends Kind>(
  { ties: { index }, pairs }: CaseRecord,
  { places }: Group<K>,
): boolean {
  if (places.length < 2) return false
  const { linkStart, linkAt, from, to, links } = index
  for (const place of places) {
    for (let at = linkStart[place] ?? 0; at < (linkStart[place + 1] ?? 0); at += 1) {
      const number = linkAt[at] ?? -1
      const link = links[number]
      if (link?.verdict !== 'contradicts' || from[number] !== place) continue
      if (places.includes(to[number] ?? -1) && !pairs.settled.has(pairKey(link.from, link.to)))
        return true
    }
  }
  return false
}

/** Whether a link from another telling of the thing to its latest says that this changed. */
export function isChanged<K extends Kind>(
  { ties: { index } }: CaseRecord,
  { places }: Group<K>,
  change: Change,
): boolean {
  const { linkStart, linkAt, from, to, links } = index
  const last = places.at(-1) ?? -1
  for (let at = linkStart[last] ?? 0; at < (linkStart[last + 1] ?? 0); at += 1) {
    const number = linkAt[at] ?? -1
    if (to[number] !== last || !links[number]?.changes.includes(change)) continue
    if (places.includes(from[number] ?? -1)) return true
  }
  return false
}
