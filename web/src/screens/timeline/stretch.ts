import type { TimelineItem } from '../../api/shapes.ts'

type Dated = Pick<TimelineItem, 'earliest' | 'latest' | 'layer'>

/** From the first to the last day of what is told as news: history that a report recalls would squeeze it. */
export function newsExtent(
  items: readonly Dated[],
): { readonly from: string; readonly to: string } | undefined {
  const news = items.filter(({ layer }) => layer === 'foreground')
  const days = news.flatMap(({ earliest, latest }) => [earliest ?? [], latest ?? []].flat()).sort()
  const [from, to] = [days[0], days.at(-1)]
  return from === undefined || to === undefined ? undefined : { from, to }
}
