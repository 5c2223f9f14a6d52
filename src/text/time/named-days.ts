import { z } from 'zod'
import { Day, readYaml } from '../../record/index.ts'

const monthDay = z.string().regex(/^\d{2}-\d{2}$/)

/** How a named day is found in a year; just one of `day`, `weekday`, `easter`, `orthodoxEaster` and `date` is there. */
export const NamedDay = z
  .object({
    name: z.string(),
    pattern: z.string(),
    day: monthDay.optional(),
    weekday: z
      .object({ month: z.number(), from: z.number(), weekday: z.number() })
      .readonly()
      .optional(),
    easter: z.number().optional(),
    orthodoxEaster: z.number().optional(),
    /** Of an event known by its date: read so only in reports after it. */
    date: Day.optional(),
    grain: z.enum(['day', 'week']).optional(),
    matches: z.array(z.string()).min(1),
    misses: z.array(z.string()).min(1),
    /** Date of the example reports, when the day is later than those of the other rules. */
    published: Day.optional(),
  })
  .readonly()
export type NamedDay = z.infer<typeof NamedDay>

export function loadNamedDays(): readonly NamedDay[] {
  const url = new URL('en.named-days.yaml', import.meta.url)
  return readYaml(url, z.object({ days: z.array(NamedDay) })).days
}
