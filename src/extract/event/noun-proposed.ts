import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import type { EventRule } from './lexicon.ts'

/** "Suggested that there be talks", "the negotiation of an agreement": thought of and not told. */
export function isOnlyProposed(reading: Reading, noun: number, { type }: EventRule): boolean {
  const isWished = [noun, reading.tokens[noun]?.head ?? -1].some((at) => isBareBe(reading, at))
  const above = reading.tokens[reading.tokens[noun]?.head ?? -1]
  const isOf = isBehind(reading, noun, /^(of|for|on)$/)
  const isPending = type === 'agree' && isOf && pendingNouns.test(above?.lemma ?? '')
  const isSought = type === 'agree' && open.has(type) && isInfinitiveOfEffort(reading, noun)
  if (isSought) return true
  // "The bid for October elections failed".
  const isBid = type === 'process' && isOf && soughtBy.test(above?.lemma ?? '')
  return isWished || isPending || isBid || (open.has(type) && isDemanded(reading, noun))
}

/** What there need not be yet when somebody asks for it; a war that he opposes there is. */
const open = new Set<EventRule['type']>([
  'agree',
  'consult',
  'concede',
  'accuse',
  'retreat',
  'mobilize',
  'protest',
])

const demanding = /^(demand|urge|seek|want|prefer|request|propose|suggest|consider|need|offer)$/

/** "Called for his resignation", "prefers an inquiry": wanted. */
function isDemanded(reading: Reading, noun: number): boolean {
  const clause = reading.clauseAt(noun)
  if (clause === undefined) return false
  if (clause.objects.includes(noun) && demanding.test(clause.lemma)) return true
  return (
    /^(?:call|push|press|appeal|ask)(?: for)?$/.test(clause.lemma) &&
    (clause.lemma.endsWith(' for')
      ? clause.objects.includes(noun)
      : clause.obliques.some(({ head, preposition }) => head === noun && preposition === 'for'))
  )
}

/** "Efforts to conclude an agreement", "refused to reach a deal": there is none yet. */
function isInfinitiveOfEffort(reading: Reading, noun: number): boolean {
  const clause = reading.clauseAt(noun)
  if (clause?.marker !== 'to' || !clause.objects.includes(noun)) return false
  const above = reading.tokens[reading.tokens[clause.predicate]?.head ?? -1]
  const lemma = above?.lemma ?? ''
  return clause.relation.startsWith('acl')
    ? pendingNouns.test(lemma)
    : /^(?:refuse|decline|fail|try|seek|attempt|work|hope|want)$/.test(lemma)
}

/** "To hold a vote tomorrow would be rash": weighed. */
export function isOnlyWeighed(reading: Reading, noun: number): boolean {
  const clause = reading.clauseAt(noun)
  const above = clause?.parent === undefined ? undefined : reading.clauses[clause.parent]
  const isDone = clause?.objects.includes(noun) === true && clause.marker === 'to'
  return isDone && above !== undefined && /^(?:would|could|might|may|can)$/.test(above.modal ?? '')
}

/** "Arranged a meeting", "announced talks": set up, and still to come. */
export function isArranged(reading: Reading, noun: number, { type }: EventRule): boolean {
  const clause = reading.clauseAt(noun)
  return (
    (type === 'consult' || type === 'protest') &&
    clause?.objects.includes(noun) === true &&
    /^(arrange|announce|schedule|plan|prepare|organi[sz]e|set|set up|call)$/.test(clause.lemma)
  )
}

/** "That there be talks": no tense, no "to" and no modal. */
function isBareBe(reading: Reading, at: number): boolean {
  const verbs = [at, ...reading.tree.childrenBy(at, 'cop')]
  const marks = reading.tree.childrenBy(at, 'aux', 'mark')
  return (
    verbs.some((verb) => reading.tokens[verb]?.lower === 'be') &&
    !marks.some((mark) => /^(MD|TO)$/.test(reading.tokens[mark]?.penn ?? ''))
  )
}

const soughtBy = /^(bid|call|push|proposal|motion|demand|request|plea|prospect|possibility)$/

const pendingNouns =
  /^(negotiation|prospect|possibility|idea|proposal|hope|draft|drafting|talk|effort|chance|call|push|bid|work|progress|finali[sz]ation)$/

/** Verbs by which what their object names is still to come. */
const announcing =
  /^(announce|order|approve|authori[sz]e|plan|propose|promise|pledge|demand|discuss|negotiate|urge|oppose|reject|delay|postpone|expect|seek|consider)$/

/** "Announced the withdrawal on Monday": the announcing was on Monday, and nobody has left yet. */
export function isOnlyAnnounced(reading: Reading, noun: number, { type }: EventRule): boolean {
  const clause = reading.clauseAt(noun)
  return (
    (type === 'retreat' || type === 'mobilize') &&
    clause?.objects.includes(noun) === true &&
    announcing.test(clause.lemma)
  )
}

const forbidding =
  /^(?:ban|forbid|prohibit|outlaw|criminali[sz]e|prevent|avoid|avert|discourage|restrict|limit|permit|allow|authori[sz]e|preclude|forestall)$/

/** "A decree banning protests": what somebody is not to do, or may; "the protest" took place. */
export function isOnlyForbidden({ tokens, tree, clauseAt }: Reading, noun: number): boolean {
  const clause = clauseAt(noun)
  const isBanned = clause?.objects.includes(noun) === true && forbidding.test(clause.lemma)
  // "An order banning protests", the participle taken for an adjective.
  const isBanning = tree
    .childrenBy(noun, 'amod')
    .some((child) => tokens[child]?.penn === 'VBG' && forbidding.test(tokens[child]?.lemma ?? ''))
  if (!isBanned && !isBanning) return false
  return !tree
    .childrenBy(noun, 'det', 'nmod:poss')
    .some((child) => tokens[child]?.lower === 'the' || tokens[child]?.penn === 'PRP$')
}
