import type { Reading } from '../reading.ts'
import { listed } from './coordinated.ts'
import { lexicon } from './lexicon.ts'
import { isPerson, isPersonName } from './people.ts'
import { type Toll, tollOf } from './toll.ts'
import { quantityAt, statusOf } from './victims.ts'
import { hasMark, isWord, lowerAt } from './words.ts'

/** How many words behind "including" a part may begin. */
const reach = 10

/** The first people at or after a word, with those coordinated with them. */
function peopleFrom(reading: Reading, from: number, sentence: number): readonly number[] {
  for (let at = from; at < from + reach; at += 1) {
    const token = reading.tokens[at]
    if (!token || token.sentence !== sentence || lexicon.stops.has(token.lower)) return []
    const isInside = reading.tokens[at + 1]?.head === at || token.head === at + 1
    if (isInside || token.tag === 'NUM') continue
    if (isPerson(reading, at)) return reading.tree.conjuncts(at)
  }
  return []
}

/** Whether "including" or "of them" stands here. */
function isPartMark(reading: Reading, at: number): boolean {
  const before = lowerAt(reading, at - 1)
  return (
    isWord(reading, at, lexicon.includes) ||
    (isWord(reading, at, lexicon.amongThem) && (before === 'among' || before === 'of'))
  )
}

/** "five of them children": the number stands before the mark. */
function numberBefore(reading: Reading, at: number): number | undefined {
  return lowerAt(reading, at - 1) === 'of' && quantityAt(reading, at - 2) ? at - 2 : undefined
}

function partAt(
  reading: Reading,
  { at, span, isOpen, group: { state } }: Toll,
  head: number,
  number: number | undefined,
): Toll | undefined {
  const where = { at, span, isNegated: false }
  const part = tollOf(reading, { state, isOpen }, number ?? head, where)
  const status = statusOf(reading, head)
  return part && { ...part, isPart: true, group: { ...part.group, ...(status && { status }) } }
}

/** "Three reporters: Ana Gil, a photographer, Tom Reed and Musa Bello": those counted, by name. */
function namedIn(reading: Reading, { head }: Toll): readonly number[] {
  if (reading.tokens[head]?.penn !== 'NNS') return []
  return reading.tree
    .childrenBy(head, 'appos')
    .flatMap((child) => listed(reading, child))
    .filter((child) => isPersonName(reading, child))
}

/** "Four people were shot, one fatally": a number right before the word that says they died. */
function fatalIn(reading: Reading, toll: Toll): readonly Toll[] {
  const end = reading.sentences[toll.sentence]?.endToken ?? 0
  const from = Math.max(toll.at, toll.head) + 1
  for (let at = from; at < Math.min(end, from + fatalReach); at += 1) {
    const number = at - 1
    if (!hasMark(reading, at, lexicon.fatal) || reading.tokens[number]?.tag !== 'NUM') continue
    const where = { at, span: toll.span, isNegated: false }
    const dead = tollOf(reading, { state: 'killed', isOpen: false }, number, where)
    return dead ? [dead] : []
  }
  return []
}

const fatalReach = 14

/** Groups counted in this one: "five soldiers, including a colonel", "12 people, three of them children". */
export function partsOf(reading: Reading, toll: Toll): readonly Toll[] {
  const end = reading.sentences[toll.sentence]?.endToken ?? 0
  const fatal = toll.isOpen ? fatalIn(reading, toll) : []
  if (fatal.length > 0) return fatal
  const names = namedIn(reading, toll)
  if (names.length > 0) return names.flatMap((head) => partAt(reading, toll, head, undefined) ?? [])
  for (let at = toll.head + 1; at < end; at += 1) {
    if (!isPartMark(reading, at)) continue
    const heads = peopleFrom(reading, at + 1, toll.sentence)
    return heads.flatMap((head) => partAt(reading, toll, head, numberBefore(reading, at)) ?? [])
  }
  return []
}
