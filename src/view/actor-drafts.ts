import { idOf, type Known } from './known-actors.ts'
import { type MentionTable, tells, type Way } from './mentions.ts'

/** An actor while claims are gone through: numbers are those of mentions in the table. */
export interface Draft {
  readonly id: string
  isNamed: boolean
  claims: number
  rank: number
  /** The first mention that tells who it is, and the first that is a name; -1 without. */
  known: number
  written: number
}

/** The actor that each way stands for; the same for all ways of one. */
export function draftsByWay(ways: readonly Way[], known: Known): readonly (Draft | undefined)[] {
  const byId = new Map<string, Draft>()
  return ways.map((way) => {
    const id = idOf(way, known)
    if (id === '') return undefined
    const kept = byId.get(id)
    if (kept) return kept
    const draft = { id, isNamed: false, claims: 0, rank: 0, known: -1, written: -1 }
    byId.set(id, draft)
    return draft
  })
}

function meet(draft: Draft, at: number, told: number): void {
  if (draft.known < 0 && (told & tells.known) > 0) draft.known = at
  if (draft.written < 0 && (told & tells.written) > 0) draft.written = at
  draft.isNamed ||= (told & (tells.known | tells.named)) > 0
}

/** Counts claims, and meets of each actor only what tells more than was told of it. */
export function countClaims(
  { start, ways, told }: MentionTable,
  places: Int32Array,
  byWay: readonly (Draft | undefined)[],
): void {
  const drafts = [...new Set(byWay)].filter((draft) => draft !== undefined)
  const numbers = new Map(drafts.map((draft, number) => [draft, number]))
  const numberOf = Int32Array.from(byWay, (draft) => (draft ? (numbers.get(draft) ?? -1) : -1))
  const claims = new Int32Array(drafts.length)
  const last = new Int32Array(drafts.length).fill(-1)
  const met = new Uint8Array(drafts.length)
  for (const place of places) {
    const end = start[place + 1] ?? 0
    for (let at = start[place] ?? end; at < end; at += 1) {
      const number = numberOf[ways[at] ?? -1] ?? -1
      if (number < 0) continue
      if (last[number] !== place) claims[number] = (claims[number] ?? 0) + 1
      last[number] = place
      const [before = 0, own = 0] = [met[number], told[at]]
      const draft = (own & ~before) > 0 ? drafts[number] : undefined
      if (!draft) continue
      met[number] = before | own
      meet(draft, at, own)
    }
  }
  for (const [number, draft] of drafts.entries()) draft.claims = claims[number] ?? 0
}
