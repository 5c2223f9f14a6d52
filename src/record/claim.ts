import { z } from 'zod'
import { Attribution } from './attribution.ts'
import { Commitment } from './commitment.ts'
import { Event } from './event.ts'
import { ForceLevel } from './force-level.ts'
import { ClaimId, DocumentId } from './id.ts'
import { Incident } from './incident.ts'
import { Relation } from './relation.ts'
import { Role } from './role.ts'
import { Span } from './span.ts'
import { Statement } from './statement.ts'
import { Tally } from './tally.ts'
import { read } from './value.ts'
import { When } from './when.ts'
import { Where } from './where.ts'

/** Every kind of claim and the schema of its content. Adding a row makes the compiler list what is left to do. */
export const contents = {
  incident: Incident,
  event: Event,
  commitment: Commitment,
  'force-level': ForceLevel,
  statement: Statement,
  role: Role,
  relation: Relation,
  tally: Tally,
} as const
export type Kind = keyof typeof contents
export type ContentOf<K extends Kind> = z.infer<(typeof contents)[K]>

/**
 * How the report puts it: as fact, as still to come, as depending on something, as mere possibility, as
 * not so, or as a thing that happens in general.
 */
export const Realis = z.enum([
  'asserted',
  'planned',
  'conditional',
  'hypothetical',
  'denied',
  'generic',
])
export type Realis = z.infer<typeof Realis>

/** `background`: history told to explain the news. */
export const Layer = z.enum(['foreground', 'background'])
export type Layer = z.infer<typeof Layer>

/** What every kind of claim has. */
const Common = {
  id: ClaimId,
  document: DocumentId,
  /** The rule that found it. */
  rule: z.string(),
  /** The words that make the claim; its key holds this. */
  span: Span,
  /** Further words in the same report that tell of the same thing. */
  mentions: z.array(Span).readonly(),
  attribution: Attribution,
  realis: Realis,
  layer: Layer,
  /** When it was or is to be; of a statement or a promise when it was spoken. */
  when: read(When).optional(),
  where: read(Where).optional(),
  /** Claims of this report that this one speaks of. */
  about: z.array(ClaimId).readonly(),
}

function claim<K extends Kind>(kind: K) {
  return z.object({ kind: z.literal(kind), ...Common, content: contents[kind] }).readonly()
}

/** What one report says: never a fact. Never edited; new knowledge is a new claim or a link. */
export const Claim = z.discriminatedUnion('kind', [
  claim('incident'),
  claim('event'),
  claim('commitment'),
  claim('force-level'),
  claim('statement'),
  claim('role'),
  claim('relation'),
  claim('tally'),
])
export type Claim = z.infer<typeof Claim>
export type ClaimOf<K extends Kind> = Extract<Claim, { kind: K }>
