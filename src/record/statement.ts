import { z } from 'zod'
import { Speech } from './attribution.ts'
import { Party } from './party.ts'
import { read } from './value.ts'

export const Stance = z.enum([
  'say',
  'announce',
  'confirm',
  'warn',
  'accuse',
  'deny',
  'demand',
  'promise',
  'praise',
  'condemn',
  'call-for',
  'predict',
  'expect',
  'ask',
  'deny-knowledge',
])
export type Stance = z.infer<typeof Stance>

export const Medium = z.enum([
  'speech',
  'interview',
  'press-conference',
  'joint-statement',
  'written-statement',
  'social-post',
  'broadcast',
  'document',
  'letter',
  'call',
  'unknown',
])
export type Medium = z.infer<typeof Medium>

/** What somebody is reported to have said. */
export const Statement = z
  .object({
    speakers: z.array(read(Party)).readonly(),
    stance: read(Stance),
    speech: Speech,
    /** What was said, in the report's words: all its stretches, without the cue and the source. */
    content: read(z.string()),
    medium: read(Medium).optional(),
    addressees: z.array(read(Party)).readonly(),
    /** Announced but not made yet: "a statement is expected". */
    expected: z.boolean().optional(),
  })
  .readonly()
export type Statement = z.infer<typeof Statement>
