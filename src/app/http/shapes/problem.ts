import { z } from 'zod'

/** An error as RFC 9457 has it, `application/problem+json`. `code` is stable. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  /** Which word of the query or field of the body is meant. */
  field: z.string().optional(),
  /** With 412: the revision there is now. */
  revision: z.string().optional(),
})
