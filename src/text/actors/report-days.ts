import type { Person } from './identity.ts'
import type { Scene } from './scene.ts'
import { firstDay, lastDay, sameOffice } from './terms.ts'

/** Days `[from, to]`, inclusive. */
interface Days {
  readonly from: string
  readonly to: string
}

/**
 * A report without a date, with the days that the offices it states as held allow: one that tells of "President Lind" is of his
 * term. Where two terms do not meet, as in one that tells history, the days that most allow; the scene as it is where none do.
 */
export function boundScene(scene: Scene, persons: ReadonlySet<Person>): Scene {
  if (scene.published?.earliest !== undefined && scene.published.latest !== undefined) return scene
  const terms: Days[] = []
  for (const person of persons) terms.push(...termsOf(person))
  const days = mostShared(terms)
  if (days === undefined) return scene
  const { from, to } = days
  const published = { value: `${from}/${to}`, earliest: from, latest: to, spans: [] }
  return { ...scene, published: { ...published, basis: 'inferred' } }
}

/** Terms, bounded on both sides or running, of offices that the report states as held. */
function termsOf({ known, offices }: Person): readonly Days[] {
  return known.flatMap(({ office, country, from, to, basis }) =>
    from !== undefined &&
    basis !== 'listed' &&
    offices.some(
      (held) =>
        held.current &&
        held.office !== undefined &&
        sameOffice(held.office, office) &&
        (held.country === undefined || held.country === country),
    )
      ? [{ from: firstDay(from), to: to === undefined ? RUNNING : dayBefore(lastDay(to)) }]
      : [],
  )
}

const RUNNING = '9999-12-31'

/** On the last day the next holder is in office too. */
function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

/** The days in which most of some terms run, if not as many run in others. */
function mostShared(terms: readonly Days[]): Days | undefined {
  let best: readonly Days[] = []
  let isTied = false
  for (const { from } of terms) {
    const running = terms.filter((term) => term.from <= from && from <= term.to)
    if (running.length === best.length && daysOf(running)?.from !== daysOf(best)?.from)
      isTied = true
    if (running.length <= best.length) continue
    best = running
    isTied = false
  }
  return isTied ? undefined : daysOf(best)
}

function daysOf(terms: readonly Days[]): Days | undefined {
  const from = terms
    .map((term) => term.from)
    .sort()
    .at(-1)
  const [to] = terms.map((term) => term.to).sort()
  return from === undefined || to === undefined ? undefined : { from, to }
}
