import type { Party, Read, Responsibility, Span } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { blamed, heldResponsible, tied } from './blaming.ts'
import { claimed, claimNoun, denied } from './claiming.ts'
import { lexicon } from './lexicon.ts'
import { laidBy, pointedAt } from './pointing.ts'
import { textOf } from './stance.ts'

/** Somebody's stance on who did it, and the clause that tells it. */
export interface Stance {
  readonly at: number
  readonly sentence: number
  readonly stance: Responsibility
}

const words = lexicon.responsibility

function stancesIn(reading: Reading, clause: Clause): readonly Responsibility[] {
  const { lemma } = clause
  if (words.claim.has(lemma) || words.take.has(lemma)) {
    const claims = claimed(reading, clause)
    if (claims.length > 0) return claims
  }
  if (words.blame.has(lemma) || words.attributing.has(lemma)) return blamed(reading, clause)
  if (words.deny.has(lemma) || words.reject.has(lemma)) return denied(reading, clause)
  const held = heldResponsible(reading, clause)
  if (held.length > 0) return held
  const told = [tied, pointedAt, laidBy, claimNoun]
  for (const find of told) {
    const stances = find(reading, clause)
    if (stances.length > 0) return stances
  }
  return []
}

/** Who claims, blames, denies, and that nobody claimed it, in order of the text. */
export function findStances(reading: Reading): readonly Stance[] {
  return reading.clauses.flatMap((clause) =>
    stancesIn(reading, clause).map((stance) => ({
      at: clause.predicate,
      sentence: clause.sentence,
      stance,
    })),
  )
}

/** A stance that the report itself takes: it names the doer. */
export function statedBy(party: Read<Party>, span: Span, reading: Reading): Responsibility {
  return { stance: 'stated', party, words: textOf(reading, span) }
}
