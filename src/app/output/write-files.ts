import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ExportedFile, Exporter } from '../../export/index.ts'
import { OnrecordError } from '../../record/index.ts'

/** Written aside and put in place when it is whole, so that nobody finds half a file. */
async function writeFile(file: ExportedFile, path: string): Promise<void> {
  const aside = `${path}.part`
  try {
    await pipeline(Readable.from(file.chunks), createWriteStream(aside))
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true })
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new OnrecordError('out-unwritable', `${path} cannot be written: ${error.message}`, {
      cause: error,
    })
  }
}

async function isFolder(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => undefined)
  return status?.isDirectory() ?? false
}

/** Where each file goes: into the folder named, or under the very name given when it is the only one. */
async function placesOf(
  files: readonly ExportedFile[],
  out: string,
  exporter: Exporter,
): Promise<readonly string[]> {
  const inside = exporter.isFolder || out.endsWith('/') || (await isFolder(out))
  return files.map(({ name }) => (inside ? join(out, name) : out))
}

/**
 * Writes exported files; folders are made as needed, and files of the same names replaced.
 *
 * @returns the paths written.
 * @throws {OnrecordError} `out-unwritable`.
 */
export async function writeFiles(
  files: readonly ExportedFile[],
  out: string,
  exporter: Exporter,
): Promise<readonly string[]> {
  const places = await placesOf(files, out, exporter)
  for (const [index, file] of files.entries()) {
    const place = places[index] ?? out
    try {
      await mkdir(dirname(place), { recursive: true })
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error
      throw new OnrecordError(
        'out-unwritable',
        `${dirname(place)} cannot be made: ${error.message}`,
        {
          cause: error,
        },
      )
    }
    await writeFile(file, place)
  }
  return places
}
