import type { Clause } from '../../text/index.ts'
import { whenOf } from '../circumstance/index.ts'
import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import { isBody } from './leaving.ts'
import type { EventRule } from './lexicon.ts'
import { behind, doersAt } from './told.ts'

/** Verbs whose subject does what their object names. */
export const doing: RegExp =
  /^(complete|begin|start|finish|launch|conduct|carry out|stage|mount|resume|make|announce|reach|sign|strike|conclude|broker|seal)$/

/** Verbs that set the time of what their object names. */
export const setting: RegExp =
  /^(hold|host|attend|convene|have|schedule|plan|postpone|follow|set|call|join|see|open|chair|fight|wage|win|lose|stage|cancel|delay|mark)$/

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

/** What somebody does with an event, and an event itself never does. */
const undergone = /^(?:announce|schedule|plan|postpone|cancel|reach|sign|seal|launch|hold|fight)$/

/** "The talks took place in Oslo", "the treaty was signed": the clause tells the event; "the treaty helps us" tells of something else. */
export function isHappening(reading: Reading, noun: number, clause: Clause | undefined): boolean {
  if (clause === undefined || !happening.test(clause.lemma)) return false
  // "The war is a disgrace": what it is called.
  const isCalled =
    reading.tree.child(clause.predicate, 'cop') !== undefined &&
    reading.tokens[clause.predicate]?.lower !== 'over'
  if (undergone.test(clause.lemma) && !clause.passive) return false
  return !isCalled && (clause.passive || clause.subjects.includes(noun))
}

const beginning =
  /^(begin|start|launch|declare|break out|erupt|unleash|end|finish|stop|cease|conclude)$/

const still = /^(?:ongoing|continuing|continued|current)$/
const opposing =
  /^(?:oppose|resist|counter|repel|fight|face|confront|withstand|continue|support|fund|sustain|survive)$/

/** "Defends itself against the invasion", "resist its ongoing invasion": what can still be opposed goes on, as a war does. */
export function isOpposed(reading: Reading, noun: number): boolean {
  const { tokens, tree } = reading
  const isAgainst = isBehind({ tokens, tree }, noun, /^(?:against|amid|throughout)$/)
  const isStill = tree
    .childrenBy(noun, 'amod')
    .some((child) => still.test(tokens[child]?.lower ?? ''))
  const token = tokens[noun]
  const isObject = token?.relation === 'obj' && opposing.test(tokens[token.head]?.lemma ?? '')
  return isAgainst || isStill || isObject
}

/** "Chad launched a war", "the war ended in 1987": its beginning or end, which is told as past. "Their war" by itself goes on. */
export function isBegun(reading: Reading, noun: number, clause: Clause | undefined): boolean {
  if (clause === undefined || clause.negated) return false
  const parent = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  // "Chose to launch a war".
  const isDone = clause.relation === 'xcomp' && parent?.tense === 'past' && !parent.negated
  const isPast = clause.tense === 'past' || clause.perfect || isDone
  // "The war ended in 1987": its day says that it is told; "when the war began" only dates something else.
  const isDated = clause.subjects.includes(noun) && whenOf(reading, noun) !== undefined
  const isOfIt = (clause.objects.includes(noun) && !clause.passive) || isDated
  return isPast && isOfIt && beginning.test(clause.lemma) && isWaged(reading, noun, clause)
}

/** "The attack launched a war": nobody who waged it. A subject that somebody is has to stand before its verb. */
export function isWaged(reading: Reading, noun: number, clause: Clause | undefined): boolean {
  if (clause?.objects.includes(noun) !== true || clause.passive) return true
  return clause.subjects.length === 0 || doersAt(reading, clause.subjects).length > 0
}

/** "Takes part in demonstrations": in any of them. */
export function isGeneric(reading: Reading, noun: number, clause: Clause | undefined): boolean {
  const { penn, relation = '' } = reading.tokens[noun] ?? {}
  if (penn !== 'NNS' || relation.startsWith('nsubj') || clause === undefined) return false
  const { tense, perfect, progressive, modal } = clause
  const isSimple = tense === 'present' && !perfect && !progressive && modal === undefined
  return isSimple && reading.tree.child(noun, 'det', 'nmod:poss', 'nummod') === undefined
}

/** "The ceasefire collapsed": no truce was made that day. */
export function isBroken({ mode }: EventRule, noun: number, clause: Clause | undefined): boolean {
  return (
    mode === 'ceasefire' &&
    clause !== undefined &&
    [...clause.subjects, ...clause.objects].includes(noun) &&
    /^(?:collapse|fail|break|break down|end|expire|unravel|fall apart|crumble|violate|breach|shatter|reject|refuse|abandon|scrap)/.test(
      clause.lemma,
    )
  )
}

/** "Every election from 1998 on", "any talks": none in particular. */
export function isOfNone(reading: Reading, noun: number): boolean {
  return reading.tree
    .childrenBy(noun, 'det')
    .some((child) => /^(?:every|each|any|no|such)$/.test(reading.tokens[child]?.lower ?? ''))
}

/** "War | Veterans Day", "the Peace Treaty | Foundation": half of a name. */
export function isOfLongerName(reading: Reading, noun: number): boolean {
  const token = reading.tokens[noun]
  const next = reading.tokens[noun + 1]
  return (
    token !== undefined &&
    next?.tag === 'PROPN' &&
    next.start === token.end + 1 &&
    next.sentence === token.sentence &&
    /^\p{Lu}/u.test(token.text) &&
    /^\p{Lu}/u.test(next.text) &&
    reading.names.some(({ start, end }) => start < token.end && token.end < end)
  )
}

/** "Remain in close consultation", "in negotiation with": a way of doing things. */
export function isManner(reading: Reading, noun: number): boolean {
  const token = reading.tokens[noun]
  return (
    /^(?:consultation|negotiation|dialogue)$/.test(token?.lower ?? '') &&
    reading.tree.child(noun, 'det', 'nmod:poss') === undefined &&
    isBehind(reading, noun, /^(?:in|through|by)$/)
  )
}

/** "Launched the Dialogue on Trade": a body to meet in, and no meeting. */
export function isFounded(reading: Reading, noun: number): boolean {
  const clause = reading.clauseAt(noun)
  return (
    reading.tokens[noun]?.lower === 'dialogue' &&
    clause?.objects.includes(noun) === true &&
    /^(?:launch|establish|create|found|set up|form)$/.test(clause.lemma)
  )
}

/** "The earlier summits on May 14 in Lima and on June 2 in Quito": no day and no place is that of all. */
export function isSeries(reading: Reading, noun: number): boolean {
  if (reading.tokens[noun]?.penn !== 'NNS' && reading.tokens[noun]?.penn !== 'NNPS') return false
  const { end = 0, sentence = -1, relation = '' } = reading.tokens[noun] ?? {}
  if (relation.startsWith('nsubj')) return false
  const days = reading.times.filter(
    ({ when, start, type }) =>
      when !== undefined &&
      type === 'DATE' &&
      start > end &&
      start < end + 120 &&
      reading.tokens[reading.tokenAt(start)]?.sentence === sentence,
  )
  return days.length > 1
}

/** "Held talks", "said after the meeting": the subject was in it; who "discussed the talks" or "thanked them for the call" need not. */
export function takesPart(reading: Reading, noun: number, clause: Clause | undefined): boolean {
  if (clause === undefined || clause.subjects.includes(noun)) return false
  if (clause.passive && clause.objects.includes(noun)) return false
  if (clause.objects.includes(noun)) return doing.test(clause.lemma) || taking.test(clause.lemma)
  return isBehind(reading, noun, /^(in|at|during|after|following|before)$/)
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

/** "Cooking demonstrations", "a product demonstration": shown how it is done. */
function isOfCraft(reading: Reading, noun: number): boolean {
  return reading.tree
    .childrenBy(noun, 'compound', 'amod')
    .map((child) => reading.tokens[child]?.lower ?? '')
    .some((word) => /(?:[^aeiou]ing|ying|craft)$|^(?:product|science|craft|dance|art)$/.test(word))
}

/** "A demonstration of support" is no protest. "The terrorist threat" is a danger; only a threat to do something is an act. */
export function isFigurative(reading: Reading, noun: number, { type }: EventRule): boolean {
  // "A demonstration of support".
  if (reading.tokens[noun]?.lemma === 'demonstration')
    return behind(reading, noun, new Set(['of'])).length > 0 || isOfCraft(reading, noun)
  return (
    type === 'threaten' &&
    reading.tokens[noun]?.lemma === 'threat' &&
    !reading.tree.childrenBy(noun, 'acl').some((below) => reading.clauseOf(below)?.marker === 'to')
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
