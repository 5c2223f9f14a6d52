import type { Party } from '../../record/index.ts'
import { foldName } from './fold.ts'

const stateSectors: ReadonlySet<string> = new Set(['gov', 'mil', 'cop', 'leg', 'jud', 'spy'])

/**
 * Whether two parties are one actor, as far as their names tell: the same canonical actor with sectors that can be one
 * ("Iraqi forces", "Iraq": both the state), or names that differ by transliteration only ("Mustafa Kadhimi", "Mustafa
 * Al-Kadhimi") and no stated country against it. Generic parties ("militants") are one only when name, country
 * and sector agree, which is weak: weigh place and time too.
 */
export function sameActor(a: Party, b: Party): boolean {
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return false
  if (a.actor !== undefined && a.actor === b.actor) return sectorsAgree(a, b)
  const [first, second] = [wordsOf(a), wordsOf(b)]
  if (a.actor !== undefined && b.actor !== undefined) return isVariant(first, second)
  return first.join(' ') === second.join(' ') && first.length > 0 && sectorsAgree(a, b)
}

/**
 * Whether two parties are one side of an affair: the same actor, or both of one country's state ("the Pentagon",
 * "US forces", "President Biden"). What a report says of one can then be what another says of the other.
 */
export function sameSide(a: Party, b: Party): boolean {
  return (
    sameActor(a, b) ||
    (a.country !== undefined && a.country === b.country && ofState(a) && ofState(b))
  )
}

function ofState({ sector }: Party): boolean {
  return sector === undefined || stateSectors.has(sector)
}

function sectorsAgree(a: Party, b: Party): boolean {
  return (
    a.sector === b.sector ||
    a.sector === undefined ||
    b.sector === undefined ||
    (ofState(a) && ofState(b)) ||
    isPerson(a)
  )
}

/** A person keeps being the same when out of office; a country's people are not its government. */
function isPerson({ actor, link }: Party): boolean {
  return actor !== undefined && !/^Q\d/.test(actor) && link !== 'description'
}

/** Names folded before: each party of a report is compared with many others. */
const known = new Map<string, readonly string[]>()

function wordsOf({ label, name }: Party): readonly string[] {
  const own = label ?? name
  const found = known.get(own)
  if (found) return found
  if (known.size > 20_000) known.clear()
  const words = foldName(own).split(' ').filter(Boolean)
  known.set(own, words)
  return words
}

/** The same first and last word, or all words of a shorter full name inside the longer. One word is too little. */
function isVariant(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 2) return false
  return (
    short.join(' ') === long.join(' ') ||
    (short[0] === long[0] &&
      short.at(-1) === long.at(-1) &&
      short.every((word) => long.includes(word)))
  )
}
