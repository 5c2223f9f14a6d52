import type { Span } from '../../record/index.ts'
import type { Clause, Quotation } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { isSpoken } from './spoken.ts'
import { isCut, wordsOf } from './voiced-words.ts'
import { isNounPhrase } from './whole-list.ts'

/** What is voiced: the noun behind the verb, where no quotation of the text has these words. */
function voicedIn(reading: Reading, clause: Clause): Quotation | undefined {
  const { passive, negated, modal, subjects, objects, predicate, tense } = clause
  if (passive || negated || modal !== undefined || !/^(?:past|present)$/.test(tense))
    return undefined
  const object = [...objects, ...reading.tree.childrenBy(predicate, 'ccomp')].find(
    (each) => each > predicate,
  )
  const verb = reading.tokens[predicate]
  if (object === undefined || verb === undefined || !isVoicing(reading, clause, object))
    return undefined
  const mentions = mentionsOf(reading, subjects)
  const content = wordsOf(reading, clause, object)
  if (content === undefined || mentions.length === 0 || isCut(reading, content)) return undefined
  if (isCue(reading, predicate) || isCue(reading, object)) return undefined
  return voiced(reading, clause, content)
}

function mentionsOf(reading: Reading, subjects: readonly number[]): readonly number[] {
  return subjects.flatMap((each) => {
    const mention = reading.mentionAt(each)
    return mention === undefined ? [] : [reading.mentions.indexOf(mention)]
  })
}

function voiced(
  reading: Reading,
  { subjects, predicate, lemma }: Clause,
  content: Span,
): Quotation {
  const { start = 0, end = 0 } = reading.tokens[predicate] ?? {}
  return {
    source: subjects.map((each) => reading.phrase(each)),
    cue: [{ start, end }],
    content: [content],
    speech: 'indirect',
    cueLemma: lemma,
    rule: 'statement/voiced',
    mentions: mentionsOf(reading, subjects),
  }
}

/** "Briefed the king on the talks", "exchanged views on the harvest", "consulted on a truce": what it was about stands behind "on". */
function voicedOn(reading: Reading, clause: Clause): Quotation | undefined {
  const { passive, negated, modal, subjects, objects, obliques, predicate, tense, lemma } = clause
  if (passive || negated || modal !== undefined || tense !== 'past') return undefined
  // "People briefed on the plan": who they are.
  if (clause.relation.startsWith('acl') && reading.tokens[predicate]?.penn === 'VBN')
    return undefined
  // "They exchanged views", of whom one is known: hardly with himself.
  const isOneOfThem = subjects.every((each) => reading.tokens[each]?.penn === 'PRP')
  if (!lexicon.briefing.has(lemma) && isOneOfThem && !isTogether(reading, clause)) return undefined
  const object = objects.find((each) => each > predicate)
  const isView = object !== undefined && reading.tokens[object]?.lemma === 'view'
  if (lexicon.exchanging.has(lemma) && !isView) return undefined
  if (lexicon.conferring.has(lemma) && object !== undefined) return undefined
  const topic = [
    ...obliques.map(({ head }) => head),
    ...(object === undefined ? [] : reading.tree.childrenBy(object, 'nmod')),
  ].find((head) => isTopicBehindOn(reading, head, predicate))
  if (topic === undefined || mentionsOf(reading, subjects).length === 0) return undefined
  const content = wordsOf(reading, clause, topic)
  if (content === undefined || isCut(reading, content) || isCue(reading, predicate))
    return undefined
  // "People briefed on the plan left": a verb of its own shows that this one was none.
  const words = reading.tokensIn(content).flatMap((index) => reading.tokens[index] ?? [])
  if (!isNounPhrase(words)) return undefined
  return voiced(reading, clause, content)
}

/** A noun behind "on" that is no day, place or screen. */
function isTopicBehindOn(reading: Reading, head: number, verb: number): boolean {
  const token = reading.tokens[head]
  const [mark] = reading.tree.childrenBy(head, 'case')
  return (
    token !== undefined &&
    token.tag === 'NOUN' &&
    head > verb &&
    mark !== undefined &&
    /^(?:on|about|regarding)$/.test(reading.tokens[mark]?.lower ?? '') &&
    !reading.times.some(({ start, end }) => start <= token.start && token.end <= end)
  )
}

/** "Voiced concern", "raised objections": a verb that is only done with words, or a noun that is made of them. */
function isVoicing(reading: Reading, clause: Clause, object: number): boolean {
  const { lemma } = clause
  const { tag, lemma: noun = '' } = reading.tokens[object] ?? {}
  if (lexicon.topics.has(lemma))
    return tag === 'NOUN' && clause.tense === 'past' && !clause.progressive
  if (lexicon.reviewing.has(lemma))
    return tag === 'NOUN' && clause.tense === 'past' && isTogether(reading, clause)
  if (lexicon.greeting.has(lemma)) return tag === 'NOUN' && isMatter(reading, object)
  return lexicon.voicing.has(lemma)
    ? tag === 'NOUN'
    : lexicon.giving.has(lemma) && lexicon.voiced.has(noun)
}

function isReadHere(lemma: string): boolean {
  return lexicon.topics.has(lemma) || lexicon.greeting.has(lemma)
}

/** Two or more did it, and so with each other: one alone may review troops or a book. */
function isTogether(reading: Reading, { subjects }: Clause): boolean {
  const parties = subjects.flatMap((each) => reading.mentionAt(each)?.parties ?? [])
  return new Set(parties.map(({ actor, name }) => actor ?? name)).size > 1
}

/** "Welcomed the truce": no guest, and nobody whom the text names. */
function isMatter(reading: Reading, object: number): boolean {
  const { lemma = '', start = 0, end = 0 } = reading.tokens[object] ?? {}
  const mention = reading.mentions.find(({ head }) => head === object)
  const isPlace = reading.places.some((place) => place.start <= start && end <= place.end)
  return mention === undefined && !isPlace && !lexicon.tellers.has(lemma)
}

/** Whether a quotation of the text, told as a statement, has this word for its cue. */
function isCue(reading: Reading, token: number): boolean {
  const word = reading.tokens[token]
  return (
    word !== undefined &&
    reading.quotations.some(
      (quotation) =>
        !lexicon.unspoken.has(quotation.rule) &&
        quotation.cue.some(({ start, end }) => start <= word.start && word.end <= end) &&
        // What was discussed or welcomed is read here where the quotation has only a part of it, or is no statement.
        (!isReadHere(quotation.cueLemma) || isSpoken(reading, quotation)),
    )
  )
}

/** Verbs whose topic stands behind "on", and those that have it as their object. */
const aboutSomething = [lexicon.briefing, lexicon.exchanging, lexicon.conferring]
const ofSomething = [
  lexicon.voicing,
  lexicon.giving,
  lexicon.topics,
  lexicon.reviewing,
  lexicon.greeting,
]

/** "Voiced concern about the dam", "reiterated its support for Chad": nouns that verbs of voicing have as their object. */
export function voicedQuotations(reading: Reading): readonly Quotation[] {
  return reading.clauses.flatMap((clause) => {
    const { lemma } = clause
    if (aboutSomething.some((group) => group.has(lemma))) return voicedOn(reading, clause) ?? []
    return ofSomething.some((group) => group.has(lemma)) ? (voicedIn(reading, clause) ?? []) : []
  })
}
