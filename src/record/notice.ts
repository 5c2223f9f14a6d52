import { z } from 'zod'
import { Span } from './span.ts'

/** Something unclear in a source; reading went on. */
export const Notice = z
  .object({
    /** Stable kebab-case code: `date-ambiguous`, `role-clash`, `language-unread`. */
    code: z.string().regex(/^[a-z][a-z-]*$/),
    message: z.string(),
    span: Span.optional(),
  })
  .readonly()
export type Notice = z.infer<typeof Notice>
