import type { ClaimOf } from '../../record/index.ts'
import { type Feature, feature } from '../feature.ts'
import {
  compareParties,
  compareTimes,
  compareWords,
  gapDays,
  hasRunOf,
  stems,
} from '../features/index.ts'
import type { Comparison, Judgement, Setting } from '../judgement.ts'

type Statement = ClaimOf<'statement'>

const opposed = new Map([
  ['confirm', 'deny'],
  ['deny', 'confirm'],
])

/** "Thank you" and "I agree" are said every day: fewer words tell nobody which saying they are. */
const fewestStems = 4
/** Words in any order tell two sayings apart only where one is no more than so much longer. */
const longerBy = 3

/** Whether two wordings can be of one saying: a long speech holds the words of many short ones. */
function canBeOneSaying(from: string, to: string): boolean {
  const [a, b] = [stems(from), stems(to)]
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  if (few.size === many.size && [...few].every((stem) => many.has(stem))) return few.size > 0
  if (few.size < fewestStems) return false
  if (many.size <= few.size * longerBy) return true
  return few === a ? hasRunOf(to, from) : hasRunOf(from, to)
}

/** Days between two reports after which only a quotation is taken for what the earlier one told: views are said again. */
const retoldWithinDays = 30

/** Whether both can have been said at one time: what was said after the earlier report came out is not what it tells. */
function canBeOneTime(from: Statement, to: Statement, setting: Setting): boolean {
  const [a, b] = [from.when?.value, to.when?.value]
  if (a && b) return gapDays(a, b) === 0
  const { outBy, gapDays: between = 0 } = setting
  if (outBy !== undefined && b?.earliest !== undefined && b.earliest > outBy) return false
  return between <= retoldWithinDays || isQuotedAgain(from, to)
}

function isQuotedAgain({ content: a }: Statement, { content: b }: Statement): boolean {
  if (a.speech === 'indirect' || b.speech === 'indirect') return false
  return hasRunOf(a.content.value, b.content.value) || hasRunOf(b.content.value, a.content.value)
}

function compareStances(from: Statement, to: Statement): Feature {
  const [a, b] = [from.content.stance.value, to.content.stance.value]
  return feature('stance', opposed.get(a) === b ? 0 : a === b ? 1 : 0.6, a, b)
}

function judge(from: Statement, to: Statement, setting: Setting): Judgement | undefined {
  const stance = compareStances(from, to)
  const [said, saidLater] = [from.content.content.value, to.content.content.value]
  const reasons = [
    ...compareParties('speakers', from.content.speakers, to.content.speakers),
    ...compareWords('words', said, saidLater),
    stance,
    ...compareTimes(from.when, to.when, 0),
  ]
  const score = (name: string) => reasons.find((each) => each.feature === name)?.score ?? 0
  if (score('speakers') < 1 || score('words') < 0.6 || !canBeOneSaying(said, saidLater))
    return undefined
  if (stance.score === 0) return { verdict: 'contradicts', changes: [], path: 'stance', reasons }
  if (!canBeOneTime(from, to, setting)) return undefined
  return {
    verdict: score('words') >= 0.8 ? 'same' : 'unsure',
    changes: score('words') >= 0.8 ? ['confirmed'] : [],
    reasons,
  }
}

/** Words of one speaker that two reports carry. */
export const statement: Comparison<'statement'> = {
  keys: ({ content }) =>
    content.speakers.map(({ value }) => value.actor ?? value.name.toLowerCase()),
  judge,
  onlyAcross: true,
}
