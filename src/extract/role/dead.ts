import type { Party } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'

const byReading = new WeakMap<Reading, ReadonlySet<string>>()

/** Whether the report itself tells that somebody is dead: of no post of his it says that he has it still. */
export function isDead(reading: Reading, { actor }: Party): boolean {
  const dead = byReading.get(reading) ?? deadIn(reading)
  byReading.set(reading, dead)
  return actor !== undefined && dead.has(actor)
}

function deadIn(reading: Reading): ReadonlySet<string> {
  const heads = [
    ...reading.clauses.flatMap((clause) => diedIn(reading, clause)),
    ...mourned(reading),
  ]
  return new Set(
    heads.flatMap((head) => {
      const parties = reading.mentionAt(head)?.parties ?? []
      return parties.length === 1 ? (parties[0]?.actor ?? []) : []
    }),
  )
}

/** "Ana Lima died", "was killed", "passed away"; "they killed Ana Lima". */
function diedIn({ tokens }: Reading, clause: Clause): readonly number[] {
  const { lemma, negated, modal, passive, subjects, objects, predicate } = clause
  // "Plotted to kill the mayor": not done.
  if (negated || modal !== undefined || tokens[predicate]?.penn === 'VB') return []
  if (lexicon.dying.has(lemma)) return subjects
  if (!lexicon.killing.has(lemma)) return []
  return passive ? subjects : objects
}

/** "The death of Ana Lima", "Ana Lima's funeral". */
function mourned({ tokens }: Reading): readonly number[] {
  return tokens
    .filter(
      ({ relation, head }) =>
        relation.startsWith('nmod') && lexicon.deaths.has(tokens[head]?.lemma ?? ''),
    )
    .map(({ index }) => index)
}
