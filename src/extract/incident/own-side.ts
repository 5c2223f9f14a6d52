import type { Party, Read } from '../../record/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { hasMark } from './words.ts'

/** "We", "I": whoever speaks, and those he speaks for. */
function isOurs(reading: Reading, { value, spans: [span] }: Read<Party>): boolean {
  return (
    value.actor !== undefined &&
    span !== undefined &&
    hasMark(reading, reading.tokenAt(span.start), lexicon.ourselves)
  )
}

function isState({ sector }: Party): boolean {
  return sector === 'gov' || sector === 'mil'
}

/** Whether a party is the speaker's own side, whom he does not blame: "we", or his government. */
export function isOwnSide(
  reading: Reading,
  party: Read<Party>,
  speaker: Read<Party> | undefined,
): boolean {
  const { value } = party
  const by = speaker?.value
  const isOneState =
    by !== undefined &&
    value.country !== undefined &&
    value.country === by.country &&
    isState(value) &&
    isState(by)
  return isOurs(reading, party) || isOneState
}
