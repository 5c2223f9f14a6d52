// noUncheckedIndexedAccess: the loops stay inside arrays sized from the same list, so reads carry `as number`;
// this is the innermost loop of tagger, parser and names.
import { hashWord } from './hash.ts'

/** Feature templates compiled for speed: each joins up to four atoms. The shortest come first, so that none multiplies by nothing. */
export interface Templates {
  readonly count: number
  /** Number of templates of at most one, two and three atoms. */
  readonly ends: readonly [number, number, number]
  /** Four atom numbers a template; atom 0 is always 0 and fills up. */
  readonly atoms: Int32Array
  readonly salts: Int32Array
}

/**
 * Compiles templates such as `s0.word b0.tag`: names of atoms with a space between.
 * `names` lists the atoms in the order of the array they will be read from, from place 1.
 */
export function compileTemplates(
  names: readonly string[],
  templates: readonly string[],
): Templates {
  const place = new Map(names.map((name, index) => [name, index + 1]))
  const atoms = new Int32Array(templates.length * 4)
  const sorted = templates.toSorted((a, b) => sizeOf(a) - sizeOf(b))
  sorted.forEach((template, index) => {
    template.split(' ').forEach((name, part) => {
      const atom = place.get(name)
      if (atom === undefined || part > 3)
        throw new TypeError(`Template "${template}" names the unknown atom "${name}".`)
      atoms[index * 4 + part] = atom
    })
  })
  const upTo = (size: number) => sorted.filter((template) => sizeOf(template) <= size).length
  return {
    count: templates.length,
    ends: [upTo(1), upTo(2), upTo(3)],
    atoms,
    salts: Int32Array.from(sorted, hashWord),
  }
}

function sizeOf(template: string): number {
  return template.split(' ').length
}

const FIRST = 0x9e3779b1
const SECOND = 0x85ebca77
const THIRD = 0xc2b2ae3d
const FOURTH = 0x27d4eb2f

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  const twice = Math.imul(once ^ (once >>> 12), 0x297a2d39)
  return twice ^ (twice >>> 15)
}

/** Hashes every template over the values in `values` into `features`. */
export function fillFeatures(templates: Templates, values: Int32Array, features: Int32Array): void {
  const { atoms, salts, count, ends } = templates
  const [singles, pairs, triples] = ends
  // Each product is cut to 32 bits and the sum once more: the same hash, and no number leaves the integers.
  const part = (at: number, factor: number) =>
    Math.imul(values[atoms[at] as number] as number, factor)
  let row = 0
  for (; row < singles; row++)
    features[row] = mix(((salts[row] as number) + part(row * 4, FIRST)) | 0)
  for (; row < pairs; row++) {
    const at = row * 4
    features[row] = mix(((salts[row] as number) + part(at, FIRST) + part(at + 1, SECOND)) | 0)
  }
  for (; row < triples; row++) {
    const at = row * 4
    features[row] = mix(
      ((salts[row] as number) + part(at, FIRST) + part(at + 1, SECOND) + part(at + 2, THIRD)) | 0,
    )
  }
  for (; row < count; row++) {
    const at = row * 4
    features[row] = mix(
      ((salts[row] as number) +
        part(at, FIRST) +
        part(at + 1, SECOND) +
        part(at + 2, THIRD) +
        part(at + 3, FOURTH)) |
        0,
    )
  }
}
