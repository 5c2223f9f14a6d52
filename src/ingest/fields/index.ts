import { z } from 'zod'
import { readYaml } from '../../record/index.ts'
import type { DateField, Item } from '../source.ts'

const Names = z.object({
  text: z.array(z.string()),
  html: z.array(z.string()),
  title: z.array(z.string()),
  source: z.array(z.string()),
  url: z.array(z.string()),
  language: z.array(z.string()),
  published: z.array(z.string()),
  modified: z.array(z.string()),
  id: z.array(z.string()),
})
type Slot = keyof z.infer<typeof Names>

interface Found {
  readonly value: string
  readonly path: string
}

/** Reads the slots of a report from objects of one family of formats. */
export interface Fields {
  /** The first non-empty value that an object has under the names of a slot; numbers as their digits. */
  field(object: object, slot: Slot): Found | undefined
  /** What an object states besides its text. */
  stated(object: object): Partial<Item>
}

/** The names that a file lists; it has the slots of `fields.yaml` and its way of writing paths. */
export function loadFields(file: URL): Fields {
  const lists = readYaml(file, Names)
  const paths = new Map<string, readonly Path[]>()
  for (const [slot, names] of Object.entries(lists)) {
    paths.set(
      slot,
      names.map((path) => ({ path, steps: path.split('.') })),
    )
  }
  const field = (object: object, slot: Slot) =>
    find(object, paths.get(slot) ?? [], slot === 'url' ? isAddress : () => true)
  return { field, stated: (object) => statedBy((slot) => field(object, slot)) }
}

interface Path {
  readonly path: string
  readonly steps: readonly string[]
}

/** Names of things that are no addresses stand under the same names: `urn:newsml:…`, `tag:…`, numbers. */
function isAddress(value: string): boolean {
  return /^(?!(?:urn|tag|doi|isbn|uuid):)\S*[./]\S*$/i.test(value.slice(0, 2000))
}

function find(
  object: object,
  paths: readonly Path[],
  accepts: (value: string) => boolean,
): Found | undefined {
  for (const { path, steps } of paths) {
    const value = wordsOf(steps.reduce<unknown>(step, object))
    if (value !== undefined && accepts(value)) return { value, path }
  }
  return undefined
}

/** Fields of JSON reports and front matter. */
export const { field, stated: fieldsOf } = loadFields(new URL('fields.yaml', import.meta.url))

function step(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  const isList = name.endsWith('[]')
  const key = isList ? name.slice(0, -2) : name
  const found = Object.hasOwn(value, key)
    ? Object.entries(value).find(([own]) => own === key)?.[1]
    : undefined
  if (!isList) return found
  return Array.isArray(found) ? found[0] : undefined
}

function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function statedBy(get: (slot: Slot) => Found | undefined): Partial<Item> {
  const published = dateField(get('published'))
  return {
    title: get('title')?.value.trim(),
    source: get('source')?.value.trim(),
    url: get('url')?.value.trim(),
    language: get('language')?.value,
    sourceId: get('id')?.value,
    published: published ? [published] : [],
    modified: dateField(get('modified')),
  }
}

function dateField(found: Found | undefined): DateField | undefined {
  return found && { words: epochDay(found.value) ?? found.value, rule: `metadata/${found.path}` }
}

/** The UTC day of seconds or milliseconds since 1970, which is all that such a number says. */
function epochDay(words: string): string | undefined {
  if (!/^\d{9,10}(\.\d+)?$|^\d{12,13}$/.test(words)) return undefined
  const milliseconds =
    words.length >= 12 && !words.includes('.') ? Number(words) : Number(words) * 1000
  return new Date(milliseconds).toISOString().slice(0, 10)
}
