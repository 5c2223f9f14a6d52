import { z } from 'zod'
import { readYaml } from '../../record/index.ts'

const Lists = z.object({
  titles: z.array(z.string()),
  numbered: z.array(z.string()),
  others: z.array(z.string()),
  starters: z.array(z.string()),
})

export interface WordLists {
  readonly titles: ReadonlySet<string>
  readonly numbered: ReadonlySet<string>
  readonly others: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
}

let lists: WordLists | undefined

/** Abbreviations and sentence starters of English, read once. */
export function wordLists(): WordLists {
  if (lists !== undefined) return lists
  const { titles, numbered, others, starters } = readYaml(
    new URL('en.yaml', import.meta.url),
    Lists,
  )
  lists = {
    titles: new Set(titles),
    numbered: new Set(numbered),
    others: new Set(others),
    starters: new Set(starters),
  }
  return lists
}
