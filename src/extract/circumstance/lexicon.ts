import { z } from 'zod'
import { readYaml, SourceClass } from '../../record/index.ts'

const Words = z.array(z.string()).transform((words) => new Set(words))
const Lexicon = z.object({
  backgroundHeadings: z.array(z.string()),
  supposing: Words,
  unreal: Words,
  guessing: Words,
  doubtedByNot: Words,
  holding: Words,
  implicative: Words,
  notions: Words,
  reacting: Words,
  hedges: z.object({ probable: Words, possible: Words, unverified: Words }),
  offices: Words,
  bodies: Words,
  posts: Words,
  addresses: Words,
  releases: z.array(z.string()),
  meeting: Words,
  appearing: Words,
  talks: Words,
  voicing: Words,
  writings: Words,
  occasions: Words,
  issuing: Words,
  sides: Words,
  withheld: Words,
  requests: Words,
  sources: z.partialRecord(SourceClass, Words),
})

/** Words that tell background from news, hedge what is said, and class the sources. */
export const lexicon: z.infer<typeof Lexicon> = readYaml(
  new URL('en.yaml', import.meta.url),
  Lexicon,
)
