import type { Amount, CasualtyState, Slot, Span } from '../../record/index.ts'
import type { Token } from '../../text/index.ts'
import { realisOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon, stateByDeed, stateByNoun } from './lexicon.ts'
import { isOfAccident } from './otherwise.ts'
import { isPerson } from './people.ts'
import { type Harm, type Toll, tollOf } from './toll.ts'
import {
  amountOf,
  isKnown,
  isNobody,
  nameOf,
  quantityAt,
  statusOf,
  victimBefore,
  whoOf,
  wordsOf,
} from './victims.ts'
import { isWord, lowerAt } from './words.ts'

function spanOf(reading: Reading, word: number): Span {
  return reading.clauseAt(word)?.span ?? reading.phrase(word)
}

/** "no casualties", "without loss of life", "no reports of injuries". */
function isNoneOf(reading: Reading, token: number): boolean {
  const clause = reading.clauseAt(token)
  const above = reading.tokens[token]?.head ?? -1
  return (
    isNobody(reading, token) ||
    reading.tree.childrenBy(token, 'case').some((mark) => lowerAt(reading, mark) === 'without') ||
    (isWord(reading, above, lexicon.telling) && isNobody(reading, above)) ||
    (clause?.negated === true &&
      lexicon.causing.has(clause.lemma) &&
      clause.objects.includes(token))
  )
}

/** "no casualties", "12 dead", "the deaths of five soldiers". */
export function nounToll(
  reading: Reading,
  { index, lower, lemma, start, end }: Token,
): Toll | undefined {
  const state = stateByNoun.get(lower) ?? stateByNoun.get(lemma)
  if (!state || isOfAccident(reading, index)) return undefined
  const isNone = isNoneOf(reading, index)
  // "Hacked to death by two men": who did it.
  const below = reading.tree
    .childrenBy(index, 'nmod')
    .filter(
      (child) =>
        !reading.tree.childrenBy(child, 'case').some((mark) => lowerAt(reading, mark) === 'by'),
    )
  const of = below[0] ?? reading.tree.child(index, 'nmod:poss')
  const own = quantityAt(reading, index)
  const head = own || of === undefined || !isPerson(reading, of) ? index : of
  const amount: Slot<Amount> | undefined = isNone
    ? { nothing: 'stated-none', spans: [{ start, end }] }
    : (own ?? (head === of ? amountOf(reading, of) : undefined))
  const where = { at: index, span: spanOf(reading, index), isNegated: false }
  if (!amount) return adjectiveToll(reading, index, state)
  const people = of !== undefined && isPerson(reading, of) ? of : index
  const who = whoOf(reading, people)
  const status = statusOf(reading, people)
  const words = people === of ? wordsOf(reading, of) : undefined
  return {
    ...where,
    head,
    sentence: reading.tokens[index]?.sentence ?? 0,
    group: {
      state,
      amount,
      ...(who && { who }),
      ...(status && { status }),
      ...(words && { words }),
    },
    name: nameOf(reading, head),
    isKnown: own === undefined && isKnown(reading, head),
    isPart: false,
    isMore: false,
    isOpen: false,
  }
}

/** "the murder of a judge", "the shooting of four miners". */
export function deedToll(reading: Reading, { index, lemma, lower }: Token): Toll | undefined {
  const state = stateByDeed.get(lower) ?? stateByDeed.get(lemma)
  const isOpen = lexicon.openDeeds.has(lemma) || lexicon.openDeeds.has(lower)
  const head =
    reading.tree
      .childrenBy(index, 'nmod')
      .find((child) =>
        reading.tree.childrenBy(child, 'case').some((mark) => lowerAt(reading, mark) === 'of'),
      ) ?? reading.tree.child(index, 'nmod:poss')
  if (head === undefined || (!state && !isOpen) || !isPerson(reading, head)) return undefined
  if (realisOf(reading, index) !== 'asserted') return undefined
  const where = { at: index, span: spanOf(reading, index), isNegated: false }
  const isFatal = reading.tree
    .children(index)
    .some((child) => lexicon.fatal.has(lowerAt(reading, child)))
  const told: Harm = { state: state ?? 'wounded', isOpen }
  return tollOf(reading, isFatal ? { state: 'killed', isOpen: false } : told, head, where)
}

/** "left two nurses dead", "four people are missing". */
function adjectiveToll(reading: Reading, word: number, state: CasualtyState): Toll | undefined {
  const isAdjective = reading.tokens[word]?.tag !== 'NOUN'
  const isFree = reading.tokens[word + 1]?.tag !== 'NOUN'
  const head = isAdjective && isFree ? victimBefore(reading, word) : undefined
  if (head === undefined) return undefined
  const realis = realisOf(reading, word)
  const isNegated = reading.clauseAt(word)?.negated === true
  if (realis !== 'asserted' && realis !== 'denied') return undefined
  const where = { at: word, span: spanOf(reading, word), isNegated }
  return tollOf(reading, { state, isOpen: false }, head, where)
}
