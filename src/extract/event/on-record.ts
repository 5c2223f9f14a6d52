import type { Event, Realis } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { isInQuestion, isOpenInfinitive, realisOf } from '../circumstance/index.ts'
import type { Finding } from '../extractor.ts'
import type { Reading } from '../reading.ts'
import { isMisheld } from './companion.ts'

const pending = new Set(['until', 'till', 'unless', 'whether', 'lest'])

/**
 * Whether a clause tells of something done: a verb, which its conjunction does not hold open ("until we meet") and which is
 * more than a name for doing it ("the goal of ousting").
 */
export function isAct(reading: Reading, clause: Clause): boolean {
  const { predicate, marker, relation, tense } = clause
  const verb = reading.tokens[predicate]
  if (verb?.tag !== 'VERB' || isQuality(reading, clause) || isPartlyDone(reading, clause))
    return false
  // "Met the king to discuss it": done by who met.
  if (isMisheld(reading, predicate)) return false
  if (isAlleged(reading, clause) || isOfAnybody(reading, clause)) return false
  if (isHabit(reading, clause) || isTrait(clause)) return false
  // "Danish-supported medics": a participle behind a hyphen says of whom, and tells of nothing done here.
  const joint = reading.tokens[predicate - 1]
  if (joint?.text === '-' && joint.end === verb.start) return false
  if (marker !== undefined && pending.has(marker)) return tense === 'past'
  // "Wrote denying that": words and no second act.
  const isGerund = verb.penn === 'VBG' && tense === 'none'
  if (isGerund && clause.lemma === 'deny') return false
  return !isGerund || (relation === 'advcl' && marker === undefined) || relation === 'xcomp'
}

/** "We never give in", "they often reject it", "we have been electing women": what somebody does at any time is nothing told of one. */
function isHabit(reading: Reading, clause: Clause): boolean {
  const { negated, tense, modal, perfect, progressive, predicate } = clause
  const adverbs = reading.tree
    .childrenBy(predicate, 'advmod')
    .map((child) => reading.tokens[child]?.lower ?? '')
  if (perfect && progressive && reading.tokens[predicate]?.penn === 'VBG')
    return isForLong(reading, clause)
  if (adverbs.some((word) => habitual.test(word))) return modal === undefined
  const isNever = adverbs.includes('never')
  return negated && tense === 'present' && modal === undefined && !perfect && isNever
}

const habitual =
  /^(?:consistently|always|often|usually|routinely|regularly|frequently|generally|typically|habitually|sometimes)$/

/** "Firms that provide support to the rebels": what they are, and no act of one day. */
function isTrait({ relation, tense, perfect, progressive, modal, passive }: Clause): boolean {
  const isSimple = tense === 'present' && !perfect && !progressive && !passive
  return relation === 'acl:relcl' && isSimple && modal === undefined
}

/** "For a long time", "for years": without a beginning. */
function isForLong(reading: Reading, { span }: Clause): boolean {
  return /\bfor (?:a long time|(?:many )?(?:years|decades|ages)|so long)\b/i.test(
    reading.document.text.slice(span.start, span.end),
  )
}

/** "A supported and coordinated plan": words before a noun that say of what sort it is. */
function isQuality(reading: Reading, { predicate, relation, objects }: Clause): boolean {
  if (relation !== 'conj') return relation === 'amod'
  const first = reading.tokens[reading.tokens[predicate]?.head ?? -1]
  if (first?.relation === 'amod') return first.head > predicate
  // "Took the most costly, coordinated steps": a list of adjectives that the parse hangs on the verb.
  return (
    first?.tag === 'ADJ' &&
    objects.length === 0 &&
    reading.tokens[predicate]?.penn === 'VBN' &&
    reading.tree.child(predicate, 'aux', 'aux:pass') === undefined
  )
}

/** "Accused him of fraud, threatening to go to the press": what the accused is said to have done, and not the accuser. */
function isAlleged(reading: Reading, { predicate, relation, parent }: Clause): boolean {
  if (relation !== 'advcl' || reading.tokens[predicate]?.penn !== 'VBG') return false
  let above = parent === undefined ? undefined : reading.clauses[parent]
  for (let steps = 0; steps < 3 && above; steps += 1) {
    if (accusing.test(above.lemma) && above.objects.length > 0) return true
    above = above.parent === undefined ? undefined : reading.clauses[above.parent]
  }
  return false
}

const accusing = /^(accuse|charge|suspect|convict|indict|acquit|blame)$/

/** "Any rebel who threatens us": nobody is told to have done it. */
function isOfAnybody(reading: Reading, clause: Clause): boolean {
  const parent = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  const relative = clause.relation === 'conj' && parent ? parent : clause
  if (relative.relation !== 'acl:relcl') return false
  const head = reading.tokens[relative.predicate]?.head ?? -1
  return (
    /^(any(one|body)|everyone|everybody|whoever)$/.test(reading.tokens[head]?.lower ?? '') ||
    reading.tree
      .childrenBy(head, 'det')
      .some((child) => /^(any|every|no)$/.test(reading.tokens[child]?.lower ?? ''))
  )
}

/** "Has not fully occupied the valley": part of it was done, so that it is neither told nor denied. */
function isPartlyDone(reading: Reading, { negated, predicate }: Clause): boolean {
  return (
    negated &&
    reading.tree
      .childrenBy(predicate, 'advmod')
      .some((child) => inFull.test(reading.tokens[child]?.lower ?? ''))
  )
}

const inFull = /^(?:totally|fully|completely|entirely|wholly|altogether|only|merely|just|simply)$/

/** "To stop the war, lift the siege and negotiate": the infinitive that a list of bare verbs goes on. */
function firstOfList(reading: Reading, token: number): number {
  let clause = reading.clauseOf(token)
  for (let steps = 0; steps < 6 && clause; steps += 1) {
    const parent: Clause | undefined =
      clause.parent === undefined ? undefined : reading.clauses[clause.parent]
    if (clause.relation !== 'conj' || clause.modal !== undefined || !parent) break
    const form = reading.tokens[clause.predicate]?.penn
    if (form !== 'VB' && !(form === 'VBP' && parent.marker === 'to')) break
    clause = parent
  }
  return clause?.predicate ?? token
}

/** "Calls on them to stop it, lift curbs and negotiate": a bare verb that the parse sets beside "calls" goes on the "to". */
function isMisjoined(reading: Reading, token: number): boolean {
  const clause = reading.clauseOf(token)
  const parent = clause?.parent === undefined ? undefined : reading.clauses[clause.parent]
  return (
    clause?.relation === 'conj' &&
    clause.modal === undefined &&
    parent?.modal === undefined &&
    /^VBP?$/.test(reading.tokens[token]?.penn ?? '') &&
    /^VB[ZD]$/.test(reading.tokens[parent?.predicate ?? -1]?.penn ?? '') &&
    reading.tree.child(token, 'nsubj', 'aux') === undefined
  )
}

/** "to threaten its neighbours", "efforts to end the war": a purpose, of which nobody says that it came about. */
export function isPurpose(reading: Reading, token: number): boolean {
  const at = firstOfList(reading, token)
  const clause = reading.clauseOf(at)
  if (clause?.marker !== 'to') return false
  // "Less likely to invade", "ready to talk".
  const isOfAdjective =
    clause.relation === 'xcomp' && reading.tokens[reading.tokens[at]?.head ?? -1]?.tag === 'ADJ'
  return isOfAdjective || /^(advcl|acl)/.test(clause.relation)
}

/** "Pledged supporting the talks": planned by a verb without a subject of its own; a commitment says so. */
export function isOnlyMeant(reading: Reading, token: number): boolean {
  const at = firstOfList(reading, token)
  const clause = reading.clauseOf(at)
  if (isOpenInfinitive(reading, at) || isOfTopics(reading, at)) return true
  if (isMisjoined(reading, at) || isDuty(reading, clause) || isDemanded(reading, clause))
    return true
  return (
    clause !== undefined &&
    clause.tense === 'none' &&
    reading.tree.child(clause.predicate, 'nsubj') === undefined &&
    realisOf(reading, at) === 'planned'
  )
}

/** "Demanded that Chad apologise": asked for, and told as a request. */
function isDemanded(reading: Reading, clause: Clause | undefined): boolean {
  return (
    clause?.relation === 'ccomp' &&
    clause.tense === 'none' &&
    clause.modal === undefined &&
    reading.tokens[clause.predicate]?.penn === 'VB' &&
    realisOf(reading, clause.predicate) === 'planned'
  )
}

/** "We have to meet them": what is to be done. "Had to leave" was done. */
function isDuty(reading: Reading, clause: Clause | undefined): boolean {
  const above = clause?.parent === undefined ? undefined : reading.clauses[clause.parent]
  return (
    clause?.relation === 'xcomp' &&
    clause.marker === 'to' &&
    above?.lemma === 'have' &&
    above.tense !== 'past'
  )
}

/** "Will discuss trade, reaching a truce and building roads": topics, and none of them done. */
function isOfTopics(reading: Reading, at: number): boolean {
  let clause = reading.clauseOf(at)
  for (let steps = 0; steps < 5 && clause !== undefined; steps += 1) {
    const isGerund =
      /^(?:advcl|acl|conj|appos|nmod|obl)/.test(clause.relation) &&
      clause.tense === 'none' &&
      reading.tokens[clause.predicate]?.penn === 'VBG'
    if (!isGerund) return false
    const above: Clause | undefined =
      clause.parent === undefined ? undefined : reading.clauses[clause.parent]
    // "Had the chance to discuss trade, reaching a truce": below "had" for the parse.
    const beside = above === undefined ? [] : [above, ...reading.clausesBelow(above)]
    const isTalk = beside.some(
      ({ lemma, predicate }) => predicate < at && /^(discuss|address|review|consider)$/.test(lemma),
    )
    if (isTalk) return true
    clause = above
  }
  return false
}

/** Asked and not told: a question, or whatever a reporter says in asking one. What is presupposed stays. */
export function isAsked(reading: Reading, { at, span, realis }: Finding<'event'>): boolean {
  return realis !== 'asserted' && isInQuestion(reading, at, span)
}

/** What only could, should or might be done is not; a threat may hang on a condition. */
export function isOnRecord(type: Event['type']['value'], realis: Realis): boolean {
  // Leaving is on record once it happened; until then it is agreed or promised.
  if (type === 'retreat' && realis !== 'asserted') return false
  // "We can send them": what somebody is able to do.
  if (realis === 'hypothetical' || realis === 'generic') return false
  return realis !== 'conditional' || type === 'threaten'
}
