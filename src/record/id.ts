import { createHash } from 'node:crypto'
import { z } from 'zod'

export const DocumentId = z
  .string()
  .regex(/^doc_[0-9a-f]{16}$/)
  .brand<'DocumentId'>()
export type DocumentId = z.infer<typeof DocumentId>

export const ClaimId = z
  .string()
  .regex(/^clm_[0-9a-f]{16}$/)
  .brand<'ClaimId'>()
export type ClaimId = z.infer<typeof ClaimId>

export const LinkId = z
  .string()
  .regex(/^lnk_[0-9a-f]{16}$/)
  .brand<'LinkId'>()
export type LinkId = z.infer<typeof LinkId>

export const DecisionId = z
  .string()
  .regex(/^dec_[0-9a-f]{16}$/)
  .brand<'DecisionId'>()
export type DecisionId = z.infer<typeof DecisionId>

export const StoryId = z
  .string()
  .regex(/^sto_[0-9a-f]{16}$/)
  .brand<'StoryId'>()
export type StoryId = z.infer<typeof StoryId>

/** The ids there are and what each begins with. */
interface IdTypes {
  doc: DocumentId
  clm: ClaimId
  lnk: LinkId
  dec: DecisionId
  sto: StoryId
}

/**
 * The id of what `parts` identify: the same parts give the same id in every run and on every machine.
 * The first 64 bits of a SHA-256 over the parts as JSON, so a chance collision needs some 10^9 of a sort.
 */
export function makeId<P extends keyof IdTypes>(
  prefix: P,
  ...parts: readonly unknown[]
): IdTypes[P] {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
  // The brand is given here and nowhere else.
  return `${prefix}_${hash}` as IdTypes[P]
}

/** SHA-256 of a text as lower-case hex: what two carriers of one wire text have in common. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
