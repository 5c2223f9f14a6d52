import { loadLexicon } from './lexicon.ts'
import type { ActorIndex } from './load-actors.ts'
import { matchAt, plainKey } from './phrase-index.ts'

/** An office as title words state it. */
export interface OfficeWords {
  /** As offices.tsv calls it. */
  readonly office: string
  /** Not former, elect, late … */
  readonly current: boolean
}

/** The office that the words of a title name; absent when it is none that our lists date. */
export function readOffice(title: string, actors: ActorIndex): OfficeWords | undefined {
  const keys = (title.match(/[\p{L}\p{M}.]+|['’]s\b|[^\s]/gu) ?? []).map((word) => plainKey(word))
  const lexicon = loadLexicon()
  const current = !title
    .toLowerCase()
    .split(/[^\p{L}-]+|-/u)
    .some((word) => lexicon['not-current'].has(word))
  for (let at = 0; at < keys.length; at++) {
    const match = matchAt(actors.titles, { tokens: [], keys }, at, keys.length)
    if (match === undefined) continue
    const office = match.values[0]?.office
    const deputy = /^(?:deputy|vice|assistant|acting)$/.test(keys[at - 1] ?? '')
    if (office !== undefined && !deputy) return { office, current }
    at = match.end - 1
  }
  return undefined
}
