import type { ForceItem } from '../../api/shapes.ts'
import { addDays, dateOf } from '../../words/days.ts'
import { capital, codeWords } from '../../words/kinds.ts'

type Figure = ForceItem['figures'][number]

/** A figure as it is drawn. Days as `YYYY-MM-DD`; heads or items. */
export interface Drawn {
  readonly figure: Figure
  readonly day: string
  /** Where its mark stands; nothing when the report keeps the number back. */
  readonly value?: number
  readonly low?: number
  readonly high?: number
  readonly isAbout: boolean
  /** Nothing limits it above: "at least", "more than". */
  readonly isOpenAbove: boolean
  /** Told of another day than that of its report. */
  readonly isRetrospective: boolean
}

function heightOf({ nothing, best, low, high }: Figure): number | undefined {
  if (nothing === 'stated-none') return 0
  return best ?? (low !== undefined && high !== undefined ? (low + high) / 2 : (low ?? high))
}

/** Days reports came out on, by their numbers in citations. */
export type ReportDays = ReadonlyMap<number, string>

/** Told as so, or as ordered: what is denied or only thought possible is no level. */
export function isLevel({ telling }: Figure): boolean {
  return telling.realis === 'asserted' || telling.realis === 'planned'
}

/** Levels in order of their days, meant or reported; those without a day are left out of the picture. */
export function drawnOf(figures: readonly Figure[], reported?: ReportDays): readonly Drawn[] {
  return figures
    .filter(isLevel)
    .flatMap((figure): Drawn[] => {
      const day = reported ? (reported.get(figure.telling.cited.number) ?? figure.day) : figure.day
      if (day === undefined) return []
      const value = heightOf(figure)
      return [
        {
          figure,
          day,
          ...(value !== undefined && { value }),
          ...(figure.low !== undefined && { low: figure.low }),
          ...(figure.high !== undefined && { high: figure.high }),
          isAbout: figure.hedge === 'about',
          isOpenAbove: figure.hedge === 'at-least' || figure.hedge === 'more-than',
          isRetrospective: figure.asOfBasis === 'stated' || figure.isBackground,
        },
      ]
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** From before the first day to after the last, with room on both sides: a month, or a twentieth. */
export function spanOf(drawn: readonly Drawn[]): { readonly from: string; readonly to: string } {
  const days = drawn.map(({ day }) => day).sort()
  const [first = '2000-01-01', last = '2000-12-31'] = [days[0], days.at(-1)]
  const room = Math.max(
    30,
    Math.round((dateOf(last).getTime() - dateOf(first).getTime()) / 86_400_000 / 20),
  )
  return { from: addDays(first, -room), to: addDays(last, room) }
}

/** The words of a line need none of its tags. */
type Line = Omit<ForceItem, 'tags'>

function whatOf({ component, of }: Line): string {
  return `${component === 'not stated' ? '' : `${component} `}${of === 'personnel' ? 'troops' : of}`
}

/** What tells a line from all others: "United States, special operations troops in Iraq (planned)". */
export function headOf(line: Line): string {
  const place = /not stated$/.test(line.place) ? `, ${line.place}` : ` in ${line.place}`
  const basis = line.basis === 'present' ? '' : ` (${codeWords(line.basis)})`
  return `${capital(line.owner)}, ${whatOf(line)}${place}${basis}`
}

/** What the chart of a line says, in a sentence. */
export function sentenceOf(line: Line): string {
  const last = line.figures.findLast(isLevel) ?? line.figures.at(-1)
  const numbers = line.figures.length === 1 ? 'one figure' : `${line.figures.length} figures`
  const latest = last
    ? `; the latest ${last.nothing === 'stated-none' ? 'is none' : `is ${last.amount}`} (${last.asOf})`
    : ''
  return `${capital(line.owner)}, ${whatOf(line)}, ${line.place}: ${numbers}${latest}.`
}

/** Levels that are planned or allowed are no levels that were: their line is dashed. */
export function isPlanned({ basis }: ForceItem): boolean {
  return basis === 'planned-target' || basis === 'authorized-cap'
}
