import { type ClaimId, type ClaimOf, isNothing, type Party } from '../record/index.ts'
import { whenInWords } from './days.ts'
import { claimsOf, type ShownOf } from './groups.ts'
import { isCounted } from './incident-totals.ts'
import { type IncidentEntry, incidentThings, totalled } from './incidents.ts'
import type { CaseRecord } from './record.ts'
import { type Telling, tellingOf } from './telling.ts'
import { perRecord } from './thing.ts'
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
  /** What the record lists of the same story: incidents, or at least so many people, that fit or may fit. */
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

/** Whether an incident is surely of the sort that is counted, or only may be: reports do not say everything. */
type Fit = 'surely' | 'possibly' | 'no'

function sharesParty(a: readonly Party[], b: readonly Party[]): boolean {
  return a.some((one) =>
    b.some(
      (other) =>
        (one.actor !== undefined && one.actor === other.actor) ||
        (one.country !== undefined && one.country === other.country),
    ),
  )
}

/** Whether those hurt or aimed at are those whom the tally counts. */
function fitOf(wanted: readonly Party[], told: readonly Party[]): Fit {
  if (wanted.length === 0 || told.length === 0) return 'possibly'
  return sharesParty(wanted, told) ? 'surely' : 'no'
}

interface Listed {
  readonly fit: Fit
  readonly count: number
  readonly id: ClaimId
}

/** The first telling of an incident, with what the ledger does not repeat. */
function contentOf(
  record: CaseRecord,
  { id }: IncidentEntry,
): ClaimOf<'incident'>['content'] | undefined {
  const claim = record.claim.get(id)?.claim
  return claim?.kind === 'incident' ? claim.content : undefined
}

function listIncident(record: CaseRecord, { claim }: Tally, entry: IncidentEntry): Listed {
  const targets = contentOf(record, entry)?.targets.flatMap(({ value }) => value.party ?? []) ?? []
  const wanted = claim.content.targets.map(({ value }) => value)
  return { fit: fitOf(wanted, targets), count: 1, id: entry.id }
}

/** People of the tally's state hurt in an incident, of those whom it counts. */
function listPeople(record: CaseRecord, { claim }: Tally, entry: IncidentEntry): readonly Listed[] {
  const { state, who, status } = claim.content
  const groups = contentOf(record, entry)?.casualties ?? []
  return groups
    .filter((group) => group.partOf === undefined && totalled.some((each) => each === group.state))
    .filter((group) => state === undefined || group.state === state.value)
    .map((group) => {
      const hasStatus = status === undefined || group.status?.value === status.value
      const fit = fitOf(who ? [who.value] : [], group.who ? [group.who.value] : [])
      const isSure = fit === 'surely' && hasStatus
      const most = isNothing(group.amount)
        ? 0
        : (group.amount.value.low ?? group.amount.value.best ?? 0)
      return {
        fit: isSure ? 'surely' : fit === 'no' ? 'no' : 'possibly',
        count: most,
        id: entry.id,
      } as const
    })
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

/** The record says more than the report only by what surely is of the sort counted. */
function verdictOf(
  { sure, all }: { readonly sure: number; readonly all: number },
  { low, high }: { readonly low: number; readonly high?: number },
): TallyCheck['verdict'] {
  if (high !== undefined && sure > high) return 'record-exceeds'
  return all < low ? 'record-incomplete' : 'agrees'
}

function explain(verdict: TallyCheck['verdict'], listed: string, told: string): string {
  switch (verdict) {
    case 'agrees':
      return `The report counts ${told}; the record lists ${listed}.`
    case 'record-incomplete':
      return `The report counts ${told}; the record lists ${listed}, so it does not hold all of them.`
    case 'record-exceeds':
      return `The report counts ${told}; the record lists ${listed}, which is more than the report allows.`
    case 'not-checked':
      return `The report counts ${told}; there is nothing in the record to check it against.`
  }
}

/** Incidents that the same story tells: a tally counts within its own story. */
function ofSameStory(
  record: CaseRecord,
  { claim }: Tally,
  entries: readonly IncidentEntry[],
): readonly IncidentEntry[] {
  const story = record.stories.find(({ documents }) => documents.includes(claim.document))
  const own = new Set(story?.documents ?? [claim.document])
  return entries.filter(({ tellings }) => tellings.some(({ cited }) => own.has(cited.report)))
}

/** What of the record's list may be counted by a tally; undefined when there is nothing to count by. */
function listedFor(
  record: CaseRecord,
  all: readonly IncidentEntry[],
  tally: Tally,
): readonly Listed[] | undefined {
  const { counted: what, period } = tally.claim.content
  if (!period || (what !== 'incidents' && what !== 'casualties')) return undefined
  const found = ofSameStory(record, tally, all).filter(
    (entry) => isInPeriod(tally, entry) && fits(tally, entry),
  )
  const listed = found.flatMap((entry) =>
    what === 'casualties' ? listPeople(record, tally, entry) : [listIncident(record, tally, entry)],
  )
  return listed.filter(({ fit }) => fit !== 'no')
}

function sumOf(listed: readonly Listed[]): number {
  return listed.reduce((sum, { count }) => sum + count, 0)
}

function checkOf(record: CaseRecord, all: readonly IncidentEntry[], tally: Tally): TallyCheck {
  const { content, id } = tally.claim
  const bounds = boundsOf(tally)
  const found = listedFor(record, all, tally)
  const listed = sumOf(found ?? [])
  const sure = sumOf((found ?? []).filter(({ fit }) => fit === 'surely'))
  const verdict = bounds && found ? verdictOf({ sure, all: listed }, bounds) : 'not-checked'
  const isPeople = content.counted === 'casualties'
  const told = amountSlotInWords(content.amount)
  return {
    id,
    telling: tellingOf(record, tally),
    told,
    low: bounds?.low ?? 0,
    ...(bounds?.high !== undefined && { high: bounds.high }),
    ...(content.period && { period: whenInWords(content.period.value) }),
    listed,
    incidents: [...new Set((found ?? []).map((each) => each.id))],
    verdict,
    inWords: explain(
      verdict,
      isPeople ? counted(listed, 'person', 'people') : counted(listed, 'incident'),
      told,
    ),
  }
}

/** Every count over a series, checked against its story's own list of incidents in that period. */
export const tallyChecks = perRecord((record): readonly TallyCheck[] => {
  const tallies = claimsOf(record, 'tally')
  if (tallies.length === 0) return []
  const own = incidentThings(record)
    .filter(({ counted: count }) => isCounted(count(record)))
    .map(({ tell }) => tell(record))
  return tallies.map((tally) => checkOf(record, own, tally))
})
