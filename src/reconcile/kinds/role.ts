import type { ClaimOf } from '../../record/index.ts'
import { sameActor, sameSide } from '../../text/index.ts'
import { type Feature, feature } from '../feature.ts'
import { compareParties, compareTimes, wordOverlap } from '../features/index.ts'
import type { Comparison, Judgement, Setting } from '../judgement.ts'

type Role = ClaimOf<'role'>

function isSameBody(from: Role, to: Role): boolean {
  const { body: a } = from.content
  const { body: b } = to.content
  return a !== undefined && b !== undefined && sameSide(a.value, b.value)
}

/** The head noun of a post: the last word of "Defense Secretary". */
function isSamePost(from: Role, to: Role): boolean {
  return (
    wordOverlap(from.content.post.value, to.content.post.value) === 1 &&
    wordOverlap(to.content.post.value, from.content.post.value) === 1
  )
}

/** Only where both reports tell it: a rank before a name has none. */
function compareStatus(from: Role, to: Role): readonly Feature[] {
  const { status: a } = from.content
  const { status: b } = to.content
  return a && b ? [feature('status', a.value === b.value ? 1 : 0, a.value, b.value)] : []
}

function isOtherStatus(from: Role, to: Role): boolean {
  return compareStatus(from, to).some(({ score }) => score === 0)
}

function judge(from: Role, to: Role, { within }: Setting): Judgement | undefined {
  const isBothCurrent =
    from.content.status?.value === 'current' && to.content.status?.value === 'current'
  // Within a report only two who hold one office at a time are of interest.
  if (within && !(isBothCurrent && isSameBody(from, to))) return undefined
  if (!isSamePost(from, to)) return undefined
  const reasons = [
    ...compareParties('holder', [from.content.holder], [to.content.holder], sameActor),
    feature('post', 1, from.content.post.value, to.content.post.value),
    ...compareStatus(from, to),
    ...compareTimes(from.when, to.when, 0),
  ]
  const score = (name: string) => reasons.find((each) => each.feature === name)?.score ?? 0
  if (score('holder') === 1) {
    if (within) return undefined
    return isOtherStatus(from, to)
      ? { verdict: 'updates', changes: ['status-changed'], reasons }
      : { verdict: 'same', changes: ['confirmed'], reasons }
  }
  return within ? { verdict: 'unsure', changes: [], reasons } : undefined
}

/** Offices: the same holder of the same post. */
export const role: Comparison<'role'> = {
  keys: ({ content }) => [
    `holder|${content.holder.value.actor ?? content.holder.value.name.toLowerCase()}`,
    `body|${content.body?.value.country ?? ''}|${content.post.value.toLowerCase()}`,
  ],
  judge,
}
