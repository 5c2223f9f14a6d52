import type { Commitment, Party, Read } from '../../record/index.ts'
import type { Finding } from '../extractor.ts'
import type { Reading } from '../reading.ts'

type Promise_ = Finding<'commitment'>

function isSharing(a: readonly Read<Party>[], b: readonly Read<Party>[]): boolean {
  return a.some(({ value }) => b.some((other) => idOf(value) === idOf(other.value)))
}

function idOf(party: Party): string {
  return party.actor ?? party.country ?? party.name.toLowerCase()
}

function headNouns(words: string | undefined): ReadonlySet<string> {
  return new Set((words ?? '').toLowerCase().match(/[\p{L}-]{4,}/gu) ?? [])
}

function isSameObject(a: Commitment, b: Commitment): boolean {
  const first = headNouns(a.object?.value)
  const second = headNouns(b.object?.value)
  if (first.size === 0 || second.size === 0) return a.object === undefined && b.object === undefined
  return [...first].some((word) => second.has(word))
}

/**
 * Whether most of what the shorter telling says is in the longer: "support research on rice" and "support research into
 * vaccines" share their act and object and are two.
 */
function isSaidInBoth(a: Commitment, b: Commitment): boolean {
  const [few, many] = [headNouns(a.promise.value), headNouns(b.promise.value)].sort(
    (x, y) => x.size - y.size,
  )
  if (!few || !many || few.size === 0) return false
  return [...few].filter((word) => many.has(word)).length * 2 >= few.size
}

/** How much a telling says: what decides which one stands for the promise. */
function detail({ content }: Promise_): number {
  const slots = [
    content.deadline,
    content.condition,
    content.object,
    content.scope,
    content.quantity,
  ]
  return (
    slots.filter((slot) => slot !== undefined).length * 2 +
    content.beneficiaries.length +
    (content.strength.value === 'intended' ? 0 : 1)
  )
}

function isSame(a: Promise_, b: Promise_): boolean {
  return (
    a.content.act.value === b.content.act.value &&
    a.content.act.value !== 'other' &&
    a.content.type === b.content.type &&
    isSharing(a.content.promisors, b.content.promisors) &&
    isSameObject(a.content, b.content) &&
    isSaidInBoth(a.content, b.content) &&
    !isWithOthers(a.content, b.content) &&
    !isDueDifferently(a.content, b.content)
  )
}

/** "Will meet the leaders of the EU" and "of NATO": each names somebody, and nobody in common but who promises. */
function isWithOthers(a: Commitment, b: Commitment): boolean {
  const [first, second] = [namesIn(a), namesIn(b)]
  return first.length > 0 && second.length > 0 && !first.some((name) => second.includes(name))
}

function namesIn({ promise, promisors }: Commitment): readonly string[] {
  const own = promisors.map(({ value }) => `${value.name} ${value.label ?? ''}`).join(' ')
  const words = promise.value.match(/(?<=\s)\p{Lu}[\p{L}\d]+/gu) ?? []
  return words.filter((word) => !own.includes(word))
}

function isDueDifferently(a: Commitment, b: Commitment): boolean {
  const first = a.deadline && 'value' in a.deadline ? a.deadline.value.latest : undefined
  const second = b.deadline && 'value' in b.deadline ? b.deadline.value.latest : undefined
  return first !== undefined && second !== undefined && first !== second
}

/** The fuller telling, with the words of the other, and with what only the other says. */
function joined(fuller: Promise_, other: Promise_): Promise_ {
  const { object, scope, deadline, condition, quantity, nextStep } = other.content
  return {
    ...fuller,
    mentions: [...(fuller.mentions ?? []), other.span, ...(other.mentions ?? [])],
    content: {
      ...(object && { object }),
      ...(scope && { scope }),
      ...(deadline && { deadline }),
      ...(condition && { condition }),
      ...(quantity && { quantity }),
      ...(nextStep && { nextStep }),
      ...fuller.content,
    },
  }
}

/** "A calendar will be set in talks" is the next step of the promise told just before, within three sentences. */
function withNextSteps(reading: Reading, promises: readonly Promise_[]): readonly Promise_[] {
  const steps = promises.filter(({ rule }) => rule === 'commitment/settle')
  return promises.map((promise) => {
    const step = steps.find((each) => each !== promise && isJustBefore(reading, promise, each))
    return step &&
      !promise.content.deadline &&
      !promise.content.nextStep &&
      promise.rule !== 'commitment/settle'
      ? { ...promise, content: { ...promise.content, nextStep: step.content.promise } }
      : promise
  })
}

function isJustBefore(reading: Reading, promise: Promise_, step: Promise_): boolean {
  const from = reading.tokens[promise.at]?.sentence ?? 0
  const to = reading.tokens[step.at]?.sentence ?? 0
  return (
    to >= from &&
    to - from <= 5 &&
    (promise.content.act.value === 'withdraw' ||
      promise.content.act.value === 'end' ||
      to - from <= 2)
  )
}

/** One finding for each promise of the report, the fullest telling first among its mentions. */
export function mergePromises(reading: Reading, found: readonly Promise_[]): readonly Promise_[] {
  const merged: Promise_[] = []
  for (const promise of [...found].sort((a, b) => a.span.start - b.span.start)) {
    const at = merged.findIndex((other) => isSame(other, promise))
    const other = merged[at]
    if (!other) merged.push(promise)
    else
      merged[at] = detail(promise) > detail(other) ? joined(promise, other) : joined(other, promise)
  }
  return withNextSteps(reading, merged)
}
