import { z } from 'zod'
import { readYaml } from '../../record/index.ts'

const Lists = z.object({
  nationalities: z.array(z.string()),
  weapons: z.array(z.string()),
  arms: z.array(z.string()),
  titles: z.array(z.string()),
  'after titles': z.array(z.string()),
})

let lists: z.infer<typeof Lists> | undefined

function load(): z.infer<typeof Lists> {
  lists ??= readYaml(new URL('en.yaml', import.meta.url), Lists)
  return lists
}

/** Words for peoples, creeds and parts of the world that no country's adjective covers. */
export function peopleWords(): readonly string[] {
  return load().nationalities
}

/** Arms by name, in their own capitals, and by kind, in lower case; each split into words at spaces and hyphens. */
export function weaponPhrases(): readonly (readonly string[])[] {
  const { weapons, arms } = load()
  return [...weapons, ...arms].map((phrase) => phrase.split(' '))
}

let titles: { readonly words: ReadonlySet<string>; readonly kept: ReadonlySet<string> } | undefined

/** Titles in lower case, and words after which a title is part of a body's name. */
export function titleWords(): {
  readonly words: ReadonlySet<string>
  readonly kept: ReadonlySet<string>
} {
  titles ??= { words: new Set(load().titles), kept: new Set(load()['after titles']) }
  return titles
}
