import { type ClaimId, type DocumentId, OnrecordError } from '../record/index.ts'
import { actorOf, actorThings } from './actors.ts'
import { identifiedAs } from './identified.ts'
import type { CaseRecord } from './record.ts'

/** What an id can name. */
export interface Found {
  readonly type: 'claim' | 'report' | 'story' | 'link' | 'decision' | 'actor'
  readonly id: string
}

/** Everything in a record that has an id; rejected claims too. */
function everything(record: CaseRecord): readonly Found[] {
  return [
    ...[...record.claims, ...record.rejected].map(({ claim }) => ({
      type: 'claim' as const,
      id: claim.id,
    })),
    ...record.reports.map(({ document }) => ({ type: 'report' as const, id: document.id })),
    ...record.stories.map(({ id }) => ({ type: 'story' as const, id })),
    ...record.links.map(({ id }) => ({ type: 'link' as const, id })),
    ...record.decisions.map(({ id }) => ({ type: 'decision' as const, id })),
    ...actorThings(record).map(({ id }) => ({ type: 'actor' as const, id })),
  ]
}

/** What a whole id names, without looking at all there is: mostly it is that. */
function wholeId(record: CaseRecord, id: string): readonly Found[] {
  // Whether it is such an id is what is asked.
  const isClaim =
    record.claim.has(id as ClaimId) || record.rejected.some(({ claim }) => claim.id === id)
  const has: Readonly<Record<Found['type'], () => boolean>> = {
    claim: () => isClaim,
    report: () => record.report.has(id as DocumentId),
    story: () => record.stories.some((story) => story.id === id),
    link: () => record.links.some((link) => link.id === id),
    decision: () => record.decisions.some((decision) => decision.id === id),
    actor: () => actorOf(record, id) !== undefined,
  }
  // Keys of a literal are its own.
  const types = Object.keys(has) as Found['type'][]
  return types.flatMap((type) => (has[type]() ? [{ type, id }] : []))
}

/** How many single letters differ, of two texts of one length; a lost or added letter shifts the rest. */
function differing(a: string, b: string): number {
  return [...a].filter((letter, index) => letter !== b[index]).length
}

function nearest(all: readonly Found[], wanted: string): string | undefined {
  const scored = all.map(({ id }) => ({ id, score: differing(wanted, id.slice(0, wanted.length)) }))
  const best = scored.sort((a, b) => a.score - b.score)[0]
  return best && best.score <= Math.max(1, wanted.length / 4) ? best.id : undefined
}

function unknown(all: readonly Found[], wanted: string, where: string): OnrecordError {
  const near = nearest(all, wanted)
  const help = near ? `Did you mean ${near}?` : 'The ledgers print the ids there are.'
  return new OnrecordError('id-unknown', `Nothing ${where} has the id ${wanted}. ${help}`)
}

function ambiguous(matches: readonly Found[], wanted: string): OnrecordError {
  const some = matches.slice(0, 5).map(({ id, type }) => `${id} (${type})`)
  const more = matches.length > 5 ? ` and ${matches.length - 5} more` : ''
  return new OnrecordError(
    'id-ambiguous',
    `${wanted} could be ${some.join(', ')}${more}. Give more of it.`,
  )
}

/**
 * What an id, the beginning of one (with or without `clm_` and the like), or the number of a citation
 * (`3` or `[3]`) names; of an actor whom people took for another, that other. `types` narrows what may be meant.
 *
 * @throws {OnrecordError} `id-unknown` with the nearest id; `id-ambiguous` with the candidates.
 */
export function findById(
  record: CaseRecord,
  wanted: string,
  types?: readonly Found['type'][],
): Found {
  const isAsked = (type: Found['type']) => !types || types.includes(type)
  const exact = wholeId(record, wanted).find(({ type }) => isAsked(type))
  if (exact) return exact
  const merged = isAsked('actor') ? identifiedAs(record.decisions, wanted) : wanted
  if (merged !== wanted && actorOf(record, merged)) return { type: 'actor', id: merged }
  const number = /^\[?(\d{1,6})\]?$/.exec(wanted)?.[1]
  const cited = number === undefined ? undefined : record.reports[Number(number) - 1]
  if (cited && isAsked('report')) return { type: 'report', id: cited.document.id }
  const all = everything(record).filter(({ type }) => isAsked(type))
  const small = wanted.toLowerCase()
  const matches =
    small === ''
      ? []
      : all.filter(
          ({ id }) => id.startsWith(small) || id.replace(/^[a-z]{3}_/, '').startsWith(small),
        )
  const byCase = matches.length === 0 ? all.filter(({ id }) => id.toLowerCase() === small) : matches
  const [only] = byCase
  if (!only) throw unknown(all, wanted, types?.length === 1 ? `of this kind (${types[0]})` : 'here')
  if (byCase.length > 1) throw ambiguous(byCase, wanted)
  return only
}

/** Shortest beginnings of ids, of eight characters or more, that tell them apart. */
export function shortIds(ids: Iterable<string>): ReadonlyMap<string, string> {
  const sorted = [...new Set(ids)].sort()
  const common = (a: string, b: string | undefined): number => {
    let at = 0
    while (b !== undefined && at < a.length && a[at] === b[at]) at += 1
    return at
  }
  return new Map(
    sorted.map((id, index) => {
      const needed = Math.max(common(id, sorted[index - 1]), common(id, sorted[index + 1])) + 1
      return [id, id.slice(0, Math.max(8, needed))]
    }),
  )
}
