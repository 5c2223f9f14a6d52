import { type CaseRecord, stories } from '../../view/index.ts'
import { cards } from './answers/cards.ts'
import { listAnswers } from './answers/lists.ts'
import { shortBrief } from './answers/short.ts'
import type { Desk } from './ask.ts'
import { readWords } from './lists/word-index.ts'

/** What the pages ask for first, the most looked at before the rest; what says that there is more is asked again. */
function pieces(desk: Desk): readonly ((record: CaseRecord) => unknown)[] {
  const { timeline, ...others } = listAnswers
  return [
    stories,
    shortBrief,
    cards,
    () => timeline({ desk, id: '', query: {}, body: undefined, request: noRequest }),
    ...Object.values(others).map(
      (answer) => () => answer({ desk, id: '', query: {}, body: undefined, request: noRequest }),
    ),
    readWords,
  ]
}

/** Lists look at no request. */
const noRequest = new Request('http://localhost/')

/**
 * Works out in idle moments what the pages of a case ask for, a piece at a time, so that nobody waits for it. One
 * that is begun anew leaves off the one before.
 */
export function createWarmUp(desk: Desk): {
  readonly begin: () => void
  readonly stop: () => void
} {
  let run = 0
  const begin = () => {
    run += 1
    const own = run
    const record = desk.room.record()
    const all = pieces(desk)
    const next = (index: number) => {
      const piece = all[index]
      if (run !== own || !piece) return
      const isLeft = piece(record) === 'more'
      setImmediate(next, isLeft ? index : index + 1)
    }
    setImmediate(next, 0)
  }
  const stop = () => {
    run += 1
  }
  return { begin, stop }
}
