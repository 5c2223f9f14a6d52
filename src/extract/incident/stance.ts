import {
  type ClaimMode,
  type Party,
  quote,
  type Read,
  type Responsibility,
  type Span,
  stated,
  type When,
} from '../../record/index.ts'
import type { Clause, TimeExpression } from '../../text/index.ts'
import { sourcesOf } from '../circumstance/index.ts'
import { partiesOf, partiesOrWords } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { byNoun, lexicon, modeByWord, rules } from './lexicon.ts'
import { hasMark, isWord, lowerAt } from './words.ts'

const words = lexicon.responsibility

/** Whether a word names violence, or points back to it. */
export function isOfViolence(reading: Reading, token: number): boolean {
  const lower = lowerAt(reading, token)
  const lemma = reading.tokens[token]?.lemma ?? ''
  return words.nouns.has(lower) || byNoun.has(lemma) || /^(they|it|them|which|that)$/.test(lower)
}

/** Whether a clause tells of a deed of violence: "planting the bomb", "carry out the attack". */
export function isDeed(reading: Reading, { lemma, objects }: Clause): boolean {
  return (
    rules.some(({ verbs }) => verbs.has(lemma)) ||
    (lexicon.doing.has(lemma) && objects.some((head) => isOfViolence(reading, head)))
  )
}

/** "blamed X for attacking": a deed below the verb. */
export function deedBelow(reading: Reading, clause: Clause): Clause | undefined {
  return reading.clausesBelow(clause).find((below) => isDeed(reading, below))
}

/** Nouns behind a noun with one of these prepositions. */
export function behind(
  reading: Reading,
  noun: number,
  prepositions: ReadonlySet<string>,
): readonly number[] {
  return reading.tree
    .childrenBy(noun, 'nmod')
    .filter((child) =>
      reading.tree.childrenBy(child, 'case').some((mark) => hasMark(reading, mark, prepositions)),
    )
    .flatMap((child) => reading.tree.conjuncts(child))
}

export function textOf(reading: Reading, span: Span): Read<string> {
  return stated(quote(reading.document, span), span)
}

/** Who speaks, and how surely. */
export interface Speaker {
  readonly party: Read<Party> | undefined
  readonly verb: string | undefined
  /** The clause in which the speaking is told. */
  readonly clause: Clause | undefined
}

const speaking: ReadonlySet<string> = new Set([
  ...words.admitting,
  ...words.strength.accuse,
  ...words.strength.suspect,
  ...words.strength.imply,
])

function whoSays(reading: Reading, { subjects, predicate }: Clause): Read<Party> | undefined {
  const named = subjects.filter((head) => head !== predicate)
  const isPronoun = named.every((head) => reading.tokens[head]?.tag === 'PRON')
  return isPronoun
    ? partiesOf(reading, named)[0]
    : partiesOrWords(reading, spokenFor(reading, named))[0]
}

/** "A spokesman for the rebels" speaks for them. */
export function spokenFor(reading: Reading, heads: readonly number[]): readonly number[] {
  return heads.flatMap((head) => {
    const own = isWord(reading, head, words.spokesmen)
      ? behind(reading, head, words.speakingFor)
      : []
    return own.length > 0 ? own : [head]
  })
}

/** The verb of saying or believing that a clause stands under, or that stands beside it: "…, police believe". */
function verbOver(reading: Reading, clause: Clause): Clause | undefined {
  const above = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  const isBelow = /^(ccomp|xcomp|parataxis)/.test(clause.relation)
  if (above && isBelow && speaking.has(above.lemma)) return above
  return reading
    .clausesBelow(clause)
    .find(({ lemma, relation }) => relation === 'parataxis' && speaking.has(lemma))
}

/** Who says what a clause tells: by the verb over it, else by the quotation that it is in; a paper that only passes it on does not. */
export function speakerOf(reading: Reading, clause: Clause): Speaker | undefined {
  const over = verbOver(reading, clause)
  if (over) {
    const said = whoSays(reading, over)
    return { party: isReporter(said) ? undefined : said, verb: over.lemma, clause: over }
  }
  const [according] = clause.obliques.filter(({ preposition }) => preposition === 'according to')
  if (according) {
    const [said] = partiesOrWords(reading, [according.head])
    return { party: isReporter(said) ? undefined : said, verb: undefined, clause }
  }
  const [quotation] = reading.quotationsOver(clause.span).slice(-1)
  const [source] = quotation ? sourcesOf(reading, quotation) : []
  if (!source || source.party.link === 'pronoun') return undefined
  const party = stated(source.party, source.span ?? clause.span)
  const isNamed = source.party.link !== 'none' || source.class.endsWith('official')
  return isReporter(party) || !isNamed ? undefined : { party, verb: undefined, clause: undefined }
}

function isReporter(party: Read<Party> | undefined): boolean {
  return party !== undefined && words.reporters.has(party.value.sector ?? '')
}

/** The same body by its actor or its name. */
export function isSameParty(a: Read<Party> | undefined, b: Read<Party> | undefined): boolean {
  if (!a || !b) return false
  return a.value.actor !== undefined && b.value.actor !== undefined
    ? a.value.actor === b.value.actor
    : a.value.name.toLowerCase() === b.value.name.toLowerCase()
}

/** How strongly it is said: by the verb, weakened by a "may" or a "probably" in the clause. */
export function strengthOf(
  reading: Reading,
  clause: Clause,
  verb: string | undefined,
): NonNullable<Responsibility['strength']> {
  const marks = reading.tree.children(clause.predicate)
  if (marks.some((mark) => hasMark(reading, mark, words.maybe))) return 'imply'
  if (verb !== undefined && words.strength.imply.has(verb)) return 'imply'
  if (verb !== undefined && words.strength.suspect.has(verb)) return 'suspect'
  return marks.some((mark) => hasMark(reading, mark, words.likely)) ? 'suspect' : 'accuse'
}

/** What the claim was made in or by: "in a statement", "a caller". */
function modeOf(reading: Reading, { span, subjects }: Clause): Read<ClaimMode> | undefined {
  const heads = reading.tokensIn(span).filter((at) => {
    if (reading.tokens[at]?.tag !== 'NOUN' && reading.tokens[at]?.tag !== 'PROPN') return false
    const marks = reading.tree.childrenBy(at, 'case')
    return subjects.includes(at) || marks.some((mark) => hasMark(reading, mark, words.through))
  })
  for (const at of heads) {
    const token = reading.tokens[at]
    const mode = token && (modeByWord.get(token.lower) ?? modeByWord.get(token.lemma))
    if (token && mode) return stated(mode, { start: token.start, end: token.end })
  }
  return undefined
}

/** Whether a time hangs on the verb itself, and not on the deed that the stance is about. */
function isOfVerb(reading: Reading, { predicate }: Clause, time: TimeExpression): boolean {
  return reading
    .tokensIn(time)
    .some((at) => reading.tokens[at]?.head === predicate && reading.tokens[at]?.tag !== 'PUNCT')
}

function timeOf(reading: Reading, clause: Clause): Read<When> | undefined {
  const time = reading
    .timesIn(clause.span)
    .find(
      (each) => each.when !== undefined && each.type !== 'SET' && isOfVerb(reading, clause, each),
    )
  if (!time?.when) return undefined
  const isStated = time.anchor.kind === 'none'
  return {
    value: time.when,
    spans: [{ start: time.start, end: time.end }],
    basis: isStated ? 'stated' : 'inferred',
    ...(!isStated && { rule: time.rule }),
  }
}

/** A stance with what the clause in which it is taken says of how and when that was. */
export function stanceFrom(
  reading: Reading,
  clause: Clause,
  stance: Pick<Responsibility, 'stance' | 'party' | 'by' | 'strength'>,
  /** The clause of the speaking, when the deed has one of its own. */
  over: Clause | undefined = clause,
): Responsibility {
  const how = /^(claimed|denied)$/.test(stance.stance) ? modeOf(reading, over ?? clause) : undefined
  // Blame by the way, "we marked the day of the rebels' raid", has no day.
  const isLaid =
    stance.stance !== 'blamed' ||
    (over !== undefined && speaking.has(over.lemma)) ||
    words.blame.has(over?.lemma ?? '')
  const when = over && isLaid ? timeOf(reading, over) : undefined
  const { by } = stance
  const isOfficial = by !== undefined && words.officials.has(by.value.sector ?? '')
  return {
    ...stance,
    ...(by && stance.stance === 'blamed' && { authority: isOfficial ? 'official' : 'other' }),
    ...(how && { how }),
    ...(when && { when }),
    words: textOf(reading, over ? over.span : clause.span),
  }
}

/** Whether a word is one of these, as it stands or as dictionaries list it. */
export function isOneOf(
  reading: Reading,
  heads: readonly number[],
  list: ReadonlySet<string>,
): boolean {
  return heads.some((head) => isWord(reading, head, list))
}

/** "Suspected separatists": what stands before the noun, by how sure it is. */
export function takenFor(reading: Reading, { spans }: Read<Party>): Responsibility['strength'] {
  const [span] = spans
  if (!span) return undefined
  const first = reading.tokenAt(span.start)
  const near = [first - 1, ...reading.tokensIn(span)]
  const taken = (['accuse', 'suspect', 'imply'] as const).find((strength) =>
    near.some((at) => hasMark(reading, at, words.suspected[strength])),
  )
  // "Kidnapped, presumably by rebels".
  const before = lowerAt(reading, first - 1) === 'the' ? first - 2 : first - 1
  if (taken || lowerAt(reading, before) !== 'by') return taken
  if (hasMark(reading, before - 1, words.maybe)) return 'imply'
  return hasMark(reading, before - 1, words.likely) ? 'suspect' : undefined
}
