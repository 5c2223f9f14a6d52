export interface MonthCount {
  readonly month: string
  readonly incidents: number
}

function after(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

const name = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** "Apr 2021" for `2021-04`. */
export function monthInWords(month: string): string {
  return name.format(new Date(`${month}-01`))
}

/** Every month from the first to the last, the quiet ones at none: a gap in time is drawn as one. At most 120. */
export function allMonths(months: readonly MonthCount[]): readonly MonthCount[] {
  const counts = new Map(months.map(({ month, incidents }) => [month, incidents]))
  const sorted = [...counts.keys()].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const all: MonthCount[] = []
  for (let month = first; month <= last; month = after(month)) {
    all.push({ month, incidents: counts.get(month) ?? 0 })
  }
  return all.slice(-120)
}
