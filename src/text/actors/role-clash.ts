import type { Notice, Party, Published, Span } from '../../record/index.ts'
import type { Mention } from '../analysis.ts'
import type { Term } from './entries.ts'
import { type ActorIndex, loadActors } from './load-actors.ts'
import { readOffice } from './stated-office.ts'
import { firstDay, lastDay, mayCover, sameOffice } from './terms.ts'

/** Offices that one person holds at a time. */
const single: ReadonlySet<string> = new Set([
  'president',
  'prime-minister',
  'king',
  'foreign-minister',
  'defence-minister',
  'vice-president',
  'supreme-leader',
  'un-secretary-general',
  'nato-secretary-general',
  'commission-president',
])

interface Stated {
  readonly span: Span
  readonly words: string
  readonly office: string
  readonly party: Party
  readonly actor: string
}

/**
 * Offices that cannot be held as the report says: two people told of as holding one office of one country, or a
 * holder whom our lists have out of office on the day of the report. Either can be courtesy ("President Carter") or
 * a report that looks back; the notice says what stands against what, not who is right.
 */
export function findRoleClashes(
  mentions: readonly Mention[],
  text: string,
  {
    published,
    actors = loadActors(),
  }: { readonly published?: Published | undefined; readonly actors?: ActorIndex } = {},
): Notice[] {
  const stated: Stated[] = []
  for (const mention of mentions) stated.push(...statedBy(mention, text, actors))
  const notices: Notice[] = []
  const told = new Set<string>()
  stated.forEach((item, place) => {
    const other = stated
      .slice(0, place)
      .find(
        ({ office, party, actor }) =>
          office === item.office && party.country === item.party.country && actor !== item.actor,
      )
    const message =
      other === undefined
        ? againstLists(item, actors, published)
        : `"${item.words}" and "${other.words}" are both told of as ${item.office} of ${item.party.country ?? 'one body'}.`
    const key = `${item.actor} ${item.office}`
    if (message === undefined || told.has(key)) return
    told.add(key)
    notices.push({ code: 'role-clash', message, span: item.span })
  })
  return notices
}

function statedBy(mention: Mention, text: string, actors: ActorIndex): readonly Stated[] {
  const [party] = mention.parties
  if (mention.title === undefined || party?.actor === undefined || mention.parties.length > 1)
    return []
  const stated = readOffice(text.slice(mention.title.start, mention.title.end), actors)
  if (stated === undefined || !stated.current || !single.has(stated.office)) return []
  const span = { start: mention.start, end: mention.end }
  return [{ span, words: mention.text, office: stated.office, party, actor: party.actor }]
}

/**
 * What our lists say of the office that a title gives somebody: `over` when it ended before any day that the report can
 * be of ("President Carter" in a report of 1985), `open` when it had not, nothing for those whose terms they do not have.
 */
export function termOf(
  mention: Mention,
  text: string,
  published: Published,
): 'over' | 'open' | undefined {
  const actors = loadActors()
  const [stated] = statedBy(mention, text, actors)
  if (published.earliest === undefined) return undefined
  if (stated === undefined)
    return isCourtesy(mention, text, published.earliest) ? 'over' : undefined
  const held = (actors.terms.get(stated.actor) ?? []).filter(
    ({ office, country }) =>
      sameOffice(stated.office, office) &&
      (country === undefined || country === stated.party.country),
  )
  const day = published.earliest
  if (held.length === 0) return undefined
  const isEnded = ({ to }: Term) => to !== undefined && lastDay(to) < day
  // A second term that is still to come does not make the time between one of office.
  const isToCome = ({ from }: Term) =>
    from !== undefined &&
    published.latest !== undefined &&
    firstDay(from).slice(0, from.length) > published.latest.slice(0, from.length)
  return held.some(isEnded) && held.every((term) => isEnded(term) || isToCome(term))
    ? 'over'
    : 'open'
}

/** "Secretary Lind" of somebody whose every office that we know is over: one word, which says of no new one. */
function isCourtesy({ title, parties: [party] }: Mention, text: string, day: string): boolean {
  if (title === undefined || /\s/.test(text.slice(title.start, title.end))) return false
  // A candidacy is no office that she could be called by.
  const terms = (loadActors().terms.get(party?.actor ?? '') ?? []).filter(
    ({ sector }) => sector !== 'pty',
  )
  return terms.length > 0 && terms.every(({ to }) => to !== undefined && lastDay(to) < day)
}

/** "from 2017-01-20 to 2021-01-20", "since 2025-01-20". */
function termInWords({ from, to }: { readonly from?: string; readonly to?: string }): string {
  if (to === undefined) return `since ${from ?? 'an unknown day'}`
  return from === undefined ? `until ${to}` : `from ${from} to ${to}`
}

function againstLists(
  { actor, office, party, words }: Stated,
  { terms }: ActorIndex,
  published: Published | undefined,
): string | undefined {
  const held = (terms.get(actor) ?? []).filter(
    (term) =>
      sameOffice(office, term.office) &&
      (term.country === undefined || term.country === party.country),
  )
  if (
    published === undefined ||
    held.length === 0 ||
    held.some((term) => mayCover(term, published))
  )
    return undefined
  const known = held.map(termInWords).join(' and ')
  return `"${words}" is told of as ${office}; our list has that office ${known}, and the report is of ${published.value}.`
}
