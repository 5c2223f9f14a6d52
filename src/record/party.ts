import { z } from 'zod'

/** PLOVER sector codes of actors (state, non-state, international), lower-case. */
export const Sector = z.enum([
  'cop',
  'gov',
  'jud',
  'leg',
  'mil',
  'prm',
  'pty',
  'reb',
  'spy',
  'uaf',
  'unk',
  'agr',
  'bus',
  'crm',
  'cvl',
  'edu',
  'eli',
  'jrn',
  'lab',
  'med',
  'ref',
  'opp',
  'pre',
  'rel',
  'soc',
  'igo',
  'uno',
  'eur',
  'ngo',
  'ism',
  'img',
  'mnc',
])
export type Sector = z.infer<typeof Sector>

/** What tied a name to an actor. */
export const PartyLink = z.enum([
  'name',
  'demonym',
  'metonym',
  'office',
  'pronoun',
  'description',
  'none',
])
export type PartyLink = z.infer<typeof PartyLink>

/** Somebody who acts or is acted upon, as the report names them. */
export const Party = z
  .object({
    /** As written. */
    name: z.string(),
    /** Canonical actor: a Wikidata id (`Q30`), or a slug of our own data (`iraq-popular-mobilization-forces`). */
    actor: z.string().optional(),
    /** The canonical actor's usual name. */
    label: z.string().optional(),
    /** ISO 3166-1 alpha-3. */
    country: z.string().length(3).optional(),
    sector: Sector.optional(),
    link: PartyLink,
  })
  .readonly()
export type Party = z.infer<typeof Party>
