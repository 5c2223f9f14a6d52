import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Adapter, LabelledSet } from './adapter.ts'

interface FoundSet {
  readonly adapter: Adapter
  readonly set: LabelledSet
}

/**
 * Every set below `data` whose form an adapter knows, by folder and name. A set is called by the entry
 * of its folder that holds it; when that holds several, also by its own name.
 */
export function findSets(
  data: string,
  adapters: readonly Adapter[],
  only: readonly string[],
): readonly FoundSet[] {
  return foldersIn(data).flatMap((folder) =>
    entriesOf(join(data, folder)).flatMap((entry) => {
      const found = search(join(data, folder, entry), adapters)
      return found
        .map(({ adapter, path }) => {
          const own = found.length === 1 ? '' : `/${stem(path)}`
          return { adapter, set: { id: `${folder}/${stem(entry)}${own}`, path } }
        })
        .filter(({ adapter, set }) => isWanted(set.id, adapter.name, only))
    }),
  )
}

/** `names` asks for the folders `names`, `names-open` …, for an adapter so called, and for no other. */
function isWanted(id: string, adapter: string, only: readonly string[]): boolean {
  const [folder = ''] = id.split('/')
  return (
    only.length === 0 ||
    only.some(
      (name) => name === adapter || name === id || name === folder || folder.startsWith(`${name}-`),
    )
  )
}

function search(
  path: string,
  adapters: readonly Adapter[],
  depth = 4,
): readonly { readonly adapter: Adapter; readonly path: string }[] {
  const adapter = adapters.find((candidate) => candidate.recognises(path))
  if (adapter !== undefined) return [{ adapter, path }]
  if (depth === 0 || !isFolder(path)) return []
  return entriesOf(path).flatMap((entry) => search(join(path, entry), adapters, depth - 1))
}

const foldersIn = (path: string) =>
  entriesOf(path).filter((entry) => entry !== 'scorers' && isFolder(join(path, entry)))

const stem = (path: string) => basename(path, isFolder(path) ? '' : extname(path))

/** Entries of a folder in the order of their names; none for a file. */
export function entriesOf(path: string): readonly string[] {
  return isFolder(path) ? readdirSync(path).sort() : []
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** The first 16 KiB of a file as text, empty for a folder: enough to know its form by. */
export function headOf(path: string): string {
  if (isFolder(path)) return ''
  const buffer = Buffer.alloc(2 ** 14)
  const file = openSync(path, 'r')
  try {
    return buffer.toString('utf8', 0, readSync(file, buffer))
  } finally {
    closeSync(file)
  }
}
