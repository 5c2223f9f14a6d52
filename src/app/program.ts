import { existsSync, readFileSync } from 'node:fs'

/** What is worked out of big cases beforehand, and by whom. */
export interface Preparing {
  /** Names the program down to its last rule: another one's answers are not ours. */
  readonly program: string
  /** Claims from which a case counts as big. */
  readonly leastClaims: number
}

/** A smaller case is read in less time than anybody notices. */
const leastClaims = 5000

/** As the package was built; nothing where the source runs unbuilt, for it may be another at any moment. */
export function preparing(): Preparing | undefined {
  const file = new URL('../build.json', import.meta.url)
  if (!existsSync(file)) return undefined
  // Written by the build: the shape is known.
  const { digest } = JSON.parse(readFileSync(file, 'utf8')) as { digest: string }
  // Names of countries and the order of words come with Node.
  return { program: `${digest} node-${process.versions.node}`, leastClaims }
}
