import { overlaps, type Span } from '../../record/index.ts'
import type { Reading } from '../reading.ts'
import { isDay } from './figurative.ts'
import { isGround, isOperation } from './going-on.ts'
import { bearers } from './holds.ts'
import { lexicon } from './lexicon.ts'
import type { Word } from './setting-grammar.ts'
import { hasMark, isWord, lowerAt } from './words.ts'

function marksOf(reading: Reading, token: number): readonly number[] {
  return reading.tree.childrenBy(token, 'case')
}

/** The word by which words hang on the rest of their sentence: of several the first behind a preposition. */
function headOf(reading: Reading, { start, end }: Span): number {
  const inside = reading.tokensIn({ start, end })
  const within = new Set(inside)
  const heads = inside.filter((token) => !within.has(reading.tokens[token]?.head ?? -1))
  return heads.find((token) => marksOf(reading, token).length > 0) ?? heads.at(-1) ?? -1
}

function isInPlace(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  return token !== undefined && reading.places.some(({ phrase }) => overlaps(phrase, token))
}

/** Somewhere ("in a market"), what was done ("a raid"), whom it sought ("a raid on smugglers"), or the day. */
function isOnTheWay(reading: Reading, at: number): boolean {
  const above = reading.tokens[at]?.head ?? -1
  return (
    marksOf(reading, at).some((mark) => hasMark(reading, mark, lexicon.within)) ||
    [at, above].some((token) => isOperation(reading, token)) ||
    isDay(reading, at) ||
    isInPlace(reading, at)
  )
}

/**
 * Whether a place tells where something else was: on the way from it to the word stands a noun that is neither somewhere
 * nor part of what was done ("a critic of the war in Gao").
 */
export function isDeep(reading: Reading, word: Word, site: Span): boolean {
  const ends = new Set([word.at, ...bearers(reading, word)])
  let at = reading.tokens[headOf(reading, site)]?.head ?? -1
  for (let steps = 0; steps < 8; steps += 1) {
    const token = reading.tokens[at]
    if (!token || ends.has(at) || token.tag === 'VERB' || isGround(reading, at)) return false
    if (/^(NOUN|PROPN)$/.test(token.tag) && !isOnTheWay(reading, at)) return true
    at = token.head
  }
  return false
}

const gap = /^[\s,]{0,3}(?:(?:on|at|late|early|before|around|by) )?$/

/** "In Gao on Monday", "on Monday in Gao": told in one breath with the day of what happened. */
export function isPaired(reading: Reading, site: Span, day: Span | undefined): boolean {
  if (!day) return false
  const [first, second] = site.start < day.start ? [site, day] : [day, site]
  return first.end <= second.start && gap.test(reading.document.text.slice(first.end, second.start))
}

/** "Handed over to Chad", "fled to Gao": where somebody went, unless something was fired there. */
export function isToward(reading: Reading, { clause }: Word, site: Span): boolean {
  const goes = marksOf(reading, headOf(reading, site)).some(
    (mark) =>
      hasMark(reading, mark, lexicon.toward) ||
      // "Ships bound for Gao".
      (lowerAt(reading, mark) === 'for' && hasMark(reading, mark - 1, lexicon.boundFor)),
  )
  return goes && !(clause && lexicon.projecting.has(clause.lemma))
}

/** Where somebody or something came from; "the state of Yap" is none. */
export function isFrom(reading: Reading, site: Span, origins: ReadonlySet<string>): boolean {
  const head = headOf(reading, site)
  const above = reading.tokens[head]?.head ?? -1
  const first = reading.tokenAt(site.start)
  const before = hasMark(reading, first - 1, lexicon.definite) ? first - 2 : first - 1
  const marks = [...marksOf(reading, head), before]
  // "Outside of Gao", "the state of Yap": somewhere all the same.
  const isSomewhere =
    isWord(reading, above, lexicon.regions) ||
    isWord(reading, above, lexicon.middles) ||
    hasMark(reading, before - 1, lexicon.within) ||
    hasMark(reading, before - 1, lexicon.directions)
  return !isSomewhere && marks.some((mark) => hasMark(reading, mark, origins))
}
