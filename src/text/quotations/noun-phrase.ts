import type { Token } from '../analysis.ts'
import { isTensed, type Range, type Scene } from './scene.ts'

const inside = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'nmod',
  'nmod:poss',
  'nmod:tmod',
  'flat',
  'case',
  'conj',
  'cc',
  'appos',
  'advmod',
  'compound:prt',
  'det:predet',
  'nmod:npmod',
  'obl',
])
/** Longest noun phrase taken for a source, in tokens. */
const longest = 25

/** The noun phrase of a head: its modifiers, complements, appositions and coordinates, without relative clauses. */
export function nounPhrase(scene: Scene, head: number, bounds: Range): Range {
  const { tokens } = scene
  let [from, to] = [head, head + 1]
  for (let grown = true; grown; ) {
    grown = false
    const left = tokens[from - 1]
    if (
      left !== undefined &&
      from > bounds.from &&
      from > head - longest &&
      belongs(scene, left, { from, to })
    ) {
      from--
      grown = true
    }
    const right = tokens[to]
    if (
      right !== undefined &&
      to < bounds.to &&
      to < head + longest &&
      belongs(scene, right, { from, to })
    ) {
      to++
      grown = true
    }
  }
  while (to - 1 > head && (isLoose(tokens[to - 1]) || tokens[to - 1]?.tag === 'DET')) to--
  while (from < head && isLoose(tokens[from])) from++
  // "US-based": what a hyphen joins is one word.
  while (
    from - 2 >= bounds.from &&
    tokens[from - 1]?.lower === '-' &&
    tokens[from - 1]?.end === tokens[from]?.start &&
    tokens[from - 2]?.end === tokens[from - 1]?.start
  )
    from -= 2
  return { from, to: beforeDay(scene, head, to) }
}

/** Without "on Monday", which tells when and hangs on the phrase only by mistake. */
function beforeDay({ tokens, lexicon }: Scene, head: number, end: number): number {
  for (let index = head + 1; index < end; index++) {
    if (!lexicon.fillers.has(tokens[index]?.lower ?? '') || tokens[index]?.tag === 'ADV') continue
    let to = index
    while (to - 1 > head && (tokens[to - 1]?.tag === 'ADP' || tokens[to - 1]?.lower === ',')) to--
    return tokens[index + 1]?.penn === 'POS' ? end : to
  }
  return end
}

function isLoose(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.lower === ',' ||
      token.tag === 'CCONJ' ||
      token.tag === 'ADP' ||
      (token.tag === 'PUNCT' && token.lower !== ')'))
  )
}

/** Whether the token next to a phrase hangs on a word of it, or carries on to one that does. */
function belongs({ tokens, stretchOf }: Scene, token: Token, range: Range): boolean {
  if ((stretchOf[token.index] ?? -1) !== (stretchOf[range.from] ?? -1) && token.tag === 'PUNCT')
    return false
  let current: Token | undefined = token
  for (let depth = 0; depth < 6 && current !== undefined; depth++) {
    if (current.head >= range.from && current.head < range.to) return holds(current)
    if (!holds(current)) return false
    current = tokens[current.head]
  }
  return false
}

function holds(token: Token): boolean {
  if (token.tag === 'AUX' || (token.tag === 'VERB' && !isParticiple(token))) return false
  return (
    inside.has(token.relation) || token.relation === 'punct' || token.relation.startsWith('nmod')
  )
}

/** "The United Nations", "the elected council": a verb's form that only says of what kind the noun behind it is. */
function isParticiple({ relation, head, index }: Token): boolean {
  return relation === 'amod' && head > index
}

/** A noun phrase found without the parse: determiners, adjectives and nouns in a row, ending before `end`. */
export function phraseBefore({ tokens }: Scene, end: number, first: number): Range | undefined {
  let from = end
  while (from > first && isPhraseWord(tokens[from - 1])) from--
  const range = { from, to: end }
  return tokens.slice(from, end).some(isNominal) ? range : undefined
}

/** A noun phrase that starts at `from`, found without the parse. */
export function phraseAfter({ tokens }: Scene, from: number, last: number): Range | undefined {
  let to = from
  while (to < last && (isPhraseWord(tokens[to]) || (to > from && tokens[to]?.lower === 'of'))) to++
  return tokens.slice(from, to).some(isNominal) ? { from, to } : undefined
}

export function isNominal(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.tag === 'NOUN' || token.tag === 'PROPN' || token.tag === 'PRON')
  )
}

function isPhraseWord(token: Token | undefined): boolean {
  if (token === undefined) return false
  return (
    isNominal(token) ||
    token.tag === 'DET' ||
    token.tag === 'ADJ' ||
    token.tag === 'NUM' ||
    (token.tag === 'VERB' && isParticiple(token)) ||
    token.penn === 'POS' ||
    token.lower === '-'
  )
}

/** "The death of retired general Ito Ken was announced by": all up to the verb group, where no other verb in a tense stands between. */
export function wholeSubject({ tokens }: Scene, verb: Token, phrase: Range): Range {
  let to = verb.index
  while (to > phrase.to && /^(?:AUX|ADV)$/.test(tokens[to - 1]?.tag ?? '')) to--
  const between = tokens.slice(phrase.to, to)
  const isOne =
    between[0]?.lower === 'of' &&
    between.every((token) => !isTensed(token) && token.penn !== 'MD' && token.tag !== 'PUNCT')
  return isOne ? { from: phrase.from, to } : phrase
}

/** "Asked the minister how", "told reporters why": nothing but who is spoken to stands before the question word. */
export function asksBehind(tokens: readonly Token[], index: number, from: number): boolean {
  if (index === from || !/^(?:whether|if|how|why)$/.test(tokens[index]?.lower ?? '')) return false
  return tokens
    .slice(from, index)
    .every((token) => isNominal(token) || /^(?:DET|ADJ)$/.test(token.tag) || token.lower === '-')
}
