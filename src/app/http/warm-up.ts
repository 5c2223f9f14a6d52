import {
  brief,
  commitmentThings,
  incidentThings,
  statementThings,
  timelineThings,
} from '../../view/index.ts'
import { cards } from './answers/cards.ts'
import { actorsByClaim } from './lists/tags.ts'
import type { Room } from './room/room.ts'

/** What the first pages ask for, one piece after the other. */
const pieces = [
  timelineThings,
  actorsByClaim,
  incidentThings,
  commitmentThings,
  statementThings,
  brief,
  cards,
]

/**
 * Works out in idle moments what the first pages of a case ask for, so that nobody waits for it.
 *
 * @returns how to stop it.
 */
export function warmUp(room: Room): () => void {
  let isStopped = false
  const record = room.record()
  const next = (index: number) => {
    const piece = pieces[index]
    if (isStopped || !piece) return
    piece(record)
    setImmediate(next, index + 1)
  }
  setImmediate(next, 0)
  return () => {
    isStopped = true
  }
}
