import { expect, test } from 'vitest'
import { z } from 'zod'
import { Claim, contents, type Kind } from '../../record/index.ts'
import { shortPathsOf } from './short-paths.ts'

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

// The kinds are the keys of the table.
const kinds = Object.keys(contents) as readonly Kind[]
const all = z.toJSONSchema(Claim, { unrepresentable: 'any', reused: 'inline' }) as Schema

/** What a schema says of a part, whichever of its alternatives does. */
function part(schema: Schema | undefined, key: string): Schema | undefined {
  const choices = [...(schema?.anyOf ?? []), ...(schema?.oneOf ?? [])]
  return schema?.properties?.[key] ?? choices.map((each) => part(each, key)).find(Boolean)
}

function ofKind(kind: Kind): Schema | undefined {
  return all.oneOf?.find(({ properties }) =>
    JSON.stringify(properties?.['kind']).includes(`"${kind}"`),
  )
}

test.each(kinds)('every short path leads somewhere in a claim of kind %s', (kind) => {
  for (const [name, { slot, takes }] of shortPathsOf(kind)) {
    const found = slot.split('.').reduce(part, ofKind(kind))
    expect(found, name).toBeDefined()
    const isSlot = part(found, 'spans') !== undefined || takes === 'path'
    expect(isSlot || slot === 'content.casualties', name).toBe(true)
  }
})
