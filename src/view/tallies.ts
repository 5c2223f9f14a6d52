import { type ClaimId, isNothing } from '../record/index.ts'
import { whenInWords } from './days.ts'
import { claimsOf, type ShownOf } from './groups.ts'
import { isCounted } from './incident-totals.ts'
import { type IncidentEntry, incidents, totalled } from './incidents.ts'
import type { CaseRecord } from './record.ts'
import { type Telling, tellingOf } from './telling.ts'
import { amountSlotInWords, counted } from './words.ts'

/** A report's count over a series beside what the record itself lists for it. */
export interface TallyCheck {
  readonly id: ClaimId
  readonly telling: Telling
  /** What the report counts. */
  readonly told: string
  readonly low: number
  readonly high?: number
  readonly period?: string
  /** What the record lists: incidents, or people, that fit. */
  readonly listed: number
  readonly incidents: readonly ClaimId[]
  /** `record-incomplete` is no contradiction: the record need not hold every incident. */
  readonly verdict: 'agrees' | 'record-incomplete' | 'record-exceeds' | 'not-checked'
  readonly inWords: string
}

type Tally = ShownOf<'tally'>

/** Whether an incident may lie in the tally's period. */
function isInPeriod({ claim: { content } }: Tally, { earliest, latest }: IncidentEntry): boolean {
  const period = content.period?.value
  if (!period || (earliest === undefined && latest === undefined)) return false
  const from = period.earliest ?? ''
  const to = period.latest ?? '9999'
  return (latest ?? earliest ?? '') >= from && (earliest ?? latest ?? '') <= to
}

function fits({ claim: { content } }: Tally, entry: IncidentEntry): boolean {
  const { weapon, incidentType } = content
  if (weapon && !entry.weapons.includes(weapon.value)) return false
  // "Attack" is every sort of attack.
  return (
    !incidentType || incidentType.value === 'attack' || entry.types.includes(incidentType.value)
  )
}

function peopleIn(tally: Tally, entries: readonly IncidentEntry[]): number {
  const state = tally.claim.content.state?.value
  const wanted = totalled.filter((each) => state === undefined || each === state)
  return entries
    .flatMap(({ casualties }) =>
      casualties.filter((figure) => wanted.some((each) => each === figure.state)),
    )
    .reduce((sum, { low }) => sum + low, 0)
}

function boundsOf({
  claim: { content },
}: Tally): { readonly low: number; readonly high?: number } | undefined {
  if (isNothing(content.amount))
    return content.amount.nothing === 'stated-none' ? { low: 0, high: 0 } : undefined
  const { low, best, high } = content.amount.value
  const least = low ?? best
  const most = high ?? best
  return least === undefined ? undefined : { low: least, ...(most !== undefined && { high: most }) }
}

function verdictOf(
  listed: number,
  { low, high }: { readonly low: number; readonly high?: number },
): TallyCheck['verdict'] {
  if (listed < low) return 'record-incomplete'
  return high !== undefined && listed > high ? 'record-exceeds' : 'agrees'
}

function explain(verdict: TallyCheck['verdict'], listed: string, told: string): string {
  switch (verdict) {
    case 'agrees':
      return `The report counts ${told}; the record lists as many: ${listed}.`
    case 'record-incomplete':
      return `The report counts ${told}; the record lists ${listed}, so it does not hold all of them.`
    case 'record-exceeds':
      return `The report counts ${told}; the record lists ${listed}, which is more than the report allows.`
    case 'not-checked':
      return `The report counts ${told}; there is nothing in the record to check it against.`
  }
}

function checkOf(record: CaseRecord, all: readonly IncidentEntry[], tally: Tally): TallyCheck {
  const { content, id } = tally.claim
  const bounds = boundsOf(tally)
  const isCheckable =
    bounds !== undefined &&
    content.period !== undefined &&
    (content.counted === 'incidents' || content.counted === 'casualties')
  const found = isCheckable
    ? all.filter((entry) => isInPeriod(tally, entry) && fits(tally, entry))
    : []
  const isPeople = content.counted === 'casualties'
  const listed = isPeople ? peopleIn(tally, found) : found.length
  const verdict = isCheckable ? verdictOf(listed, bounds) : 'not-checked'
  const listedInWords = isPeople ? counted(listed, 'person', 'people') : counted(listed, 'incident')
  const told = amountSlotInWords(content.amount)
  return {
    id,
    telling: tellingOf(record, tally),
    told,
    low: bounds?.low ?? 0,
    ...(bounds?.high !== undefined && { high: bounds.high }),
    ...(content.period && { period: whenInWords(content.period.value) }),
    listed,
    incidents: found.map((entry) => entry.id),
    verdict,
    inWords: explain(verdict, listedInWords, told),
  }
}

/** Every count over a series, checked against the record's own list of incidents in that period. */
export function tallyChecks(record: CaseRecord): readonly TallyCheck[] {
  const own = incidents(record).filter(isCounted)
  return claimsOf(record, 'tally').map((tally) => checkOf(record, own, tally))
}
