import { readFile } from 'node:fs/promises'
import { createEngine, type Engine } from '../pipeline.ts'
import { OnrecordError } from '../record/index.ts'
import { parseActors, parsePlaces } from '../text/index.ts'
import { packageVersion } from '../version.ts'

/** A user's own names, by file. */
export interface EngineOptions {
  readonly actors?: string | undefined
  readonly places?: string | undefined
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new OnrecordError(
      'usage-file',
      `${file} could not be read. Name a file of tab-separated rows.`,
      { cause },
    )
  }
}

/**
 * The engine of this version with a user's own names on top.
 *
 * @throws {OnrecordError} `usage-file` when a file of names cannot be read.
 */
export async function openEngine({ actors, places }: EngineOptions = {}): Promise<Engine> {
  return createEngine(packageVersion(), {
    ...(actors !== undefined && { actors: parseActors(await textOf(actors)) }),
    ...(places !== undefined && { places: parsePlaces(await textOf(places)) }),
  })
}
