import type { CommitmentAct } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import { actAt } from './act.ts'
import { type Candidate, isPublic, lemmaAt, nameOf, obliqueHeads, withOrTo } from './candidate.ts'
import { strengthByFrame } from './lexicon.ts'
import { partiesBehind, sumAt } from './money.ts'
import { strengthGiven } from './verb-promise.ts'

/** "Announced a rise in spending by the allies": theirs, and not whose who announced it. */
function givers(reading: Reading, noun: number): readonly number[] | undefined {
  const found = reading.tree
    .subtree(noun)
    .filter((head) => /^(NOUN|PROPN)$/.test(reading.tokens[head]?.tag ?? ''))
    .filter((head) => reading.tokens[head]?.sentence === reading.tokens[noun]?.sentence)
    .filter((head) => isBehind(reading, head, /^by$/) && reading.mentionAt(head)?.head === head)
  return found.length > 0 ? found : undefined
}

/** Nouns of what an announcement may tell as done: "announced the creation of a website". */
const founding =
  /^(?:creation|launch|establishment|formation|release|publication|opening|foundation|introduction)$/

/** "Announced an arrest", "announced the end of his campaign": what is done, or done by announcing it. */
function isDoneAlready(reading: Reading, noun: number, act: CommitmentAct | undefined): boolean {
  if (act === 'prosecute' || act === 'elect' || founding.test(lemmaAt(reading, noun))) return true
  const isOwn = reading.tree
    .childrenBy(noun, 'nmod')
    .some((child) => reading.tree.child(child, 'nmod:poss') !== undefined)
  return act === 'end' && isOwn
}

/** "Pledged 1,000 police officers": so many of them, who will come. */
function isCounted(reading: Reading, { lemma }: Clause, noun: number): boolean {
  return (
    lemma === 'pledge' &&
    reading.quantities.some(
      (each) =>
        each.unit === 'count' &&
        each.noun === noun &&
        (each.amount.low ?? each.amount.best ?? 0) > 1,
    )
  )
}

/** "promised the withdrawal of", "pledged $500 million", "agreed on a ceasefire". */
export function* objectCandidates(reading: Reading, clause: Clause): Iterable<Candidate> {
  const strength = strengthGiven(reading, clause, 'object')
  if (!strength) return
  // "Offered congratulations on his election": what stands behind an object is not what is offered.
  const nouns =
    clause.objects.length > 0 ? clause.objects : obliqueHeads(clause, new Set(['on', 'to']))
  for (const noun of nouns.filter((each) => clause.passive || each > clause.predicate)) {
    const isNoun =
      reading.tokens[noun]?.tag === 'NOUN' &&
      !strengthByFrame.noun.has(lemmaAt(reading, noun)) &&
      reading.mentionAt(noun)?.head !== noun
    const act = actAt(reading, noun)?.value
    const isSum = sumAt(reading, noun) !== undefined
    const isGiven = isSum || isCounted(reading, clause, noun)
    if (!isGiven && (!isNoun || act === undefined)) continue
    if (clause.lemma === 'announce' && isDoneAlready(reading, noun, act)) continue
    const from = isSum ? partiesBehind(reading, noun, /^from$/) : []
    const promisors = givers(reading, noun) ?? (from.length > 0 ? from : clause.subjects)
    if (!isPublic(reading, promisors)) continue
    yield {
      rule: nameOf('object'),
      cue: clause.predicate,
      promise: noun,
      promisors,
      beneficiaries: [
        ...obliqueHeads(clause, withOrTo),
        ...(isSum ? partiesBehind(reading, noun, /^(?:to|for)$/) : []),
      ],
      strength,
    }
  }
}
