import { feature } from '../feature.ts'
import { compareParties } from '../features/index.ts'
import type { Comparison } from '../judgement.ts'

/** Relations: the same when subject, type and object are. */
export const relation: Comparison<'relation'> = {
  keys: ({ content }) => [
    `${content.type.value}|${content.object.value.country ?? content.object.value.actor ?? content.object.value.name.toLowerCase()}`,
  ],
  judge: (from, to, { within }) => {
    const reasons = [
      ...compareParties('subject', [from.content.subject], [to.content.subject]),
      feature(
        'type',
        from.content.type.value === to.content.type.value ? 1 : 0,
        from.content.type.value,
        to.content.type.value,
      ),
      ...compareParties('object', [from.content.object], [to.content.object]),
    ]
    const isSame = reasons.length === 3 && reasons.every(({ score }) => score === 1)
    return isSame && !within ? { verdict: 'same', changes: ['confirmed'], reasons } : undefined
  },
}
