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

/** The lowest hashes of all runs of five words, in order: a bottom-k sketch (Broder 1997). */
function sketchOf(text: string): readonly number[] {
  const all = words(text)
  const hashes = new Set<number>()
  for (let at = 0; at + shingleWords <= all.length; at += 1)
    hashes.add(hash(all.slice(at, at + shingleWords).join(' ')))
  return [...hashes].sort((a, b) => a - b).slice(0, sketchSize)
}

/** How many numbers of an ordered list are at most `limit`. */
function upTo(ordered: readonly number[], limit: number): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Share of the smaller of two sketches that is in both: only hashes below both sketches' highest can be compared. */
function shareOf(both: number, a: readonly number[], b: readonly number[]): number {
  const limit = Math.min(a.at(-1) ?? 0, b.at(-1) ?? 0)
  return both / Math.max(1, Math.min(upTo(a, limit), upTo(b, limit)))
}

/**
 * Groups reports that carry one text: wire copy, translations excepted. `documents` come in the order in
 * which they count; the first of a group names it.
 */
export function findOrigins(documents: readonly Document[]): readonly Origin[] {
  const sketches = documents.map(({ text }) => sketchOf(text))
  const byHash = new Map<number, number[]>()
  const groupOf: number[] = []
  // How many hashes each earlier report has in common with the one looked at; all nought in between.
  const common = new Uint8Array(documents.length)
  for (const [index, sketch] of sketches.entries()) {
    const near: number[] = []
    for (const each of sketch) {
      for (const other of byHash.get(each) ?? []) {
        if (common[other] === 0) near.push(other)
        common[other] = (common[other] ?? 0) + 1
      }
    }
    let match: number | undefined
    for (const other of near) {
      const isEarlier = match === undefined || other < match
      if (isEarlier && shareOf(common[other] ?? 0, sketch, sketches[other] ?? []) >= copied)
        match = other
      common[other] = 0
    }
    groupOf.push(match === undefined ? index : (groupOf[match] ?? match))
    for (const each of sketch) {
      const list = byHash.get(each)
      if (list) list.push(index)
      else byHash.set(each, [index])
    }
  }
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
