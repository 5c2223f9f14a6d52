import { nice, ticks } from 'd3-array'
import { utcTicks } from 'd3-time'

type Pair = readonly [number, number]

/** From numbers to pixels along a straight line, and back. */
export interface Scale<Value> {
  (value: Value): number
  readonly invert: (pixels: number) => Value
  readonly range: Pair
  /** About so many round values within it. */
  readonly ticks: (about: number) => readonly Value[]
}

function share([from, to]: Pair, value: number): number {
  return to === from ? 0.5 : (value - from) / (to - from)
}

function along([from, to]: Pair, part: number): number {
  return from + part * (to - from)
}

/** `isRound`: the ends are moved out to round values. */
export function linearScale(domain: Pair, range: Pair, isRound = false): Scale<number> {
  const [first = 0, last = 1] = isRound ? nice(...domain, 4) : domain
  const ends: Pair = [first, last]
  return Object.assign((value: number) => along(range, share(ends, value)), {
    invert: (pixels: number) => along(ends, share(range, pixels)),
    range,
    ticks: (about: number) => ticks(first, last, about),
  })
}

export type TimeScale = Scale<Date>

/** Days in UTC. */
export function timeScale(from: Date, to: Date, range: Pair): TimeScale {
  const scale = linearScale([from.getTime(), to.getTime()], range)
  return Object.assign((date: Date) => scale(date.getTime()), {
    invert: (pixels: number) => new Date(scale.invert(pixels)),
    range,
    ticks: (about: number) => utcTicks(from, to, about),
  })
}
