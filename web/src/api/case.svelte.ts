import { address } from '../address/address.svelte.ts'
import { apiUrl, type Query } from './client.ts'
import { type Resource, resource } from './resource.svelte.ts'
import type { Meta } from './shapes.ts'

let shared: Resource<Meta> | undefined

/** Asks for what the frame shows of the case. Once, by the outermost component. */
export function followCase(): Resource<Meta> {
  shared = resource<Meta>(() => apiUrl('meta'))
  return shared
}

/** The case as the frame knows it; nothing until it answered. */
export function theCase(): Meta | undefined {
  return shared?.data
}

/** The export format that goes by one of these names, when the server has it. */
export function formatNamed(...names: readonly string[]): string | undefined {
  return shared?.data?.formats.find(({ format }) => names.includes(format))?.format
}

const clockWords = ['as_of', 'clock', 'recorded_by', 'story'] as const

/** Words of the address that narrow any answer, as the server calls them too. */
export function clocks(): Query {
  return Object.fromEntries(clockWords.map((name) => [name, address.get(name)]))
}

const filterWords = [
  'kind',
  'form',
  'status',
  'actor',
  'place',
  'source',
  'report',
  'state',
  'certainty',
] as const
const otherWords = ['q', 'from', 'to', 'sort', 'cursor'] as const

/** The whole address of a list under the clocks and filters of this screen. */
export function listUrl(path: string, more: Query = {}): string {
  return apiUrl(path, {
    ...clocks(),
    ...Object.fromEntries(filterWords.map((name) => [name, address.all(name)])),
    ...Object.fromEntries(otherWords.map((name) => [name, address.get(name)])),
    ...more,
  })
}

/** The same list as a file: whole, in another format. */
export function fileUrl(path: string, format: string): string {
  const { search } = new URL(listUrl(path, { cursor: undefined }), location.origin)
  return `/${path}.${format}${search}`
}

/** Filters that are set here, with what they are set to. */
export function chosenFilters(): readonly { readonly name: string; readonly value: string }[] {
  return [...filterWords, 'q', 'from', 'to'].flatMap((name) =>
    address.all(name).map((value) => ({ name, value })),
  )
}
