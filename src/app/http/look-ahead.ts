import type { Day } from '../../record/index.ts'
import { type CaseRecord, perThing } from '../../view/index.ts'
import { situation } from './answers/case.ts'
import { listAnswers } from './answers/lists.ts'
import type { Ask, Desk, OperationName } from './ask.ts'
import type { ListQuery } from './query.ts'

/** Milliseconds without a request after which what may be asked next is worked out. */
const quiet = 80

const answers: { readonly [N in OperationName]?: (ask: Ask<ListQuery>) => object } = {
  ...listAnswers,
  situation,
}

/** The days that the control of the clock steps by: those on which reports came out last. */
const stepsOf = perThing((reports: CaseRecord['reports']): readonly Day[] =>
  [...new Set(reports.flatMap(({ document: { published } }) => published?.latest ?? []))].sort(),
)

/** The days before and after a day; before the last for none. */
function beside(days: readonly Day[], asOf: Day | undefined): readonly Day[] {
  const before = days.findLast((day) => day < (asOf ?? days.at(-1) ?? ''))
  const after = asOf === undefined ? undefined : days.find((day) => day > asOf)
  return [before, after].filter((day) => day !== undefined)
}

/**
 * Works out, while nobody asks, what a page would show as of one report earlier and later: who steps through
 * time goes on stepping.
 */
export function createLookAhead(desk: Desk): {
  /** To be called with what was answered. */
  readonly asked: (name: OperationName, query: unknown) => void
  readonly stop: () => void
} {
  let timer: NodeJS.Timeout | undefined
  const look = (name: OperationName, query: ListQuery, days: readonly Day[]) => {
    const [day, ...others] = days
    const answer = answers[name]
    if (day === undefined || !answer) return
    answer({ desk, id: '', query: { ...query, as_of: day }, body: undefined, request: noRequest })
    timer = setTimeout(look, 1, name, query, others).unref()
  }
  return {
    asked: (name, query) => {
      clearTimeout(timer)
      if (!answers[name]) return
      // What these operations were asked with was read as such.
      const { cursor: _, ...words } = query as ListQuery
      const days = beside(stepsOf(desk.room.record().reports), words.as_of as Day | undefined)
      timer = setTimeout(look, quiet, name, words, days).unref()
    },
    stop: () => clearTimeout(timer),
  }
}

/** Lists look at no request. */
const noRequest = new Request('http://localhost/')
