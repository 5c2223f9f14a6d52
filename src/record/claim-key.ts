import type { Claim, ClaimOf, Kind } from './claim.ts'
import { type ClaimId, makeId } from './id.ts'
import type { Party } from './party.ts'
import type { Read, Slot } from './value.ts'

/** A claim before it has an id. */
export type Unidentified<C extends Claim = Claim> = C extends Claim ? Omit<C, 'id'> : never

/** The canonical actor where it is known, else the name as written: what tells two parties apart in a key. */
function partyKey(party: Read<Party> | undefined): string {
  return party?.value.actor ?? party?.value.name ?? ''
}

/** Where a value or a stated nothing stands in the text. */
function placeKey(value: Slot<unknown>): string {
  const span = value.spans[0]
  return span ? `${span.start}-${span.end}` : ''
}

/** What tells two claims of a kind on one span apart: 2,500 in *each* of two countries are two claims. */
const distinguishing: {
  readonly [K in Kind]: (claim: Unidentified<ClaimOf<K>>) => readonly string[]
} = {
  incident: ({ content }) => [content.type.value],
  event: ({ content }) => [content.type.value],
  commitment: ({ content }) => [content.act.value],
  'force-level': ({ content, where }) => [
    placeKey(content.amount),
    where?.value.country ?? where?.value.words ?? '',
  ],
  statement: ({ content }) => content.speakers.map(partyKey),
  role: ({ content }) => [partyKey(content.holder), content.post.value],
  relation: ({ content }) => [
    partyKey(content.subject),
    content.type.value,
    partyKey(content.object),
  ],
  tally: ({ content }) => [
    content.counted,
    content.state?.value ?? '',
    placeKey(content.amount),
    partyKey(content.who),
  ],
}

/**
 * What identifies a claim across engines: document, kind, span and the kind's distinguishing slots. A
 * person's decision holds this, so it finds its claim again after a rebuild.
 */
export function claimKey(claim: Unidentified): string {
  // The table's row and the claim are of one kind; TypeScript cannot tie the two.
  const slots = (distinguishing[claim.kind] as (claim: Unidentified) => readonly string[])(claim)
  return [claim.document, claim.kind, `${claim.span.start}-${claim.span.end}`, ...slots].join('|')
}

/** The id of a claim: a hash of its key. */
export function claimId(claim: Unidentified): ClaimId {
  return makeId('clm', claimKey(claim))
}
