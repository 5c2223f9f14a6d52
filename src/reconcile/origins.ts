import { createHash } from 'node:crypto'
import type { Document, DocumentId } from '../record/index.ts'

/** Reports that go back to one text, and so count as one voice. */
export interface Origin {
  /** The report of the group that came first. */
  readonly id: DocumentId
  readonly documents: readonly DocumentId[]
}

const shingleWords = 5
const sketchSize = 64
/** Share of the smaller sketch that must stand in the other: a copy with a new top or tail still counts. */
const copied = 0.5

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d]{1,40}/gu) ?? []
}

function hash(shingle: string): number {
  return createHash('md5').update(shingle).digest().readUInt32BE(0)
}

/** The lowest hashes of all runs of five words: a bottom-k sketch (Broder 1997). */
function sketchOf(text: string): ReadonlySet<number> {
  const all = words(text)
  const hashes = new Set<number>()
  for (let at = 0; at + shingleWords <= all.length; at += 1)
    hashes.add(hash(all.slice(at, at + shingleWords).join(' ')))
  return new Set([...hashes].sort((a, b) => a - b).slice(0, sketchSize))
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const smaller = Math.min(a.size, b.size)
  if (smaller === 0) return 0
  // Only hashes below both sketches' highest can be compared.
  const limit = Math.min(Math.max(...a), Math.max(...b))
  const low = [...a].filter((each) => each <= limit)
  const other = [...b].filter((each) => each <= limit).length
  return low.filter((each) => b.has(each)).length / Math.max(1, Math.min(low.length, other))
}

/**
 * Groups reports that carry one text: wire copy, translations excepted. `documents` come in the order in
 * which they count; the first of a group names it.
 */
export function findOrigins(documents: readonly Document[]): readonly Origin[] {
  const sketches = documents.map(({ text }) => sketchOf(text))
  const byHash = new Map<number, number[]>()
  const groupOf: number[] = []
  documents.forEach((_, index) => {
    const sketch = sketches[index] ?? new Set<number>()
    const near = new Set([...sketch].flatMap((each) => byHash.get(each) ?? []))
    const match = [...near]
      .sort((a, b) => a - b)
      .find((other) => shared(sketch, sketches[other] ?? new Set()) >= copied)
    groupOf.push(match === undefined ? index : (groupOf[match] ?? match))
    for (const each of sketch) {
      const list = byHash.get(each)
      if (list) list.push(index)
      else byHash.set(each, [index])
    }
  })
  return groupsOf(documents, groupOf)
}

function groupsOf(documents: readonly Document[], groupOf: readonly number[]): readonly Origin[] {
  const groups = new Map<number, DocumentId[]>()
  documents.forEach(({ id }, index) => {
    const group = groupOf[index] ?? index
    const members = groups.get(group)
    if (members) members.push(id)
    else groups.set(group, [id])
  })
  return [...groups.values()].flatMap((members) =>
    members[0] ? [{ id: members[0], documents: members }] : [],
  )
}
