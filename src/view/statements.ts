import type { ClaimId, ClaimOf, DocumentId } from '../record/index.ts'
import { currentOf } from './current.ts'
import { type Dispute, disputesOf } from './disputes.ts'
import { claimsOf, type Group, groupsOf, type ShownOf } from './groups.ts'
import { headline } from './headline.ts'
import { perGroup } from './per-group.ts'
import type { CaseRecord } from './record.ts'
import { isSameParty } from './same-party.ts'
import { type Telling, tellingOf } from './telling.ts'
import { once, perRecord, type Thing } from './thing.ts'
import { codeInWords, oneLine, partyNames } from './words.ts'

export interface StatementEntry {
  readonly id: ClaimId
  readonly speakers: readonly string[]
  /** The office that the same report gives the one who speaks: so the one held when it was said. */
  readonly office?: string
  readonly stance: string
  readonly speech: 'direct' | 'indirect' | 'mixed'
  readonly medium?: string
  readonly addressees: readonly string[]
  /** What was said, in the report's words. */
  readonly content: string
  /** Announced, and not made yet. */
  readonly isExpected: boolean
  readonly when?: string
  /** Claims that it speaks of. */
  readonly about: readonly ClaimId[]
  /** The first of these in words: what it is on. */
  readonly topic?: string
  readonly tellings: readonly Telling[]
  readonly disputes: readonly Dispute[]
}

/** The offices that each report tells: kept, for a report of thousands of statements asks for each. */
const rolesIn = perRecord((record) => Map.groupBy(claimsOf(record, 'role'), roleReport))

function roleReport({ claim }: ShownOf<'role'>): DocumentId {
  return claim.document
}

function officeOf(record: CaseRecord, { document, content }: ClaimOf<'statement'>) {
  const [speaker, ...others] = content.speakers
  if (!speaker || others.length > 0) return undefined
  const role = rolesIn(record)
    .get(document)
    ?.find(({ claim }) => isSameParty(claim.content.holder.value, speaker.value))
  return role && oneLine(role.claim.content.post.value)
}

function entryOf(record: CaseRecord, group: Group<'statement'>): StatementEntry {
  const { claim } = currentOf(record, group)
  const { content } = claim
  const tellings = group.members.map((shown) => tellingOf(record, shown))
  const when = tellings.find((telling) => telling.when !== undefined)?.when
  const office = officeOf(record, claim)
  const [on] = claim.about.flatMap((id) => record.claim.get(id) ?? [])
  const topic = on && headline(on.claim)
  return {
    id: claim.id,
    speakers: partyNames(content.speakers),
    ...(office !== undefined && { office }),
    stance: codeInWords(content.stance.value),
    speech: content.speech,
    ...(content.medium &&
      content.medium.value !== 'unknown' && { medium: codeInWords(content.medium.value) }),
    addressees: partyNames(content.addressees),
    content: oneLine(content.content.value),
    isExpected: content.expected === true,
    ...(when !== undefined && { when }),
    about: claim.about,
    ...(topic !== undefined && { topic }),
    tellings,
    disputes: disputesOf(record, group.links),
  }
}

/** As `statements`, not told yet. */
export const statementThings = perRecord((record): readonly StatementThing[] =>
  groupsOf(record, 'statement').map((group) => thingOf(record, group)),
)

/** A statement, not told yet. */
export interface StatementThing extends Thing<StatementEntry> {
  /** Where its claims stand in the case. */
  readonly places: readonly number[]
}

const thingOf = perGroup((record, group: Group<'statement'>): StatementThing => {
  const { earliest, latest } =
    group.members.find(({ claim }) => claim.when)?.claim.when?.value ?? {}
  return {
    id: currentOf(record, group).claim.id,
    members: group.members,
    places: group.places,
    ...(earliest !== undefined && { earliest }),
    ...(latest !== undefined && { latest }),
    tell: once((own) => entryOf(own, group)),
  }
})

/** Who is reported to have said what, in order of the reports. */
export function statements(record: CaseRecord): readonly StatementEntry[] {
  return statementThings(record).map(({ tell }) => tell(record))
}
