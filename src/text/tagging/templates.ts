// noUncheckedIndexedAccess: the loops stay inside arrays sized from the same list, so reads carry `as number`;
// this is the innermost loop of tagger, parser and names.
import { hashWord } from './hash.ts'

/** Feature templates compiled for speed: each joins up to four atoms. */
export interface Templates {
  readonly count: number
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
  templates.forEach((template, index) => {
    template.split(' ').forEach((name, part) => {
      const atom = place.get(name)
      if (atom === undefined || part > 3)
        throw new TypeError(`Template "${template}" names the unknown atom "${name}".`)
      atoms[index * 4 + part] = atom
    })
  })
  return { count: templates.length, atoms, salts: Int32Array.from(templates, hashWord) }
}

/** Hashes every template over the values in `values` into `features`. */
export function fillFeatures(templates: Templates, values: Int32Array, features: Int32Array): void {
  const { atoms, salts, count } = templates
  for (let template = 0, at = 0; template < count; template++, at += 4) {
    let hash =
      (salts[template] as number) +
      Math.imul(values[atoms[at] as number] as number, 0x9e3779b1) +
      Math.imul(values[atoms[at + 1] as number] as number, 0x85ebca77) +
      Math.imul(values[atoms[at + 2] as number] as number, 0xc2b2ae3d) +
      Math.imul(values[atoms[at + 3] as number] as number, 0x27d4eb2f)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
    features[template] = hash ^ (hash >>> 15)
  }
}
