import type { Span } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon, weaponByWord } from './lexicon.ts'

/** A word in lower case; empty for no word. */
export function lowerAt(reading: Reading, token: number): string {
  return reading.tokens[token]?.lower ?? ''
}

/** A word as dictionaries list it; empty for no word. */
export function lemmaAt(reading: Reading, token: number): string {
  return reading.tokens[token]?.lemma.toLowerCase() ?? ''
}

/** Whether a word, as it stands or as dictionaries list it, is one of these. */
export function isWord(reading: Reading, token: number, words: ReadonlySet<string>): boolean {
  return words.has(lowerAt(reading, token)) || words.has(lemmaAt(reading, token))
}

/** Whether the word itself, in the form it has, is one of these. */
export function hasMark(reading: Reading, token: number, words: ReadonlySet<string>): boolean {
  return words.has(lowerAt(reading, token))
}

/** The verb of a clause as dictionaries list it, forms that the lemmatiser leaves as they are put right. */
export function verbOf({ lemma }: Pick<Clause, 'lemma'>): string {
  return lexicon.forms[lemma] ?? lemma
}

/** "Turned himself in": the verb with what it does to whoever does it. */
function reflexive(reading: Reading, verb: string, object: number): readonly string[] {
  const isSelf = lexicon.selves.has(lowerAt(reading, object))
  // "Turn in", as the parse has it when it takes the particle for the verb's.
  const [bare = verb] = verb.split(' ')
  return isSelf ? [`${bare} oneself ${lowerAt(reading, object + 1)}`] : []
}

/** "Beat two men | to death", where the parse ties it to the men. */
function toDeath(reading: Reading, verb: string, object: number): readonly string[] {
  const isSo = reading.tree
    .childrenBy(object, 'nmod')
    .some((child) => lowerAt(reading, child) === 'death' && lowerAt(reading, child - 1) === 'to')
  return isSo ? [`${verb} to death`] : []
}

/** "Set ablaze": what the verb makes of its object. */
function isResult(reading: Reading, token: number): boolean {
  return /^(xcomp|advmod)/.test(reading.tokens[token]?.relation ?? '')
}

/**
 * "Open fire", "take hostage", "take into custody", "turn oneself in": the verb with an object, with what follows it
 * without an article, or with a preposition and its noun.
 */
export function lightPhrases(reading: Reading, clause: Clause): readonly string[] {
  const { predicate, objects, obliques } = clause
  const verb = verbOf(clause)
  const bare = reading.tree
    .children(predicate)
    .filter((child) => hasMark(reading, child, lexicon.bareHostage) || isResult(reading, child))
  // "Fired on the bus"; of "fired two clerks at the plant" it says where.
  const aimed = objects.length === 0 ? obliques.filter(({ preposition }) => preposition !== '') : []
  return [
    ...[...objects, ...bare].map((object) => `${verb} ${lemmaAt(reading, object)}`),
    ...obliques.map(({ preposition, head }) => `${verb} ${preposition} ${lemmaAt(reading, head)}`),
    ...aimed.map(({ preposition }) => `${verb} ${preposition}`),
    ...objects.flatMap((object) => toDeath(reading, verb, object)),
    ...objects.flatMap((object) => reflexive(reading, verb, object)),
  ]
}

/** Where the phrase begins, without adverbs, days and verbs that the parse puts before it: "not only soldiers". */
function firstOf(reading: Reading, head: number, phrase: Span): number {
  const isOutside = (token: number) => {
    const { tag, penn, text = '', start = 0, end = 0 } = reading.tokens[token] ?? {}
    return (
      tag === 'ADV' ||
      tag === 'PART' ||
      /^[-–—•*]+$/.test(text) ||
      // "Whose son Ito".
      penn === 'WP$' ||
      (tag === 'VERB' && reading.clauseOf(token) !== undefined) ||
      reading.times.some((time) => time.start <= start && end <= time.end)
    )
  }
  const tokens = reading.tokensIn(phrase)
  // "Taken from a lodge in Tsavo Park by armed men", of which the parse makes one phrase.
  const by = tokens.findLast((token) => token < head && lowerAt(reading, token) === 'by')
  const first = tokens.find((token) => token > (by ?? -1) && (token >= head || !isOutside(token)))
  return reading.tokens[first ?? head]?.start ?? phrase.start
}

/** "The Islamic Army in the South": inside a name, which no preposition ends. */
function isInName(reading: Reading, token: number): boolean {
  const { start = 0, end = 0 } = reading.tokens[token] ?? {}
  return reading.names.some((name) => name.start < start && end < name.end)
}

/** "During", "in"; "with" before a weapon, which is what they were struck with. */
function endsPhrase(reading: Reading, token: number): boolean {
  if (lowerAt(reading, token) === ';') return true
  if (hasMark(reading, token, lexicon.trailing)) return !isInName(reading, token)
  // "Left two guards | dead".
  if (hasMark(reading, token, lexicon.harmed)) return reading.tokens[token]?.tag !== 'NOUN'
  if (lowerAt(reading, token) === 'to') return lowerAt(reading, token + 1) === 'death'
  // "The clerk at her home", "the mayor, at": where they were; "the guards at the bank" are those of the bank.
  if (lowerAt(reading, token) === 'at')
    return (
      lowerAt(reading, token - 1) === ',' ||
      /^PRP/.test(reading.tokens[token + 1]?.penn ?? '') ||
      hasMark(reading, token - 1, lexicon.byNumber) ||
      reading.places.some(({ start }) => start === reading.tokens[token + 1]?.start)
    )
  const isArmed =
    hasMark(reading, token, lexicon.armedWith) && lowerAt(reading, token + 1) === 'with'
  return (
    (isArmed || lowerAt(reading, token) === 'with') &&
    [1, 2, 3, 4].some((far) => weaponByWord.has(lowerAt(reading, token + far)))
  )
}

/** The phrase of people or things struck, with their number, up to what tells when or how they were. */
export function phraseUpTo(reading: Reading, head: number): Span {
  const phrase = reading.phrase(head)
  const counted = reading.quantities.find(({ noun, unit }) => noun === head && unit === 'count')
    ?.phrase.start
  const name = reading.tree
    .childrenBy(head, 'appos', 'flat')
    .find(
      (child) =>
        reading.tokens[child]?.tag === 'PROPN' &&
        reading.phrase(child).start === reading.tokens[head + 1]?.start,
    )
  const end = name === undefined ? phrase.end : Math.max(phrase.end, reading.phrase(name).end)
  const first = firstOf(reading, head, phrase)
  const span = { start: Math.min(first, counted ?? first), end }
  const cut = reading.tokensIn(span).find((token) => token > head && endsPhrase(reading, token))
  const isSetOff = cut !== undefined && lowerAt(reading, cut - 1) === ','
  const last = cut === undefined ? undefined : reading.tokens[isSetOff ? cut - 2 : cut - 1]
  return last ? { start: span.start, end: last.end } : span
}

/** Whether a word stands in a headline, which tells what is past in the present. */
export function isHeadline(reading: Reading, token: number): boolean {
  const start = reading.tokens[token]?.start ?? 0
  return reading.document.segments.some(
    ({ kind, span }) => kind === 'headline' && span.start <= start && start < span.end,
  )
}

/** "The drone and missile attack": the weapon that a deed is listed behind, though both stand before one noun; what hangs on it is the deed's. */
export function weaponBeside(reading: Reading, noun: number): number | undefined {
  const { relation = '', head = -1 } = reading.tokens[noun] ?? {}
  const isBeside =
    relation.startsWith('conj') &&
    noun - head <= 4 &&
    weaponByWord.has(lowerAt(reading, head)) &&
    reading.tree.child(noun, 'det', 'nmod:poss') === undefined &&
    reading.tree.child(noun, 'compound', 'amod') !== undefined
  return isBeside ? head : undefined
}
