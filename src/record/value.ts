import { z } from 'zod'
import { Span } from './span.ts'

/** Whether the words say it, or it was worked out from them by a named rule. */
export const ValueBasis = z.enum(['stated', 'inferred'])
export type ValueBasis = z.infer<typeof ValueBasis>

/** Where a value comes from: no words, no value. An inferred value names its rule. */
const Evidence = {
  spans: z.array(Span).min(1).readonly(),
  basis: ValueBasis,
  rule: z.string().optional(),
}

/** A value read from the text, with the words it was read from. */
export function read<T extends z.ZodType>(value: T) {
  return z.object({ value, ...Evidence }).readonly()
}
export interface Read<T> {
  readonly value: T
  readonly spans: readonly Span[]
  readonly basis: ValueBasis
  readonly rule?: string | undefined
}

/**
 * A slot that the report fills with nothing, and which nothing: `stated-none` ("no casualties"),
 * `withheld` ("an undisclosed number"). A slot that the report does not mention is left out.
 */
export const Nothing = z
  .object({ nothing: z.enum(['stated-none', 'withheld']), spans: Evidence.spans })
  .readonly()
export type Nothing = z.infer<typeof Nothing>

/** A slot of a claim: a value with its words, or a stated nothing with its words. */
export function slot<T extends z.ZodType>(value: T) {
  return z.union([read(value), Nothing])
}
export type Slot<T> = Read<T> | Nothing

export function isNothing<T>(value: Slot<T>): value is Nothing {
  return 'nothing' in value
}

/** A stated value. */
export function stated<T>(value: T, ...spans: Span[]): Read<T> {
  return { value, spans, basis: 'stated' }
}

/** A value worked out by a rule from the words at `spans`. */
export function inferred<T>(value: T, rule: string, ...spans: Span[]): Read<T> {
  return { value, spans, basis: 'inferred', rule }
}
