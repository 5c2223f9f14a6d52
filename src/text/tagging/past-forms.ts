// noUncheckedIndexedAccess: columns have a row for every token, so reads carry `as number`.
import type { Span } from '../../record/index.ts'
import { hashWord } from './hash.ts'
import { SURE, type TagColumns, type Tagger } from './tagger.ts'
import type { Words } from './words.ts'

/** What is mended: the tokens of a text with their tags. */
export interface TaggedWords {
  readonly text: string
  readonly spans: readonly Span[]
  readonly words: Words
  readonly columns: Pick<TagColumns, 'tags' | 'leads'>
  readonly sentenceStarts: readonly number[]
}

/** Past forms that are nouns too, and that the treebanks show as nouns nearly always. */
const ambiguous: ReadonlySet<number> = new Set(['shot'].map(hashWord))

/** Past forms of verbs that nothing is done by: no participle stands beside a noun, and only "had" or "been" before one. */
const undergone: ReadonlySet<number> = new Set(
  'erupted exploded died occurred happened arrived emerged vanished disappeared surfaced perished crashed lasted remained marched protested clashed resigned'
    .split(' ')
    .map(hashWord),
)
/** Past forms that are nothing else. */
const nothingElse: ReadonlySet<number> = new Set(
  'retook overthrew overtook overran undertook underwent withdrew foresaw oversaw rewrote mistook'
    .split(' ')
    .map(hashWord),
)
/** Adjectives that look like participles. */
const adjectives: ReadonlySet<number> = new Set(
  ['incoming', 'outgoing', 'upcoming', 'ongoing', 'lasting'].map(hashWord),
)
/** People by what they fight for, adjectives too. */
const fighters: ReadonlySet<number> = new Set(
  ['insurgent', 'militant', 'extremist', 'separatist', 'jihadist', 'islamist', 'loyalist'].map(
    hashWord,
  ),
)
const auxiliary =
  /^(?:ha(?:s|d|ve|ving)|['’](?:ve|d|s)|be|been|being|is|are|was|were|not|n['’]t|never|just|already|also|all|both)$/

/** "A mine", whose word is a pronoun too. */
const mine = hashWord('mine')
/** "The army chief Ito Ken": a noun before and a name behind it. */
const chief = hashWord('chief')
const isTitle = (before: string, behind: string) => /^(?:NN|NNS)$/.test(before) && behind === 'NNP'
/** All words that are looked at. */
const asked: ReadonlySet<number> = new Set([
  ...[...ambiguous, ...undergone, ...nothingElse, ...adjectives, ...fighters],
  ...[mine, chief],
])
const beforeNoun = /^(?:DT|JJ[RS]?|PRP\$|POS|NN)$/

/** People by the end of their word: whoever stands before the form had it done to them, or did it. */
const people =
  /(?:er|or|ist|old|man|men|woman|women|boy|girl|child|children|teen|baby|kid|son|victim|student|guard|clerk|male|female|youth|suspect|people)$/
const object = /^(?:PRP\$?|DT|CD|NNPS?|PDT)$/
const opened = /^(?:DT|PRP\$|JJ[RS]?|POS|HYPH)$/
const found = /^(?:found|being|left|lay|lying|was|were|been|is|are|be|got|gets?|getting)$/
const howOrWhere =
  /^(?:in|at|on|near|outside|inside|during|after|while|by|as|outside|multiple|several|twice|dead|to|,|\.)$/

/**
 * Mends words whose tag grammar rules out. Words read as nouns that are past forms: "a boy shot his mother", "two teens shot while hunting", "was found shot to
 * death". A noun in the singular needs an article before its phrase, and no article follows it.
 */
export function mendPastForms({ tags: all }: Tagger, tagged: TaggedWords): void {
  const { text, spans, words, columns, sentenceStarts } = tagged
  const { tags, leads } = columns
  const numbers = { past: numberOf(all, 'VBD'), participle: numberOf(all, 'VBN') }
  const noun = all.findIndex(([universal, penn]) => universal === 'NOUN' && penn === 'NN') + 1
  const adjective = all.findIndex(([universal, penn]) => universal === 'ADJ' && penn === 'JJ') + 1
  const starts = new Set(sentenceStarts)
  const look: Look = { all, text, spans, tags }
  for (const row of lostVerbs(look, tagged)) {
    tags[row] = numbers.past
    leads[row] = SURE
  }
  for (let row = 1; row < words.count; row++) {
    const word = words.lower[row] as number
    // Most words are none of these.
    if (!asked.has(word) || starts.has(row)) continue
    const mended = mendedTag(look, { word, row, starts }, { ...numbers, noun, adjective })
    if (mended === undefined) continue
    tags[row] = mended
    leads[row] = SURE
  }
}

/** Numbers of the tags that are given. */
interface Numbers {
  readonly past: number
  readonly participle: number
  readonly noun: number
  readonly adjective: number
}

/** The number of the tag that a word is given in the place of its own; undefined where that stands. */
function mendedTag(
  look: Look,
  { word, row, starts }: { word: number; row: number; starts: ReadonlySet<number> },
  numbers: Numbers,
): number | undefined {
  const penn = pennAt(look, row)
  if (undergone.has(word))
    return penn === 'VBN' && !isBehindAuxiliary(look, row, starts) ? numbers.past : undefined
  const before = pennAt(look, row - 1)
  if (word === mine) return /^PRP/.test(penn) && beforeNoun.test(before) ? numbers.noun : undefined
  if (word === chief)
    return penn === 'JJ' && isTitle(before, pennAt(look, row + 1)) ? numbers.noun : undefined
  if (fighters.has(word)) return isAlone(look, row) ? numbers.noun : undefined
  if (adjectives.has(word)) return isAttribute(look, row) ? numbers.adjective : undefined
  if (/^VB/.test(penn)) return undefined
  if (nothingElse.has(word)) return numbers.past
  const form = formOf(look, row, starts.has(row + 1) ? row : row + 1)
  return form && numbers[form]
}

const finite = /^(?:VBD|VBZ|VBP|MD)$/
const doer = /^(?:NNPS?|NNS?|PRP|CD)$/
const doneTo = /^(?:DT|PRP\$?|CD|JJ|NNPS?|NNS)$/
/** Participles that say what something is called. */
const naming = /^(?:called|named|dubbed|titled|entitled|nicknamed|known|born|taken|given)$/

/**
 * "Rights groups accused the army of it.": a sentence with a full stop and without any verb that could be its own has it in its one
 * participle between a noun and what was done to somebody.
 */
function lostVerbs(look: Look, { words, sentenceStarts }: TaggedWords): readonly number[] {
  const { all } = look
  const finites = Uint8Array.from([0, ...all.map(([, penn]) => (finite.test(penn) ? 1 : 0))])
  const kinds = { finites, participle: numberOf(all, 'VBN') }
  const lost: number[] = []
  for (const [index, first] of sentenceStarts.entries()) {
    const end = sentenceStarts[index + 1] ?? words.count
    const row = onlyParticiple(look, { first, end }, kinds)
    if (row === undefined || row === first || wordAt(look, end - 1) !== '.') continue
    const isBetween =
      doer.test(pennAt(look, row - 1)) && doneTo.test(pennAt(look, row + 1)) && row + 1 < end
    if (isBetween && !naming.test(wordAt(look, row).toLowerCase())) lost.push(row)
  }
  return lost
}

/** The one participle of a sentence without a finite verb; undefined where it has such a verb, or not one participle. */
function onlyParticiple(
  { tags }: Look,
  { first, end }: { readonly first: number; readonly end: number },
  { finites, participle }: { readonly finites: Uint8Array; readonly participle: number },
): number | undefined {
  let only: number | undefined
  let count = 0
  for (let row = first; row < end; row++) {
    const tag = tags[row] as number
    if (finites[tag] === 1) return undefined
    if (tag !== participle) continue
    only = row
    count++
  }
  return count === 1 ? only : undefined
}

/** "Detained an insurgent and seized guns": read as an adjective, with no noun behind it. */
function isAlone(look: Look, row: number): boolean {
  const next = pennAt(look, row + 1)
  const behind = /^(?:CC|,)$/.test(next) ? pennAt(look, row + 2) : next
  return pennAt(look, row) === 'JJ' && !/^(?:NN|JJ|HYPH|VBG|CD|DT)/.test(behind)
}

/** "With incoming ministers", "a fair, lasting peace": read as a participle, with the noun or its other adjectives behind it. */
function isAttribute(look: Look, row: number): boolean {
  return (
    pennAt(look, row) === 'VBG' &&
    !/^NN/.test(pennAt(look, row - 1)) &&
    /^(?:NN|JJ)/.test(pennAt(look, row + 1))
  )
}

/** "Had twice erupted", "a recently exploded bomb" before its noun aside. */
function isBehindAuxiliary(look: Look, row: number, starts: ReadonlySet<number>): boolean {
  for (let at = row - 1; at >= row - 4 && at >= 0; at--) {
    if (auxiliary.test(lowerAt(look, at))) return true
    if (starts.has(at)) return false
  }
  return false
}

/** A text's words and the tags they have by now. */
interface Look extends Pick<TaggedWords, 'text' | 'spans'> {
  readonly all: Tagger['tags']
  readonly tags: Int32Array
}

function pennAt({ all, tags }: Look, row: number): string {
  return all[(tags[row] as number) - 1]?.[1] ?? ''
}

function wordAt({ text, spans }: Look, row: number): string {
  return text.slice(spans[row]?.start, spans[row]?.end)
}

/** The first letters of a word, as many as any that is looked for has. */
function lowerAt({ text, spans }: Look, row: number): string {
  const span = spans[row]
  return span ? text.slice(span.start, Math.min(span.end, span.start + 40)).toLowerCase() : ''
}

/** Past tense where an object follows, a participle where nothing does that could be one; else it stays a noun. */
function formOf(look: Look, row: number, next: number): 'past' | 'participle' | undefined {
  const before = pennAt(look, row - 1)
  const word = lowerAt(look, row - 1)
  if (found.test(word)) return 'participle'
  // "Police shot dead two miners", "two miners shot dead in Lima".
  if (next > row && lowerAt(look, next) === 'dead')
    return object.test(pennAt(look, next + 1)) ? 'past' : 'participle'
  const isAged = word === 'old'
  if (opened.test(before) && !isAged) return undefined
  const isPerson = isAged || /^(?:NNPS?|NNS|CD|PRP|,)$/.test(before) || people.test(word)
  const behind = lowerAt(look, next)
  const isList = /^(?:and|or)$/.test(behind) && /^VB[DN]$/.test(pennAt(look, next + 1))
  const last = isList ? next + 2 : next
  if (last > row && object.test(pennAt(look, last)) && lowerAt(look, last) !== 'that') return 'past'
  if (!isPerson || before === ',') return undefined
  return last > next || next === row || howOrWhere.test(behind) ? 'participle' : undefined
}

function numberOf(tags: Tagger['tags'], penn: string): number {
  return tags.findIndex(([universal, each]) => universal === 'VERB' && each === penn) + 1
}
