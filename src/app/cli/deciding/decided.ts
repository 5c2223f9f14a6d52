import type { Decision, DecisionType } from '../../../record/index.ts'
import { type Shown, valueAt } from '../../../store/index.ts'
import { headline } from '../../../view/index.ts'
import { type Decided, keysOf } from '../../deciding/decided.ts'
import { valueInWords } from '../../deciding/value-in-words.ts'
import { faint, type Line, strong } from '../render/layout.ts'

/** What was done, as the log and the answer to a decision say it. */
export const deeds: Readonly<Record<DecisionType, string>> = {
  confirm: 'confirmed',
  reject: 'rejected',
  correct: 'corrected',
  merge: 'merged',
  split: 'split',
  prefer: 'preferred',
  note: 'noted',
  'add-claim': 'added',
  identify: 'identified',
  undo: 'taken back',
}

/** How the second claim of a decision on two stands to the first. */
const joints: Readonly<Partial<Record<DecisionType, string>>> = {
  merge: 'tells of the same thing as',
  split: 'tells of something other than',
  prefer: 'is shown rather than',
}

function claimLine(shown: Shown | undefined, key: string, short: (id: string) => string): Line {
  // A claim that is gone is known by its key alone.
  if (!shown) return { indent: 2, parts: [faint(`gone: ${key}`)] }
  return {
    indent: 2,
    label: faint(short(shown.claim.id)),
    labelWidth: 14,
    parts: [headline(shown.claim)],
  }
}

function contentLines(decision: Decision): readonly Line[] {
  switch (decision.type) {
    case 'correct': {
      const old = decision.old === undefined ? 'nothing' : valueInWords(decision.old)
      const now = decision.new === null ? 'nothing' : valueInWords(decision.new)
      return [{ indent: 2, parts: [strong(decision.path), `: ${old} → ${now}`] }]
    }
    case 'note':
      return [{ indent: 2, parts: [`“${decision.text}”`] }]
    case 'prefer':
      return decision.path === undefined ? [] : [{ indent: 2, parts: [`for ${decision.path}`] }]
    case 'identify': {
      const { actor, name, as } = decision
      const who = name === undefined ? actor : `“${name}” of ${actor}`
      return [{ indent: 2, parts: [`${who} is ${as.label}`, faint(` (${as.actor})`)] }]
    }
    case 'add-claim':
    case 'confirm':
    case 'reject':
    case 'merge':
    case 'split':
    case 'undo':
      return []
  }
}

/** What a decision is on and says: its claims, old and new values, words. */
export function decisionLines(
  decision: Decision,
  claims: Decided['claims'],
  short: (id: string) => string,
): readonly Line[] {
  const joint = joints[decision.type]
  const [first, second] = keysOf(decision)
  return [
    ...(first === undefined ? [] : [claimLine(claims.get(first), first, short)]),
    ...(joint === undefined ? [] : [{ indent: 2, parts: [faint(joint)] }]),
    ...(second === undefined ? [] : [claimLine(claims.get(second), second, short)]),
    ...contentLines(decision),
  ]
}

/** A correction that was taken back, the other way round: from what it said to what stands there since. */
function takenBack(decision: Decision, claims: Decided['claims']): Decision {
  if (decision.type !== 'correct') return decision
  const shown = claims.get(decision.claim)
  const since = shown ? valueAt(shown.claim, decision.path) : decision.old
  // What stands in a claim is JSON, as what it was read from is.
  return {
    ...decision,
    old: decision.new ?? undefined,
    new: (since ?? null) as typeof decision.new,
  }
}

/** The answer to a deciding command. */
export function decidedLines(
  { made, log, claims }: Decided,
  short: (id: string) => string,
): readonly Line[] {
  return made.flatMap((decision): Line[] => {
    const target =
      decision.type === 'undo' ? log.find(({ id }) => id === decision.decision) : undefined
    return [
      {
        parts: [
          strong(deeds[decision.type]),
          target ? ` ${target.type} of ${target.at} by ${target.by}` : '',
          faint(`  ${decision.id}`),
        ],
      },
      ...decisionLines(target ? takenBack(target, claims) : decision, claims, short),
    ]
  })
}
