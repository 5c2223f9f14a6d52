import type { CasualtyState, ClaimId } from '../record/index.ts'
import { rangeInWords } from './casualties.ts'
import { claimsOf } from './groups.ts'
import { headline } from './headline.ts'
import { type CountedIncident, totalled } from './incidents.ts'
import type { CaseRecord } from './record.ts'
import { reportOf } from './telling.ts'
import { counted } from './words.ts'

/** People hurt over several incidents; a range where reports differ or leave it open. */
export interface CasualtyTotal {
  readonly state: CasualtyState
  readonly low: number
  readonly high?: number
  readonly inWords: string
  /** Incidents that give a number, and those that say nothing of this state. */
  readonly counted: number
  readonly silent: number
}

/** Something that the totals do not count, and why. */
export interface LeftOut {
  readonly reason:
    | 'aggregated'
    | 'background'
    | 'not-asserted'
    | 'not-accomplished'
    | 'silent'
    | 'tally'
    | 'unsure-report'
  readonly inWords: string
  readonly claims: readonly ClaimId[]
  /** Numbers of the reports, for citation. */
  readonly reports: readonly number[]
}

export interface IncidentTotals {
  readonly incidents: number
  readonly states: readonly CasualtyTotal[]
  readonly leftOut: readonly LeftOut[]
}

/** Single acts of violence that are news and that reports tell as done. */
export function isCounted(entry: CountedIncident): boolean {
  return whyNot(entry) === undefined
}

function whyNot(entry: CountedIncident): LeftOut['reason'] | undefined {
  if (entry.clarity === 'aggregated') return 'aggregated'
  if (entry.isBackground) return 'background'
  if (entry.realis !== 'asserted') return 'not-asserted'
  if (entry.stage !== 'accomplished') return 'not-accomplished'
  return entry.isOnlyPossibly ? 'unsure-report' : undefined
}

const reasons: Readonly<
  Record<Exclude<LeftOut['reason'], 'tally' | 'silent'>, (count: number) => string>
> = {
  aggregated: (count) =>
    `${counted(count, 'series')} of attacks told as one`.replace('seriess', 'series'),
  background: (count) => `${counted(count, 'incident')} told as history`,
  'not-asserted': (count) =>
    `${counted(count, 'incident')} planned, denied or only thought possible`,
  'not-accomplished': (count) => `${counted(count, 'attempt or threat', 'attempts or threats')}`,
  'unsure-report': (count) =>
    `${counted(count, 'incident')} of reports that may not yet have been out`,
}

function citing(entries: readonly CountedIncident[]) {
  const numbers: number[] = []
  for (const { tellings } of entries) for (const { cited } of tellings) numbers.push(cited.number)
  const sorted = Int32Array.from(numbers).sort()
  return {
    claims: entries.map(({ id }) => id),
    reports: Array.from(sorted.filter((number, at) => at === 0 || number !== sorted[at - 1])),
  }
}

function totalOf(
  state: CasualtyState,
  entries: readonly CountedIncident[],
): CasualtyTotal | undefined {
  const figures = entries.map(({ casualties }) => {
    const own = casualties.find((figure) => figure.state === state)
    // "No casualties" says of every state that there were none.
    return own ?? casualties.find((figure) => figure.state === 'casualties' && figure.high === 0)
  })
  const told = figures.filter((figure) => figure !== undefined)
  if (!told.some((figure) => figure.state === state)) return undefined
  const highs = told.map(({ high }) => high)
  const high = highs.includes(undefined)
    ? undefined
    : highs.reduce<number>((all, each) => all + (each ?? 0), 0)
  const bounds = {
    low: told.reduce((all, { low }) => all + low, 0),
    ...(high !== undefined && { high }),
  }
  return {
    state,
    ...bounds,
    inWords: `${rangeInWords(bounds)} ${state}`,
    counted: told.length,
    silent: entries.length - told.length,
  }
}

/** Counts of the reports that are told one by one; each of them is under the discrepancies. */
const FEW_TALLIES = 4

function tallies(record: CaseRecord): readonly LeftOut[] {
  const all = claimsOf(record, 'tally').map(
    (shown): LeftOut => ({
      reason: 'tally',
      inWords: headline(shown.claim),
      claims: [shown.claim.id],
      reports: [reportOf(record, shown).number],
    }),
  )
  // One more takes no more room than to say that there is one.
  if (all.length <= FEW_TALLIES + 1) return all
  const rest = all.slice(FEW_TALLIES)
  return [
    ...all.slice(0, FEW_TALLIES),
    {
      reason: 'tally',
      inWords: `${rest.length} more counts: see discrepancies`,
      claims: rest.flatMap(({ claims }) => claims),
      reports: [...new Set(rest.flatMap(({ reports }) => reports))].sort((a, b) => a - b),
    },
  ]
}

/** Sums over the incidents that can be counted, and what they do not count. */
export function incidentTotals(
  record: CaseRecord,
  entries: readonly CountedIncident[],
): IncidentTotals {
  const byReason = Map.groupBy(entries, whyNot)
  const own = byReason.get(undefined) ?? []
  const silent = own.filter(({ casualties }) => casualties.length === 0)
  const leftOut = (Object.keys(reasons) as (keyof typeof reasons)[]).flatMap(
    (reason): LeftOut[] => {
      // Keys of a literal are its own; TypeScript widens them.
      const some = byReason.get(reason) ?? []
      return some.length === 0
        ? []
        : [{ reason, inWords: reasons[reason](some.length), ...citing(some) }]
    },
  )
  const unsaid: readonly LeftOut[] =
    silent.length === 0
      ? []
      : [
          {
            reason: 'silent',
            inWords: `${silent.length} of those counted: no report says who was hurt`,
            ...citing(silent),
          },
        ]
  return {
    incidents: own.length,
    states: totalled.flatMap((state) => totalOf(state, own) ?? []),
    leftOut: [...leftOut, ...unsaid, ...tallies(record)],
  }
}
