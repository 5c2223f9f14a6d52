import {
  type CasualtyState,
  type ClaimId,
  type ClaimOf,
  type Day,
  isNothing,
  type Realis,
  type When,
} from '../record/index.ts'
import { accordingTo } from './according-to.ts'
import { type CasualtyFigure, figuresOf } from './casualties.ts'
import { currentOf } from './current.ts'
import { dayOrder, whenInWords } from './days.ts'
import { type Dispute, disputesOf } from './disputes.ts'
import { mostExact } from './exactness.ts'
import { type Group, groupsOf, type ShownOf } from './groups.ts'
import { incidentName, responsibilityInWords } from './headline.ts'
import { tellsWho } from './incident-words.ts'
import { perGroup } from './per-group.ts'
import type { CaseRecord } from './record.ts'
import { reportOf, type Telling, tellingOf } from './telling.ts'
import { inOrderOf, once, perPlace, perRecord, type Thing } from './thing.ts'
import { capitalised, codeInWords, oneLine, partyName, placeName } from './words.ts'

/** One dated, attributed stance on who did it. */
export interface ResponsibilityLine {
  readonly stance: ClaimOf<'incident'>['content']['responsibility'][number]['stance']
  readonly party?: string
  readonly by?: string
  readonly inWords: string
  /** The words it was read from. */
  readonly words: string
  readonly claim: ClaimId
  readonly report: number
}

export interface IncidentEntry {
  /** Its first telling. */
  readonly id: ClaimId
  readonly name: string
  readonly types: readonly string[]
  readonly stage: string
  /** `aggregated`: several told as one, which no total counts. */
  readonly clarity: 'single' | 'aggregated'
  readonly realis: Realis
  readonly isBackground: boolean
  readonly isOnlyPossibly: boolean
  /** Whose word alone it is, when no report tells it as its own. */
  readonly accordingTo?: string
  readonly when?: string
  /** Bounds of the most exact date told, for sorting and drawing. */
  readonly earliest?: Day
  readonly latest?: Day
  readonly where?: string
  readonly country?: string
  readonly weapons: readonly string[]
  readonly targets: readonly string[]
  readonly casualties: readonly CasualtyFigure[]
  readonly damage?: string
  readonly responsibility: readonly ResponsibilityLine[]
  readonly tellings: readonly Telling[]
  readonly disputes: readonly Dispute[]
}

type Incident = ShownOf<'incident'>

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)]
}

function whenOf({ members }: Group<'incident'>): When | undefined {
  return mostExact(members, timeOf)?.claim.when?.value
}

function timeOf({ claim }: Incident): When | undefined {
  return claim.when?.value
}

/** The most exact date and place told of it; the earlier telling where two are as exact. */
function situated(group: Group<'incident'>) {
  const { members } = group
  const timed = whenOf(group)
  const place = [...members].sort(
    (a, b) => (a.claim.where?.value.precision ?? 9) - (b.claim.where?.value.precision ?? 9),
  )[0]?.claim.where?.value
  return {
    ...(timed && { when: whenInWords(timed) }),
    ...(timed?.earliest !== undefined && { earliest: timed.earliest }),
    ...(timed?.latest !== undefined && { latest: timed.latest }),
    ...(place && { where: placeName(place) }),
    ...(place?.country !== undefined && { country: place.country }),
  }
}

function responsibilityOf(
  record: CaseRecord,
  members: readonly Incident[],
): readonly ResponsibilityLine[] {
  const lines = members.flatMap((shown) =>
    shown.claim.content.responsibility.filter(tellsWho).map(
      (each): ResponsibilityLine => ({
        stance: each.stance,
        ...(each.party && { party: partyName(each.party.value) }),
        ...(each.by && { by: partyName(each.by.value) }),
        inWords: responsibilityInWords(each),
        words: oneLine(each.words.value),
        claim: shown.claim.id,
        report: reportOf(record, shown).number,
      }),
    ),
  )
  return lines
}

function damageOf(members: readonly Incident[]): string | undefined {
  const damage = members.findLast(({ claim }) => claim.content.damage)?.claim.content.damage
  if (!damage) return undefined
  if (!isNothing(damage)) return oneLine(damage.value)
  return damage.nothing === 'withheld' ? 'kept back' : 'none'
}

/** What totals look at of an incident. */
export interface CountedIncident
  extends Pick<
    IncidentEntry,
    'id' | 'stage' | 'clarity' | 'realis' | 'isBackground' | 'isOnlyPossibly' | 'casualties'
  > {
  /** Numbers of the reports that tell of it. */
  readonly tellings: readonly { readonly cited: { readonly number: number } }[]
}

const countedOf = perGroup((record, group: Group<'incident'>): CountedIncident => {
  const { first, members } = group
  const { content, realis } = currentOf(record, group).claim
  return {
    id: first.claim.id,
    stage: content.stage,
    clarity: members.every(({ claim }) => claim.content.clarity === 'aggregated')
      ? 'aggregated'
      : 'single',
    realis,
    isBackground: members.every(({ claim }) => claim.layer === 'background'),
    isOnlyPossibly: members.every((each) => reportOf(record, each).reported === 'possibly'),
    casualties: figuresOf(record, members),
    tellings: members.map((shown) => ({ cited: { number: reportOf(record, shown).number } })),
  }
})

function entryOf(record: CaseRecord, group: Group<'incident'>): IncidentEntry {
  const { first, members, links } = group
  const { stage, clarity, realis, isBackground, isOnlyPossibly, casualties } = countedOf(
    record,
    group,
  )
  const damage = damageOf(members)
  const source = accordingTo(members.map(({ claim }) => claim))
  return {
    id: first.claim.id,
    name: capitalised(incidentName(first.claim)),
    types: unique(members.map(({ claim }) => claim.content.type.value)),
    stage,
    clarity,
    realis,
    isBackground,
    isOnlyPossibly,
    ...(source !== undefined && { accordingTo: source }),
    ...situated(group),
    weapons: unique(
      members.flatMap(({ claim }) => claim.content.weapon?.value ?? []).map(codeInWords),
    ),
    targets: unique(
      members.flatMap(({ claim }) =>
        claim.content.targets.map(({ value }) => oneLine(value.words)),
      ),
    ),
    casualties,
    ...(damage !== undefined && { damage }),
    responsibility: responsibilityOf(record, members),
    tellings: members.map((shown) => tellingOf(record, shown)),
    disputes: disputesOf(record, links),
  }
}

/** An incident, not told yet. */
export interface IncidentThing extends Thing<IncidentEntry> {
  /** Where its claims stand in the case. */
  readonly places: readonly number[]
  readonly order: number
  readonly counted: (record: CaseRecord) => CountedIncident
}

/** As `incidents`, not told yet: by first possible day; those without a date last, in order of their reports. */
export const incidentThings = perRecord((record): readonly IncidentThing[] =>
  inOrderOf(thingsOf(record), ({ order }) => order),
)

function thingsOf(record: CaseRecord): readonly IncidentThing[] {
  const thing = thingAt(record)
  return groupsOf(record, 'incident').map((group) => thing(group.places[0] ?? -1, group))
}

const thingAt = perPlace((group: Group<'incident'>): IncidentThing => {
  const { earliest, latest } = whenOf(group) ?? {}
  return {
    id: group.first.claim.id,
    members: group.members,
    places: group.places,
    order: dayOrder(earliest ?? latest),
    ...(earliest !== undefined && { earliest }),
    ...(latest !== undefined && { latest }),
    counted: (record) => countedOf(record, group),
    tell: once((record) => entryOf(record, group)),
  }
})

/** Acts of violence, each once, with the values of every report that tells of it. */
export function incidents(record: CaseRecord): readonly IncidentEntry[] {
  return incidentThings(record).map(({ tell }) => tell(record))
}

/** As totals look at them. */
export const countedIncidents = perRecord((record) =>
  incidentThings(record).map(({ counted }) => counted(record)),
)

/** The states that totals are kept of. */
export const totalled = [
  'killed',
  'wounded',
  'missing',
  'captured',
  'abducted',
] as const satisfies readonly CasualtyState[]
