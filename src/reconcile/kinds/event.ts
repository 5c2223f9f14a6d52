import type { Change, ClaimOf } from '../../record/index.ts'
import { type Feature, feature } from '../feature.ts'
import {
  compareParties,
  comparePlaces,
  compareTimes,
  compareWords,
  isOfOneCountry,
  stems,
} from '../features/index.ts'
import type { Comparison, Judgement } from '../judgement.ts'

type Event = ClaimOf<'event'>

function everybody({ content }: Event): Event['content']['actors'] {
  return [...content.actors, ...content.recipients]
}

function reasonsFor(from: Event, to: Event): readonly Feature[] {
  const isSameMode = from.content.mode?.value === to.content.mode?.value
  const isSameType = from.content.type.value === to.content.type.value
  // An ordered and an executed withdrawal differ in type and share the mode.
  const type = isSameType
    ? isSameMode
      ? 1
      : 0.6
    : isSameMode && from.content.mode !== undefined
      ? 0.6
      : 0
  return [
    feature(
      'type',
      type,
      from.content.mode?.value ?? from.content.type.value,
      to.content.mode?.value ?? to.content.type.value,
    ),
    ...compareParties('parties', everybody(from), everybody(to), isOfOneCountry),
    ...comparePlaces(from.where, to.where),
    ...compareTimes(from.when, to.when, 1),
    ...compareWords('act', from.content.act.value, to.content.act.value),
  ]
}

function changesOf(from: Event, to: Event): readonly Change[] {
  if (!from.when && to.when) return ['precision-gained']
  return ['confirmed']
}

/** An election that is told by its name alone, without who does what: "the 2018 general election". */
function isNamedAlone(event: Event): boolean {
  return event.content.form?.value === 'election' && everybody(event).length === 0
}

/** Elections named alone have the same name when the words are the same but for small ones. */
function nameKey({ content }: Event): string {
  return [...stems(content.act.value)].sort().join(' ')
}

/** One name and one time; a year in the name is a time, and a name alone is no more than a word for the thing. */
function isOneElection(from: Event, to: Event, timeScore: number | undefined): boolean {
  if (!isNamedAlone(from) || !isNamedAlone(to) || nameKey(from) !== nameKey(to)) return false
  return timeScore === undefined ? /\d{4}/.test(from.content.act.value) : timeScore > 0
}

/**
 * Two tellings of one event share type, parties and what there is of time and place; where one gives no
 * date, place and words must carry it.
 */
function judge(from: Event, to: Event): Judgement | undefined {
  if (from.realis !== to.realis) return undefined
  const reasons = reasonsFor(from, to)
  const score = (name: string) => reasons.find((each) => each.feature === name)?.score
  if ((score('type') ?? 0) < 0.6 || score('place') === 0 || score('time') === 0) return undefined
  if (isOneElection(from, to, score('time')))
    return { verdict: 'same', changes: changesOf(from, to), reasons }
  if ((score('parties') ?? 0) < 0.5) return undefined
  const support = (score('time') ?? 0) + (score('place') ?? 0) + (score('act') ?? 0)
  // History is told briefly: in one story the same act of the same side is one unless something speaks against it.
  const isHistory =
    from.layer === 'background' && to.layer === 'background' && (score('act') ?? 0) >= 0.2
  if (support >= 1.2 || isHistory) return { verdict: 'same', changes: changesOf(from, to), reasons }
  return support >= 0.9 ? { verdict: 'unsure', changes: [], reasons } : undefined
}

/** Who did what to whom: one when type, parties, time and place can be the same. */
export const event: Comparison<'event'> = {
  keys: (claim) => {
    if (isNamedAlone(claim)) return [`election|${nameKey(claim)}`]
    const { actors, recipients, type, mode } = claim.content
    // "She was charged": who did it is not told.
    const parties = actors.length > 0 ? actors : recipients
    return parties.flatMap(({ value }) =>
      [type.value, mode?.value].flatMap((code) =>
        code === undefined
          ? []
          : [`${code}|${value.country ?? value.actor ?? value.name.toLowerCase()}`],
      ),
    )
  },
  judge,
  onlyAcross: true,
}
