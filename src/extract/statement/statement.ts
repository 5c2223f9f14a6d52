import {
  bySpan,
  cover,
  type Party,
  quote,
  type Read,
  type Span,
  type Stance,
  stated,
} from '../../record/index.ts'
import { partyNamed, type Quotation, stanceOf } from '../../text/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { speakingMentions } from '../speakers.ts'
import { stanceOfAppeal } from './calling.ts'
import { expectedFinding } from './expected.ts'
import { lexicon, rules } from './lexicon.ts'
import { mediumOf } from './medium.ts'
import { isSpoken } from './spoken.ts'
import { layerOfSaying, realisOfSaying } from './told-as.ts'
import { voicedQuotations } from './voiced.ts'
import { whenSaid, withoutDay } from './when-said.ts'
import { withWholeList } from './whole-list.ts'

/** Nobody knows who that is: a speaker in name only is no speaker. */
const pronoun =
  /^(they|he|she|it|who|which|that|those|we|i|you|this|these|some|others?|one|many|all|both|their|his|her|its|our|my|q)$/i

/** Who spoke: those we know, else the words that name them. */
function speakersOf(reading: Reading, quotation: Quotation): readonly Read<Party>[] {
  const span = [...quotation.source].sort((a, b) => b.end - b.start - (a.end - a.start))[0]
  const words = span ? quote(reading.document, span) : ''
  const mentions = speakingMentions(reading, quotation)
  const known = partiesOf(
    reading,
    mentions.map(({ head }) => head),
  )
  // "([Watch](https://…)) - The president said": the words of a link, unless they name somebody.
  const isLink = span && reading.document.text.slice(span.end, span.end + 2) === ']('
  if (isLink && (known.length === 0 || quotation.rule !== 'quotation/colon')) return []
  if (quotation.rule === 'quotation/speaker-label' && span) return ofLabel(words, span, known)
  // "We welcome the truce" in a statement of Chad and Niger.
  if (span && /^we$/i.test(words) && reading.voice?.isJoint)
    return partiesOf(reading, [reading.tokenAt(span.start)])
  if (known.length > 0 || !span || pronoun.test(words)) return known
  // "The health body (WHO) announced": a bracket that the parse has cut through.
  // "Boro himself": his name is what stands before.
  // "Coles, in its release,", "Boro Ltd, a firm,": what stands behind the comma is no name.
  const name = unbracketed(words)
    .replace(/\s(?:him|her|it|them)sel(?:f|ves)$/, '')
    .replace(/, (?:in|on|at|an?|the|which|who)\s.*$/s, '')
  const start = span.start + words.indexOf(name)
  const party = partyNamed(name) ?? { name, link: 'none' as const }
  return [stated<Party>(party, { start, end: start + name.length })]
}

function unbracketed(words: string): string {
  return words.replace(/^[([]+|[)\]]+$/g, '')
}

/** The label of a turn names its speaker by itself: "THE PRESIDENT" is whoever the room knows, "Q" and "(AB)" are nobody known. */
function ofLabel(words: string, span: Span, known: readonly Read<Party>[]): readonly Read<Party>[] {
  if (words === 'Q' || /^[([]+\p{Lu}{1,5}[)\]]/u.test(words)) return []
  const isNamed = known.some(
    ({ value }) =>
      (value.link === 'office' && value.actor !== undefined) ||
      (value.label ?? value.name)
        .toLowerCase()
        .split(' ')
        .some((word) => word.length > 2 && words.toLowerCase().includes(word)),
  )
  return isNamed ? known : [stated<Party>({ name: unbracketed(words), link: 'none' }, span)]
}

/** Whom the words were told to: "told reporters", "warned Iran". */
function addresseesOf(
  reading: Reading,
  quotation: Quotation,
  speakers: readonly Read<Party>[],
): readonly Read<Party>[] {
  const cue = quotation.cue[0]
  const clause = cue && reading.clauseAt(reading.tokenAt(cue.start))
  if (!clause || !lexicon.told.has(quotation.cueLemma)) return []
  const isSaid = (span: Span) =>
    quotation.content.some(({ start, end }) => start <= span.start && span.end <= end)
  return partiesOf(reading, clause.objects).filter(
    ({ value, spans: [span] }) =>
      span !== undefined &&
      !isSaid(span) &&
      !speakers.some(
        (speaker) => speaker.value.actor !== undefined && speaker.value.actor === value.actor,
      ),
  )
}

function stanceRead(reading: Reading, quotation: Quotation): Read<Stance> | undefined {
  const {
    cue: [cue],
    content: [content],
    cueLemma,
  } = quotation
  if (cue && (isGuess(reading, quotation) || cueLemma === 'agree')) return stated('say', cue)
  if (cue) return stated(stanceOfAppeal(reading, quotation) ?? stanceOf(cueLemma), cue)
  return content && { value: 'say', spans: [content], basis: 'inferred', rule: 'statement/no-cue' }
}

/** "Proposed that birds flapped", and what researchers propose, puts forward what may be; "proposed that they meet" asks for it. */
function isGuess(reading: Reading, { cueLemma, content, source }: Quotation): boolean {
  const { tokens, tokensIn } = reading
  const words = content.flatMap((span) => tokensIn(span).flatMap((index) => tokens[index] ?? []))
  const verb = words.find(({ penn }) => /^(?:VB[DPZ]?|MD)$/.test(penn))
  const isStudy = source.some((span) =>
    tokensIn(span).some((index) => lexicon.students.has(tokens[index]?.lemma ?? '')),
  )
  if (isStudy && /^(?:propose|suggest)$/.test(cueLemma)) return true
  return (
    /^(?:propose|suggest)$/.test(cueLemma) &&
    verb !== undefined &&
    (verb.penn === 'MD'
      ? /^(?:may|might|could|would|can)$/.test(verb.lower)
      : /^VB[DZ]$/.test(verb.penn)) &&
    words[0]?.lower === 'that'
  )
}

/** Known, of a known sort, or at least with a name: "a general policy" says nothing. */
function isSomebody(reading: Reading, { value, spans: [span] }: Read<Party>): boolean {
  if (value.link !== 'none' || value.sector !== undefined) return true
  if (span !== undefined && isTeller(reading, span)) return true
  const first = span && reading.tokens[reading.tokenAt(span.start)]
  // "Building bridges: the king and the queen will affirm …", "the mayor, on Monday, said", a link's "[Watch](".
  const isWord = first?.end === span?.end && /^(?:VB|JJ|RB)/.test(first?.penn ?? '')
  const isTime =
    span !== undefined &&
    reading.times.some(({ start, end }) => start <= span.start && span.end <= end)
  return (
    !isWord &&
    !isTime &&
    !value.name.includes('](') &&
    /^(the )?(joint |\p{Lu})/u.test(value.name) &&
    // "The meeting highlighted …": in it something was said, by nobody told.
    !lexicon.occasions.has(
      value.name
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .at(-1) ?? '',
    ) &&
    !/^(an?|these|those|this|that)\s/i.test(value.name)
  )
}

/** "One donor", "doctors in Accra": people, though nobody knows who. */
function isTeller({ tokens, tokensIn }: Reading, span: Span): boolean {
  const head = tokensIn(span)
    .map((index) => tokens[index])
    .find(
      (token) =>
        /^(?:NOUN|PROPN)$/.test(token?.tag ?? '') &&
        !/^(?:NOUN|PROPN)$/.test(tokens[(token?.index ?? 0) + 1]?.tag ?? ''),
    )
  return head !== undefined && lexicon.tellers.has(head.lemma.toLowerCase())
}

/** The stretches of what was said, without one that is only a word of passage: "Moreover, he said, …". */
function saidOf(reading: Reading, { content, speech }: Quotation): readonly Span[] {
  const said = [...content].sort(bySpan)
  if (speech === 'direct') return said
  const told = said.filter((span) =>
    reading
      .tokensIn(span)
      .some((index) => !/^(?:ADV|PUNCT|CCONJ|INTJ)$/.test(reading.tokens[index]?.tag ?? '')),
  )
  return told.length > 0 ? told : said
}

/** The day of a post, or of the source of "according to"; nothing where the clause of the cue tells it. */
function whenGiven(
  reading: Reading,
  quotation: Quotation,
  first: Span,
): Pick<Finding<'statement'>, 'when'> {
  const post = reading.document.segments.find(
    ({ kind, span }) => kind === 'post' && span.start <= first.start && first.end <= span.end,
  )
  if (!post?.published) return { when: whenSaid(reading, quotation, first) ?? null }
  const { value, span } = post.published
  const words = quote(reading.document, span)
  return {
    when: stated(
      { edtf: value, earliest: value, latest: value, precision: 'day' as const, words },
      span,
    ),
  }
}

function findingOf(reading: Reading, told: Quotation): Finding<'statement'> | undefined {
  const quotation = withoutDay(reading, told)
  const speakers = speakersOf(reading, quotation)
  const stance = stanceRead(reading, quotation)
  const [first, ...rest] = saidOf(reading, quotation).map((span, _, all) =>
    all.length > 1 ? span : withWholeList(reading, quotation, span),
  )
  if (
    !speakers.some((speaker) => isSomebody(reading, speaker)) ||
    !stance ||
    !first ||
    !isSpoken(reading, quotation)
  )
    return undefined
  const at = reading.tokenAt((quotation.cue[0] ?? first).start)
  const given = whenGiven(reading, quotation, first)
  const realis = realisOfSaying(reading, quotation)
  const medium = mediumOf(reading, quotation)
  const words = [first, ...rest].map((span) => quote(reading.document, span)).join(' … ')
  return {
    kind: 'statement',
    rule: rules[0]?.name ?? 'statement/said',
    span: cover(first, ...rest, ...quotation.cue, ...quotation.source),
    at,
    ...(realis && { realis }),
    layer: layerOfSaying(reading, quotation, { at, when: given.when ?? undefined }),
    ...given,
    where: null,
    content: {
      speakers,
      stance,
      speech: quotation.speech,
      content: { value: words, spans: [first, ...rest], basis: 'stated' },
      ...(medium && { medium }),
      addressees: addresseesOf(reading, quotation, speakers),
    },
  }
}

/** Who said what, in whose words, by which medium; and what is still to be said. */
export const statement: Extractor<'statement'> = {
  kind: 'statement',
  *extract(reading) {
    for (const quotation of [...reading.quotations, ...voicedQuotations(reading)]) {
      const finding = findingOf(reading, quotation)
      if (finding) yield finding
    }
    for (const clause of reading.clauses) {
      const finding = expectedFinding(reading, clause)
      if (finding) yield finding
    }
  },
}
