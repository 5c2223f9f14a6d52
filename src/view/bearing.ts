import { type Claim, type CommitmentAct, isNothing } from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import { sameClaims } from './case-index.ts'
import type { Group } from './groups.ts'
import type { CaseRecord } from './record.ts'
import { isDated, reportOf, type Telling, tellingOf } from './telling.ts'
import { perRecord, perThing } from './thing.ts'

/** Promises to take something away: a later telling that it is gone bears on them. */
const leaving: ReadonlySet<CommitmentAct> = new Set(['withdraw', 'end', 'reduce'])

/** A force that a report says is not there, or a withdrawal that it says took place: whose and where. */
function goneOf(claim: Claim): { readonly countries: readonly (string | undefined)[] } | undefined {
  if (claim.realis !== 'asserted' || claim.layer !== 'foreground') return undefined
  if (claim.kind === 'event') {
    const isGone =
      claim.content.type.value === 'retreat' && claim.content.mode?.value === 'withdraw'
    return isGone
      ? { countries: claim.content.actors.map(({ value }) => value.country) }
      : undefined
  }
  if (claim.kind !== 'force-level') return undefined
  const { amount, owner } = claim.content
  const isNone = isNothing(amount) ? amount.nothing === 'stated-none' : amount.value.high === 0
  return isNone ? { countries: [owner?.value.country] } : undefined
}

/** All claims of a case that something is gone, by their places, with whose it was. */
const goneAt = perThing((shown: readonly Shown[]) =>
  shown.flatMap(({ claim }, place) => {
    const gone = goneOf(claim)
    return gone ? [{ place, gone }] : []
  }),
)

const allGone = perRecord(({ ties }) =>
  goneAt(sameClaims(ties.index, ties.shown)).flatMap(({ place, gone }) => {
    const shown = ties.alive[place] === 1 ? ties.shown[place] : undefined
    return shown ? [{ shown, gone }] : []
  }),
)

/**
 * Tellings of later reports that may say what became of a promise to leave or to end something: the same
 * side's force is told to be gone from the same country. They decide nothing; a person reads them.
 */
export function bearingOn(record: CaseRecord, group: Group<'commitment'>): readonly Telling[] {
  const { claim } = group.first
  if (!leaving.has(claim.content.act.value)) return []
  const own = new Set(
    group.members.flatMap((each) =>
      each.claim.content.promisors.flatMap(({ value }) => value.country ?? []),
    ),
  )
  const place = group.members
    .map((each) => each.claim.where?.value.country)
    .find((country) => country !== undefined)
  const reports = group.members.map((each) => reportOf(record, each))
  const dated = reports.filter(({ document }) => isDated(document))
  const since = Math.max(...(dated.length > 0 ? dated : reports).map(({ number }) => number))
  return allGone(record).flatMap(({ shown, gone }) => {
    const there = shown.claim.where?.value.country
    const isSame =
      gone.countries.some((country) => country !== undefined && own.has(country)) &&
      (place === undefined || there === undefined || place === there)
    return isSame && reportOf(record, shown).number > since ? [tellingOf(record, shown)] : []
  })
}
