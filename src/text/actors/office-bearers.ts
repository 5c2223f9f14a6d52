import type { StatedOffice } from './found.ts'
import type { Scene } from './scene.ts'
import { covers, mayCover, sameOffice } from './terms.ts'
import type { Resolved, Told } from './told.ts'

/** Mentions told before of whoever holds an office as this report tells; if it does not, as our lists have it for its day. */
export function bearersOf(
  { scene, mentions, home }: Told,
  office: StatedOffice,
): readonly Resolved[] {
  const before = mentions.slice(-MOST_BACK)
  const told: Resolved[] = []
  for (const other of before)
    if (isOfOffice(office, other) && !(home?.sure === true && isOver(scene, other, office)))
      told.push(other)
  if (told.length > 0) return told
  const listed: Resolved[] = []
  for (const other of before)
    if (officesOfDay(scene, other).some((held) => fitsOffice(office, held))) listed.push(other)
  return listed
}

/** So many mentions at most are looked back over for who holds an office. */
const MOST_BACK = 500

/** Whether a mention is of somebody told of as holding an office, of its country where it has one. */
export function isOfOffice(office: StatedOffice, other: Resolved): boolean {
  if (office.country !== undefined && other.parties[0]?.country !== office.country) return false
  for (const held of officesOf(other)) if (fitsOffice(office, held)) return true
  return false
}

function officesOf({ person, who, parties }: Resolved): readonly StatedOffice[] {
  if (person !== undefined) return person.offices
  // "The two leaders" are of several offices, whatever stands last before.
  const isOne = parties.length === 1 && parties[0]?.actor !== undefined
  return who.kind === 'office' && who.office !== undefined && isOne ? [who.office] : []
}

/** "President Wilson" in a report of today: a title kept in courtesy, and nobody whom "the president" means. */
function isOver(
  { published }: Scene,
  { person }: Resolved,
  { office: asked }: StatedOffice,
): boolean {
  if (published === undefined || asked === undefined || person === undefined) return false
  const terms = person.known.filter(({ office }) => sameOffice(asked, office))
  return terms.length > 0 && !terms.some((term) => mayCover(term, published))
}

/** Offices on the report's day of a person whom no title names: "King Abdullah II" is all name. */
function officesOfDay({ published }: Scene, { person, first, end }: Resolved): StatedOffice[] {
  if (person === undefined || person.offices.length > 0 || published === undefined) return []
  return person.known
    .filter((term) => covers(term, published))
    .map(({ office, country, sector }) => ({
      office,
      sector,
      words: { first, end },
      current: true,
      ...(country === undefined ? {} : { country }),
    }))
}

function fitsOffice(asked: StatedOffice, held: StatedOffice): boolean {
  if (
    held.office === undefined ||
    asked.office === undefined ||
    !held.current ||
    !sameOffice(asked.office, held.office)
  )
    return false
  if (asked.body !== undefined && asked.body.id !== held.body?.id) return false
  return asked.country === undefined || held.country === undefined || held.country === asked.country
}
