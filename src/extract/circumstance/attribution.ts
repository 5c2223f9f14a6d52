import type { Attribution, Party, Source, SourceClass, Span } from '../../record/index.ts'
import { contains, quote } from '../../record/index.ts'
import { type Quotation, stateOf } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { speakingMentions } from '../speakers.ts'
import { lexicon } from './lexicon.ts'
import { isPresupposed } from './presupposed.ts'
import { classByNoun, headWords, sourceClass } from './source-class.ts'

/** The "Q" of a press briefing: a reporter, who asks and does not report. */
function isQuestioner(reading: Reading, { rule, source: [span] }: Quotation): boolean {
  return (
    rule === 'quotation/speaker-label' &&
    span !== undefined &&
    quote(reading.document, span) === 'Q'
  )
}

/** "PRIME MINISTER LIND": a turn's label that gives a name behind the office, whoever that is. */
function isNamedLabel({ rule }: Quotation, words: string): boolean {
  const last = headWords(words).at(-1)
  return (
    rule === 'quotation/speaker-label' &&
    /\s/.test(words) &&
    last !== undefined &&
    classByNoun([last]) === undefined
  )
}

function namedClass(words: string): SourceClass {
  return /^(?:MR|MRS|MS|MISS|DR)\b/i.test(words) ? 'named-other' : 'named-official'
}

/** Who is behind a quotation; several when they speak together, and nobody behind what is only talked about. */
export function sourcesOf(reading: Reading, quotation: Quotation): readonly Source[] {
  if (isTopic(quotation)) return []
  const span = quotation.source[0]
  if (span && isQuestioner(reading, quotation))
    return [{ party: { name: quote(reading.document, span), link: 'none' }, class: 'media', span }]
  const isPost = quotation.rule.includes('post')
  const known = speakingMentions(reading, quotation).flatMap(({ parties }) => parties)
  const words = span ? quote(reading.document, span) : ''
  const parties: readonly Party[] =
    known.length > 0 ? known : words ? [{ name: words, link: 'none' }] : []
  if (isKnowing(quotation) && !parties.some(({ sector }) => sector === 'jrn')) return []
  const joint = isJointStatement(reading, quotation)
  const classOf = (party: Party) =>
    party.link === 'none' && isNamedLabel(quotation, words)
      ? namedClass(words)
      : sourceClass(words, party, isPost)
  return parties.map((party) => ({
    party,
    class: joint ? 'joint-statement' : classOf(party),
    ...(span && { span }),
  }))
}

/** "…, the countries said in a joint statement": the medium stands beside the cue. */
function isJointStatement(reading: Reading, quotation: Quotation): boolean {
  const cue = quotation.cue[0] ?? quotation.source[0]
  if (!cue) return false
  const around = reading.document.text.slice(cue.start, cue.end + 60).split(/[.\n]/)[0] ?? ''
  const source = quotation.source[0] ? quote(reading.document, quotation.source[0]) : ''
  return /\bjoint (statement|communiqu|declaration)/i.test(`${source} ${around}`)
}

function hedgeOf(reading: Reading, token: number): Attribution['hedge'] {
  const clause = reading.clauseAt(token)
  if (!clause || !isOfCore(reading, token, clause.predicate)) return undefined
  for (const index of reading.tree.children(clause.predicate)) {
    const word = reading.tokens[index]
    // "The raid was claimed by one side, but the other has alleged": a verb beside says nothing of this one.
    const isBeside = /^(?:conj|parataxis|ccomp|advcl)/.test(word?.relation ?? '')
    const strength = word && !isBeside ? strengthOf(word.lower) : undefined
    if (word && strength)
      return { words: word.text, span: { start: word.start, end: word.end }, strength }
  }
  return undefined
}

/** The verb, its subject or object: "reportedly, most vote by mail, as in the 2018 election" doubts no election. */
function isOfCore(reading: Reading, token: number, predicate: number): boolean {
  const { relation = '', head = -1, tag } = reading.tokens[token] ?? {}
  if (token === predicate || !/^(?:NOUN|PROPN)$/.test(tag ?? '')) return true
  return head === predicate && /^(?:nsubj|obj)/.test(relation)
}

function strengthOf(word: string): 'probable' | 'possible' | 'unverified' | undefined {
  if (lexicon.hedges.probable.has(word)) return 'probable'
  if (lexicon.hedges.possible.has(word)) return 'possible'
  return lexicon.hedges.unverified.has(word) ? 'unverified' : undefined
}

const pronouns = /^(he|she|it|they|who|i|we|some|others|many|both|all)$/i

/** Known, of a known class, a pronoun or at least with a name: "a monthly series" says nothing. */
function canSpeak({ party: { link, name }, class: kind }: Source): boolean {
  return (
    link !== 'none' ||
    kind !== 'unattributed' ||
    pronouns.test(name) ||
    /\p{Lu}\p{L}* \p{Lu}/u.test(name)
  )
}

/** "They discussed the attack", "briefed the king on talks after the raid": what is talked about is the report's own word. */
function isTopic({ cueLemma, speech }: Quotation): boolean {
  return speech === 'indirect' && /^(?:discuss|brief)$/.test(cueLemma)
}

/** "Chad understands that the mine is shut": whoever says so takes it for true, and Chad is not his source. "The paper understands" reports. */
function isKnowing({ cueLemma, speech }: Quotation): boolean {
  return speech === 'indirect' && /^(?:understand|know|reali[sz]e|remember|forget)$/.test(cueLemma)
}

/** "The United States supports", in words of its president: he speaks for it. */
function isOwnState(party: Party, speaker: Party | undefined): boolean {
  const own = speaker?.sector === 'gov' && speaker.country ? stateOf(speaker.country) : undefined
  return own?.actor !== undefined && own.actor === party.actor
}

/** A speaker who quotes himself, by name or as "I" and "we", is one link of the chain; of a letter it is the outlet. */
function isSame({ party }: Source, before: Source | undefined): boolean {
  return (
    /^(i|we)$/i.test(party.name) ||
    (party.actor !== undefined && party.actor === before?.party.actor) ||
    isOwnState(party, before?.party)
  )
}

/** "Sullivan and Hussein said": one link of the chain, for neither quotes the other. */
function joined(sources: readonly Source[]): readonly Source[] {
  const [first, ...rest] = sources
  if (first === undefined) return []
  const others = rest.map(({ party }) => party)
  return [others.length > 0 ? { ...first, together: others } : first]
}

/** Who speaks the whole text: the author of a statement or a letter. */
function voicesOf({ voice }: Reading): readonly Source[] {
  if (!voice) return []
  const [span] = voice.spans
  return voice.parties.map((party) => ({
    party,
    class: voice.isJoint ? 'joint-statement' : voiceClass(party),
    ...(span && { span }),
  }))
}

/** Whoever has a statement of his own is named; "the council's director" is of an office. */
function voiceClass(party: Party): SourceClass {
  if (party.link !== 'none') return sourceClass(party.name, party, false)
  const isOffice = headWords(party.name).some((word) => lexicon.posts.has(word))
  return isOffice ? 'named-official' : 'named-other'
}

function isOwnText({ rule }: Quotation): boolean {
  return (
    rule === 'quotation/speaker-label' ||
    rule === 'quotation/said-below' ||
    rule === 'quotation/post'
  )
}

/** "Rockets struck the base, according to the army": words that take in who says the rest of them. */
function isSourceWithin({ rule, content, source: [source] }: Quotation, span: Span): boolean {
  return (
    rule.startsWith('cue/according') &&
    source !== undefined &&
    contains(span, source) &&
    !content.some((said) => contains(said, span))
  )
}

/**
 * Who says so, from the outlet inward, for words at `span` whose head is `token`. What a paraphrase calls somebody is the
 * paraphraser's word: with `ownWords` only quotations in a speaker's own words count.
 */
export function attributionOf(
  reading: Reading,
  token: number,
  span: Span,
  { ownWords = false, isTurn = false } = {},
): Attribution {
  const word = reading.tokens[token]
  const here = word ? reading.quotationsOver(word) : []
  const over = [
    ...reading.quotationsOver(span),
    ...here.filter((quotation) => isSourceWithin(quotation, span)),
  ]
  const isInside = over.some(isOwnText)
  // The turn or post that the word stands in, where a claim begins with its label: "Q — as the war goes on".
  const around = isInside ? [] : here.filter(isOwnText)
  // What a turn says as a whole is not told by another.
  const quotations = [...(isTurn ? [] : around), ...over].filter(
    (quotation) =>
      (!ownWords || quotation.speech !== 'indirect') && !isPresupposed(reading, quotation, token),
  )
  const links = quotations.map((quotation) => ({
    quotation,
    sources: joined(sourcesOf(reading, quotation).filter(canSpeak)),
  }))
  const spoken = links.flatMap(({ sources }) => sources)
  const voices = isInside || around.length > 0 ? [] : joined(voicesOf(reading))
  const inner = [...voices, ...spoken].filter(
    (source, index, all) => !isSame(source, all[index - 1]),
  )
  const outlet: Source = {
    party: { name: reading.document.source ?? 'this report', link: 'none' },
    class: 'outlet-narration',
  }
  const chain = [outlet, ...inner]
  // The cue of whoever is last in the chain; of nobody's words the last one.
  const last = (links.findLast(({ sources }) => sources.length > 0) ?? links.at(-1))?.quotation
  const hedge = hedgeOf(reading, token)
  return {
    chain,
    class: (inner.at(-1) ?? outlet).class,
    cue: last?.cue ?? [],
    ...(last && { speech: last.speech }),
    ...(hedge && { hedge }),
  }
}

/** Whether words at `span` are asked and not told: in a sentence that ends in a question mark, or by a reporter at a briefing. */
export function isInQuestion(reading: Reading, token: number, span: Span): boolean {
  const sentence = reading.sentences[reading.tokens[token]?.sentence ?? -1]
  const isQuestion =
    sentence !== undefined && /\?["”’)\s]{0,4}$/.test(quote(reading.document, sentence))
  return (
    isQuestion || reading.quotationsOver(span).some((quotation) => isQuestioner(reading, quotation))
  )
}
