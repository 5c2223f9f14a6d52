import { z } from 'zod'
import { readYaml } from '../../record/index.ts'

const Lists = z.object({
  nationalities: z.array(z.string()),
  weapons: z.array(z.string()),
  arms: z.array(z.string()),
  titles: z.array(z.string()),
  'after titles': z.array(z.string()),
  landscape: z.array(z.string()),
  'landscape first': z.array(z.string()),
  works: z.array(z.string()),
  writings: z.array(z.string()),
  beings: z.array(z.string()),
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

interface SiteWords {
  readonly last: ReadonlyMap<string, 'place' | 'facility' | 'other'>
  readonly first: ReadonlySet<string>
  readonly writings: ReadonlySet<string>
  readonly beings: ReadonlySet<string>
}

let sites: SiteWords | undefined

/** Words that tell what a name is of: as its last word, with the type it gets, or as its first; writings also before "of". */
export function siteWords(): SiteWords {
  const { landscape, works, writings, beings, 'landscape first': first } = load()
  sites ??= {
    last: new Map([
      ...landscape.map((word) => [word, 'place'] as const),
      ...works.map((word) => [word, 'facility'] as const),
      ...writings.map((word) => [word, 'other'] as const),
    ]),
    first: new Set(first),
    writings: new Set(writings),
    beings: new Set(beings),
  }
  return sites
}
