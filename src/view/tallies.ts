import { familyOfIncident } from '../reconcile/index.ts'
import { type ClaimId, type ClaimOf, isNothing, type Party } from '../record/index.ts'
import { type Bounds, boundsOf } from './amount-bounds.ts'
import { whenInWords } from './days.ts'
import { claimsOf, type ShownOf } from './groups.ts'
import { isCounted } from './incident-totals.ts'
import { type IncidentEntry, incidentThings, totalled } from './incidents.ts'
import type { CaseRecord } from './record.ts'
import { explain, toldInWords } from './tally-words.ts'
import { type Telling, tellingOf } from './telling.ts'
import { perRecord } from './thing.ts'
import { codeInWords, counted } from './words.ts'

/** A report's count over a series beside what the record itself lists for it. */
export interface TallyCheck {
  readonly id: ClaimId
  readonly telling: Telling
  /** What the report counts. */
  readonly told: string
  readonly low: number
  readonly high?: number
  readonly period?: string
  /** What the case knows of it: incidents, or at least so many people, that fit or may fit. */
  readonly listed: number
  readonly incidents: readonly ClaimId[]
  /** `record-incomplete` is no contradiction: the record need not hold every incident. */
  readonly verdict: 'agrees' | 'record-incomplete' | 'record-exceeds' | 'not-checked'
  readonly inWords: string
}

type Tally = ShownOf<'tally'>

/** The day up to which a report can count: the end of its period, else its own day. */
function lastDay(record: CaseRecord, { claim }: Tally): string {
  const own = record.report.get(claim.document)
  const told = claim.content.period?.value.latest
  const published = own?.document.published?.latest ?? '9999'
  return told === undefined || told > published ? published : told
}

/** Whether an incident may lie in the tally's period, and before the report that counts. */
function isInPeriod(
  record: CaseRecord,
  tally: Tally,
  { earliest, latest }: IncidentEntry,
): boolean {
  const period = tally.claim.content.period?.value
  if (!period || (earliest === undefined && latest === undefined)) return false
  const from = period.earliest ?? ''
  return (latest ?? earliest ?? '') >= from && (earliest ?? latest ?? '') <= lastDay(record, tally)
}

/** A bombing is counted among bombings, whether a vest or a car carried the bomb; "attack" is every sort. */
function isOfType({ claim: { content } }: Tally, { types }: IncidentEntry): boolean {
  const type = content.incidentType?.value
  if (type === undefined || type === 'attack') return true
  return types.some((each) => familyOfIncident(each) === familyOfIncident(type))
}

/** The country that a report counts in: told, or that of all the incidents which it tells. */
function countryOf(entries: readonly IncidentEntry[], { claim }: Tally): string | undefined {
  const told = claim.where?.value.country
  if (told !== undefined) return told
  const own = entries.filter(({ tellings }) =>
    tellings.some(({ cited }) => cited.report === claim.document),
  )
  const [first, ...others] = new Set(own.flatMap(({ country }) => country ?? []))
  return others.length === 0 ? first : undefined
}

function fits(tally: Tally, entry: IncidentEntry, country: string | undefined): boolean {
  const { claim } = tally
  const weapon = claim.content.weapon && codeInWords(claim.content.weapon.value)
  const isElsewhere =
    country !== undefined && entry.country !== undefined && entry.country !== country
  const isOther =
    weapon !== undefined && entry.weapons.length > 0 && !entry.weapons.includes(weapon)
  return !isElsewhere && !isOther && isOfType(tally, entry)
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

function toldBounds({ claim: { content } }: Tally): Bounds | undefined {
  const { low, high } = boundsOf(content.amount)
  return low === 0 && high === undefined ? undefined : { low, ...(high !== undefined && { high }) }
}

/** The record says more than the report only by what surely is of the sort counted. */
function verdictOf(
  { sure, all }: { readonly sure: number; readonly all: number },
  { low, high }: { readonly low: number; readonly high?: number },
): TallyCheck['verdict'] {
  if (high !== undefined && sure > high) return 'record-exceeds'
  return all < low ? 'record-incomplete' : 'agrees'
}

/** Incidents that the same story tells, and those of other stories in the same country: series run over stories. */
function comparable(
  record: CaseRecord,
  { claim }: Tally,
  entries: readonly IncidentEntry[],
  country: string | undefined,
): readonly IncidentEntry[] {
  const story = record.stories.find(({ documents }) => documents.includes(claim.document))
  const own = new Set(story?.documents ?? [claim.document])
  return entries.filter(
    (entry) =>
      entry.tellings.some(({ cited }) => own.has(cited.report)) ||
      (country !== undefined && entry.country === country),
  )
}

/** What of the record's list may be counted by a tally; undefined when there is nothing to count by. */
function listedFor(
  record: CaseRecord,
  all: readonly IncidentEntry[],
  tally: Tally,
): readonly Listed[] | undefined {
  const { counted: what, period } = tally.claim.content
  if (!period || (what !== 'incidents' && what !== 'casualties')) return undefined
  const country = countryOf(all, tally)
  const found = comparable(record, tally, all, country).filter(
    (entry) => isInPeriod(record, tally, entry) && fits(tally, entry, country),
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
  const bounds = toldBounds(tally)
  const found = listedFor(record, all, tally)
  const listed = sumOf(found ?? [])
  const sure = sumOf((found ?? []).filter(({ fit }) => fit === 'surely'))
  const verdict = bounds && found ? verdictOf({ sure, all: listed }, bounds) : 'not-checked'
  const isPeople = content.counted === 'casualties'
  const told = toldInWords(content)
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

/** Every count over a series, checked against the incidents that the case knows in that period. */
export const tallyChecks = perRecord((record): readonly TallyCheck[] => {
  const tallies = claimsOf(record, 'tally')
  if (tallies.length === 0) return []
  const own = incidentThings(record)
    .filter(({ counted: count }) => isCounted(count(record)))
    .map(({ tell }) => tell(record))
  return tallies.map((tally) => checkOf(record, own, tally))
})
