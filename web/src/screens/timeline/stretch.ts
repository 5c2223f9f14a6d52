import type { TimelineItem } from '../../api/shapes.ts'
import { addDays, dateOf } from '../../words/days.ts'

type Dated = Pick<TimelineItem, 'earliest' | 'latest' | 'layer'>

/**
 * From the first to the last day of what is told as news: history that a report recalls would squeeze it, and so would what
 * is to come further behind `today` than the news goes back ("by 2100").
 */
export function newsExtent(
  items: readonly Dated[],
  today?: string,
): { readonly from: string; readonly to: string } | undefined {
  const news = items.filter(({ layer }) => layer === 'foreground')
  const days = news.flatMap(({ earliest, latest }) => [earliest ?? [], latest ?? []].flat()).sort()
  const from = days[0]
  const last = from !== undefined && today !== undefined && from < today ? asFar(from, today) : ''
  const to = days.findLast((day) => last === '' || day <= last) ?? days.at(-1)
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** The day as far behind `today` as `from` lies before it. */
function asFar(from: string, today: string): string {
  return addDays(today, (dateOf(today).getTime() - dateOf(from).getTime()) / 86_400_000)
}
