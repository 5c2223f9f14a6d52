import type { ClaimOf, Kind } from '../../record/index.ts'
import {
  amountColumns,
  type ClaimRow,
  column,
  nothingOf,
  partyColumn,
  partyColumns,
  valueIn,
  whenColumns,
} from './columns.ts'
import { incidentColumns } from './incident-tables.ts'
import type { Column } from './table.ts'

export type RowOf<K extends Kind> = ClaimRow<ClaimOf<K>>

/** What the table of each kind is called, tells and adds to what every claim has. */
interface KindTable<K extends Kind> {
  readonly name: string
  readonly description: string
  readonly columns: readonly Column<RowOf<K>>[]
}

export const kindTables: { readonly [K in Kind]: KindTable<K> } = {
  event: {
    name: 'events',
    description: 'Who did what to whom',
    columns: [
      column('type', 'PLOVER event type', ({ claim }) => claim.content.type.value),
      column('mode', 'PLOVER mode', ({ claim }) => claim.content.mode?.value),
      column('contexts', 'PLOVER contexts', ({ claim }) => claim.content.contexts, 'list'),
      ...partyColumns('actors', 'who acts', ({ claim }: RowOf<'event'>) => claim.content.actors),
      ...partyColumns(
        'recipients',
        'who is acted upon',
        ({ claim }: RowOf<'event'>) => claim.content.recipients,
      ),
      column('act', 'the act as written', ({ claim }) => claim.content.act.value),
      column('form', 'what it was put in', ({ claim }) => claim.content.form?.value),
      column(
        'name',
        'name of the agreement, operation or meeting',
        ({ claim }) => claim.content.name?.value,
      ),
    ],
  },
  incident: {
    name: 'incidents',
    description: 'Acts of violence',
    columns: incidentColumns,
  },
  commitment: {
    name: 'commitments',
    description: 'Who promised what to whom, and by when',
    columns: [
      column('type', 'undertake, refrain, maintain …', ({ claim }) => claim.content.type),
      column(
        'strength',
        'binding, pledged, intended or offered',
        ({ claim }) => claim.content.strength.value,
      ),
      ...partyColumns(
        'promisors',
        'who promises',
        ({ claim }: RowOf<'commitment'>) => claim.content.promisors,
      ),
      ...partyColumns(
        'beneficiaries',
        'to whom',
        ({ claim }: RowOf<'commitment'>) => claim.content.beneficiaries,
      ),
      column('act', 'what is promised, coarsely', ({ claim }) => claim.content.act.value),
      column('promise', 'the whole promise as written', ({ claim }) => claim.content.promise.value),
      column(
        'object',
        'what the act is done to, as written',
        ({ claim }) => claim.content.object?.value,
      ),
      column('scope', 'what narrows it, as written', ({ claim }) => claim.content.scope?.value),
      ...amountColumns(
        'quantity_',
        'how much',
        ({ claim }: RowOf<'commitment'>) => claim.content.quantity,
      ),
      ...whenColumns('deadline', 'by when', ({ claim }: RowOf<'commitment'>) =>
        valueIn(claim.content.deadline),
      ),
      column('deadline_nothing', 'stated-none or withheld', ({ claim }) =>
        nothingOf(claim.content.deadline),
      ),
      column(
        'condition',
        'the condition as written',
        ({ claim }) => claim.content.condition?.value.words,
      ),
      column(
        'next_step',
        'what is to settle the rest',
        ({ claim }) => claim.content.nextStep?.value,
      ),
      column(
        'outcome',
        'what the report says became of it',
        ({ claim }) => claim.content.outcome?.value,
      ),
    ],
  },
  'force-level': {
    name: 'force_levels',
    description: 'How many of whom are where',
    columns: [
      ...amountColumns(
        '',
        'heads or items',
        ({ claim }: RowOf<'force-level'>) => claim.content.amount,
      ),
      column('of', 'what is counted', ({ claim }) => claim.content.of.value),
      ...partyColumn(
        'owner',
        'who fields the force',
        ({ claim }: RowOf<'force-level'>) => claim.content.owner,
      ),
      column('component', 'which part of the force', ({ claim }) => claim.content.component?.value),
      column(
        'roles',
        'what it is there for',
        ({ claim }) => claim.content.roles.map(({ value }) => value),
        'list',
      ),
      column('basis', 'what the figure measures', ({ claim }) => claim.content.basis.value),
      ...whenColumns(
        'as_of',
        'the day the figure is meant for',
        ({ claim }: RowOf<'force-level'>) => claim.content.asOf?.value,
      ),
    ],
  },
  statement: {
    name: 'statements',
    description: 'What somebody is reported to have said',
    columns: [
      ...partyColumns(
        'speakers',
        'who speaks',
        ({ claim }: RowOf<'statement'>) => claim.content.speakers,
      ),
      column('stance', 'say, announce, warn, deny …', ({ claim }) => claim.content.stance.value),
      column('speech', 'direct, indirect or mixed', ({ claim }) => claim.content.speech),
      column('content', 'what was said', ({ claim }) => claim.content.content.value),
      column('medium', 'how it was said', ({ claim }) => claim.content.medium?.value),
      ...partyColumns(
        'addressees',
        'to whom',
        ({ claim }: RowOf<'statement'>) => claim.content.addressees,
      ),
      column(
        'expected',
        'announced but not made yet',
        ({ claim }) => claim.content.expected,
        'boolean',
      ),
    ],
  },
  role: {
    name: 'roles',
    description: 'Actors in their offices, as reports state them',
    columns: [
      ...partyColumn('holder', 'who holds it', ({ claim }: RowOf<'role'>) => claim.content.holder),
      column('post', 'the office as written', ({ claim }) => claim.content.post.value),
      ...partyColumn(
        'body',
        'of what it is an office',
        ({ claim }: RowOf<'role'>) => claim.content.body,
      ),
      column('status', 'current, former, acting …', ({ claim }) => claim.content.status?.value),
      ...whenColumns('from', 'since when', ({ claim }: RowOf<'role'>) => claim.content.from?.value),
      ...whenColumns('to', 'until when', ({ claim }: RowOf<'role'>) => claim.content.to?.value),
    ],
  },
  relation: {
    name: 'relations',
    description: 'How two actors stand to each other',
    columns: [
      ...partyColumn(
        'subject',
        'the first',
        ({ claim }: RowOf<'relation'>) => claim.content.subject,
      ),
      column('type', 'backed-by, part-of …', ({ claim }) => claim.content.type.value),
      ...partyColumn(
        'object',
        'the second',
        ({ claim }: RowOf<'relation'>) => claim.content.object,
      ),
    ],
  },
  tally: {
    name: 'tallies',
    description: 'Counts over a series',
    columns: [
      column('counted', 'incidents, casualties …', ({ claim }) => claim.content.counted),
      ...amountColumns('', 'the count', ({ claim }: RowOf<'tally'>) => claim.content.amount),
      column(
        'ordinal',
        'given as a place in a series',
        ({ claim }) => claim.content.ordinal,
        'boolean',
      ),
      column(
        'incident_type',
        'ACLED sub-event type',
        ({ claim }) => claim.content.incidentType?.value,
      ),
      column('weapon', 'weapon family', ({ claim }) => claim.content.weapon?.value),
      column('casualty_state', 'killed, wounded …', ({ claim }) => claim.content.state?.value),
      ...partyColumn('who', 'who is counted', ({ claim }: RowOf<'tally'>) => claim.content.who),
      column('status', 'civilian, military …', ({ claim }) => claim.content.status?.value),
      ...partyColumns(
        'targets',
        'whom the series was aimed at',
        ({ claim }: RowOf<'tally'>) => claim.content.targets,
      ),
      ...whenColumns(
        'period',
        'from when to when it counts',
        ({ claim }: RowOf<'tally'>) => claim.content.period?.value,
      ),
      column('of', 'what is counted, as written', ({ claim }) => claim.content.of.value),
      column(
        'within',
        'counted within another tally of the report',
        ({ claim }) => claim.content.within,
        'boolean',
      ),
    ],
  },
}
