import type { Amount, Claim, Party, Read, Slot, When, Where } from '../../record/index.ts'
import { isNothing } from '../../record/index.ts'
import type { Shown } from '../../store/index.ts'
import type { Telling } from '../../view/index.ts'
import type { Cell, Column } from './table.ts'

/** A shown claim with what the tables tell of it; one row of the table of its kind. */
export interface ClaimRow<C extends Claim = Claim> {
  readonly claim: C
  readonly shown: Shown
  readonly telling: Telling
}

type Type = Column<never>['type']

export function column<Row>(
  name: string,
  description: string,
  cell: (row: Row) => Cell,
  type: Type = 'string',
): Column<Row> {
  return { name, type, description, cell }
}

export function valueIn<T>(slot: Slot<T> | undefined): T | undefined {
  return slot && !isNothing(slot) ? slot.value : undefined
}

/** Which nothing a slot is filled with. */
export function nothingOf(slot: Slot<unknown> | undefined): string | undefined {
  return slot && isNothing(slot) ? slot.nothing : undefined
}

/** The usual names of parties, and their ids beside. */
export function partyColumns<Row>(
  name: string,
  what: string,
  of: (row: Row) => readonly Read<Party>[],
): readonly Column<Row>[] {
  const each = (row: Row, tell: (party: Party) => string) => of(row).map(({ value }) => tell(value))
  return [
    column(name, `${what}, as written`, (row) => each(row, (party) => party.name), 'list'),
    column(
      `${name}_ids`,
      `${what}: canonical actors, empty where not known; in the order of ${name}`,
      (row) => each(row, ({ actor }) => actor ?? ''),
      'list',
    ),
  ]
}

/** One party: as written, canonical actor, country. */
export function partyColumn<Row>(
  name: string,
  what: string,
  of: (row: Row) => Read<Party> | undefined,
): readonly Column<Row>[] {
  return [
    column(name, `${what}, as written`, (row) => of(row)?.value.name),
    column(`${name}_id`, `${what}: canonical actor`, (row) => of(row)?.value.actor),
    column(`${name}_country`, `${what}: ISO 3166-1 alpha-3`, (row) => of(row)?.value.country),
  ]
}

/** A number as stated; bounds are inclusive. */
export function amountColumns<Row>(
  prefix: string,
  what: string,
  of: (row: Row) => Slot<Amount> | undefined,
): readonly Column<Row>[] {
  const amount = (row: Row) => valueIn(of(row))
  return [
    column(`${prefix}low`, `${what}: least`, (row) => amount(row)?.low, 'number'),
    column(`${prefix}best`, `${what}: as stated`, (row) => amount(row)?.best, 'number'),
    column(`${prefix}high`, `${what}: most`, (row) => amount(row)?.high, 'number'),
    column(`${prefix}hedge`, `${what}: how the words hedge it`, (row) => amount(row)?.hedge),
    column(`${prefix}per`, `${what}: total, or for each of several`, (row) => amount(row)?.per),
    column(`${prefix}nothing`, `${what}: stated-none or withheld`, (row) => nothingOf(of(row))),
    column(`${prefix}words`, `${what}: the number's own words`, (row) => amount(row)?.words),
  ]
}

/** A time with how exactly it is known. Days are local days, inclusive. */
export function whenColumns<Row>(
  prefix: string,
  what: string,
  of: (row: Row) => When | undefined,
): readonly Column<Row>[] {
  return [
    column(prefix, `${what}: EDTF (ISO 8601-2)`, (row) => of(row)?.edtf),
    column(`${prefix}_earliest`, `${what}: first day`, (row) => of(row)?.earliest, 'date'),
    column(`${prefix}_latest`, `${what}: last day`, (row) => of(row)?.latest, 'date'),
    column(`${prefix}_precision`, `${what}: how exact`, (row) => of(row)?.precision),
    column(`${prefix}_words`, `${what}: as written`, (row) => of(row)?.words),
  ]
}

function whereColumns<Row>(of: (row: Row) => Where | undefined): readonly Column<Row>[] {
  return [
    column('place', 'where, as written', (row) => of(row)?.words),
    column('place_name', 'the name it was resolved to', (row) => of(row)?.name),
    column('country', 'ISO 3166-1 alpha-3', (row) => of(row)?.country),
    column('latitude', 'degrees, WGS 84', (row) => of(row)?.point?.lat, 'number'),
    column('longitude', 'degrees, WGS 84', (row) => of(row)?.point?.lon, 'number'),
    column(
      'place_precision',
      'UCDP where_prec, 1 exact to 7',
      (row) => of(row)?.precision,
      'integer',
    ),
    column('radius_km', 'how far off it may be, in km', (row) => of(row)?.radiusKm, 'number'),
    column('geonameid', 'GeoNames id', (row) => of(row)?.geonameid, 'integer'),
  ]
}

/** What every table of claims begins with: which claim, of which report, in which words, who says so. */
export const claimColumns: readonly Column<ClaimRow>[] = [
  column('id', 'claim', ({ claim }) => claim.id),
  column('report', 'report that says so', ({ claim }) => claim.document),
  column(
    'report_number',
    'its number in citations',
    ({ telling }) => telling.cited.number,
    'integer',
  ),
  column('text', 'the claim in a line', ({ telling }) => telling.text),
  column('quote', 'the words that make the claim', ({ telling }) => telling.passage.words),
  column(
    'start',
    'where they start, in UTF-16 code units',
    ({ claim }) => claim.span.start,
    'integer',
  ),
  column('end', 'where they end, exclusive', ({ claim }) => claim.span.end, 'integer'),
  column('realis', 'asserted, planned, conditional …', ({ claim }) => claim.realis),
  column('layer', 'foreground or background', ({ claim }) => claim.layer),
  column(
    'sources',
    'who says so, from the outlet inward',
    ({ telling }) => telling.chain.map(({ name }) => name),
    'list',
  ),
  column('source_class', 'class of the innermost source', ({ claim }) => claim.attribution.class),
  column('source_hedge', 'words that hold back', ({ telling }) => telling.hedge),
  ...whenColumns<ClaimRow>('when', 'when it was or is to be', ({ claim }) => claim.when?.value),
  ...whereColumns<ClaimRow>(({ claim }) => claim.where?.value),
  column('rule', 'the rule that found it', ({ claim }) => claim.rule),
  column('state', 'unreviewed, confirmed or corrected', ({ shown }) => shown.state),
]
