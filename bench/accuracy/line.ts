import { z } from 'zod'

/** What a task hands over besides the text, in UTF-16 units of it. */
interface Given {
  readonly toponyms?: readonly (readonly [number, number])[]
  readonly pair?: readonly (readonly [number, number])[]
}

/** A line that `onrecord extract -` reads. */
export interface Input {
  readonly id: string
  readonly text: string
  readonly published?: string
  readonly given?: Given
}

const Pair = z.tuple([z.number(), z.number()]).readonly()
const Pairs = z.array(Pair).readonly()
const Located = { start: z.number(), end: z.number() }

/**
 * A line that `onrecord extract -` writes, as far as the adapters read it. Written down here a second
 * time on purpose: what the program promises to others is checked against this, not against itself.
 */
export const Line = z.object({
  document: z.object({
    id: z.string(),
    text: z.string(),
    published: z.object({ latest: z.string().optional() }).optional(),
  }),
  times: z.array(z.object({ ...Located, type: z.string(), value: z.string() })).readonly(),
  names: z
    .array(z.object({ ...Located, text: z.string(), type: z.string(), id: z.string().optional() }))
    .readonly(),
  mentions: z.array(z.object({ ...Located, kind: z.string() })).readonly(),
  places: z
    .array(
      z.object({
        ...Located,
        text: z.string(),
        name: z.string().optional(),
        country: z.string().optional(),
        lat: z.number().optional(),
        lon: z.number().optional(),
        radiusKm: z.number().optional(),
      }),
    )
    .readonly(),
  statements: z.array(z.object({ source: Pairs, cue: Pairs, content: Pairs })).readonly(),
  claims: z.array(z.unknown()).readonly(),
})
export type Line = z.infer<typeof Line>

/** The last line: whoever misses it has read a part only. */
export const Trailer = z.object({
  end: z.literal(true),
  in: z.number(),
  out: z.number(),
  failed: z.number(),
})
export type Trailer = z.infer<typeof Trailer>
