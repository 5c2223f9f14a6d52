import type { Situation } from '../../api/shapes.ts'

export interface Endnote {
  readonly number: number
  readonly claim: string
  readonly words: string
  /** Who put it out, what it is called and when it came out. */
  readonly source: string
}

export interface Endnotes {
  readonly list: readonly Endnote[]
  readonly numbers: ReadonlyMap<string, number>
}

/** The evidence of a printed brief, numbered in order of first mention; a claim told twice is one note. */
export function endnotes(
  brief: Pick<Situation, 'situation'>,
  sections: Situation['sections'],
): Endnotes {
  const list: Endnote[] = []
  const numbers = new Map<string, number>()
  const lines = [...brief.situation, ...sections.flatMap((section) => section.lines)]
  for (const { claim, passage, cited } of lines.flatMap(({ tellings }) => tellings)) {
    if (numbers.has(claim)) continue
    const number = list.length + 1
    const source = [cited.source, cited.title, cited.published].filter((part) => part !== undefined)
    numbers.set(claim, number)
    list.push({
      number,
      claim,
      words: passage.words.replace(/\s+/g, ' ').trim(),
      source: source.join(', '),
    })
  }
  return { list, numbers }
}
