import { z } from 'zod'
import { Party } from './party.ts'
import { read } from './value.ts'

/**
 * PLOVER event types, and what reports tell beside them: statements, words about responsibility for
 * violence, and `process`, an act of institutions without another side (elections, taking office).
 */
export const EventType = z.enum([
  'agree',
  'consult',
  'support',
  'concede',
  'cooperate',
  'aid',
  'retreat',
  'request',
  'accuse',
  'reject',
  'threaten',
  'protest',
  'sanction',
  'mobilize',
  'coerce',
  'assault',
  'state',
  'claim-responsibility',
  'deny-responsibility',
  'process',
])
export type EventType = z.infer<typeof EventType>

export const EventMode = z.enum([
  'visit',
  'third-party',
  'multilateral',
  'phone',
  'withdraw',
  'release',
  'disarm',
  'ceasefire',
  'access',
  'resign',
  'assist',
  'change',
  'yield',
  'meet',
  'disapprove',
  'investigate',
  'allege',
  'restrict',
  'arrest',
  'relations',
  'expel',
  'territory',
  'violence',
  'demo',
  'riot',
  'strike',
  'hunger',
  'boycott',
  'obstruct',
  'vandalize',
  'convict',
  'discontinue',
  'troops',
  'weapons',
  'police',
  'militia',
  'seize',
  'censor',
  'curfew',
  'martial-law',
  'deport',
  'withhold',
  'misinformation',
  'cyber',
  'abduct',
  'beat',
  'torture',
  'sexual',
  'targeted',
  'destroy',
  'primitive',
  'firearms',
  'explosives',
  'suicide-attack',
  'aerial',
  'drone',
  'heavy-weapons',
  'crowd-control',
  'unconventional',
])
export type EventMode = z.infer<typeof EventMode>

export const EventContext = z.enum([
  'military',
  'intelligence',
  'executive',
  'legislative',
  'election',
  'political-institutions',
  'pro-democracy',
  'pro-autocracy',
  'economic',
  'legal',
  'reparations',
  'human-rights',
  'rights-freedoms',
  'repression',
  'human-security',
  'gender',
  'lgbt',
  'religion-ethnicity',
  'inequality',
  'diplomatic',
  'territory',
  'peacekeeping',
  'health',
  'asylum',
  'migration',
  'disasters',
  'natural-resource',
  'environment',
  'technology',
  'terrorism',
  'cbrn',
  'cyber',
  'misinformation',
  'crime',
  'corruption',
  'illegal-drugs',
  'trafficking',
])
export type EventContext = z.infer<typeof EventContext>

/** What a thing agreed or said was put in. */
export const EventForm = z.enum([
  'joint-statement',
  'treaty',
  'announcement',
  'dialogue-round',
  'meeting',
  'call',
  'visit',
  'order',
  'election',
  'other',
])
export type EventForm = z.infer<typeof EventForm>

/** Who did what to whom. */
export const Event = z
  .object({
    type: read(EventType),
    mode: read(EventMode).optional(),
    contexts: z.array(EventContext).readonly(),
    actors: z.array(read(Party)).readonly(),
    recipients: z.array(read(Party)).readonly(),
    /** The act in the report's own words, trimmed to its clause. */
    act: read(z.string()),
    form: read(EventForm).optional(),
    /** The name of an agreement, operation or meeting, when it has one. */
    name: read(z.string()).optional(),
  })
  .readonly()
export type Event = z.infer<typeof Event>
