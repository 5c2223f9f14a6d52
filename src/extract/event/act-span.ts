import type { Span } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isBeyond } from './beyond-act.ts'
import { companionBelow } from './companion.ts'
import type { EventRule } from './lexicon.ts'
import { nounSpan, withItsInfinitive } from './noun-span.ts'

/** A comma or conjunction before the act is no part of it. */
function isOpening(reading: Reading, index: number): boolean {
  const token = reading.tokens[index]
  return (
    token?.tag === 'PUNCT' ||
    (token !== undefined && /^(cc|mark)$/.test(token.relation) && token.lower !== 'to') ||
    // "When it invaded", "in which they agreed": the clause around it counts from it.
    (token?.penn === 'WRB' && token.relation === 'advmod') ||
    (token?.penn === 'WDT' && token.relation.startsWith('obl')) ||
    (token?.relation === 'case' && reading.tokens[token.head]?.penn === 'WDT')
  )
}

/** Acts that say nothing without what they are done to. */
const open = new Set<EventRule['type']>([
  'agree',
  'cooperate',
  'support',
  'accuse',
  'reject',
  'sanction',
  'aid',
])

/** "Condemn and reject the annexation": the second verb holds what both are done to. */
function sharing(reading: Reading, clause: Clause, rule: EventRule): number | undefined {
  const isBare = clause.objects.length + clause.obliques.length === 0
  if (!isBare || !open.has(rule.type)) return undefined
  const [next, ...others] = reading.tree.children(clause.predicate).filter((child) => {
    const { relation = '' } = reading.tokens[child] ?? {}
    return child > clause.predicate && !/^(punct|cc|advmod)$/.test(relation)
  })
  return others.length === 0 && next !== undefined && reading.tokens[next]?.relation === 'conj'
    ? next
    : undefined
}

/** The rest of a sentence is not the act: its words end where another clause of its own begins. */
export function actSpan(reading: Reading, clause: Clause, rule: EventRule): Span {
  const shared = sharing(reading, clause, rule)
  const companion = companionBelow(reading, clause)
  const indices = reading.tree.subtree(
    clause.predicate,
    ({ index }) => index !== shared && isBeyond(reading, clause, { token: index, rule }),
  )
  const opening = indices.find((index) => !isOpening(reading, index))
  const from =
    antecedentOf(reading, clause, opening ?? clause.predicate) ??
    governorOf(reading, clause, opening ?? clause.predicate) ??
    laterStart(reading, clause, opening ?? clause.predicate)
  const first = reading.tokens[from]
  const end = indices.findLast((index) => reading.tokens[index]?.tag !== 'PUNCT')
  const beside = companion === undefined ? -1 : endOfName(reading, companion)
  const own = withoutNextSubject(reading, indices, end ?? clause.predicate)
  const last = reading.tokens[withItsInfinitive(reading, Math.max(own, beside))]
  const start = behindDateline(reading, first?.start ?? clause.span.start, clause)
  return ended(reading, { start, end: Math.max(last?.end ?? clause.span.end, start + 1) }, clause)
}

/** "GAO, Mali — The army left": where a report was written is no part of the act. */
function behindDateline(reading: Reading, start: number, { predicate }: Clause): number {
  const until = reading.tokens[predicate]?.start ?? start
  const found = dateline.exec(reading.document.text.slice(start, Math.min(until, start + 80)))
  return start + (found?.[0].length ?? 0)
}

const dateline =
  /^\p{Lu}{3}[\p{Lu} .'’-]{0,30}(?:, \p{Lu}[\p{L} .]{1,25})?(?: \([\p{L} ]{2,20}\))? ?[—–-]{1,2} /u

/** "The woman | who protested", "the aid | given by Chad": the noun without which nobody does it, or nothing is done. */
function antecedentOf(reading: Reading, clause: Clause, opening: number): number | undefined {
  const { relation = '', head = -1 } = reading.tokens[clause.predicate] ?? {}
  const first = reading.tokens[opening]
  const isPronoun = /^W(?:P|DT)$/.test(first?.penn ?? '') && first?.relation.startsWith('nsubj')
  const isParticiple = relation === 'acl' && /^VB[GN]$/.test(first?.penn ?? '')
  if (!(relation === 'acl:relcl' && isPronoun) && !isParticiple) return undefined
  if (head < 0 || head >= opening || opening - head > 12) return undefined
  const { start } = nounSpan(reading, head)
  return reading.tokenAt(start)
}

/** "They continue | to reject it": the verb that holds the infinitive, with its subject where that stands close. */
function governorOf(reading: Reading, clause: Clause, opening: number): number | undefined {
  const above = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  if (clause.relation !== 'xcomp' || clause.marker !== 'to' || above === undefined) return undefined
  const isNear = above.predicate < opening && opening - above.predicate < 4
  if (!isNear || reading.tokens[above.predicate]?.tag !== 'VERB') return undefined
  const subject = Math.min(...above.subjects.filter((each) => each < above.predicate))
  const first = Number.isFinite(subject) ? (reading.tree.subtree(subject)[0] ?? subject) : -1
  return first >= 0 && above.predicate - first < 12 ? first : above.predicate
}

/** The last word of a name, with the country behind it. */
function endOfName(reading: Reading, token: number): number {
  const mention = reading.mentionAt(token)
  return mention === undefined ? token : reading.tokenAt(mention.end - 1)
}

/** "Refused a deal with Chad, the king | ordered": whom the parse lists with the last party is the subject of what comes next. */
function withoutNextSubject(reading: Reading, indices: readonly number[], last: number): number {
  const next = reading.tokens[last + 1]
  const isVerb = /^(?:VBD|VBZ|MD)$/.test(next?.penn ?? '')
  if (
    !isVerb ||
    next?.relation === 'acl' ||
    reading.tree.child(last + 1, 'nsubj', 'nsubj:pass') !== undefined
  )
    return last
  const comma = indices.findLast((index) => index < last && reading.tokens[index]?.text === ',')
  if (comma !== undefined) return comma - 1
  // "Took the bid and the work | began".
  const and = indices.findLast((index) => reading.tokens[index]?.tag === 'CCONJ')
  const isShort = and !== undefined && last - and < 5
  return isShort ? and - 1 : last
}

/** "Five days before Chad invaded it", "Systems too, the minister agreed to": what stands before its conjunction or, fronted, before its subject. */
function laterStart(reading: Reading, clause: Clause, opening: number): number {
  const mark = reading.tree
    .childrenBy(clause.predicate, 'mark')
    .findLast((child) => child < clause.predicate && reading.tokens[child]?.lower !== 'to')
  if (mark !== undefined && mark >= opening) return mark + 1
  const subject = Math.min(...clause.subjects.filter((each) => each < clause.predicate))
  const isFronted = clause.objects.some(
    (object) =>
      object < subject &&
      Number.isFinite(subject) &&
      !/^W/.test(reading.tokens[object]?.penn ?? 'W'),
  )
  return isFronted && !clause.passive
    ? (reading.tree.subtree(subject).find((index) => !isOpening(reading, index)) ?? opening)
    : opening
}

/** Without a number before it ("2. The council"), and to its colon or the end of the quotation that it stands in. */
function ended(reading: Reading, { start, end }: Span, { predicate }: Clause): Span {
  const { text } = reading.document
  const verb = reading.tokens[predicate]?.end ?? start
  // "((Paper)) In 2016 he refused": the label of a turn.
  const label = text.slice(start, verb).lastIndexOf(')) ')
  const number =
    label >= 0
      ? label + 3
      : (/^\(?\d{1,2}[.)]\s{1,3}/.exec(text.slice(start, start + 8))?.[0].length ?? 0)
  const colon = text.indexOf(':', verb)
  const isList = /\b(?:with|to|on|by|from|of)$/.test(text.slice(Math.max(start, colon - 6), colon))
  const isCut =
    colon > Math.max(verb, start) && colon < end && !isList && /\s/.test(text.charAt(colon + 1))
  const quoted = reading
    .quotationsOver({ start, end: verb })
    .filter(({ speech }) => speech === 'direct')
    .flatMap(({ content }) => content.filter((each) => each.start <= start && each.end >= verb))
  const last = Math.min(isCut ? colon : end, ...quoted.map((each) => each.end))
  return { start: start + number, end: closed(reading, start + number, last) }
}

/** With the mark that closes a quotation or a bracket opened inside. */
function closed(reading: Reading, start: number, end: number): number {
  const inside = reading.document.text.slice(start, end)
  const isBracketed = inside.lastIndexOf('(') > inside.lastIndexOf(')')
  if (isBracketed && reading.document.text.charAt(end) === ')') return end + 1
  const opened = inside.replace(/[^"“”]/g, '')
  const next = reading.document.text.charAt(end)
  const isOpen = next === '”' ? opened.endsWith('“') : next === '"' && opened.length % 2 === 1
  return isOpen ? end + 1 : end
}

/** Words that the parse lost its way in: a bracket without its other half, a line that ends inside. */
export function isGarbled(reading: Reading, { start, end }: Span): boolean {
  const inside = reading.document.text.slice(start, end)
  if (inside.includes('[') || inside.includes('](')) return false
  return inside.split('(').length !== inside.split(')').length
}
