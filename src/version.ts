import { readFileSync } from 'node:fs'

/** The package's version, which is the engine's: what made a claim. Read without loading any layer, for help must be quick. */
export function packageVersion(): string {
  // Our own file: the shape is known.
  const { version } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as { version: string }
  return version
}
