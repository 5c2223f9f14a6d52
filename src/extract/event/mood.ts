import type { Realis } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { whenOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'

/** Whether what a verb tells came about or is still to come, where its form and its day say more than the verbs above it. */
export function moodTold(reading: Reading, at: number): Realis | undefined {
  const clause = reading.clauseOf(at)
  if (clause === undefined || clause.negated) return undefined
  if (isPastBesideInfinitive(reading, clause)) return 'asserted'
  return isComing(reading, clause) ? 'planned' : undefined
}

function parentOf(reading: Reading, { parent }: Clause): Clause | undefined {
  return parent === undefined ? undefined : reading.clauses[parent]
}

/** "Sent tools to let them speak and condemned the court": a past form is no second infinitive. */
function isPastBesideInfinitive(reading: Reading, clause: Clause): boolean {
  const parent = parentOf(reading, clause)
  return (
    clause.relation === 'conj' &&
    /^VB[DN]$/.test(reading.tokens[clause.predicate]?.penn ?? '') &&
    reading.tokens[parent?.predicate ?? -1]?.penn === 'VB' &&
    reading.tree.child(parent?.predicate ?? -1, 'aux', 'aux:pass') === undefined &&
    reading.tree.child(clause.predicate, 'aux', 'aux:pass') === undefined
  )
}

/** "Is meeting the firms this week", "the tour will go on as she meets him tomorrow": of a time that is not over. */
function isComing(reading: Reading, clause: Clause): boolean {
  if (clause.tense !== 'present' || clause.perfect || clause.modal !== undefined) return false
  const parent = parentOf(reading, clause)
  if (/^(?:as|when|while)$/.test(clause.marker ?? '') && parent?.tense === 'future') return true
  const { earliest, latest } = clause.progressive
    ? (whenOf(reading, clause.predicate)?.value ?? {})
    : {}
  const published = reading.published.latest
  return (
    earliest !== undefined && latest !== undefined && published !== undefined && latest > published
  )
}

/** "Can never again threaten us", "will not be able to send more", "No, I thanked him": nothing that was or was not done. */
export function isNoDenial(reading: Reading, at: number, realis: Realis): boolean {
  if (realis !== 'denied') return false
  let clause = reading.clauseAt(at)
  for (let steps = 0; steps < 4 && clause !== undefined; steps += 1) {
    if (clause.negated)
      return (
        clause.modal === 'can' ||
        /^(?:able|unable)$/.test(reading.tokens[clause.predicate]?.lemma ?? '') ||
        isAnswer(reading, clause.predicate)
      )
    clause = parentOf(reading, clause)
  }
  return false
}

/** "No" alone, set before what is said. */
function isAnswer(reading: Reading, predicate: number): boolean {
  const words = reading.tree.children(predicate).map((child) => reading.tokens[child])
  const isNo = words.some((word) => word?.lower === 'no' && word.relation === 'discourse')
  return isNo && !words.some((word) => /^(?:not|n['’]t|never|neither)$/.test(word?.lower ?? ''))
}
