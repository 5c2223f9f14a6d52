// noUncheckedIndexedAccess: rows are the sentence's own, and each part was parsed, so reads carry `as Token`.
import type { Token } from '../analysis.ts'
import { rootOf } from './verb-group.ts'

/** A sentence as tagged, before it is parsed: Penn tag and lower-cased word of a row. */
export interface TaggedSentence {
  readonly first: number
  readonly end: number
  penn(row: number): string
  lower(row: number): string
}

/** Words in which a source may stand behind what it says. */
const LONGEST = 28

const saying: ReadonlySet<string> = new Set(
  'said says say reported reports announced added confirmed told tell stated claimed warned explained'.split(
    ' ',
  ),
)
/** Whom it is said to stands right behind these. */
const telling: ReadonlySet<string> = new Set(['told', 'tell'])
const finite = /^(?:VBD|VBZ|VBP|MD)$/
/** What a source and the circumstances of saying are made of. */
const nominal = /^(?:DT|PDT|JJ[RS]?|NNP?S?|POS|PRP\$?|CD|IN|TO|CC|RB|,|HYPH|-LRB-|-RRB-|VBN|``|'')$/
const opensPhrase = /^(?:DT|PDT|JJ[RS]?|NNP?S?|PRP\$?|CD)$/
const endsSentence = /^(?:\.|''|-RRB-)$/

/**
 * Where the tail ", the army said on Tuesday." of a sentence begins: the row of its comma; undefined where there is none, or
 * where what stands before it is no clause of its own.
 */
export function findSaidTail(sentence: TaggedSentence): number | undefined {
  const { first, end, penn, lower } = sentence
  let last = end - 1
  while (last > first && endsSentence.test(penn(last))) last--
  for (let row = last; row > first + 3 && last - row < LONGEST; row--) {
    const tag = penn(row)
    if (/^VB[DZP]$/.test(tag) && saying.has(lower(row))) {
      const start = startOfSaying(sentence, row, last)
      return start !== undefined && isClause(sentence, start) ? start : undefined
    }
    if (!nominal.test(tag) || tag === 'VBN') return undefined
  }
  return undefined
}

/** The comma before "the army said", "said the army", "Ann Lee, an officer, said". */
function startOfSaying(sentence: TaggedSentence, verb: number, last: number): number | undefined {
  const { penn, lower } = sentence
  const comma = commaBefore(sentence, verb)
  if (comma === undefined) return undefined
  if (comma < verb - 1)
    return opensPhrase.test(penn(comma + 1)) && isAside(sentence, verb, last) ? comma : undefined
  // Nobody stands between comma and verb: it is said by whoever follows, or by the name two commas back.
  if (verb < last && opensPhrase.test(penn(verb + 1)) && !telling.has(lower(verb))) return comma
  const inner = commaBefore(sentence, comma)
  const outer = inner === undefined ? undefined : commaBefore(sentence, inner)
  return outer !== undefined && opensPhrase.test(penn(outer + 1)) && isAside(sentence, verb, last)
    ? outer
    : undefined
}

/** The comma before a row, when only words of a phrase stand between. */
function commaBefore({ first, penn }: TaggedSentence, row: number): number | undefined {
  for (let at = row - 1; at > first && row - at < LONGEST; at--) {
    const tag = penn(at)
    if (tag === ',') return at
    if (!nominal.test(tag)) return undefined
  }
  return undefined
}

/** Whether nothing or only when, where and to whom follows: "on Tuesday", "in a statement"; "said nothing" has its object. */
function isAside({ penn, lower }: TaggedSentence, verb: number, last: number): boolean {
  if (verb === last || telling.has(lower(verb))) return true
  const next = penn(verb + 1)
  return next === 'IN' || next === 'TO' || next === 'RB' || next === 'NNP'
}

/** Whether a whole clause stands before the row, and not one that only leads in: "When he arrived, …". */
function isClause({ first, penn, lower }: TaggedSentence, end: number): boolean {
  let verbs = 0
  let commas = 0
  for (let row = first; row < end; row++) {
    const tag = penn(row)
    if (tag === ':' && partsText.test(lower(row))) return false
    if (finite.test(tag)) verbs++
    else if (tag === ',') commas++
  }
  const opener = penn(first)
  const leadsIn = opener === 'WRB' || (opener === 'IN' && subordinators.has(lower(first)))
  return verbs > 0 && (!leadsIn || (commas > 0 && verbs > 1))
}

/** What stands before these is not said with what stands behind. */
const partsText = /^[:;]$/

const subordinators: ReadonlySet<string> = new Set(
  'if when while although though because as after before since until unless once whereas'.split(
    ' ',
  ),
)

/**
 * Ties clause, comma and tail, which were parsed each by itself, to one tree; `tokens` end with the sentence, which begins at
 * `first` and has the comma at `comma`.
 */
export function joinSaidTail(tokens: Token[], first: number, comma: number): void {
  const clause = rootOf(tokens, first) as Token
  const said = (rootOf(tokens, comma + 1) as Token).index
  tokens[clause.index] = { ...clause, head: said, relation: 'ccomp' }
  tokens[comma] = { ...(tokens[comma] as Token), head: said, relation: 'punct' }
  mendSource(tokens, comma, said)
}

const loose = /^(?:vocative|obl|dep|discourse|appos|parataxis)/

/** "Kent County sheriff's deputies said": names that open a tail are part of whoever speaks, and nobody who is addressed. */
function mendSource(tokens: Token[], comma: number, said: number): void {
  const between = tokens.slice(comma + 1, said)
  const subject = between.find(({ head, relation }) => head === said && relation === 'nsubj')
  for (const own of between) {
    if (subject === undefined || own.index >= subject.index) return
    if (own.text === ',') return
    if (own.head === said && loose.test(own.relation) && /^(?:NOUN|PROPN|ADJ)$/.test(own.tag))
      tokens[own.index] = { ...own, head: subject.index, relation: 'compound' }
  }
}
