import type { ClaimOf } from '../../record/index.ts'
import { feature } from '../feature.ts'
import { compareParties, compareWords } from '../features/index.ts'
import type { Comparison, Judgement } from '../judgement.ts'

type Statement = ClaimOf<'statement'>

const opposed = new Map([
  ['confirm', 'deny'],
  ['deny', 'confirm'],
])

function judge(from: Statement, to: Statement): Judgement | undefined {
  const stance =
    opposed.get(from.content.stance.value) === to.content.stance.value
      ? 0
      : from.content.stance.value === to.content.stance.value
        ? 1
        : 0.6
  const reasons = [
    ...compareParties('speakers', from.content.speakers, to.content.speakers),
    ...compareWords('words', from.content.content.value, to.content.content.value),
    feature('stance', stance, from.content.stance.value, to.content.stance.value),
  ]
  const score = (name: string) => reasons.find((each) => each.feature === name)?.score ?? 0
  if (score('speakers') < 1 || score('words') < 0.6) return undefined
  if (stance === 0) return { verdict: 'contradicts', changes: [], path: 'stance', reasons }
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
