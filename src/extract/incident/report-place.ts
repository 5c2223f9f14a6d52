import { overlaps, type Read, stated, type Where } from '../../record/index.ts'
import type { Place } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { isWord } from './words.ts'

/** Towns and districts; a street or a whole region is no place to put a report at. */
function isTown({ where }: Place): boolean {
  return where.country !== undefined && where.precision <= 4 && where.geonameid !== undefined
}

/** "Lyon police", "the Kerry County Sheriff's Office": whose force it is. */
function isOfForce(reading: Reading, { end }: Place): boolean {
  const next = reading.tokenAt(end)
  return [next, next + 1].some((token) => isWord(reading, token, lexicon.forces))
}

function isDateline(reading: Reading, { start, end }: Place): boolean {
  return reading.document.segments.some(
    ({ kind, span }) => kind === 'dateline' && span.start <= start && end <= span.end,
  )
}

/** The town of the headline and the lead, when they name no other. */
function onlyTown(reading: Reading, towns: readonly Place[]): Place | undefined {
  const heads = reading.document.segments.filter(
    ({ kind }) => kind === 'headline' || kind === 'lead',
  )
  const named = towns.filter((town) => heads.some(({ span }) => overlaps(span, town)))
  return new Set(named.map(({ where }) => where.name)).size === 1 ? named[0] : undefined
}

/**
 * Where a local report is from: the town of the police it speaks of, when it is of one town; else its dateline, else the only
 * town of its headline and lead.
 * For a crime that the report tells of without saying where, because its readers know.
 */
export function reportPlace(reading: Reading): Read<Where> | undefined {
  const towns = reading.places.filter(isTown)
  const forces = towns.filter((place) => isOfForce(reading, place))
  const names = new Set(forces.map(({ where }) => where.name))
  const place = names.size === 1 ? forces[0] : undefined
  const found =
    place ??
    (names.size === 0
      ? (towns.find((town) => isDateline(reading, town)) ?? onlyTown(reading, towns))
      : undefined)
  return (
    found && {
      ...stated(found.where, { start: found.start, end: found.end }),
      basis: 'inferred',
      rule: 'incident/report-place',
    }
  )
}
