import { z } from 'zod'
import type { Line } from './line.ts'

const Span = z.object({ start: z.number(), end: z.number() })
const read = <T extends z.ZodType>(value: T) =>
  z.object({ value, spans: z.array(Span), basis: z.string() })
const Nothing = z.object({ nothing: z.string() })

const Amount = z.object({
  low: z.number().optional(),
  best: z.number().optional(),
  high: z.number().optional(),
  hedge: z.string(),
  words: z.string(),
})
export type Amount = z.infer<typeof Amount>

const Party = z.object({
  name: z.string(),
  actor: z.string().optional(),
  label: z.string().optional(),
  country: z.string().optional(),
  sector: z.string().optional(),
  link: z.string(),
})
export type Party = z.infer<typeof Party>

const Casualties = z.object({
  state: z.string(),
  amount: z.union([read(Amount), Nothing]),
  who: read(Party).optional(),
  status: read(z.string()).optional(),
  words: read(z.string()).optional(),
  partOf: z.number().optional(),
})
export type Casualties = z.infer<typeof Casualties>

const Responsibility = z.object({
  stance: z.string(),
  party: read(Party).optional(),
  by: read(Party).optional(),
})
export type Responsibility = z.infer<typeof Responsibility>

const Target = z.object({ type: z.string(), party: Party.optional(), words: z.string() })

const When = z.object({
  earliest: z.string().optional(),
  latest: z.string().optional(),
  precision: z.string(),
})
const Where = z.object({
  words: z.string(),
  name: z.string().optional(),
  country: z.string().optional(),
  point: z.object({ lat: z.number(), lon: z.number() }).optional(),
  radiusKm: z.number().optional(),
  precision: z.number(),
})

/** A claim of the kind `incident`, as far as the adapters read it. */
const IncidentClaim = z.object({
  kind: z.literal('incident'),
  span: Span,
  mentions: z.array(Span),
  realis: z.string(),
  layer: z.string(),
  when: read(When).optional(),
  where: read(Where).optional(),
  content: z.object({
    type: read(z.string()),
    stage: z.string(),
    clarity: z.string(),
    weapon: read(z.string()).optional(),
    targets: z.array(read(Target)),
    casualties: z.array(Casualties),
    damage: z.union([read(z.string()), Nothing]).optional(),
    responsibility: z.array(Responsibility),
  }),
})
export type IncidentClaim = z.infer<typeof IncidentClaim>

/** The incidents that a line tells, in its order. */
export function incidentsOf({ claims }: Line): readonly IncidentClaim[] {
  return claims.flatMap((claim) => IncidentClaim.safeParse(claim).data ?? [])
}

/** The number of an amount, vague words by the task's own convention; `undefined` for a stated none. */
export function numberOf(
  amount: Casualties['amount'],
  vague: Readonly<Record<string, number>> = {},
): number | undefined {
  if ('nothing' in amount) return undefined
  const { words, best, low } = amount.value
  const word = words
    .toLowerCase()
    .split(/\s+/)
    .find((each) => vague[each] !== undefined)
  return vague[word ?? ''] ?? best ?? low
}

/** People of these states over groups that are not counted in one another. */
export function totalOf(
  casualties: readonly Casualties[],
  states: readonly string[],
  vague?: Readonly<Record<string, number>>,
): number {
  return casualties
    .filter(({ state, partOf }) => states.includes(state) && partOf === undefined)
    .reduce((sum, { amount }) => sum + (numberOf(amount, vague) ?? 0), 0)
}

const kmPerDegree = 111.2

/** How far a place of a claim lies from one of the text, on a plane; infinite when either is not known. */
export function distanceKm(
  { point }: z.infer<typeof Where>,
  { lat, lon }: Line['places'][number],
): number {
  if (point === undefined || lat === undefined || lon === undefined) return Number.POSITIVE_INFINITY
  const east = (point.lon - lon) * Math.cos((lat * Math.PI) / 180)
  return kmPerDegree * Math.hypot(point.lat - lat, east)
}
