import type { Casualties, Claim, ClaimOf } from '../../record/index.ts'
import { amountColumns, type ClaimRow, column, nothingOf, partyColumn, valueIn } from './columns.ts'
import { type Column, makeTable, type Table } from './table.ts'

type IncidentRow = ClaimRow<ClaimOf<'incident'>>

export const incidentColumns: readonly Column<IncidentRow>[] = [
  column('type', 'ACLED sub-event type', ({ claim }) => claim.content.type.value),
  column('stage', 'accomplished, attempted, foiled …', ({ claim }) => claim.content.stage),
  column('clarity', 'single, or several told as one', ({ claim }) => claim.content.clarity),
  column('weapon', 'weapon family', ({ claim }) => claim.content.weapon?.value),
  ...amountColumns(
    'weapon_count_',
    'number of weapons',
    ({ claim }: IncidentRow) => claim.content.weaponCount,
  ),
  column(
    'targets',
    'what was hit, as written',
    ({ claim }) => claim.content.targets.map(({ value }) => value.words),
    'list',
  ),
  column(
    'target_types',
    'what was hit',
    ({ claim }) => claim.content.targets.map(({ value }) => value.type),
    'list',
  ),
  column('damage', 'damage as written', ({ claim }) => valueIn(claim.content.damage)),
  column('damage_nothing', 'stated-none or withheld', ({ claim }) =>
    nothingOf(claim.content.damage),
  ),
  column(
    'responsibility',
    'stances on who did it',
    ({ claim }) => claim.content.responsibility.map(({ stance }) => stance),
    'list',
  ),
  column(
    'responsible',
    'who did it, on each of these stances',
    ({ claim }) => claim.content.responsibility.map(({ party }) => party?.value.name ?? ''),
    'list',
  ),
  column(
    'responsibility_by',
    'who says so, on each of these stances',
    ({ claim }) => claim.content.responsibility.map(({ by }) => by?.value.name ?? ''),
    'list',
  ),
  column(
    'responsibility_strength',
    'how strongly, on each: accuse, suspect, imply',
    ({ claim }) => claim.content.responsibility.map(({ strength }) => strength ?? ''),
    'list',
  ),
  column(
    'responsibility_authority',
    'whether officials blame or others, on each',
    ({ claim }) => claim.content.responsibility.map(({ authority }) => authority ?? ''),
    'list',
  ),
  column(
    'responsibility_how',
    'by which way it was claimed, on each',
    ({ claim }) => claim.content.responsibility.map(({ how }) => how?.value ?? ''),
    'list',
  ),
  column(
    'responsibility_when',
    'when the stance was taken, on each, as an EDTF date',
    ({ claim }) => claim.content.responsibility.map(({ when }) => when?.value.edtf ?? ''),
    'list',
  ),
]

interface CasualtyRow {
  readonly claim: Claim
  readonly index: number
  readonly group: Casualties
}

const casualtyColumns: readonly Column<CasualtyRow>[] = [
  column('incident', 'claim of the incident', ({ claim }) => claim.id),
  column('number', 'which group of the incident, from 0', ({ index }) => index, 'integer'),
  column('state', 'killed, wounded …', ({ group }) => group.state),
  ...amountColumns('', 'people', ({ group }: CasualtyRow) => group.amount),
  ...partyColumn('who', 'who they are', ({ group }: CasualtyRow) => group.who),
  column('status', 'civilian, military …', ({ group }) => group.status?.value),
  column(
    'part_of',
    'the group of the same incident that these are counted in',
    ({ group }) => group.partOf,
    'integer',
  ),
]

/** Groups of people hurt. */
export function casualtyTable(rows: readonly ClaimRow[]): Table {
  const groups = rows.flatMap(({ claim }) =>
    claim.kind === 'incident'
      ? claim.content.casualties.map((group, index) => ({ claim, index, group }))
      : [],
  )
  return makeTable(
    {
      name: 'casualties',
      description: 'Groups of people hurt, by incident',
      key: ['incident', 'number'],
      references: [{ column: 'incident', table: 'incidents' }],
      columns: casualtyColumns,
    },
    groups,
  )
}
