import { type Change, type ClaimId, type ClaimOf, type Day, isNothing } from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import { accordingTo } from './according-to.ts'
import { claimsOfCase } from './case-index.ts'
import { whenInWords } from './days.ts'
import { disputeOf } from './disputes.ts'
import type { ForceFigure, ForceLine } from './force-line.ts'
import { placesOf, type ShownOf } from './groups.ts'
import { headline } from './headline.ts'
import type { CaseRecord } from './record.ts'
import { reportOf, tellingOf } from './telling.ts'
import { once, perCase, perRecord, perThing, type Thing } from './thing.ts'
import { amountSlotInWords, codeInWords, compareText, partyName, placeName } from './words.ts'

type ForceLevel = ShownOf<'force-level'>

/** What is alike in figures that can be compared. */
function lineKey({ content, where }: ClaimOf<'force-level'>): string {
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

/** The number of the line that each figure of a case belongs to; -1 for what is no figure. */
const lineNumbers = perThing((shown: readonly Pick<Shown, 'claim'>[]): Int32Array => {
  const numbers = new Map<string, number>()
  return Int32Array.from(shown, ({ claim }) => {
    if (claim.kind !== 'force-level') return -1
    const key = lineKey(claim)
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
})

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
  const source = accordingTo([shown.claim])
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
    ...(source !== undefined && { accordingTo: source }),
    telling,
    changes: changesOf(record, shown),
  }
}

function changesOf({ linksOf }: CaseRecord, { claim }: ForceLevel): readonly Change[] {
  const links = linksOf.get(claim.id) ?? []
  const earlier = links.filter(({ to, verdict }) => to === claim.id && verdict !== 'scope-differs')
  return [...new Set(earlier.flatMap(({ changes }) => changes))]
}

/** A line, not told yet. Its members are by the day that they are meant for. */
export interface ForceThing
  extends Thing<ForceLine>,
    Pick<ForceLine, 'owner' | 'place' | 'component' | 'of' | 'basis'> {
  readonly id: ClaimId
  /** Where its claims stand in the case. */
  readonly places: readonly number[]
  /** The day and the number of the latest figure. */
  readonly day?: Day
  readonly best?: number
}

function inOrder(record: CaseRecord, members: readonly ForceLevel[]) {
  return members
    .map((shown) => ({
      shown,
      day: dayOf(record, shown).day,
      number: reportOf(record, shown).number,
    }))
    .sort((a, b) => compareText(a.day ?? '9999', b.day ?? '9999') || a.number - b.number)
}

function thingOf(record: CaseRecord, members: readonly ForceLevel[]): readonly ForceThing[] {
  const figures = inOrder(record, members)
  const latest = figures.at(-1)
  const [first] = members
  if (!latest || !first) return []
  const { content, where } = first.claim
  const { amount } = latest.shown.claim.content
  const days = figures.flatMap(({ day }) => day ?? [])
  const [earliest, last] = [days[0], days.at(-1)]
  const best = isNothing(amount) ? undefined : amount.value.best
  const head = {
    id: latest.shown.claim.id,
    owner: content.owner ? partyName(content.owner.value) : 'owner not stated',
    place: where ? (where.value.name ?? placeName(where.value)) : 'place not stated',
    component: content.component ? codeInWords(content.component.value) : 'not stated',
    of: codeInWords(content.of.value),
    basis: content.basis.value,
  }
  const told = figures.map(({ shown }) => shown)
  return [
    {
      ...head,
      members: told,
      places: told.map(({ claim }) => record.ties.index.claimAt.get(claim.id) ?? -1),
      ...(earliest !== undefined && { earliest }),
      ...(last !== undefined && { latest: last }),
      ...(latest.day !== undefined && { day: latest.day }),
      ...(best !== undefined && { best }),
      tell: once((own) => lineOf(own, head, { told, members })),
    },
  ]
}

function lineOf(
  record: CaseRecord,
  head: Omit<ForceLine, 'figures' | 'disputes' | 'notComparable'>,
  {
    told,
    members,
  }: { readonly told: readonly ForceLevel[]; readonly members: readonly ForceLevel[] },
): ForceLine {
  const links = [...new Set(members.flatMap(({ claim }) => record.linksOf.get(claim.id) ?? []))]
  const of = (verdict: 'contradicts' | 'scope-differs') =>
    links
      .filter((link) => link.verdict === verdict)
      .flatMap((link) => disputeOf(record, link) ?? [])
  return {
    ...head,
    figures: told.map((shown) => figureOf(record, shown)),
    disputes: of('contradicts'),
    notComparable: of('scope-differs'),
  }
}

interface KeptLine {
  readonly members: readonly ForceLevel[]
  readonly reports: readonly unknown[]
  readonly things: readonly ForceThing[]
}

const keptLines = perCase((): (KeptLine | undefined)[] => [])

/** The very line that another record had, where both show the same figures of the same reports. */
function keptThing(
  record: CaseRecord,
  line: number,
  places: readonly number[],
): readonly ForceThing[] {
  const lines = keptLines(record)
  const held = lines[line]
  const { index, shown, reports: all } = record.ties
  const reportAt = (place: number) => all[index.reportOf[place] ?? -1]
  const isSame =
    held?.members.length === places.length &&
    places.every(
      (place, at) =>
        held.members[at] === (shown[place] as unknown) && held.reports[at] === reportAt(place),
    )
  if (isSame) return held.things
  // Lines are of figures only.
  const members = places.map((place) => shown[place] as Shown & ForceLevel)
  const things = thingOf(record, members)
  lines[line] = { members, reports: places.map(reportAt), things }
  return things
}

/** As `forces`, not told yet. */
export const forceThings = perRecord((record): readonly ForceThing[] => {
  const numbers = lineNumbers(claimsOfCase(record.ties))
  const byLine = Map.groupBy(placesOf(record, 'force-level'), (place) => numbers[place] ?? -1)
  return [...byLine]
    .flatMap(([line, places]) => keptThing(record, line, places))
    .sort(
      (a, b) =>
        compareText(a.owner, b.owner) ||
        compareText(a.place, b.place) ||
        compareText(a.component, b.component),
    )
})

/**
 * How many of whom are where: a line for each force, place, component and measure, so that only like stands
 * beside like.
 */
export function forces(record: CaseRecord): readonly ForceLine[] {
  return forceThings(record).map(({ tell }) => tell(record))
}
