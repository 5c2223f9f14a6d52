import type { CasualtyState } from '../record/index.ts'
import type { Shown } from '../store/index.ts'
import {
  boundsOf,
  type CaseRecord,
  spanOf,
  type TimelineEntry,
  type TimelineThing,
  timelineThings,
} from '../view/index.ts'
import { canonicalLines } from './canonical-json.ts'
import type { Exporter, ExportOptions } from './exporter.ts'
import { headOf } from './head.ts'
import { evidenceOf } from './told-evidence.ts'

/** The telling that says most exactly where a thing is; a country is an area, and no point. */
function placedBy(members: readonly Shown[]): Shown | undefined {
  return members
    .filter(({ claim }) => claim.where)
    .toSorted(
      (a, b) => (a.claim.where?.value.precision ?? 9) - (b.claim.where?.value.precision ?? 9),
    )[0]
}

const smallest = 5

function placeOf(members: readonly Shown[]) {
  const where = placedBy(members)?.claim.where?.value
  const point = where && where.precision <= smallest ? where.point : undefined
  return {
    geometry: point ? { type: 'Point', coordinates: [point.lon, point.lat] } : null,
    properties: {
      place: where?.name ?? where?.words,
      place_words: where?.words,
      place_precision: where?.precision,
      radius_km: where?.radiusKm,
      country: where?.country,
      geonameid: where?.geonameid,
    },
  }
}

/** Least and most people of a state that any telling gives; no most where nothing bounds it. */
function people(members: readonly Shown[], state: CasualtyState) {
  const told = members.flatMap(({ claim }) =>
    claim.kind === 'incident'
      ? claim.content.casualties
          .filter((group) => group.state === state && group.partOf === undefined)
          .filter(({ amount }) => 'value' in amount)
          .map(({ amount }) => boundsOf(amount))
      : [],
  )
  const { low, high } = told.length > 0 ? spanOf(told) : {}
  return { [`${state}_low`]: low, [`${state}_high`]: high }
}

function typeOf(members: readonly Shown[]): string | undefined {
  const claim = members[0]?.claim
  return claim?.kind === 'incident' || claim?.kind === 'event'
    ? claim.content.type.value
    : undefined
}

function propertiesOf(entry: TimelineEntry, members: readonly Shown[]): object {
  const { kind, text, date, earliest, latest, precision, realis, layer, tellings } = entry
  return {
    kind,
    text,
    type: typeOf(members),
    date,
    time_start: earliest,
    time_end: latest,
    date_precision: precision,
    realis,
    layer,
    ...people(members, 'killed'),
    ...people(members, 'wounded'),
    reports: [...new Set(tellings.map(({ cited }) => cited.number))].join(';'),
    sources: [...new Set(tellings.flatMap(({ cited }) => cited.source ?? []))].join(';'),
    state: [...new Set(tellings.map(({ state }) => state))].join(';'),
    evidence: evidenceOf(tellings),
  }
}

/** A thing of the timeline as a feature; one whose place is unknown or a whole country has no geometry. */
export function featureOf(
  record: CaseRecord,
  { id, members, tell }: Pick<TimelineThing, 'id' | 'members' | 'tell'>,
): object {
  const { geometry, properties } = placeOf(members)
  return {
    type: 'Feature',
    id,
    geometry,
    properties: { id, ...propertiesOf(tell(record), members), ...properties },
  }
}

/** Features as RFC 7946 has them, with what they are of beside. */
export function* featureLines(
  record: CaseRecord,
  options: ExportOptions,
  features: readonly object[],
) {
  yield* canonicalLines({ type: 'FeatureCollection', onrecord: headOf(record, options), features })
}

/** What is told to have happened or to be so, for maps: longitude first, properties flat but for the evidence. */
export const geojson: Exporter = {
  format: 'geojson',
  summary: 'what happened where, for maps (RFC 7946)',
  isFolder: false,

  files: (record, options) => {
    const things = timelineThings(record).filter(({ what }) => what === 'told')
    const features = things.map((thing) => featureOf(record, thing))
    return [{ name: 'record.geojson', chunks: featureLines(record, options, features) }]
  },
}
