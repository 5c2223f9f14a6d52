import { codeWords } from '../words/kinds.ts'
import type { IconName } from './icons.ts'

export interface StatusWords {
  readonly icon: IconName
  readonly words: string
  readonly tone: 'alert' | 'good' | 'due' | 'open' | 'quiet'
}

const table: Readonly<Record<string, StatusWords>> = {
  // Promises. Overdue is reckoned; broken is only ever reported.
  open: { icon: 'open', words: 'open, no deadline', tone: 'quiet' },
  due: { icon: 'due', words: 'due', tone: 'due' },
  overdue: { icon: 'alert', words: 'overdue, no outcome reported', tone: 'alert' },
  kept: { icon: 'check', words: 'kept (reported)', tone: 'good' },
  broken: { icon: 'cross', words: 'broken (reported)', tone: 'alert' },
  compromise: { icon: 'changed', words: 'compromise (reported)', tone: 'open' },
  withdrawn: { icon: 'undo', words: 'withdrawn', tone: 'quiet' },
  reversed: { icon: 'changed', words: 'reversed', tone: 'alert' },
  disputed: { icon: 'dispute', words: 'disputed', tone: 'alert' },
  // What a person decided.
  unreviewed: { icon: 'open', words: 'not reviewed', tone: 'quiet' },
  confirmed: { icon: 'check', words: 'confirmed', tone: 'good' },
  corrected: { icon: 'pen', words: 'corrected', tone: 'due' },
  rejected: { icon: 'cross', words: 'rejected', tone: 'alert' },
  disputed_by: { icon: 'dispute', words: 'disputed', tone: 'alert' },
  // How a report puts it.
  asserted: { icon: 'check', words: 'reported', tone: 'quiet' },
  planned: { icon: 'due', words: 'planned', tone: 'due' },
  conditional: { icon: 'changed', words: 'conditional', tone: 'open' },
  hypothetical: { icon: 'open', words: 'possible', tone: 'open' },
  denied: { icon: 'cross', words: 'denied', tone: 'alert' },
  generic: { icon: 'more', words: 'in general', tone: 'quiet' },
  // Responsibility.
  claimed: { icon: 'flag', words: 'claimed', tone: 'due' },
  blamed: { icon: 'alert', words: 'attributed', tone: 'open' },
  stated: { icon: 'check', words: 'stated', tone: 'quiet' },
  unclaimed: { icon: 'open', words: 'unclaimed', tone: 'quiet' },
  // Discrepancies.
  settled: { icon: 'check', words: 'settled', tone: 'good' },
  'not-comparable': { icon: 'changed', words: 'not comparable', tone: 'quiet' },
}

export function statusOf(code: string): StatusWords {
  return table[code] ?? { icon: 'open', words: codeWords(code), tone: 'quiet' }
}
