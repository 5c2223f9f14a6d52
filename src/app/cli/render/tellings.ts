import {
  type Citation,
  codeInWords,
  counted,
  oneLine,
  type Passage,
  shortened,
  type Telling,
} from '../../../view/index.ts'
import type { Page } from '../ledger.ts'
import { dotted, faint, type Line, type Part } from './layout.ts'

/** Characters of what a claim says in a list: a speech has pages, and `show` of the claim has all of it. */
const longestLine = 300

/** What a claim says, as a line of a list. */
export function claimWords({ text }: Pick<Telling, 'text'>): string {
  return shortened(text, longestLine)
}

/** Runs of numbers, each first and last. */
function runsOf(sorted: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const number of sorted) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
}

const mostRuns = 12

/** "[1] [4]", "[1]–[12]"; of very many only the first. */
export function cites(numbers: readonly number[]): string {
  const runs = runsOf([...new Set(numbers)].sort((a, b) => a - b))
  const words = runs.slice(0, mostRuns).map(([first, last]) => {
    if (first === last) return `[${first}]`
    return last - first === 1 ? `[${first}] [${last}]` : `[${first}]–[${last}]`
  })
  return words.join(' ') + (runs.length > mostRuns ? ' …' : '')
}

export function citesOf(tellings: readonly Telling[]): string {
  return cites(tellings.map(({ cited }) => cited.number))
}

/** Characters of a sentence shown to either side of its words, unless told. */
const most = 320

function clipped(text: string, side: 'start' | 'end', longest: number): string {
  if (text.length <= longest) return text
  return side === 'start' ? `…${text.slice(-longest)}` : `${text.slice(0, longest)}…`
}

/** The sentence with the words themselves marked, by more than colour: ‹so›. Words that are a whole sentence need no mark. */
export function passageParts({ before, words, after }: Passage, longest = most): readonly Part[] {
  const space = (text: string) => text.replace(/\s+/g, ' ')
  const isWhole = before.trim() === '' && after.trim() === ''
  const found: Part = { text: isWhole ? space(words) : `‹${space(words)}›`, tone: 'found' }
  const [start, end] = [
    clipped(space(before), 'start', longest),
    clipped(space(after), 'end', longest),
  ]
  return [faint(`“${start}`), found, faint(`${end}”`)]
}

/** Who says so: "Example Wire → the White House". */
export function chainWords({ chain, hedge }: Telling): string {
  const steps = chain.map(({ name, class: sourceClass }) =>
    sourceClass === 'outlet-narration'
      ? oneLine(name)
      : `${oneLine(name)} (${codeInWords(sourceClass)})`,
  )
  return `${[...new Set(steps)].join(' → ')}${hedge ? `, hedged: “${oneLine(hedge)}”` : ''}`
}

export function reportWords({ cited }: Telling): string {
  return citationWords(cited)
}

export function citationWords({ number, source, title, published, reported }: Citation): string {
  const unsure = reported === 'possibly' ? ' — may not yet have been reported' : ''
  return `[${number}] ${dotted([source ?? '', oneLine(title), published])}${unsure}`
}

/** The sentence, who says so, and how it was read. */
export function quoteLines(tellings: readonly Telling[], indent: number): readonly Line[] {
  return tellings.flatMap((telling): Line[] => [
    {
      indent,
      label: faint(`[${telling.cited.number}]`),
      labelWidth: 5,
      parts: passageParts(telling.passage),
    },
    {
      indent: indent + 5,
      parts: [faint(dotted([chainWords(telling), `read by ${telling.rule}`, stateWords(telling)]))],
    },
  ])
}

/** What people decided on it, when they did. */
export function stateWords({ state, notes }: Telling): string {
  return dotted([
    state === 'unreviewed' ? '' : state,
    notes.length > 0 ? counted(notes.length, 'note') : '',
  ])
}

/** Lines under an entry: its sentences, when the user asks for them, and people's notes. */
export function underEntry(tellings: readonly Telling[], page: Page, indent = 4): readonly Line[] {
  const notes = tellings.flatMap((telling) => telling.notes)
  return [
    ...(page.quotes ? quoteLines(tellings, indent) : []),
    ...notes.map((note): Line => ({ indent, parts: [faint(`note by ${note}`)] })),
  ]
}

/** The ids that `show` and decisions take, with what people decided. */
export function idsOf(tellings: readonly Telling[], page: Page): string {
  const ids = tellings.map(
    ({ claim, state }) => page.short(claim) + (state === 'unreviewed' ? '' : ` (${state})`),
  )
  return [...new Set(ids)].join(' ')
}
