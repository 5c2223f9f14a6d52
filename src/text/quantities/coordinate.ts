import type { Quantity, Token } from '../analysis.ts'

const link = /^\s{0,3}(?:,?\s?(?:and|or|to|and then|or even|or possibly|or perhaps)|&)\s{1,3}$/
const comma = /^,\s{1,3}$/

/**
 * Gives a number in a list the unit and noun of the number after it: "8,000 and 5,000 dollars", "from 12 to 15
 * tanks". A comma alone joins only inside such a list, because "killed 12, three of them" is none.
 */
export function coordinate(quantities: readonly Quantity[], text: string): Quantity[] {
  const joined = [...quantities]
  const inList = new Set<number>()
  for (let at = joined.length - 2; at >= 0; at--) {
    const [one, next] = [joined[at], joined[at + 1]]
    if (
      one === undefined ||
      next === undefined ||
      one.noun !== undefined ||
      one.phrase.end > one.end
    )
      continue
    const gap = text.slice(one.end, Math.min(next.start, one.end + 20))
    if (one.end > next.start || !(link.test(gap) || (inList.has(at + 1) && comma.test(gap))))
      continue
    if (
      one.unit !== 'count' ||
      (next.unit !== 'count' &&
        next.unit !== 'money' &&
        next.unit !== 'percent' &&
        next.unit !== 'measure')
    )
      continue
    inList.add(at)
    joined[at] = {
      ...one,
      unit: next.unit,
      ...(next.noun === undefined ? {} : { noun: next.noun }),
    }
  }
  return ageList(joined, text)
}

/** "aged nine, ten and thirteen": every number is an age. */
function ageList(quantities: readonly Quantity[], text: string): Quantity[] {
  const found: Quantity[] = []
  for (const quantity of quantities) {
    const last = found.at(-1)
    const gap =
      last === undefined ? '' : text.slice(last.end, Math.min(quantity.start, last.end + 20))
    const follows =
      last?.unit === 'age' && last.noun === undefined && (link.test(gap) || comma.test(gap))
    found.push(
      follows && quantity.unit === 'count' && quantity.noun === undefined
        ? { ...quantity, unit: 'age' }
        : quantity,
    )
  }
  return found
}

/** "Rania Haddad, 34," is thirty-four years old. */
export function isAgeInApposition(
  tokens: readonly Token[],
  first: Token,
  after: Token | undefined,
  value: number,
): boolean {
  const [comma, name] = [tokens[first.index - 1], tokens[first.index - 2]]
  if (value > 110 || comma?.lower !== ',' || name?.tag !== 'PROPN' || after === undefined)
    return false
  return (
    after.sentence === first.sentence &&
    (after.lower === ',' || after.lower === '.' || after.lower === ';')
  )
}
