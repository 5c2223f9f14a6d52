import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import type { EventRule } from './lexicon.ts'
import { isBody } from './other-sense.ts'
import { behind } from './told.ts'

/** Verbs whose subject does what their object names. */
export const doing: RegExp =
  /^(complete|begin|start|finish|launch|conduct|carry out|stage|mount|resume|make|announce|reach|sign|strike|conclude|broker|seal)$/

/** "Today the war is over": the day on which it ended is not the day of the war. */
export function isWarsEnd(
  reading: Reading,
  clause: Clause | undefined,
  { type }: EventRule,
): boolean {
  const word = clause === undefined ? undefined : reading.tokens[clause.predicate]
  return type === 'assault' && /^(over|end|conclude|finish|cease|stop)$/.test(word?.lemma ?? '')
}

/** Verbs that tell of the event itself which their subject or object names, and not of what it did. */
const happening =
  /^(be|begin|start|break out|break|erupt|end|conclude|finish|cease|stop|take|take place|occur|happen|follow|come|hold|last|continue|resume|open|close|go|fight|sign|reach|seal|announce|schedule|plan|postpone|cancel|launch|collapse|fail|break down|expire)$/

/** "The talks took place in Oslo", "the treaty was signed": the clause tells the event; "the treaty helps us" tells of something else. */
export function isHappening(reading: Reading, noun: number, clause: Clause | undefined): boolean {
  if (clause === undefined || !happening.test(clause.lemma)) return false
  // "The war is a disgrace": what it is called.
  const isCalled =
    reading.tree.child(clause.predicate, 'cop') !== undefined &&
    reading.tokens[clause.predicate]?.lower !== 'over'
  return !isCalled && (clause.passive || clause.subjects.includes(noun))
}

const beginning =
  /^(begin|start|launch|declare|break out|erupt|unleash|end|finish|stop|cease|conclude|over)$/

/** "After the war broke out", "Chad launched a war": its beginning or end, which is told as past. "Their war" by itself goes on. */
export function isBegun(reading: Reading, noun: number, clause: Clause | undefined): boolean {
  if (clause === undefined || clause.negated) return false
  const word = reading.tokens[clause.predicate]
  const parent = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  // "Chose to launch a war".
  const isDone = clause.relation === 'xcomp' && parent?.tense === 'past' && !parent.negated
  const isPast = clause.tense === 'past' || clause.perfect || word?.lower === 'over' || isDone
  const isOfIt = clause.subjects.includes(noun) || clause.objects.includes(noun)
  return isPast && isOfIt && beginning.test(word?.lower === 'over' ? 'over' : clause.lemma)
}

/** "Held talks", "said after the meeting": the subject was in it; who "discussed the talks" or "thanked them for the call" need not. */
export function takesPart(reading: Reading, noun: number, clause: Clause | undefined): boolean {
  if (clause === undefined || clause.subjects.includes(noun)) return false
  if (clause.passive && clause.objects.includes(noun)) return false
  if (clause.objects.includes(noun)) return doing.test(clause.lemma) || taking.test(clause.lemma)
  return reading.tree
    .childrenBy(noun, 'case')
    .some((mark) =>
      /^(in|at|during|after|following|before)$/.test(reading.tokens[mark]?.lower ?? ''),
    )
}

const taking =
  /^(hold|host|attend|convene|have|join|chair|lead|conduct|participate|leave|enter|continue|open|end|finish|resume)$/

/** "Her withdrawal", "its withdrawal from the treaty": from a contest or a body, unless soldiers or a place are told with it. */
export function isLeavingOnly(reading: Reading, noun: number, { mode }: EventRule): boolean {
  if (mode !== 'withdraw') return false
  const owners = reading.tree.childrenBy(noun, 'nmod:poss')
  const isPerson = owners.some((owner) => reading.mentionAt(owner)?.kind === 'person')
  const from = behind(reading, noun, new Set(['from']))
  if (from.some((head) => isBody(reading, head))) return true
  return isPerson && from.length === 0 && behind(reading, noun, new Set(['of'])).length === 0
}

/** "Suggested that there be talks", "the negotiation of an agreement": thought of and not told. */
export function isOnlyProposed(reading: Reading, noun: number, { type }: EventRule): boolean {
  const isWished = [noun, reading.tokens[noun]?.head ?? -1].some((at) => isBareBe(reading, at))
  const above = reading.tokens[reading.tokens[noun]?.head ?? -1]
  const isOf = reading.tree
    .childrenBy(noun, 'case')
    .some((mark) => /^(of|for|on)$/.test(reading.tokens[mark]?.lower ?? ''))
  const isPending = type === 'agree' && isOf && pendingNouns.test(above?.lemma ?? '')
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

/** "A demonstration of support" is no protest. "The terrorist threat" is a danger; only a threat to do something is an act. */
export function isFigurative(reading: Reading, noun: number, { type }: EventRule): boolean {
  // "A demonstration of support".
  if (reading.tokens[noun]?.lemma === 'demonstration')
    return behind(reading, noun, new Set(['of'])).length > 0
  return (
    type === 'threaten' &&
    reading.tokens[noun]?.lemma === 'threat' &&
    !reading.tree.childrenBy(noun, 'acl').some((below) => reading.clauseOf(below)?.marker === 'to')
  )
}

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

/** "Chad's ten-year conflict", "Peru's civil war": fought there, and not by the country alone. */
export function isItsPlace(reading: Reading, noun: number, owner: number): boolean {
  const { relation = '', tag = '' } = reading.tokens[owner] ?? {}
  if (!(relation === 'nmod:poss' || (relation === 'compound' && tag === 'PROPN'))) return false
  const { lemma = '', start = 0 } = reading.tokens[noun] ?? {}
  if (lemma === 'conflict') return true
  const words = reading.document.text.slice(reading.tokens[owner]?.end ?? start, start)
  return lemma === 'war' && /\b(?:civil|internal)\b|-(?:year|month|decade)\b/.test(words)
}
