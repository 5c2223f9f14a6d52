import { z } from 'zod'
import { Party } from './party.ts'
import { read } from './value.ts'

export const RelationType = z.enum([
  'backed-by',
  'part-of',
  'also-known-as',
  'allied-with',
  'opposed-to',
  'led-by',
  'affiliated-with',
  'employed-by',
  'successor-of',
])
export type RelationType = z.infer<typeof RelationType>

/** How two actors stand to each other, as a report says. Reads subject, type, object. */
export const Relation = z
  .object({ subject: read(Party), type: read(RelationType), object: read(Party) })
  .readonly()
export type Relation = z.infer<typeof Relation>
