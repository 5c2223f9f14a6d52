import type { Token } from '../analysis.ts'
import { monthNames, weekdayNames } from '../calendar-words.ts'
import { isDay } from './mend-reach.ts'
import { hasChild, subjectRelation } from './verb-group.ts'

const noun = /^(?:NOUN|PROPN)$/
const days: ReadonlySet<string> = new Set([...weekdayNames, ...monthNames])

/** "The Army, and the Navy", "the office is": a list that an "and" ends later, or what begins the next clause. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const rest = tokens.slice(at + 1, at + 9)
  return rest.some(
    ({ text, tag }, index) =>
      /^(?:and|or|&)$/.test(text) || (/^(?:VERB|AUX)$/.test(tag) && rest[index - 1]?.text !== ','),
  )
}

/**
 * "Said Ana Lima, the head of the fund.": what a comma sets behind a name is another word for it where no "and" ends a list.
 * `at` is what was taken for a part of one.
 */
export function mendAppositive(tokens: Token[], at: number): void {
  const own = tokens[at]
  const name = tokens[own?.head ?? -1]
  if (own === undefined || name?.tag !== 'PROPN' || name.index > at || !noun.test(own.tag)) return
  if (conjunctsOf(tokens, name) !== 1 || hasChild(tokens, own, /^(?:cc|conj|case)/)) return
  if (hasChild(tokens, name, /^cc/)) return
  let start = at
  while (tokens[start - 1]?.head === at && tokens[start - 1]?.text !== ',') start--
  if (tokens[start]?.relation !== 'det' || tokens[start - 1]?.text !== ',') return
  if (days.has(name.lower) || goesOn(tokens, at)) return
  tokens[at] = { ...own, relation: 'appos' }
}

/** How many words are tied to one as a list: all of its sentence, which `tokens` end with. */
function conjunctsOf(tokens: readonly Token[], { index, sentence }: Token): number {
  let count = 0
  for (let at = tokens.length - 1; tokens[at]?.sentence === sentence; at--)
    if (tokens[at]?.head === index && tokens[at]?.relation === 'conj') count++
  return count
}

/**
 * "A spokesman for the rebels, Ito Ken, told them": of two subjects of one verb a name between commas is who the first is. `at` is
 * the first word of the name.
 */
export function mendNameBetweenCommas(tokens: Token[], at: number, first: number): void {
  const own = tokens[at]
  if (own?.tag !== 'PROPN' || tokens[at - 1]?.text !== ',' || own.head < at) return
  let end = at + 1
  while (tokens[end]?.head === at && /^(?:flat|compound)/.test(tokens[end]?.relation ?? '')) end++
  if (tokens[end]?.text !== ',') return
  const subject = tokens
    .slice(first, at - 1)
    .find(({ head, relation }) => head === own.head && relation === own.relation)
  if (subject?.tag !== 'NOUN' || hasChild(tokens, subject, /^(?:conj|appos)/)) return
  tokens[at] = { ...own, head: subject.index, relation: 'appos' }
}

/**
 * "In May, Ana Lima, the mayor, resigned": behind a month or day with its preposition a list of names with no "and" is the subject,
 * and what it is called. `at` is the first of the names.
 */
export function mendAfterDay(tokens: Token[], at: number): void {
  const own = tokens[at]
  const above = tokens[own?.head ?? -1]
  // "On Friday in Gao, Ana Lima, …": taken for another word for the town.
  const day = above?.relation === 'nmod' ? tokens[above.head] : above
  if (own?.tag !== 'PROPN' || day === undefined || day.index > at || !isDay(tokens, day)) return
  const verb = tokens[day.head]
  if (verb?.tag !== 'VERB' || verb.index < at || hasChild(tokens, verb, /^(?:nsubj|csubj)/)) return
  const list = tokens.filter(
    ({ head, relation, index }) =>
      (head === day.index || head === above?.index) &&
      /^(?:conj|appos)$/.test(relation) &&
      index < verb.index,
  )
  let start = at
  while (tokens[start - 1]?.head === at && tokens[start - 1]?.text !== ',') start--
  if (list[0]?.index !== at || tokens[start - 1]?.text !== ',') return
  if (hasChild(tokens, day, /^cc/)) return
  if (list.some((each) => hasChild(tokens, each, /^(?:cc|case)/))) return
  tokens[at] = { ...own, head: verb.index, relation: subjectRelation(tokens, at, verb.index) }
  const rest = list.slice(1)
  for (const each of rest) tokens[each.index] = { ...each, head: at, relation: 'appos' }
  const last = rest.at(-1)?.index ?? at
  for (let behind = last + 1; behind < verb.index; behind++) {
    const token = tokens[behind]
    if (token?.head === day.index) tokens[behind] = { ...token, head: last }
  }
}
