import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'

/** "Allow Chad to build one": what is let happen another does, and nobody is let in. */
export function isLetting(reading: Reading, clause: Clause | undefined): boolean {
  if (!clause || !/^(?:allow|permit|let|enable)$/.test(clause.lemma)) return false
  return reading.tree
    .childrenBy(clause.predicate, 'xcomp', 'ccomp', 'advcl')
    .some((below) => below > clause.predicate && reading.clauseOf(below)?.marker === 'to')
}

/** "Keep fighting", "keep aid flowing": an activity that goes on, and nobody stays. */
export function isKeepingOn(reading: Reading, clause: Clause | undefined): boolean {
  return (
    clause?.lemma === 'keep' &&
    reading.tree
      .childrenBy(clause.predicate, 'xcomp')
      .some((below) => reading.tokens[below]?.penn === 'VBG')
  )
}

/** "Will never stop working", "will not cease in our efforts": what is not ended here is one's own doing, which goes on. */
export function isNeverStopping(reading: Reading, clause: Clause | undefined): boolean {
  if (!clause?.negated || !/^(?:stop|cease|quit|rest)$/.test(clause.lemma)) return false
  const own = reading.tree.childrenBy(clause.predicate, 'xcomp', 'ccomp', 'csubj')
  return clause.objects.length === 0 || own.some((below) => reading.tokens[below]?.penn === 'VBG')
}

/** "Host two hundred refugees": to meet is to host a meeting or somebody by name or office. */
export function isHostingMany(reading: Reading, clause: Clause | undefined): boolean {
  return (
    clause?.lemma === 'host' &&
    clause.objects.length > 0 &&
    clause.objects.every((head) => {
      const { tag = '', lemma = '' } = reading.tokens[head] ?? {}
      return tag === 'NOUN' && !lexicon.gatherings.has(lemma) && !lexicon.scheduled.has(lemma)
    })
  )
}

/** "Spend the week at home": no money. */
export function isSpendingTime(reading: Reading, clause: Clause | undefined): boolean {
  return (
    clause?.lemma === 'spend' &&
    clause.objects.some((head) => {
      const { start = 0, end = 0, lemma = '' } = reading.tokens[head] ?? {}
      const isTime = reading.times.some((time) => time.start <= start && end <= time.end)
      return isTime || /^(?:time|day|week|month|year|hour|night|weekend|life|career)$/.test(lemma)
    })
  )
}

/** "Leave it untouched": it stays, and nobody leaves. */
export function isLeavingAsIs(reading: Reading, clause: Clause | undefined): boolean {
  return (
    clause?.lemma === 'leave' &&
    clause.objects.some((head) => /^(?:JJ|VBN)$/.test(reading.tokens[head + 1]?.penn ?? ''))
  )
}

/** "Provide transparency", "deliver justice": nothing that changes hands. */
export function isAbstract(reading: Reading, clause: Clause | undefined): boolean {
  const [object] = clause?.objects.filter((each) => each > (clause?.predicate ?? 0)) ?? []
  return object !== undefined && lexicon.abstract.has(reading.tokens[object]?.lemma ?? '')
}

/** "Send officials": people are not supplied. */
export function movesPeople(reading: Reading, token: number): boolean {
  const objects = reading.clauseOf(token)?.objects ?? []
  return objects.some((object) => reading.mentionAt(object)?.head === object)
}

/** "Ban oil imports", "ban two envoys": trade or somebody is hit; "ban strikes on ports" punishes nobody. */
export function isPunishing(reading: Reading, token: number): boolean {
  const objects = reading.clauseOf(token)?.objects ?? []
  return objects.some(
    (head) =>
      lexicon.traded.has(reading.tokens[head]?.lemma ?? '') ||
      reading.mentionAt(head)?.head === head,
  )
}

/** "Secure the border" guards it; "secure a release" brings it about. */
export function isGuarded(reading: Reading, token: number): boolean {
  const objects = reading.clauseOf(token)?.objects ?? []
  return objects.some((head) => lexicon.protected.has(reading.tokens[head]?.lemma ?? ''))
}

/** Whether those who go are soldiers, or nobody says what goes. */
export function movesForces(reading: Reading, token: number): boolean {
  const clause = reading.clauseOf(token)
  const moved = clause ? clause.objects : reading.tree.childrenBy(token, 'nmod')
  // "Reinforce and reassure our allies": what the second verb is done to.
  if (clause?.lemma === 'reinforce' && moved.length === 0) return false
  return (
    moved.length === 0 ||
    moved.some(
      (head) =>
        lexicon.movers.has(reading.tokens[head]?.lower ?? '') ||
        (/^(deploy|deployment)$/.test(clause?.lemma ?? reading.tokens[token]?.lemma ?? '') &&
          lexicon.deployed.has(reading.tokens[head]?.lemma ?? '')),
    )
  )
}

/** Whether arms or fighters are what the verb is done to or by. */
export function isArmed(reading: Reading, token: number): boolean {
  const clause = reading.clauseOf(token)
  if (!clause) return true
  // "Is launching attacks and will intensify them": what the verb before was done to.
  const before = clause.objects.some((head) => reading.tokens[head]?.tag === 'PRON')
    ? (reading.clauses[clause.parent ?? -1]?.objects ?? [])
    : []
  const doneTo = [...clause.objects, ...clause.obliques.map(({ head }) => head), ...before]
  const lemma = (head: number) => reading.tokens[head]?.lemma ?? ''
  // "Will strike again": fighting needs no more; "cooperation will intensify" does.
  if (clause.objects.length === 0 && /^(strike|fire|kill|target)$/.test(clause.lemma)) return true
  return (
    doneTo.some((head) => lexicon.arms.has(lemma(head)) || lexicon.targets.has(lemma(head))) ||
    clause.subjects.some((head) => lexicon.arms.has(lemma(head)))
  )
}
