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
const auxiliary =
  /^(?:ha(?:s|d|ve|ving)|['’](?:ve|d|s)|be|been|being|is|are|was|were|not|n['’]t|never|just|already|also|all|both)$/

/** "A mine", whose word is a pronoun too. */
const mine = hashWord('mine')
/** "The army chief Ito Ken": a noun before and a name behind it. */
const chief = hashWord('chief')
const isTitle = (before: string, behind: string) => /^(?:NN|NNS)$/.test(before) && behind === 'NNP'
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
  const starts = new Set(sentenceStarts)
  for (const row of lostVerbs(all, tagged)) {
    tags[row] = numbers.past
    leads[row] = SURE
  }
  const lower = (row: number) => {
    const span = spans[row]
    return span ? text.slice(span.start, Math.min(span.end, span.start + 40)).toLowerCase() : ''
  }
  const penn = (row: number) => all[(tags[row] as number) - 1]?.[1] ?? ''
  const mend = (row: number, tag: number) => {
    tags[row] = tag
    leads[row] = SURE
  }
  for (let row = 1; row < words.count; row++) {
    const word = words.lower[row] as number
    if (starts.has(row)) continue
    if (undergone.has(word) && penn(row) === 'VBN' && !isBehindAuxiliary(lower, row, starts))
      mend(row, numbers.past)
    else if (word === mine && /^PRP/.test(penn(row)) && beforeNoun.test(penn(row - 1)))
      mend(row, noun)
    else if (word === chief && penn(row) === 'JJ' && isTitle(penn(row - 1), penn(row + 1)))
      mend(row, noun)
    if (!ambiguous.has(word)) continue
    if (/^VB/.test(penn(row))) continue
    const next = starts.has(row + 1) ? row : row + 1
    const form = formOf({ lower, penn }, row, next)
    if (form === undefined) continue
    mend(row, numbers[form])
  }
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
function lostVerbs(all: Tagger['tags'], tagged: TaggedWords): readonly number[] {
  const { text, spans, words, columns, sentenceStarts } = tagged
  const finites = new Set(all.flatMap(([, penn], index) => (finite.test(penn) ? [index + 1] : [])))
  const participle = numberOf(all, 'VBN')
  const penn = (row: number) => all[(columns.tags[row] as number) - 1]?.[1] ?? ''
  const wordAt = (row: number) => text.slice(spans[row]?.start, spans[row]?.end)
  return sentenceStarts.flatMap((first, index) => {
    const end = sentenceStarts[index + 1] ?? words.count
    const only: number[] = []
    for (let row = first; row < end; row++) {
      const tag = columns.tags[row] as number
      if (finites.has(tag)) return []
      if (tag === participle) only.push(row)
    }
    const [row] = only
    if (row === undefined || only.length > 1 || row === first || wordAt(end - 1) !== '.') return []
    const isBetween = doer.test(penn(row - 1)) && doneTo.test(penn(row + 1)) && row + 1 < end
    return isBetween && !naming.test(wordAt(row).toLowerCase()) ? [row] : []
  })
}

/** "Had twice erupted", "a recently exploded bomb" before its noun aside. */
function isBehindAuxiliary(
  lower: (row: number) => string,
  row: number,
  starts: ReadonlySet<number>,
): boolean {
  for (let at = row - 1; at >= row - 4 && at >= 0; at--) {
    if (auxiliary.test(lower(at))) return true
    if (starts.has(at)) return false
  }
  return false
}

interface Look {
  readonly lower: (row: number) => string
  readonly penn: (row: number) => string
}

/** Past tense where an object follows, a participle where nothing does that could be one; else it stays a noun. */
function formOf(look: Look, row: number, next: number): 'past' | 'participle' | undefined {
  const { lower, penn } = look
  const before = penn(row - 1)
  if (found.test(lower(row - 1))) return 'participle'
  const isAged = lower(row - 1) === 'old'
  if (opened.test(before) && !isAged) return undefined
  const isPerson = isAged || /^(?:NNPS?|NNS|CD|PRP|,)$/.test(before) || people.test(lower(row - 1))
  const last = /^(?:and|or)$/.test(lower(next)) && /^VB[DN]$/.test(penn(next + 1)) ? next + 2 : next
  if (last > row && object.test(penn(last)) && lower(last) !== 'that') return 'past'
  if (!isPerson || before === ',') return undefined
  return last > next || next === row || howOrWhere.test(lower(next)) ? 'participle' : undefined
}

function numberOf(tags: Tagger['tags'], penn: string): number {
  return tags.findIndex(([universal, each]) => universal === 'VERB' && each === penn) + 1
}
