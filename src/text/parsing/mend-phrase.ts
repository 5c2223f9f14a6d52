import type { Token } from '../analysis.ts'

/** Verbs with two objects: "sent the town food". */
const twofold: ReadonlySet<string> = new Set(
  'give offer award grant deny send pay hand sell lend owe show tell teach ask promise allow assign accord bring cost serve throw buy get make leave name call elect appoint consider deem save spare guarantee wish supply provide issue'.split(
    ' ',
  ),
)

/**
 * "End their maritime border dispute": two objects without a word between them are one phrase, of which the parse took the
 * first word for a noun by itself. `at` is the first object.
 */
export function mendTwinObjects(tokens: Token[], at: number): void {
  const [own, verb] = [tokens[at], tokens[tokens[at]?.head ?? -1]]
  if (own === undefined || verb === undefined || own.index < verb.index) return
  if (!/^(?:NN|JJ)$/.test(own.penn) || twofold.has(verb.lemma)) return
  let next = at + 1
  while (
    next < tokens.length &&
    next < at + 6 &&
    /^(?:compound|amod|punct)$/.test(tokens[next]?.relation ?? '') &&
    (tokens[next]?.head ?? -1) > next &&
    tokens[next]?.text !== ','
  )
    next++
  const other = tokens[next]
  if (other?.head !== verb.index || other.relation !== 'obj' || other.tag !== 'NOUN') return
  for (let before = verb.index + 1; before < at; before++) {
    const token = tokens[before]
    if (token?.head === at && /^(?:det|nmod:poss|nummod|amod)$/.test(token.relation))
      tokens[before] = { ...token, head: other.index }
  }
  tokens[at] = { ...own, head: other.index, relation: 'compound' }
}

/**
 * "Attacks against United States personnel": a name behind a preposition, and right behind it a noun of the same head
 * without one of its own, are one phrase. `at` is the name.
 */
export function mendTwinNouns(tokens: Token[], at: number): void {
  const [own, next] = [tokens[at], tokens[at + 1]]
  if (own?.tag !== 'PROPN' || next?.tag !== 'NOUN' || next.relation !== 'nmod') return
  if (own.head !== next.head || own.head > at) return
  // A name of more words has the words before it below it.
  const before = tokens.slice(own.head + 1, at).filter(({ head }) => head === at)
  if (!before.some(({ relation }) => relation === 'case')) return
  if (
    tokens
      .slice(at + 2, at + 8)
      .some(({ head, relation }) => head === next.index && relation === 'case')
  )
    return
  for (const token of before)
    if (/^(?:case|det)$/.test(token.relation)) tokens[token.index] = { ...token, head: next.index }
  tokens[at] = { ...own, head: next.index, relation: 'compound' }
}

/** "The rebels' commitment": an owner that the parse made the head of what it owns. `at` is the mark of the owner. */
export function mendOwner(tokens: Token[], at: number): void {
  const owner = tokens[tokens[at]?.head ?? -1]
  if (owner === undefined || owner.index > at || owner.relation === 'nmod:poss') return
  for (let next = at + 1; next < tokens.length && next < at + 6; next++) {
    const token = tokens[next]
    if (token === undefined || !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(token.tag)) return
    if (token.head !== owner.index) continue
    if (!/^(?:NOUN|PROPN)$/.test(token.tag)) return
    tokens[next] = { ...token, head: owner.head, relation: owner.relation }
    tokens[owner.index] = { ...owner, head: next, relation: 'nmod:poss' }
    return
  }
}

/**
 * "Today, as part of a visit, Prime Minister Ana Lima is leaving": where the day that opens a sentence is taken for the
 * subject, that is the phrase that runs from the last comma into the verb. `at` is the day.
 */
export function mendDayAsSubject(tokens: Token[], at: number): void {
  const [day, verb] = [tokens[at], tokens[tokens[at]?.head ?? -1]]
  if (day === undefined || verb === undefined || verb.index < at + 3) return
  let end = verb.index - 1
  while (end > at && /^(?:AUX|ADV|PART)$/.test(tokens[end]?.tag ?? '')) end--
  let start = end
  while (
    start > at &&
    /^(?:NOUN|PROPN|ADJ|NUM|DET|PUNCT|ADP|PART)$/.test(tokens[start]?.tag ?? '')
  ) {
    if (tokens[start]?.text === ',') break
    start--
  }
  if (tokens[start]?.text !== ',' || start === at || tokens[start + 1]?.tag === 'ADP') return
  const heads = tokens
    .slice(start + 1, end + 1)
    .filter(({ head }) => head <= start || head > end)
    .filter(({ tag }) => /^(?:NOUN|PROPN)$/.test(tag))
  const [subject] = heads
  if (subject === undefined || heads.length > 1) return
  tokens[at] = { ...day, relation: 'obl:unmarked' }
  tokens[subject.index] = { ...subject, head: verb.index, relation: 'nsubj' }
}
