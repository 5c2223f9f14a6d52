import type {
  Change,
  ClaimId,
  Day,
  DocumentId,
  Kind,
  Link,
  LinkId,
  Reason,
} from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import { withSource } from './according-to.ts'
import { changingLinks } from './changing-links.ts'
import { commitmentThings } from './commitments.ts'
import { dayInWords } from './days.ts'
import { headline } from './headline.ts'
import type { CaseRecord } from './record.ts'
import { reportNumbers } from './report-numbers.ts'
import { reportOf, type Telling, tellingOf } from './telling.ts'
import { once } from './thing.ts'

/** `contradicted`: a report says otherwise; `deadline-passed`: the clock went past a last day. */
export type ChangeType = 'new' | Change | 'contradicted' | 'deadline-passed'

export interface ChangeEntry {
  readonly type: ChangeType
  /** What else changed in the same step. */
  readonly also: readonly Change[]
  readonly kind: Kind
  /** The claim that brought it. */
  readonly id: ClaimId
  readonly text: string
  readonly link?: LinkId
  readonly before?: Telling
  readonly after: Telling
  /** What was compared and came out differently. */
  readonly differences: readonly Reason[]
}

/** Kinds of which "new" is news: an office or a relation told for the first time changes nothing. */
const newsworthy: ReadonlySet<Kind> = new Set([
  'incident',
  'event',
  'commitment',
  'force-level',
  'tally',
  'statement',
])

function differencesOf(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(({ score, from, to }) => score < 1 && from !== to)
}

/** An entry before it is told: enough to sort and choose by. */
export interface ChangeThing {
  readonly type: ChangeType
  readonly kind: Kind
  /** The claim that brought it, and the one that it is told against. */
  readonly id: ClaimId
  readonly before?: Shown
  readonly after: Shown
  /** Of the report that brought it. */
  readonly number: number
  /** The day that passed, of a deadline. */
  readonly day?: Day
  readonly tell: (record: CaseRecord) => ChangeEntry
}

function linkedThing(record: CaseRecord, link: Link, type: ChangeType): readonly ChangeThing[] {
  const [before, after] = [record.claim.get(link.from), record.claim.get(link.to)]
  if (!before || !after) return []
  const { kind, id } = after.claim
  const [, ...also] = link.changes
  const tell = once(
    (own): ChangeEntry => ({
      type,
      also,
      kind,
      id,
      text: withSource(headline(after.claim), [after.claim]),
      link: link.id,
      before: tellingOf(own, before),
      after: tellingOf(own, after),
      differences: differencesOf(link.reasons),
    }),
  )
  return [{ type, kind, id, before, after, number: reportOf(record, after).number, tell }]
}

export function linkedThings(
  record: CaseRecord,
  news: ReadonlySet<DocumentId>,
  isWanted: (type: ChangeType) => boolean,
): readonly ChangeThing[] {
  return changingLinks(record, news).flatMap(({ link, type }) =>
    isWanted(type) ? linkedThing(record, link, type) : [],
  )
}

/** Something told for the first time, or that came about by itself. */
function plainThing(
  record: CaseRecord,
  type: 'new' | 'deadline-passed',
  {
    id,
    after,
    day,
    text,
  }: {
    readonly id: ClaimId
    readonly after: Shown
    readonly day?: Day
    readonly text: (telling: Telling) => string
  },
): ChangeThing {
  const { kind } = after.claim
  const tell = once((): ChangeEntry => {
    const telling = tellingOf(record, after)
    return { type, also: [], kind, id, text: text(telling), after: telling, differences: [] }
  })
  return {
    type,
    kind,
    id,
    after,
    number: reportOf(record, after).number,
    ...(day !== undefined && { day }),
    tell,
  }
}

export function newThings(
  record: CaseRecord,
  news: ReadonlySet<DocumentId>,
): readonly ChangeThing[] {
  return [...news]
    .flatMap((document) => record.claimsIn.get(document) ?? [])
    .flatMap((shown) => {
      const { claim } = shown
      if (!newsworthy.has(claim.kind) || claim.layer === 'background') return []
      const hasEarlier = (record.linksOf.get(claim.id) ?? []).some(
        ({ to, from, verdict }) =>
          to === claim.id &&
          (verdict === 'same' || verdict === 'updates' || verdict === 'contradicts') &&
          record.claim.get(from)?.claim.document !== claim.document,
      )
      return hasEarlier
        ? []
        : [plainThing(record, 'new', { id: claim.id, after: shown, text: ({ text }) => text })]
    })
}

/** Promises whose last day lies after `since` and before the clock, told by a report of a number from `from` on. */
export function passedThings(
  record: CaseRecord,
  since: Day | undefined,
  from: number,
): readonly ChangeThing[] {
  const { all } = reportNumbers(record)
  const { reportOf: reports } = record.ties.index
  const isNews = (place: number) => (all[reports[place] ?? -1] ?? 0) >= from
  const overdue = commitmentThings(record).filter(
    ({ status, places }) => status === 'overdue' && isNews(places.at(-1) ?? -1),
  )
  return overdue.flatMap(({ id, deadline, members }): ChangeThing[] => {
    const after = members.find(({ claim }) => claim.id === deadline?.claim)
    const latest = deadline?.latest
    if (latest === undefined || !after || latest < (since ?? '')) return []
    if (reportOf(record, after).number < from) return []
    const last = dayInWords(latest)
    const text = (telling: Telling) =>
      telling.text.includes(last) ? telling.text : `${telling.text} (the last day was ${last})`
    return [plainThing(record, 'deadline-passed', { id, after, day: latest, text })]
  })
}
