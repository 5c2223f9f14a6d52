import { type Change, type ClaimId, type Day, type ForceBasis, isNothing } from '../record/index.ts'
import { whenInWords } from './days.ts'
import { type Dispute, disputeOf } from './disputes.ts'
import { claimsOf, type ShownOf } from './groups.ts'
import { headline } from './headline.ts'
import type { CaseRecord } from './record.ts'
import { reportOf, type Telling, tellingOf } from './telling.ts'
import { perRecord } from './thing.ts'
import { amountSlotInWords, codeInWords, compareText, partyName, placeName } from './words.ts'

/** One number that one report gives. */
export interface ForceFigure {
  readonly claim: ClaimId
  readonly text: string
  readonly amount: string
  readonly low?: number
  readonly best?: number
  readonly high?: number
  /** `each`: it holds for each of several places. */
  readonly per?: 'total' | 'each'
  readonly hedge?: string
  /** The report keeps the number back, or says that there are none. */
  readonly nothing?: 'stated-none' | 'withheld'
  /** The day it is meant for, in words; else the day of the report. */
  readonly asOf: string
  readonly asOfBasis: 'stated' | 'day-of-report'
  readonly day?: Day
  readonly roles: readonly string[]
  readonly isBackground: boolean
  readonly telling: Telling
  /** Against earlier figures of this line. */
  readonly changes: readonly Change[]
}

/** Figures that can be compared: one owner, place, component, thing counted and measure. */
export interface ForceLine {
  /** Its latest figure. */
  readonly id: ClaimId
  readonly owner: string
  readonly place: string
  readonly component: string
  readonly of: string
  readonly basis: ForceBasis
  /** By the day they are meant for. */
  readonly figures: readonly ForceFigure[]
  readonly disputes: readonly Dispute[]
  /** Figures of other lines that look alike and count something else. */
  readonly notComparable: readonly Dispute[]
}

type ForceLevel = ShownOf<'force-level'>

function lineKey({ claim: { content, where } }: ForceLevel): string {
  const owner = content.owner?.value
  const place = where?.value
  return JSON.stringify([
    owner?.country ?? owner?.actor ?? owner?.name.toLowerCase(),
    place?.precision === 6 ? place.country : (place?.name ?? place?.words.toLowerCase()),
    content.component?.value,
    content.of.value,
    content.basis.value,
  ])
}

function dayOf(record: CaseRecord, shown: ForceLevel) {
  const stated = shown.claim.content.asOf ?? shown.claim.when
  const { published } = reportOf(record, shown).document
  const day =
    stated?.value.latest ?? stated?.value.earliest ?? published?.latest ?? published?.earliest
  return { stated, ...(day !== undefined && { day }) }
}

function figureOf(record: CaseRecord, shown: ForceLevel): ForceFigure {
  const { content, layer } = shown.claim
  const { stated, day } = dayOf(record, shown)
  const telling = tellingOf(record, shown)
  const { amount } = content
  return {
    claim: shown.claim.id,
    text: headline(shown.claim),
    amount: amountSlotInWords(amount),
    ...(isNothing(amount)
      ? { nothing: amount.nothing }
      : {
          ...(amount.value.low !== undefined && { low: amount.value.low }),
          ...(amount.value.best !== undefined && { best: amount.value.best }),
          ...(amount.value.high !== undefined && { high: amount.value.high }),
          per: amount.value.per,
          hedge: amount.value.hedge,
        }),
    asOf: stated ? whenInWords(stated.value) : telling.cited.published,
    asOfBasis: stated ? 'stated' : 'day-of-report',
    ...(day !== undefined && { day }),
    roles: content.roles.map(({ value }) => codeInWords(value)),
    isBackground: layer === 'background',
    telling,
    changes: changesOf(record, shown),
  }
}

function changesOf({ linksOf }: CaseRecord, { claim }: ForceLevel): readonly Change[] {
  const links = linksOf.get(claim.id) ?? []
  const earlier = links.filter(({ to, verdict }) => to === claim.id && verdict !== 'scope-differs')
  return [...new Set(earlier.flatMap(({ changes }) => changes))]
}

function byDay(a: ForceFigure, b: ForceFigure): number {
  return (
    compareText(a.day ?? '9999', b.day ?? '9999') || a.telling.cited.number - b.telling.cited.number
  )
}

function lineOf(record: CaseRecord, members: readonly ForceLevel[]): readonly ForceLine[] {
  const figures = members.map((shown) => figureOf(record, shown)).sort(byDay)
  const latest = figures.at(-1)
  const [first] = members
  if (!latest || !first) return []
  const { content, where } = first.claim
  const links = [...new Set(members.flatMap(({ claim }) => record.linksOf.get(claim.id) ?? []))]
  const of = (verdict: 'contradicts' | 'scope-differs') =>
    links
      .filter((link) => link.verdict === verdict)
      .flatMap((link) => disputeOf(record, link) ?? [])
  return [
    {
      id: latest.claim,
      owner: content.owner ? partyName(content.owner.value) : 'owner not stated',
      place: where ? (where.value.name ?? placeName(where.value)) : 'place not stated',
      component: content.component ? codeInWords(content.component.value) : 'not stated',
      of: codeInWords(content.of.value),
      basis: content.basis.value,
      figures,
      disputes: of('contradicts'),
      notComparable: of('scope-differs'),
    },
  ]
}

/**
 * How many of whom are where: a line for each force, place, component and measure, so that only like stands
 * beside like.
 */
export const forces = perRecord((record): readonly ForceLine[] => {
  const lines = new Map<string, ForceLevel[]>()
  for (const shown of claimsOf(record, 'force-level')) {
    const key = lineKey(shown)
    const line = lines.get(key)
    if (line) line.push(shown)
    else lines.set(key, [shown])
  }
  return [...lines.values()]
    .flatMap((members) => lineOf(record, members))
    .sort(
      (a, b) =>
        compareText(a.owner, b.owner) ||
        compareText(a.place, b.place) ||
        compareText(a.component, b.component),
    )
})
