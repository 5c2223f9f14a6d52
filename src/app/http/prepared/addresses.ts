import type { OperationName } from '../ask.ts'
import { base, type Operation, operations } from '../operations.ts'
import { readQuery } from '../read-request.ts'

/** An answer that is worked out beforehand. */
export interface Address {
  readonly operation: OperationName
  readonly query: unknown
  /** Under which it is kept. */
  readonly name: string
}

/** The name of what an operation answers to a query, in whatever order its words stand. */
export function nameOf(operation: OperationName, query: unknown): string {
  const words = Object.entries(query ?? {}).filter(([, value]) => value !== undefined)
  return `${operation} ${JSON.stringify(words.toSorted(([a], [b]) => (a < b ? -1 : 1)))}`
}

/** What the app asks for when a screen is opened, without filters and as of the newest report. */
const opened: readonly (readonly [OperationName, string])[] = [
  ['situation', ''],
  ['timeline', ''],
  ['timeline', 'limit=400&sort=-date'],
  ['incidents', ''],
  ['commitments', 'limit=200'],
  ['forces', ''],
  ['statements', ''],
  ['places', 'limit=120&sort=things'],
  ['actors', ''],
  ['discrepancies', ''],
  ['reports', ''],
  ['queue', 'limit=30'],
  ['log', 'limit=10'],
  ['changes', ''],
  ['meta', ''],
]

export const addresses: readonly Address[] = opened.map(([operation, words]) => {
  const { path, query: schema }: Operation = operations[operation]
  const query = schema && readQuery(schema, new URL(`http://localhost${base}${path}?${words}`))
  return { operation, query, name: nameOf(operation, query) }
})

/** Names the revision that all the rest is of. */
export const revisionName = 'revision'
