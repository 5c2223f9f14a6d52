import type { ClaimId, Realis } from '../record/index.ts'
import { type DraftLine, type Drafts, drafts } from './brief-drafts.ts'
import type { ChangeThing, ChangeType } from './change-things.ts'
import { changeThings } from './changes.ts'
import { commitmentThings } from './commitments.ts'
import { reportedInWords, whenOrReported } from './days.ts'
import { type ForceThing, forceThings } from './forces.ts'
import { incidentTotals, isCounted } from './incident-totals.ts'
import { aimedAt } from './incident-words.ts'
import {
  countedIncidents,
  type IncidentEntry,
  type IncidentThing,
  incidentThings,
} from './incidents.ts'
import type { CaseRecord } from './record.ts'
import { reportNumbers } from './report-numbers.ts'
import { inOrderOf, perRecord } from './thing.ts'
import { codeInWords, compareText, counted, listed } from './words.ts'

/** Told as so, or as ordered: not as denied or only thought possible. */
function isTold(realis: Realis): boolean {
  return realis === 'asserted' || realis === 'planned'
}

function forceLine(record: CaseRecord, { tell, members }: ForceThing): DraftLine {
  const { figures, disputes, component, basis } = tell(record)
  // A figure that is denied or only thought possible is no level.
  const told = figures.filter(({ telling }) => isTold(telling.realis))
  const news = told.filter(({ isBackground }) => !isBackground)
  const newest = news.at(-1) ?? told.at(-1) ?? figures.at(-1)
  const unsure =
    newest && !isTold(newest.telling.realis) ? ` (${codeInWords(newest.telling.realis)})` : ''
  const before = figures.filter(({ claim }) => claim !== newest?.claim)
  // The same figure told before is no other one.
  const changed = before.filter(({ amount }) => amount !== newest?.amount)
  const earlier = [...new Set(changed.map(({ amount, asOf }) => `${amount} (${asOf})`))]
  const history = earlier.length > 0 ? `; before: ${earlier.join(', ')}` : ''
  const roles = newest && newest.roles.length > 0 ? `; to ${listed(newest.roles)}` : ''
  const stated =
    newest?.asOfBasis === 'stated'
      ? ''
      : `, ${newest?.asOf === 'undated' ? '' : 'as '}${reportedInWords(newest?.asOf ?? '')}`
  const source = newest?.accordingTo === undefined ? '' : `, according to ${newest.accordingTo}`
  const inDispute = disputes.length > 0 ? '; reports differ' : ''
  const isHistory = newest?.isBackground === true ? '; told as history' : ''
  return {
    ...(component !== 'not stated' && basis === 'present' && { label: component }),
    text: `${newest?.text ?? ''}${unsure}${stated}${source}${roles}${isHistory}${history}${inDispute}`,
    ...(disputes.length > 0 && { tone: 'alert' as const }),
    members,
  }
}

export function forceLines(record: CaseRecord): Drafts {
  return drafts(forceThings(record), (thing) => forceLine(record, thing))
}

/** The forces that the newest figures give a number of. */
export function newestForces(record: CaseRecord, most: number): readonly DraftLine[] {
  return forceThings(record)
    .filter(
      ({ basis, best = 0, members }) =>
        basis === 'present' &&
        best > 0 &&
        members.some(({ claim }) => claim.layer === 'foreground' && isTold(claim.realis)),
    )
    .toSorted((a, b) => compareText(b.day ?? '', a.day ?? ''))
    .slice(0, most)
    .map((thing) => forceLine(record, thing))
}

export function incidentText({
  name,
  types,
  where,
  targets,
  casualties,
  responsibility,
  damage,
  accordingTo,
}: IncidentEntry): string {
  const place = where ? `, ${where}` : aimedAt(types[0], targets.slice(0, 2))
  const harm =
    casualties.length > 0
      ? casualties.map((figure) =>
          figure.differs ? `${figure.inWords} (reports differ)` : figure.inWords,
        )
      : ['no number of people hurt told']
  const broken = damage === undefined ? [] : [damage === 'none' ? 'no damage' : `damage: ${damage}`]
  const who = [...new Set(responsibility.map(({ inWords }) => inWords))]
  const source = accordingTo === undefined ? '' : ` (according to ${accordingTo})`
  return `${name}${place}: ${[...harm, ...broken, ...who].join('; ')}${source}`
}

export const totalsOf = perRecord((record) => incidentTotals(record, countedIncidents(record)))

/** Incidents that totals count. */
const ownIncidents = perRecord((record) => {
  const all = countedIncidents(record)
  return incidentThings(record).filter((_, at) => {
    const own = all[at]
    return own !== undefined && isCounted(own)
  })
})

/** So many of the incidents that reports told last, in the order of the ledger. */
function newestIncidents(
  record: CaseRecord,
  own: readonly IncidentThing[],
  most: number,
): readonly IncidentThing[] {
  if (own.length <= most) return own
  const { reportOf } = record.ties.index
  const { all } = reportNumbers(record)
  const newest = ({ places }: IncidentThing) =>
    places.reduce((last, place) => Math.max(last, all[reportOf[place] ?? -1] ?? 0), 0)
  const kept = new Set(inOrderOf(own, (thing) => 2 ** 20 - newest(thing)).slice(0, most))
  return own.filter((thing) => kept.has(thing))
}

/** The totals first, then each incident that is news. */
export function incidentLines(record: CaseRecord): Drafts {
  const own = ownIncidents(record)
  if (own.length === 0) return drafts([], () => ({ text: '', members: [] }))
  const sums = totalsOf(record).states.map(({ inWords }) => inWords)
  const total = {
    label: 'total',
    isSum: true,
    text: `${counted(own.length, 'incident')}${sums.length > 0 ? `: ${sums.join(', ')}` : '; no report gives numbers of people hurt'}`,
    things: own,
  }
  const lines = (most: number) =>
    newestIncidents(record, own, most).map((thing) => incidentLine(record, thing))
  return { count: own.length + 1, first: (most) => [total, ...lines(most - 1)] }
}

function incidentLine(record: CaseRecord, { tell, members }: IncidentThing): DraftLine {
  const entry = tell(record)
  return {
    label: whenOrReported(entry.when, entry.tellings),
    text: incidentText(entry),
    ...(entry.disputes.length > 0 && { tone: 'alert' as const }),
    members,
  }
}

export function leftOutLines(record: CaseRecord): Drafts {
  return drafts(totalsOf(record).leftOut, ({ inWords, claims, reports }) => ({
    text: inWords,
    cites: reports,
    claims,
    tone: 'aside',
  }))
}

function changeLine(record: CaseRecord, { tell, before, after }: ChangeThing): DraftLine {
  const { type, also, text, differences } = tell(record)
  const steps = differences.flatMap(({ feature, from, to }) =>
    from !== undefined && to !== undefined && (feature === 'deadline' || feature === 'amount')
      ? [`${feature}: ${from} → ${to}`]
      : [],
  )
  const more = also.length > 0 ? ` (also ${listed(also.map(codeInWords))})` : ''
  return {
    label: codeInWords(type),
    text: `${text}${steps.length > 0 ? ` — ${steps.join('; ')}` : ''}${more}`,
    ...((type === 'contradicted' || type === 'reversed' || type === 'deadline-passed') && {
      tone: 'alert' as const,
    }),
    members: before ? [before, after] : [after],
  }
}

/** The promise that each of some claims tells of. */
function promisesWith(record: CaseRecord, ids: readonly ClaimId[]): ReadonlyMap<ClaimId, ClaimId> {
  const { index, shown, alive } = record.ties
  const isWanted = new Uint8Array(alive.length)
  for (const id of ids) isWanted[index.claimAt.get(id) ?? -1] = 1
  const found = new Map<ClaimId, ClaimId>()
  if (ids.length === 0) return found
  for (const { id, places } of commitmentThings(record)) {
    for (const place of places) {
      const own = isWanted[place] === 1 ? shown[place] : undefined
      if (own) found.set(own.claim.id, id)
    }
  }
  return found
}

/** One step of a kind for each thing in each report: of several tellings there that which words the promise. */
function oncePerStep(record: CaseRecord, things: readonly ChangeThing[]): readonly ChangeThing[] {
  const promiseOf = promisesWith(
    record,
    things.filter(({ kind }) => kind === 'commitment').map(({ id }) => id),
  )
  const steps = new Map<string, ChangeThing>()
  for (const each of things) {
    const thing = promiseOf.get(each.id) ?? each.id
    const key = `${each.type} ${thing} ${each.after.claim.document}`
    if (!steps.has(key) || each.id === thing) steps.set(key, each)
  }
  return [...steps.values()]
}

/** What reports changed against earlier ones, newest first; what is only new or confirmed is in the other sections. */
export const changeLines = perRecord((record): Drafts => {
  return drafts(newestSteps(record, mostSteps * 3), (thing) => changeLine(record, thing))
})

const mostSteps = 10

/** The newest steps: those of the last reports, unless they are too few and more reports are to be looked at. */
function newestSteps(record: CaseRecord, newest: number): readonly ChangeThing[] {
  const isWanted = (type: ChangeType) => type !== 'new' && type !== 'confirmed'
  const things = changeThings(record, { since: '0000-01-01', isWanted, newest })
  const steps = oncePerStep(record, things).toSorted((a, b) => b.number - a.number)
  const isEnough = steps.length >= mostSteps || newest >= record.reports.length
  return isEnough ? steps.slice(0, mostSteps) : newestSteps(record, newest * 8)
}
