import type { Token } from '../analysis.ts'
import { monthNames, weekdayNames } from '../calendar-words.ts'
import { hasChild, isTensed, rootOf } from './verb-group.ts'

const months: ReadonlySet<string> = new Set(monthNames)
const days: ReadonlySet<string> = new Set([
  ...weekdayNames,
  ...monthNames,
  ...['today', 'yesterday', 'tonight', 'tomorrow'],
])
/** Prepositions that tell where. */
const whereabouts: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'inside'])
/** Prepositions of what else happened: a date behind that is its date. */
const happenings: ReadonlySet<string> = new Set([
  ...['after', 'before', 'since', 'during', 'following', 'amid', 'despite', 'because', 'until'],
])
/** Subordinators whose clause goes with the verb that they stand right behind. */
export const circumstances: ReadonlySet<string> = new Set([
  ...['when', 'while', 'as', 'after', 'before', 'because', 'until', 'once'],
])

/** Verbs whose object is to take place. */
const arranging: ReadonlySet<string> = new Set([
  ...['call', 'schedule', 'reschedule', 'set', 'postpone', 'delay', 'plan', 'move', 'arrange'],
])

/** Whether a word is a day, a month, or the number of a day beside its month. */
export function isDay(tokens: readonly Token[], { lower, tag, index }: Token): boolean {
  if (days.has(lower)) return true
  if (tag !== 'NUM') return false
  return [tokens[index - 1], tokens[index + 1]].some((beside) => months.has(beside?.lower ?? ''))
}

/** The preposition of a phrase. */
function caseOf(tokens: readonly Token[], at: number): Token | undefined {
  for (let before = at - 1; before > at - 8; before--) {
    const word = tokens[before]
    if (word === undefined) return undefined
    if (word.head === at && word.relation === 'case') return word
  }
  return undefined
}

/** "Condemned Chad on Monday in Nairobi": no day is in a place, so that the place is where it was done. `at` is the place. */
export function mendPlaceOfDay(tokens: Token[], at: number): void {
  const own = tokens[at]
  const day = tokens[own?.head ?? -1]
  if (own?.tag !== 'PROPN' || day === undefined || day.index > at) return
  if (!isDay(tokens, day) || isDay(tokens, own)) return
  const verb = tokens[day.head]
  if (verb?.tag !== 'VERB' || !whereabouts.has(caseOf(tokens, at)?.lower ?? '')) return
  tokens[at] = { ...own, head: verb.index, relation: 'obl' }
}

/**
 * What stands behind a verb or before it and is no part of its clause. "Announced a reduction by Germany": whoever does
 * something announced by another stands behind its noun. "Called an election for 20 May": so does the day of what is
 * arranged. "After an attack on 3 May, they left": the date of what the clause opens with. `at` is the phrase's noun.
 */
export function mendOblique(tokens: Token[], at: number): void {
  const own = tokens[at]
  const verb = tokens[own?.head ?? -1]
  if (own === undefined || verb?.tag !== 'VERB') return
  const owner = verb.index < at ? doneThing(tokens, own, verb) : openingHappening(tokens, own, verb)
  if (owner !== undefined) tokens[at] = { ...own, head: owner.index, relation: 'nmod' }
}

/** The object of an active verb, where somebody by name follows behind "by", or of a verb that arranges, where a day does. */
function doneThing(tokens: readonly Token[], own: Token, verb: Token): Token | undefined {
  const by = caseOf(tokens, own.index)
  if (by === undefined) return undefined
  const isArranged =
    arranging.has(verb.lemma) && /^(?:for|to|until)$/.test(by.lower) && isDay(tokens, own)
  const isDoer = by.lower === 'by' && own.tag === 'PROPN' && !isDay(tokens, own)
  if (!isArranged && !isDoer) return undefined
  if (/^(?:VERB|PUNCT|ADV)$/.test(tokens[by.index - 1]?.tag ?? '')) return undefined
  if (hasChild(tokens, verb, /^(?:aux:pass|nsubj:pass)/)) return undefined
  return tokens
    .slice(verb.index + 1, by.index)
    .find(({ head, relation, tag }) => head === verb.index && relation === 'obj' && tag === 'NOUN')
}

/** What else happened, told by the phrase right before in the opening of a clause. */
function openingHappening(tokens: readonly Token[], own: Token, verb: Token): Token | undefined {
  if (!isDay(tokens, own)) return undefined
  const start = caseOf(tokens, own.index)?.index ?? own.index
  for (let before = start - 1; before > start - 12; before--) {
    const word = tokens[before]
    if (word === undefined || word.tag === 'PUNCT' || word.tag === 'VERB') return undefined
    if (word.head !== verb.index) continue
    const isOther = word.tag === 'NOUN' && word.relation === 'obl'
    return isOther && happenings.has(caseOf(tokens, before)?.lower ?? '') ? word : undefined
  }
  return undefined
}

/** "Mourned those who had died when it fell": a clause goes with the verb it stands right behind. `at` is its subordinator. */
export function mendCircumstance(tokens: Token[], at: number): void {
  const clause = tokens[tokens[at]?.head ?? -1]
  const verb = tokens[at - 1]
  if (clause?.relation !== 'advcl' || clause.index < at || verb?.tag !== 'VERB') return
  if (!circumstances.has(tokens[at]?.lower ?? '')) return
  const above = clause.head
  if (above === verb.index || above > at || verb.relation === 'amod') return
  let up: Token | undefined = verb
  for (let steps = 0; steps < 6 && up !== undefined && up.index !== above; steps++)
    up = tokens[up.head]
  if (up?.index === above) tokens[clause.index] = { ...clause, head: verb.index }
}

/**
 * "Seek two men after three others were shot": a noun right before the verb of such a clause is its subject, and what was taken
 * for that is the object of the verb before. `at` is the word that opens the clause.
 */
export function mendOpenedSubject(tokens: Token[], at: number): void {
  const opener = tokens[at]
  const noun = tokens[opener?.head ?? -1]
  if (opener?.relation !== 'case' || noun === undefined || noun.index < at) return
  let next = noun.index + 1
  while (/^(?:AUX|ADV|PART)$/.test(tokens[next]?.tag ?? '')) next++
  const verb = tokens[next]
  const other = tokens[noun.head]
  if (verb?.tag !== 'VERB' || other?.head !== verb.index || other.index > at) return
  const above = tokens[verb.head]
  if (!other.relation.startsWith('nsubj') || above?.tag !== 'VERB' || above.index > other.index)
    return
  tokens[verb.index] = { ...verb, relation: 'advcl' }
  tokens[noun.index] = { ...noun, head: verb.index, relation: other.relation }
  tokens[other.index] = { ...other, head: above.index, relation: 'obj' }
  tokens[at] = { ...opener, head: verb.index, relation: 'mark' }
}

/**
 * "In a letter to Kenya, sent on Monday, Ito said", "with a week left, they voted", "based on this, who won?": a participle without
 * a subject is no sentence where a clause behind a comma is one.
 */
export function mendParticipleRoot(tokens: Token[], first: number): void {
  const root = rootOf(tokens, first)
  if (root?.penn !== 'VBN' || hasChild(tokens, root, /^(?:aux|nsubj|csubj|cop|expl)/)) return
  const own = tokens.slice(first).filter(({ head }) => head === root.index)
  const verb = own.find(
    (token) =>
      /^(?:advcl|ccomp|parataxis)$/.test(token.relation) &&
      token.index > root.index &&
      isTensed(tokens, token, 8) &&
      hasChild(tokens, token, /^nsubj/) &&
      !hasChild(tokens, token, /^mark$/) &&
      tokens.slice(root.index, token.index).some(({ text }) => text === ','),
  )
  if (verb === undefined) return
  const noun = own.find(
    ({ relation, tag, index }) => relation === 'obl' && tag === 'NOUN' && index < root.index,
  )
  tokens[verb.index] = { ...verb, head: -1, relation: 'root' }
  if (noun !== undefined) tokens[noun.index] = { ...noun, head: verb.index }
  tokens[root.index] = {
    ...root,
    head: noun?.index ?? verb.index,
    relation: noun === undefined ? 'advcl' : 'acl',
  }
}
