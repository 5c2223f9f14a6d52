import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isFailure, readSource } from '../../../src/ingest/index.ts'
import { createEngine } from '../../../src/pipeline.ts'
import {
  type ClaimOf,
  type Document,
  isNothing,
  type Kind,
  type Party,
  type Read,
  type Slot,
  type Span,
  type When,
} from '../../../src/record/index.ts'
import type { Extraction } from '../../../src/store/index.ts'

const shared = join(process.env['ONRECORD_SHARED'] ?? '../shared', 'seeds')

/** Tests of them run only where they are. */
export const hasSeeds = existsSync(shared)

export const engine = createEngine('0.0.0')

/** One of the two reports, the earlier first. */
export function seed(index: 0 | 1, published?: string): Document {
  const name = readdirSync(shared).sort()[index] ?? ''
  const given = published === undefined ? {} : { given: { published } }
  for (const document of readSource({ name, bytes: readFileSync(join(shared, name)), ...given }))
    if (!isFailure(document)) return document
  throw new Error(`${name} cannot be read`)
}

/** The claims of a kind in whose words these short search words stand, whatever the spaces between them. */
export function around<K extends Kind>(
  { document, claims }: Extraction,
  kind: K,
  words: string,
): readonly ClaimOf<K>[] {
  const match = new RegExp(words.replaceAll(' ', '\\s+')).exec(document.text)
  if (!match) throw new Error(`"${words}" is not in the report`)
  const end = match.index + match[0].length
  const holds = (span: Span) => span.start <= match.index && end <= span.end
  return claims.filter(
    (claim): claim is ClaimOf<K> =>
      claim.kind === kind && [claim.span, ...claim.mentions].some(holds),
  )
}

/** A line of what a careful reader records: its number in the list, what it is, and whether it is there. */
export type Row = readonly [number, string, (told: Extraction) => boolean]

export function row<K extends Kind>(
  number: number,
  what: string,
  [kind, words]: readonly [K, string],
  holds: (claim: ClaimOf<K>) => boolean,
): Row {
  return [number, what, (told) => around(told, kind, words).some(holds)]
}

export const unitedStates = 'Q30'
export const iraq = 'Q796'

export function isA(parties: readonly Read<Party>[], actor: string): boolean {
  return parties.some(({ value }) => value.actor === actor)
}

export function numberOf(
  slot: Slot<{ readonly best?: number | undefined }> | undefined,
): number | undefined {
  return slot && !isNothing(slot) ? slot.value.best : undefined
}

export function isNone(slot: Slot<unknown> | undefined, nothing = 'stated-none'): boolean {
  return slot !== undefined && isNothing(slot) && slot.nothing === nothing
}

export function dueOf({ content }: ClaimOf<'commitment'>): string | undefined {
  return content.deadline && !isNothing(content.deadline)
    ? content.deadline.value.latest
    : undefined
}

export function isIn(when: Read<When> | undefined, earliest: string, latest: string): boolean {
  return (when?.value.earliest ?? '') >= earliest && (when?.value.latest ?? '9999') <= latest
}
