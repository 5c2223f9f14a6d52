import { access, constants, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import type { Failure, Given, Source } from '../../ingest/index.ts'

/** What the user said of all inputs of one call. */
export interface InputOptions {
  readonly format?: string | undefined
  readonly given?: Given | undefined
}

/** No single input is read into memory beyond this; one document may have far less. */
const longestBytes = 512 * 1024 * 1024

/** A casefile, and what SQLite keeps beside one that is open: no reports, in whatever folder they lie. */
const casefile = /\.onrecord(?:-wal|-shm|-journal)?$/

/** Folders below a folder that nobody here may look into. */
async function closedFolders(name: string): Promise<readonly Failure[]> {
  const folders = await glob('**/', { cwd: name, onlyDirectories: true, dot: false })
  const closed: Failure[] = []
  for (const folder of folders.sort()) {
    const place = join(name, folder)
    try {
      await access(place, constants.R_OK | constants.X_OK)
    } catch {
      const message = `The folder ${place} may not be read. Look at its permissions.`
      closed.push({ code: 'unreadable', message, place })
    }
  }
  return closed
}

async function filesIn(name: string): Promise<readonly (string | Failure)[]> {
  const closed = await closedFolders(name)
  const inside = await glob('**/*', { cwd: name, onlyFiles: true, dot: false })
  const files = inside.filter((file) => !casefile.test(file))
  if (files.length + closed.length === 0)
    return [{ code: 'empty', message: `The folder ${name} holds no files.`, place: name }]
  return [...closed, ...files.sort().map((file) => join(name, file))]
}

/** Names of files in a defined order, whatever order the file system has. */
async function filesOf(name: string): Promise<readonly (string | Failure)[]> {
  if (isDynamicPattern(name)) {
    const found = await glob(name, { onlyFiles: true, dot: false })
    const files = found.filter((file) => !casefile.test(file))
    if (files.length > 0) return files.sort()
    return [{ code: 'not-found', message: `No file matches ${name}.`, place: name }]
  }
  const status = await stat(name).catch(() => undefined)
  if (!status)
    return [{ code: 'not-found', message: `There is no file or folder ${name}.`, place: name }]
  return status.isDirectory() ? filesIn(name) : [name]
}

async function readOne(name: string): Promise<Uint8Array | Failure> {
  try {
    const { size } = await stat(name)
    if (size > longestBytes)
      return {
        code: 'over-long',
        message: `${name} is larger than ${longestBytes / 1024 / 1024} MB. Split it.`,
        place: name,
      }
    return await readFile(name)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { code: 'unreadable', message: `${name} could not be read: ${reason}`, place: name }
  }
}

/**
 * Names of all single inputs behind names of files, folders and globs, in order; `-` stays. Hidden files and casefiles are
 * passed over.
 */
export async function listInputs(names: readonly string[]): Promise<readonly (string | Failure)[]> {
  const found: (string | Failure)[] = []
  for (const name of names) found.push(...(name === '-' ? [name] : await filesOf(name)))
  return found
}

/** One input with its bytes, `-` being standard input. */
export async function openInput(
  name: string,
  options: InputOptions,
  stdin: () => Promise<Uint8Array>,
): Promise<Source | Failure> {
  const bytes = name === '-' ? await stdin() : await readOne(name)
  return bytes instanceof Uint8Array ? { name, bytes, ...options } : bytes
}

/** The sources behind names. One that cannot be read is a failure with its reason; the rest goes on. */
export async function* openSources(
  names: readonly string[],
  options: InputOptions,
  stdin: () => Promise<Uint8Array>,
): AsyncIterable<Source | Failure> {
  for (const input of await listInputs(names)) {
    yield typeof input === 'string' ? await openInput(input, options, stdin) : input
  }
}
