import { type Claim, type Link, OnrecordError } from '../../record/index.ts'
import { valueAt } from '../../store/index.ts'
import { shortPathsOf } from './short-paths.ts'

type Container = Readonly<Record<string, unknown>> | readonly unknown[]

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null
}

/** Every path into a value, outermost first; what only says where words stand is no part to correct. */
function* pathsIn(value: unknown, path: string): Generator<string> {
  yield path
  if (!isContainer(value)) return
  for (const [key, part] of Object.entries(value)) {
    if (key !== 'spans' && key !== 'anchor') yield* pathsIn(part, `${path}.${key}`)
  }
}

/** Without the steps that a person can do without. */
function shortened(path: string): string {
  return path
    .split('.')
    .filter((step) => step !== 'content' && step !== 'value')
    .join('.')
}

/** All that may be corrected in a claim: path and short form. */
function partsOf(claim: Claim): readonly (readonly [path: string, short: string])[] {
  const roots = ['content', 'when', 'where', 'realis', 'layer'] as const
  return roots
    .filter((root) => claim[root] !== undefined)
    .flatMap((root) => [...pathsIn(claim[root], root)])
    .map((path) => [path, shortened(path)])
}

/** Of several paths with one short form (`deadline` and `deadline.value`) the innermost. */
function innermost(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => !paths.includes(`${path}.value`))
}

/**
 * The path into a claim that a person means: the whole one, or the end of it without `content` and `value`
 * (`amount.best` for `content.amount.value.best`) where no other ends so.
 *
 * @throws {OnrecordError} `usage-path` for none or several, which it lists.
 */
export function pathNamed(claim: Claim, wanted: string): string {
  if (/^(?:content|when|where)\.|^(?:when|where|realis|layer)$/.test(wanted)) return wanted
  const parts = partsOf(claim)
  const same = parts.filter(([, short]) => short === wanted)
  const ending = parts.filter(([, short]) => short.endsWith(`.${wanted}`))
  const found = innermost((same.length > 0 ? same : ending).map(([path]) => path))
  const [only] = found
  if (only === undefined) throw unknownPath(claim, wanted)
  if (found.length > 1) {
    const values = found
      .slice(0, 6)
      .map((path) => `${path} (${JSON.stringify(valueAt(claim, path))})`)
    throw new OnrecordError(
      'usage-path',
      `${wanted} could be ${values.join(', ')}. Give more of it.`,
    )
  }
  return only
}

/**
 * The part of a claim that a dispute is about: as the ledger of discrepancies names it, or by a short or
 * whole path.
 *
 * @throws {OnrecordError} `usage-path`.
 */
export function disputedPath(claim: Claim, links: readonly Link[], wanted: string): string {
  if (links.some(({ path }) => path === wanted)) return wanted
  const short = shortPathsOf(claim.kind).get(wanted)
  if (!short) return pathNamed(claim, wanted)
  return short.state === undefined ? short.slot : `${short.slot}.${short.state}`
}

function unknownPath(claim: Claim, wanted: string): OnrecordError {
  const names = [...shortPathsOf(claim.kind).keys()].sort()
  return new OnrecordError(
    'usage-path',
    `${claim.id}, of kind ${claim.kind}, has no part ${wanted}. There are: ${names.join(', ')}; or a whole path, as "onrecord show ${claim.id} --json" prints them.`,
  )
}
