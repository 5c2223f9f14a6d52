import { z } from 'zod'
import { Claim, contents, type Kind } from '../../record/index.ts'
import { shortPathsOf } from './short-paths.ts'

/** A part that a person can fill in, and the words it takes where these are a closed list. */
export interface FormPart {
  readonly name: string
  readonly takes: string
  readonly options?: readonly string[]
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly enum?: readonly string[]
  readonly const?: string
}

/** What a schema says of a part, whichever of its alternatives does. */
function part(schema: Schema | undefined, key: string): Schema | undefined {
  const choices = [...(schema?.anyOf ?? []), ...(schema?.oneOf ?? [])]
  return schema?.properties?.[key] ?? choices.map((each) => part(each, key)).find(Boolean)
}

let claims: Schema | undefined

function ofKind(kind: Kind): Schema | undefined {
  // What zod writes is JSON Schema.
  claims ??= z.toJSONSchema(Claim, { unrepresentable: 'any', reused: 'inline' }) as Schema
  return claims.oneOf?.find(({ properties }) => properties?.['kind']?.const === kind)
}

function optionsOf(kind: Kind, slot: string): readonly string[] | undefined {
  const found = slot.split('.').reduce(part, ofKind(kind))
  return found?.enum ?? part(found, 'value')?.enum
}

/** The parts of a kind of claim by their short names; of two names for one part the first. */
export function formPartsOf(kind: Kind): readonly FormPart[] {
  const bySlot = new Map<string, FormPart>()
  for (const [name, { takes, slot, state }] of shortPathsOf(kind)) {
    const place = `${slot} ${state ?? ''}`
    const options = optionsOf(kind, slot)
    if (!bySlot.has(place)) bySlot.set(place, { name, takes, ...(options && { options }) })
  }
  return [...bySlot.values()]
}

/** All kinds, in the order of the record. */
export const kindNames = Object.keys(contents) as readonly Kind[]
