import type { Claim, ClaimId, Day } from '../record/index.ts'
import { publishedInWords, whenInWords } from './days.ts'
import { findParties, type PartyFound, type PartyPart } from './parties-of.ts'
import { type PartyIds, partyIds } from './party-ids.ts'
import type { CaseRecord } from './record.ts'
import { reportOf, type Telling, tellingOf } from './telling.ts'
import { perRecord } from './thing.ts'
import { codeInWords, compareText, oneLine, partyName } from './words.ts'

/** A name as reports write it. */
export interface WrittenName {
  readonly name: string
  /** Numbers of the reports that write it so. */
  readonly reports: readonly number[]
}

/** An office as one report or several state it. */
export interface StatedRole {
  readonly post: string
  readonly body?: string
  readonly status: string
  readonly from?: string
  readonly to?: string
  /** Days that it is told to have been held on: from and to where they are stated, else days of the reports. */
  readonly held?: { readonly first: Day; readonly last: Day }
  /** What the reports that state it are dated, in words. */
  readonly stated: readonly string[]
  readonly reports: readonly number[]
  readonly claims: readonly ClaimId[]
}

export interface StatedRelation {
  readonly inWords: string
  readonly type: string
  /** Whom it is to, and whether it reads from the actor looked at to that one. */
  readonly other: { readonly id: string; readonly label: string }
  readonly isFrom: boolean
  readonly claim: ClaimId
  readonly report: number
}

export interface ActorEntry {
  /** Canonical id, else the name as written, folded. */
  readonly id: string
  /** A Wikidata id or a slug of ours; absent for a name nobody knows. */
  readonly actor?: string
  readonly label: string
  /** False for those whom reports only describe: "officials", "experts". */
  readonly isNamed: boolean
  readonly country?: string
  readonly sector?: string
  readonly names: readonly WrittenName[]
  readonly roles: readonly StatedRole[]
  readonly relations: readonly StatedRelation[]
  /** Claims that name the actor, by the part it has in them. */
  readonly parts: Readonly<Partial<Record<PartyPart, number>>>
  readonly claims: readonly ClaimId[]
  readonly reports: readonly number[]
}

interface Seen extends PartyFound {
  readonly claim: Claim
  readonly report: number
}

/** The usual name of each country's state: "President (US)" and "President (U.S.)" are one office. */
function statesByLabel(
  all: readonly Seen[],
  states: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    [...states].flatMap(([country, actor]) => {
      const label = all.find(({ party }) => party.actor === actor && party.label !== undefined)
        ?.party.label
      return label === undefined ? [] : [[country, label] as const]
    }),
  )
}

function namesOf(seen: readonly Seen[]): readonly WrittenName[] {
  const names = new Map<string, Set<number>>()
  for (const { party, report } of seen) {
    if (party.link === 'pronoun') continue
    const name = oneLine(party.name)
    names.set(name, (names.get(name) ?? new Set()).add(report))
  }
  return [...names].map(([name, reports]) => ({
    name,
    reports: [...reports].sort((a, b) => a - b),
  }))
}

function mostly<T>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values)
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function partsOf(seen: readonly Seen[]): ActorEntry['parts'] {
  const parts = new Map<PartyPart, Set<ClaimId>>()
  for (const { part, claim } of seen) parts.set(part, (parts.get(part) ?? new Set()).add(claim.id))
  return Object.fromEntries([...parts].map(([part, claims]) => [part, claims.size]))
}

function rolesOf(
  record: CaseRecord,
  seen: readonly Seen[],
  bodies: ReadonlyMap<string, string>,
): readonly StatedRole[] {
  const roles = new Map<string, { readonly parts: RoleParts; readonly told: Seen[] }>()
  for (const each of seen) {
    const { claim, part } = each
    if (claim.kind !== 'role' || part !== 'holder') continue
    const { post, body, status, from, to } = claim.content
    const parts = {
      post: oneLine(post.value),
      ...(body && { body: bodies.get(body.value.country ?? '') ?? partyName(body.value) }),
      status: status.value,
      ...(from && { from: whenInWords(from.value) }),
      ...(to && { to: whenInWords(to.value) }),
    }
    const key = JSON.stringify(parts).toLowerCase()
    const held = roles.get(key)
    // What is told last is how it is written.
    roles.set(key, { parts, told: held?.told ?? [] })
    roles.get(key)?.told.push(each)
  }
  return [...roles.values()].map(({ parts, told }) => ({
    ...parts,
    ...heldOf(record, told),
    stated: unique(told, ({ claim }) =>
      publishedInWords(record.report.get(claim.document)?.document.published),
    ),
    reports: unique(told, ({ report }) => report),
    claims: told.map(({ claim }) => claim.id),
  }))
}

type RoleParts = Omit<StatedRole, 'held' | 'stated' | 'reports' | 'claims'>

function unique<T>(seen: readonly Seen[], of: (each: Seen) => T): readonly T[] {
  return [...new Set(seen.map(of))]
}

function relationsOf(seen: readonly Seen[], idOf: PartyIds['idOf']): readonly StatedRelation[] {
  return seen.flatMap(({ claim, report, part }) => {
    if (claim.kind !== 'relation' || (part !== 'subject' && part !== 'object')) return []
    const { subject, type, object } = claim.content
    const inWords = `${partyName(subject.value)} ${codeInWords(type.value)} ${partyName(object.value)}`
    const isFrom = part === 'subject'
    const party = isFrom ? object.value : subject.value
    const other = {
      id: idOf({ party, part: isFrom ? 'object' : 'subject' }),
      label: partyName(party),
    }
    return [{ inWords, type: type.value, other, isFrom, claim: claim.id, report }]
  })
}

/** What the days of an office are known by: its own, else those of the reports that state it as it is. */
function heldOf(record: CaseRecord, told: readonly Seen[]): Pick<StatedRole, 'held'> {
  const days = told.flatMap(({ claim }) => {
    if (claim.kind !== 'role') return []
    const { from, to, status } = claim.content
    const { published } = record.report.get(claim.document)?.document ?? {}
    const own = [from?.value.earliest ?? from?.value.latest, to?.value.latest ?? to?.value.earliest]
    const isHeld = status.value === 'current' || status.value === 'acting'
    return isHeld ? [...own, published?.latest ?? published?.earliest] : own
  })
  const known = days.filter((day) => day !== undefined).sort()
  const [first, last] = [known[0], known.at(-1)]
  return first !== undefined && last !== undefined ? { held: { first, last } } : {}
}

function entryOf(
  record: CaseRecord,
  [id, seen]: readonly [string, readonly Seen[]],
  { bodies, idOf }: Pick<SeenActors, 'bodies' | 'idOf'>,
): ActorEntry {
  const known = seen.find(({ party }) => party.actor !== undefined)?.party
  const country = mostly(seen.map(({ party }) => party.country))
  const sector = mostly(seen.map(({ party }) => party.sector))
  const names = namesOf(seen)
  return {
    id,
    ...(known?.actor !== undefined && { actor: known.actor }),
    label: known?.label ?? names[0]?.name ?? id,
    isNamed: seen.some(({ party }) => party.actor !== undefined || party.link === 'name'),
    ...(country !== undefined && { country }),
    ...(sector !== undefined && { sector }),
    names,
    roles: rolesOf(record, seen, bodies),
    relations: relationsOf(seen, idOf),
    parts: partsOf(seen),
    claims: [...new Set(seen.map(({ claim }) => claim.id))],
    reports: [...new Set(seen.map(({ report }) => report))].sort((a, b) => a - b),
  }
}

interface SeenActors {
  readonly byId: ReadonlyMap<string, readonly Seen[]>
  readonly idOf: PartyIds['idOf']
  /** Usual names of states by country. */
  readonly bodies: ReadonlyMap<string, string>
}

const seenActors = perRecord((record): SeenActors => {
  const all = record.claims.flatMap((shown): Seen[] => {
    const report = reportOf(record, shown).number
    return findParties(shown.claim).map((found) => ({ ...found, claim: shown.claim, report }))
  })
  const { idOf, states } = partyIds(all)
  const byId = Map.groupBy(all, idOf)
  byId.delete('')
  return { byId, idOf, bodies: statesByLabel(all, states) }
})

/** Claims that name one actor by the part it has in them. */
export function claimsByPart(
  record: CaseRecord,
  { id }: ActorEntry,
): Readonly<Partial<Record<PartyPart, readonly ClaimId[]>>> {
  const byPart = Map.groupBy(seenActors(record).byId.get(id) ?? [], ({ part }) => part)
  return Object.fromEntries(
    [...byPart].map(([part, seen]) => [part, [...new Set(seen.map(({ claim }) => claim.id))]]),
  )
}

/** Everybody that claims name, each once whatever reports call them; most named first. */
export const actors = perRecord((record): readonly ActorEntry[] => {
  const { byId, ...known } = seenActors(record)
  return [...byId]
    .map((each) => entryOf(record, each, known))
    .sort(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) ||
        b.claims.length - a.claims.length ||
        compareText(a.id, b.id),
    )
})

/** Everything that names one actor, with its words. */
export function tellingsOf(record: CaseRecord, { claims }: ActorEntry): readonly Telling[] {
  return claims.flatMap((id) => {
    const shown = record.claim.get(id)
    return shown ? [tellingOf(record, shown)] : []
  })
}
