import {
  type Amount,
  type Casualties,
  type CasualtyState,
  isNothing,
  type Slot,
  type Span,
} from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { byNoun, lexicon, stateByNoun, stateByVerb, targetByWord, weaponByWord } from './lexicon.ts'
import { isPerson } from './people.ts'
import {
  amountOf,
  isAnybody,
  isKnown,
  isNobody,
  nameOf,
  quantityAt,
  statusOf,
  whoOf,
  wordsOf,
} from './victims.ts'
import { hasMark, lowerAt } from './words.ts'

/** People hurt, as one clause or noun tells of them. */
export interface Toll {
  /** The word that tells of it: a verb, "dead". */
  readonly at: number
  /** The word for the people. */
  readonly head: number
  readonly sentence: number
  readonly span: Span
  readonly group: Casualties
  readonly name?: string | undefined
  /** People told of before: "he", "the boy". */
  readonly isKnown: boolean
  /** Counted in the group told just before: "including a colonel". */
  readonly isPart: boolean
  /** "Two more", "also killed": others than those told before. */
  readonly isMore: boolean
  /** Shot or stabbed: hurt, and whether they lived is told elsewhere or not at all. */
  readonly isOpen: boolean
}

/** What was done to them. */
export interface Harm {
  readonly state: CasualtyState
  readonly isOpen: boolean
}

/** "Killed ten people and displaced millions", "killing two and wounding five": what stands before a number is a verb of its own, though the parse takes it for a part of the phrase. */
function isOfOtherVerb(reading: Reading, head: number, at: number): boolean {
  const counted = quantityAt(reading, head)
  const [number] = counted?.spans ?? []
  if (!number || number.start > (reading.tokens[head]?.start ?? 0)) return false
  const before = reading.tokenAt(number.start) - 1
  return (
    before !== at &&
    !hasMark(reading, before, lexicon.includes) &&
    /^VB[DNG]$/.test(reading.tokens[before]?.penn ?? '') &&
    /^(CCONJ|PUNCT)$/.test(reading.tokens[before - 1]?.tag ?? '') &&
    reading.tree.children(before).every((child) => child > before - 2)
  )
}

/** People, and what is counted and is no thing that can be struck; things are hit too. */
function canBeHurt(reading: Reading, head: number, { isOpen, state }: Harm): boolean {
  if (isNobody(reading, head) || isPerson(reading, head)) return true
  // "Captured two men and several rifles": what is taken is often a thing.
  if (state === 'captured') return false
  const lower = lowerAt(reading, head)
  // "A bombing killed five": where the parse loses the subject, it is not the one who was killed.
  if (byNoun.has(lower)) return false
  const isThing = targetByWord.has(lower) || weaponByWord.has(lower)
  return !isOpen && !isThing && quantityAt(reading, head) !== undefined
}

/** The toll of these people, or none when nothing says how many. */
export function tollOf(
  reading: Reading,
  harm: Harm,
  head: number,
  where: { readonly at: number; readonly span: Span; readonly isNegated: boolean },
): Toll | undefined {
  const token = reading.tokens[head]
  if (!token || !canBeHurt(reading, head, harm)) return undefined
  if (isOfOtherVerb(reading, head, where.at)) return undefined
  const isNone = isNobody(reading, head) || (where.isNegated && isAnybody(reading, head))
  if (where.isNegated && !isNone) return undefined
  const amount: Slot<Amount> | undefined = isNone
    ? { nothing: 'stated-none', spans: [{ start: token.start, end: token.end }] }
    : amountOf(reading, head)
  if (!amount) return undefined
  const who = whoOf(reading, head)
  const state = stateByNoun.get(token.lower) ?? harm.state
  const status = statusOf(reading, head)
  const words = isNone ? undefined : wordsOf(reading, head)
  return {
    at: where.at,
    head,
    sentence: token.sentence,
    span: where.span,
    group: {
      state,
      amount,
      ...(who && { who }),
      ...(status && { status }),
      ...(words && { words }),
    },
    name: nameOf(reading, head),
    isKnown: isKnown(reading, head),
    isPart: false,
    isMore: isMore(reading, head, where.at),
    isOpen: harm.isOpen,
  }
}

/** "Two additional men", "were also detained". */
function isMore(reading: Reading, head: number, at: number): boolean {
  // "The leader and two additional men": more than the leader, who was told of before.
  const above = reading.tokens[head]?.relation.startsWith('conj') ? reading.tokens[head]?.head : -1
  const isBesideKnown = above !== undefined && above >= 0 && isKnown(reading, above)
  return (
    (!isBesideKnown &&
      reading.tree
        .childrenBy(head, 'amod', 'det')
        .some((child) => hasMark(reading, child, lexicon.more))) ||
    reading.tree.childrenBy(at, 'advmod').some((child) => hasMark(reading, child, lexicon.also))
  )
}

/** "An operation to capture him": what was wanted, not what was done; "sold it to | Diaz was arrested": whose subject was lost. */
export function isPurpose(reading: Reading, { marker, predicate, tense }: Clause): boolean {
  return marker === 'to' && (reading.tokens[predicate]?.penn === 'VB' || tense === 'past')
}

/** A verb of harm tied to this one by "or". */
function tiedByOr(reading: Reading, verb: number): boolean {
  return reading.tree
    .childrenBy(verb, 'cc')
    .some((mark) => /^(?:or|and[/]or)$/.test(lowerAt(reading, mark)))
}

/** "Were killed or wounded": so many of both, and nobody says how many of each. */
export function eitherState(reading: Reading, verb: number): CasualtyState | undefined {
  const states = [verb, ...reading.tree.childrenBy(verb, 'conj')]
    .filter((each) => each === verb || tiedByOr(reading, each))
    .map((each) => stateByVerb.get(reading.tokens[each]?.lemma ?? ''))
  return new Set(states.filter((state) => state !== undefined)).size > 1 ? 'casualties' : undefined
}

/** "Wounded" of "killed or wounded", which the first of the two tells. */
export function isSecondOfEither(reading: Reading, verb: number): boolean {
  const { relation = '', head = -1 } = reading.tokens[verb] ?? {}
  return (
    relation.startsWith('conj') &&
    eitherState(reading, head) === 'casualties' &&
    tiedByOr(reading, verb)
  )
}

/** Whether the toll says that nobody was hurt. */
export function isNone({ group }: Toll): boolean {
  return isNothing(group.amount) && group.amount.nothing === 'stated-none'
}
