import type { Medium, Read, Span } from '../../record/index.ts'
import type { Quotation, Token } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'

/** The sentence of the cue without what was said: where the report tells how it was said. */
function outside(reading: Reading, quotation: Quotation): readonly Span[] {
  const cue = quotation.cue[0] ?? quotation.source[0]
  if (!cue) return []
  const sentence = reading.sentences[reading.tokens[reading.tokenAt(cue.start)]?.sentence ?? -1]
  if (!sentence) return []
  const end = quotation.content.at(-1)?.end ?? sentence.end
  // "… said, but that is not what the study found", "… and gave a press conference": what follows is no medium of it.
  const against = reading.document.text
    .slice(end, sentence.end)
    .search(/^["”’]?(?:,\s+but|,?\s+and)\s/)
  let rest: readonly Span[] = [
    { start: sentence.start, end: against < 0 ? sentence.end : Math.max(end, cue.end) },
  ]
  for (const said of quotation.content) rest = rest.flatMap((span) => without(span, said))
  return rest
}

function without(span: Span, hole: Span): readonly Span[] {
  const parts = [
    { start: span.start, end: Math.min(span.end, hole.start) },
    { start: Math.max(span.start, hole.end), end: span.end },
  ]
  return parts.filter(({ start, end }) => start < end)
}

/** Where the words of a medium stand in a stretch, as whole words. */
function places(reading: Reading, { start, end }: Span, words: string): readonly Span[] {
  const text = reading.document.text.slice(start, end).toLowerCase()
  const found: Span[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + words.length] ?? ' '
    // A video is no statement in writing.
    const isOther =
      /[\p{L}\d/-]/u.test(before) || /[\p{L}\d]/u.test(after) || /\bvideo $/.test(text.slice(0, at))
    if (!isOther) found.push({ start: start + at, end: start + at + words.length })
  }
  return found
}

/** Whether the words at this place tell how these words were said, and are not what the sentence speaks of. */
function isHowSaid(reading: Reading, quotation: Quotation, span: Span): boolean {
  const inside = reading.tokensIn(span).flatMap((index) => reading.tokens[index] ?? [])
  // "On television", "by phone": the list gives them with their preposition; "on radio host" is somebody.
  const isPhrase = inside.length > 1 && inside[0]?.tag === 'ADP'
  const noun = inside.findLast(({ tag }) => /^(?:NOUN|PROPN)$/.test(tag))
  if (noun !== undefined) return isNounOfTelling(reading, quotation, noun, isPhrase)
  return inside.some((word) => isVerbOfTelling(reading, quotation, word))
}

/** "Said in a letter", "issued a statement saying", "the report said"; not "praised the letter" or "the letter's author". */
function isNounOfTelling(
  reading: Reading,
  quotation: Quotation,
  noun: Token,
  isPhrase: boolean,
): boolean {
  const { tokens, tree } = reading
  if (/^['’]s?$/.test(tokens[noun.index + 1]?.lower ?? '')) return false
  if (noun.relation === 'compound') return isOfCompound(reading, quotation, noun)
  if (isPhrase) return true
  const [mark] = tree.childrenBy(noun.index, 'case')
  const preposition = mark === undefined ? undefined : tokens[mark]
  if (preposition !== undefined && preposition.index < noun.index)
    return lexicon.through.has(preposition.lower) && isAtCue(reading, quotation, noun, preposition)
  return isGiven(reading, noun) || isSource(reading, quotation, noun)
}

/** "In a television interview": the last noun of the name is what has the preposition. */
function isOfCompound(reading: Reading, quotation: Quotation, { head }: Token): boolean {
  const above = reading.tokens[head]
  return (
    above !== undefined &&
    above.tag === 'NOUN' &&
    lexicon.occasionsOfWords.has(above.lemma) &&
    isNounOfTelling(reading, quotation, above, false)
  )
}

/** Where such a phrase tells of the cue: hung on it, right behind it, before it, or at the head of the sentence. */
function isAtCue(reading: Reading, quotation: Quotation, noun: Token, preposition: Token): boolean {
  if (/^(?:according|per)$/.test(preposition.lower)) return true
  const cues = quotation.cue.flatMap((span) => reading.tokensIn(span))
  const cue = cues[0]
  if (cue === undefined) return false
  const source = quotation.source.flatMap((span) => reading.tokensIn(span))
  return (
    cues.includes(noun.head) ||
    source.includes(noun.index) ||
    isAtHead(reading, preposition) ||
    // "Wrote in a letter", "said, in a letter", "Ana Lima, in a letter to members, wrote".
    isBehind(reading, cues.at(-1), preposition) ||
    (isBehind(reading, source.at(-1), preposition) && noun.index < cue)
  )
}

/** "In a letter, …", "On Monday, in a letter, …". */
function isAtHead(reading: Reading, { index, sentence }: Token): boolean {
  const first = reading.sentences[sentence]?.firstToken ?? index
  return reading.tokens
    .slice(first, index)
    .every(
      ({ tag, start, end }) =>
        /^(?:PUNCT|ADV|ADP|CCONJ)$/.test(tag) ||
        reading.times.some((time) => time.start <= start && end <= time.end),
    )
}

/** Right behind a word, or behind it and a comma. */
function isBehind({ tokens }: Reading, word: number | undefined, { index }: Token): boolean {
  if (word === undefined) return false
  return index === word + 1 || (index === word + 2 && tokens[word + 1]?.tag === 'PUNCT')
}

/** "Issued a statement", "a speech given in Oslo": told as done, and not as to be done. */
function isGiven({ tokens, tree }: Reading, { head, relation, index }: Token): boolean {
  const verb = tokens[head]
  const isObject = relation === 'obj' && verb !== undefined && lexicon.publishing.has(verb.lemma)
  const isOpen = verb?.penn === 'VB' || verb?.penn === 'VBG'
  if (isObject) return !isOpen
  return tree
    .childrenBy(index, 'acl')
    .some(
      (child) =>
        tokens[child]?.penn === 'VBN' &&
        lexicon.publishing.has(tokens[child]?.lemma ?? '') &&
        relation.startsWith('nsubj'),
    )
}

/** The head of what is told as the source: "the report said", not "the author of the report". */
function isSource(reading: Reading, quotation: Quotation, noun: Token): boolean {
  return quotation.source.some((span) => {
    const inside = reading.tokensIn(span)
    return inside.includes(noun.index) && !inside.includes(noun.head)
  })
}

/** "Tweeted", "when interviewed", "in a statement posted online": the cue itself, an aside of it or what is said of a medium. */
function isVerbOfTelling(reading: Reading, quotation: Quotation, word: Token): boolean {
  if (!lexicon.mediumVerbs.has(word.lemma)) return false
  const cues = quotation.cue.flatMap((span) => reading.tokensIn(span))
  if (cues.includes(word.index)) return true
  const above = reading.tokens[word.head]
  if (above === undefined) return false
  if (/^(?:acl|amod)$/.test(word.relation) && above.tag === 'NOUN')
    return isNounOfTelling(reading, quotation, above, false)
  const isAside = word.relation.startsWith('advcl') && cues.includes(word.head)
  const isLeading = cues.some((cue) => reading.tokens[cue]?.head === word.index)
  return isLeading || (isAside && isTimed(reading, word.index))
}

function isTimed({ tokens, tree }: Reading, verb: number): boolean {
  return tree
    .childrenBy(verb, 'mark', 'advmod')
    .some((mark) => /^(?:when|while)$/.test(tokens[mark]?.lower ?? ''))
}

/** How it was said, where the report tells: "in a joint statement", "at a briefing". */
export function mediumOf(reading: Reading, quotation: Quotation): Read<Medium> | undefined {
  if (quotation.rule.includes('post')) {
    const span = quotation.source[0] ?? quotation.content[0]
    return (
      span && {
        value: 'social-post',
        spans: [span],
        basis: 'inferred',
        rule: 'statement/embedded-post',
      }
    )
  }
  for (const span of outside(reading, quotation)) {
    for (const [medium, phrases] of Object.entries(lexicon.media)) {
      const told = (phrases ?? [])
        .flatMap((words) => places(reading, span, words))
        .find((place) => isHowSaid(reading, quotation, place))
      // Object.entries widens the keys that the schema has checked.
      if (told) return { value: medium as Medium, spans: [told], basis: 'stated' }
    }
  }
  return undefined
}
