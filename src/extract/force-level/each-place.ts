import { inferred, type Read, type Where } from '../../record/index.ts'
import type { Place, Quantity } from '../../text/index.ts'
import type { Reading } from '../reading.ts'

const countries =
  /\b(each|both|either|every|the two|the three)\b[^.]{0,20}\b(countr(y|ies)|nations?|states?|provinces?|cit(y|ies)|places?)\b/i

/** The latest places told of together before an offset: "in Iraq and Afghanistan". */
function coordinatedBefore(reading: Reading, offset: number): readonly Place[] {
  for (let last = reading.places.length - 1; last > 0; last -= 1) {
    const place = reading.places[last]
    if (!place || place.start >= offset) continue
    const group = [place]
    for (let at = last - 1; at >= 0; at -= 1) {
      const before = reading.places[at]
      const next = group[0]
      if (
        !before ||
        !next ||
        !/^\s*(,|and|or|, and)\s*(in |the )?$/i.test(
          reading.document.text.slice(before.end, next.start),
        )
      )
        break
      group.unshift(before)
    }
    if (group.length > 1) return group
  }
  return []
}

/**
 * "2,500 troops in each country": one place for each that was told of together just before, else
 * undefined. Inferred: the words at hand name no place.
 */
export function eachPlace(
  reading: Reading,
  quantity: Quantity,
  noun: number,
): readonly Read<Where>[] | undefined {
  const sentence = reading.sentences[reading.tokens[noun]?.sentence ?? -1]
  if (!sentence) return undefined
  const found = countries.exec(reading.document.text.slice(sentence.start, sentence.end))
  if (!found && quantity.amount.per !== 'each') return undefined
  const start = sentence.start + (found?.index ?? 0)
  const group = coordinatedBefore(reading, found ? start : quantity.start)
  if (group.length === 0) return undefined
  return group.map(({ where, start: from, end }) =>
    inferred(where, 'force-level/each-place', { start: from, end }),
  )
}
