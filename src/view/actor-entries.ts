import type { ClaimId, Day } from '../record/index.ts'
import { publishedInWords, whenInWords } from './days.ts'
import type { Mention } from './mentions.ts'
import type { PartyFound, PartyPart } from './parties-of.ts'
import type { CaseRecord } from './record.ts'
import { codeInWords, oneLine, partyName } from './words.ts'

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
  readonly status?: string
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

interface Seen extends Mention {
  readonly report: number
}

/** What an entry is told of. */
interface Named {
  readonly id: string
  readonly label: string
  readonly isNamed: boolean
  readonly mentions: readonly Mention[]
  /** The usual name of each country's state: "President (US)" and "President (U.S.)" are one office. */
  readonly bodies: ReadonlyMap<string, string>
  /** Whom the record takes somebody for. */
  readonly idOf: (found: PartyFound) => string
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

/** What is told most often; of several the first told. */
export function mostly<T>(values: readonly (T | undefined)[]): T | undefined {
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
      ...(status && { status: status.value }),
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

function relationsOf(seen: readonly Seen[], idOf: Named['idOf']): readonly StatedRelation[] {
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
    const isHeld = status?.value === 'current' || status?.value === 'acting'
    return isHeld ? [...own, published?.latest ?? published?.earliest] : own
  })
  const known = days.filter((day) => day !== undefined).sort()
  const [first, last] = [known[0], known.at(-1)]
  return first !== undefined && last !== undefined ? { held: { first, last } } : {}
}

/** What most of its mentions say it is. */
export function sectorOf(mentions: readonly Mention[]): string | undefined {
  return mostly(mentions.map(({ party }) => party.sector))
}

export function actorEntry(record: CaseRecord, actor: Named): ActorEntry {
  const { id, label, isNamed, mentions, bodies, idOf } = actor
  const seen = mentions.map(
    (mention): Seen => ({
      ...mention,
      report: record.report.get(mention.claim.document)?.number ?? 0,
    }),
  )
  const known = seen.find(({ party }) => party.actor !== undefined)?.party
  const country = mostly(seen.map(({ party }) => party.country))
  const sector = sectorOf(mentions)
  return {
    id,
    ...(known?.actor !== undefined && { actor: known.actor }),
    label,
    isNamed,
    ...(country !== undefined && { country }),
    ...(sector !== undefined && { sector }),
    names: namesOf(seen),
    roles: rolesOf(record, seen, bodies),
    relations: relationsOf(seen, idOf),
    parts: partsOf(seen),
    claims: [...new Set(seen.map(({ claim }) => claim.id))],
    reports: [...new Set(seen.map(({ report }) => report))].sort((a, b) => a - b),
  }
}
