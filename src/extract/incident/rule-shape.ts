import { z } from 'zod'
import { ClaimMode, IncidentType, WeaponType } from '../../record/index.ts'
import { Rule } from '../rule.ts'

/** A list of words; each counts once. */
export const Words = z.array(z.string()).transform((words) => new Set(words))

/** Lists of words that stand right beside a word of violence, a weapon, a place or a day. */
export const AroundWords = z.object({
  firing: Words,
  ores: Words,
  tearing: Words,
  stations: Words,
  thrown: Words,
  mishaps: Words,
  suspicion: Words,
  directions: Words,
  shotAt: Words,
  armedWith: Words,
  shots: Words,
  middles: Words,
  mostly: Words,
  civilGuards: Words,
  stretches: Words,
  bodies: Words,
  byNumber: Words,
  coming: Words,
  behind: Words,
  boundFor: Words,
  outcomes: Words,
  dying: Words,
  thisDay: Words,
  lately: Words,
  ofAnyKind: Words,
})

const Needs = z.enum([
  'weapon',
  'attacker',
  'target',
  'any',
  'person',
  'victim',
  'striker',
  'state',
  'armed',
  'struck',
  'patient',
  'surrendering',
  'beset',
  'downed',
  'striking',
  'none',
])
/** A rule of `en.yaml`. */
export const IncidentRule = Rule.extend({
  type: IncidentType,
  weapon: WeaponType.optional(),
  /** By lemma, with particle. */
  verbs: Words,
  /** One or two words, singular; the plural tells of several. */
  nouns: z.array(z.string()),
  /** Only with one of these as subject or object of the verb. */
  carriers: Words.optional(),
  /** What must stand around it to be violence. */
  needs: Needs,
  /** For its nouns, when they need less. */
  nounNeeds: Needs.optional(),
  /** A place or a day beside the noun is not enough: labour strikes have both. */
  strict: z.boolean().default(false),
})
export type IncidentRule = z.infer<typeof IncidentRule>

/** Words around who claims a deed, who is blamed and who denies, as `lexicon.yaml` lists them. */
export const BlameWords = z.object({
  claim: Words,
  blame: Words,
  take: Words,
  credit: Words,
  deny: Words,
  reject: Words,
  denied: Words,
  accusations: Words,
  admitting: Words,
  inquiring: Words,
  maybe: Words,
  likely: Words,
  bearing: Words,
  works: Words,
  pointed: Words,
  falling: Words,
  fallen: Words,
  suspicion: Words,
  toward: Words,
  laying: Words,
  hallmarks: Words,
  responsible: Words,
  partaking: Words,
  makers: Words,
  strength: z.object({ accuse: Words, suspect: Words, imply: Words }),
  suspected: z.object({ accuse: Words, suspect: Words, imply: Words }),
  by: z.partialRecord(ClaimMode, Words),
  through: Words,
  nouns: Words,
  attributing: Words,
  officials: Words,
  spokesmen: Words,
  speakingFor: Words,
  reporters: Words,
})
