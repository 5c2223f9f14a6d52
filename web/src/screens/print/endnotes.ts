import type { BriefLine, Situation, Telling } from '../../api/shapes.ts'

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

/** More notes than this on one line nobody reads: such a line sums up others. */
const most = 6

/** The claims of a line whose notes it shows, each once. */
function shownOn({ tellings }: BriefLine): readonly Telling[] {
  const once = tellings.filter(
    ({ claim }, index) => tellings.findIndex((other) => other.claim === claim) === index,
  )
  return once.length > most ? [] : once
}

/** Numbers of the notes that a line shows. */
export function numbersOn(line: BriefLine, { numbers }: Endnotes): readonly number[] {
  return shownOn(line).flatMap(({ claim }) => numbers.get(claim) ?? [])
}

function noteOf({ claim, passage, cited }: Telling, number: number): Endnote {
  const source = [cited.source, cited.title, cited.published].filter((part) => part !== undefined)
  const words = passage.words.replace(/\s+/g, ' ').trim()
  return { number, claim, words, source: source.join(', ') }
}

/** The evidence of a printed brief, numbered in order of first mention; what only a sum stands on comes last. */
export function endnotes(
  brief: Pick<Situation, 'situation'>,
  sections: Situation['sections'],
): Endnotes {
  const list: Endnote[] = []
  const numbers = new Map<string, number>()
  const lines = [...brief.situation, ...sections.flatMap((section) => section.lines)]
  for (const telling of [...lines.flatMap(shownOn), ...lines.flatMap(({ tellings }) => tellings)]) {
    if (numbers.has(telling.claim)) continue
    numbers.set(telling.claim, list.length + 1)
    list.push(noteOf(telling, list.length + 1))
  }
  return { list, numbers }
}
