import type { Token } from '../analysis.ts'
import type { Clause } from './clause.ts'
import type { Extents } from './extents.ts'

const inside = /^(flat|compound|appos|nmod|amod|det|nummod|fixed)/

/** "Chad, working with Niger, plans", "Ali, who was a judge, said": the phrase that the aside between commas is about. */
function beforeAside(tokens: readonly Token[], noun: Token | undefined): Token | undefined {
  let top = noun
  for (let steps = 0; steps < 6 && top && /^(nmod|compound|flat|obl|obj)/.test(top.relation); ) {
    top = tokens[top.head]
    steps += 1
  }
  if (top === undefined || noun === undefined || top.index > noun.index) return noun
  if (top.relation === 'acl:relcl' && top.tag === 'NOUN') return tokens[top.head]
  const comma = tokens[top.index - 1]
  return top.penn === 'VBG' && comma?.lower === ',' ? tokens[top.index - 2] : noun
}

/**
 * The noun phrase that ends right before the verb group, commas and adverbs aside: what a greedy parse
 * loses as subject when something long stands between ("The minister, Ana Lima, warned").
 */
function phraseBefore(tokens: readonly Token[], predicate: Token): number | undefined {
  let at = predicate.index - 1
  for (; at >= 0; at -= 1) {
    const token = tokens[at]
    if (token?.sentence !== predicate.sentence) return undefined
    if (!/^(AUX|ADV|PART)$/.test(token.tag) && token.lower !== ',') break
  }
  let noun = beforeAside(tokens, tokens[at])
  if (!noun || !/^(NOUN|PROPN)$/.test(noun.tag)) return undefined
  for (let steps = 0; steps < 6 && inside.test(noun.relation); steps += 1) {
    const head: Token | undefined = tokens[noun.head]
    if (
      !head ||
      head.index >= predicate.index ||
      !/^(NOUN|PROPN)$/.test(head.tag) ||
      (noun.relation === 'appos' && head.relation.startsWith('obl')) ||
      opensClause(tokens, noun) ||
      tokens.slice(head.index, noun.index).some(({ tag }) => tag === 'CCONJ')
    )
      break
    noun = head
  }
  return /^(nsubj|obj|obl$)/.test(noun.relation) && noun.head > predicate.index
    ? undefined
    : noun.index
}

/** "Sought two men after three clerks were shot": behind such a word the phrase has a verb of its own. */
function opensClause(tokens: readonly Token[], noun: Token): boolean {
  return tokens
    .slice(noun.head + 1, noun.index)
    .some(({ head, lower }) => head === noun.index && subordinating.test(lower))
}

const subordinating = /^(?:after|before|since|until|once|while|because|when)$/

/** "In Gao, forces captured": a phrase behind a preposition that stands first was taken for the subject. */
function isFronted(clause: Clause, tokens: readonly Token[], below: Extents): boolean {
  const [subject, ...others] = clause.passive ? clause.objects : clause.subjects
  if (subject === undefined || others.length > 0 || subject > clause.predicate) return false
  const first = tokens[below.firstOf(subject)]
  return (
    first?.relation === 'case' &&
    fronting.test(first.lower) &&
    tokens[first.index - 1]?.sentence !== first.sentence
  )
}

const fronting = /^(in|near|outside|inside|during|across|for|under|despite|through)$/

/** A finite verb has a subject: what the parse left without one takes the phrase before it. */
export function withSubject(clause: Clause, tokens: readonly Token[], below: Extents): Clause {
  const predicate = tokens[clause.predicate]
  const isLacking =
    (clause.passive ? clause.objects.length === 0 : clause.subjects.length === 0) ||
    isFronted(clause, tokens, below)
  const hasTense =
    clause.tense === 'past' || clause.tense === 'present' || clause.tense === 'future'
  if (!predicate || !isLacking || !hasTense || /^acl/.test(clause.relation)) return clause
  const found = phraseBefore(tokens, predicate)
  if (found === undefined) return clause
  return clause.passive ? { ...clause, objects: [found] } : { ...clause, subjects: [found] }
}
