import { CasualtyState, type ClaimId, isNothing } from '../record/index.ts'
import { type Bounds, boundsOf, spanOf, sumOf } from './amount-bounds.ts'
import type { ShownOf } from './groups.ts'
import { casualtiesInWords } from './headline.ts'
import type { CaseRecord } from './record.ts'
import { reportOf } from './telling.ts'
import { numberInWords } from './words.ts'

/** What one telling says of one state: the sum of its groups that share nobody. */
export interface CasualtyValue {
  readonly claim: ClaimId
  readonly report: number
  /** Least and most people; `high` is absent where nothing bounds it. */
  readonly low: number
  readonly high?: number
  /** The report says there were none. */
  readonly isNone: boolean
  readonly inWords: string
}

/** People of one state hurt in one incident, over all its tellings. Nothing is averaged. */
export interface CasualtyFigure {
  readonly state: CasualtyState
  readonly low: number
  readonly high?: number
  /** Tellings give different numbers. */
  readonly differs: boolean
  readonly inWords: string
  readonly values: readonly CasualtyValue[]
}

function toldOf(
  record: CaseRecord,
  shown: ShownOf<'incident'>,
  state: CasualtyState,
): CasualtyValue | undefined {
  const groups = shown.claim.content.casualties.filter(
    (group) => group.state === state && group.partOf === undefined,
  )
  if (groups.length === 0) return undefined
  return {
    claim: shown.claim.id,
    report: reportOf(record, shown).number,
    ...sumOf(groups.map(({ amount }) => boundsOf(amount))),
    isNone: groups.every(({ amount }) => isNothing(amount) && amount.nothing === 'stated-none'),
    inWords: groups.map(casualtiesInWords).join(', '),
  }
}

/** "3", "between 3 and 5", "at least 3", "an unknown number". */
export function rangeInWords({ low, high }: Bounds): string {
  if (high === undefined) return low === 0 ? 'an unknown number' : `at least ${numberInWords(low)}`
  if (low === high) return numberInWords(low)
  return `between ${numberInWords(low)} and ${numberInWords(high)}`
}

function figureOf(
  record: CaseRecord,
  state: CasualtyState,
  all: readonly CasualtyValue[],
): CasualtyFigure {
  const preferred = all.filter(({ claim }) => record.pairs.preferred.has(claim))
  const values = preferred.length > 0 ? preferred : all
  const bounds = spanOf(values)
  const isNone = values.every((value) => value.isNone)
  const differs = new Set(all.map(({ low, high }) => `${low}-${high ?? ''}`)).size > 1
  const [only] = values
  const noun = state === 'casualties' ? 'casualties' : state
  const none = state === 'casualties' ? 'no casualties' : `none ${noun}`
  const inWords = isNone
    ? none
    : !differs && only
      ? only.inWords
      : `${rangeInWords(bounds)} ${noun}`
  return { state, ...bounds, differs, inWords, values: all }
}

/** "No casualties" says of every state that there were none: so a report that counts some is disputed by it. */
function deniedBy(record: CaseRecord, shown: ShownOf<'incident'>): CasualtyValue | undefined {
  const none = toldOf(record, shown, 'casualties')
  return none?.isNone ? none : undefined
}

/** What the tellings of one incident say of people hurt, by state; only states that some telling names. */
export function figuresOf(
  record: CaseRecord,
  members: readonly ShownOf<'incident'>[],
): readonly CasualtyFigure[] {
  const figures = CasualtyState.options.flatMap((state) => {
    const told = members.flatMap((shown) => toldOf(record, shown, state) ?? [])
    if (told.length === 0) return []
    const denied = members.flatMap((shown) =>
      told.some(({ claim }) => claim === shown.claim.id) ? [] : (deniedBy(record, shown) ?? []),
    )
    return [figureOf(record, state, [...told, ...denied])]
  })
  const isNamed = figures.some(({ state }) => state !== 'casualties')
  return figures.filter(({ state, high }) => state !== 'casualties' || high !== 0 || !isNamed)
}
