import { contains, type Party, quote, type Read, stated } from '../record/index.ts'
import { type Mention, stateOf, type Token, type Voice } from '../text/index.ts'
import { isBehind } from './prepositions.ts'
import type { Reading } from './reading.ts'
import { signatoriesOf } from './signatories.ts'
import { isSomeoneElse } from './speakers.ts'

/** Whoever these words name, as far as they name somebody who can act. One word may name two parties. */
export function partiesOf(reading: Reading, heads: readonly number[]): readonly Read<Party>[] {
  const found = heads.flatMap((head) => {
    const mention = reading.mentionAt(head)
    const known = mention ? mention.parties.map((party) => partyRead(party, mention)) : []
    if (mention && known.length > 0)
      return [
        ...besideAdjective(reading, head, mention),
        ...known,
        ...sharedWith(reading, head, mention),
      ]
    const speaker = speakerOf(reading, head)
    if (speaker.length > 0) return speaker
    const country = countryBefore(reading, head)
    return country.length > 0 ? country : modifierOf(reading, head)
  })
  const seen = new Set<string>()
  return found.filter(({ value }) => {
    const key = `${value.actor ?? value.name}|${value.sector ?? ''}|${value.country ?? ''}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

/** "Chadian and Libyan officials" are those of both: the adjectives that stand beside the one of the mention. */
function besideAdjective(
  reading: Reading,
  head: number,
  { start, parties: [own] }: Mention,
): readonly Read<Party>[] {
  if (own?.link !== 'demonym') return []
  const isInside = (index: number) => (reading.tokens[index]?.start ?? 0) >= start
  const first = reading.tree
    .childrenBy(head, 'amod')
    .find((index) => !isInside(index) && reading.tree.childrenBy(index, 'conj').some(isInside))
  if (first === undefined) return []
  return [first, ...reading.tree.childrenBy(first, 'conj')].flatMap((index) => {
    const mention = reading.mentionAt(index)
    const isOther = mention !== undefined && !isInside(index)
    return isOther
      ? mention.parties
          .filter(({ link }) => link === 'demonym')
          .map((party) => partyRead(party, mention))
      : []
  })
}

/** "The governments of Chad and Niger": the noun is told once, and is of each. */
function sharedWith(reading: Reading, head: number, mention: Mention): readonly Read<Party>[] {
  const [own, ...others] = mention.parties
  const token = reading.tokens[head]
  if (own?.country === undefined || others.length > 0 || own.link !== 'description') return []
  if (token === undefined || !/^NNP?S$/.test(token.penn)) return []
  const of = reading.tree
    .childrenBy(head, 'nmod')
    .find((child) => (reading.tokens[child]?.start ?? mention.end) < mention.end && child > head)
  if (of === undefined || !isBehindOf(reading, of)) return []
  return reading.tree.childrenBy(of, 'conj').flatMap((child) => {
    const other = reading.mentionAt(child)
    const party = other?.parties[0]
    const state = party?.country === undefined ? undefined : stateOf(party.country)
    if (!other || !party || !state || !/^(name|metonym)$/.test(party.link)) return []
    const value: Party = { ...state, name: party.name, ...(own.sector && { sector: own.sector }) }
    const spans = [
      { start: mention.start, end: mention.end },
      { start: other.start, end: other.end },
    ]
    return [{ value, spans, basis: 'inferred' as const, rule: 'party/shared-noun' }]
  })
}

function isBehindOf(reading: Reading, head: number): boolean {
  return isBehind(reading, head, /^of$/)
}

/** "The United Nations mission" and "the NATO command" act for whoever stands before them. */
function modifierOf(reading: Reading, head: number): readonly Read<Party>[] {
  if (reading.tokens[head]?.tag !== 'NOUN') return []
  const before = reading.tree.childrenBy(head, 'compound', 'nmod:poss', 'amod')
  return before.flatMap((index) => {
    const mention = reading.mentionAt(index)
    const party = mention?.parties[0]
    // "The Sahel countries", "every NATO nation": some or one of them, and not somebody of that name.
    const isRegion =
      /^(country|nation|state)$/.test(reading.tokens[head]?.lemma ?? '') &&
      (party?.sector === undefined || reading.tokens[head]?.penn === 'NN')
    const isKnown = party?.actor !== undefined && /^(name|demonym|metonym)$/.test(party.link)
    const isOwner = mention?.kind === 'person' && isSomeoneElse(reading.tokens[head])
    if (!mention || !party || !isKnown || isRegion || isOwner) return []
    return [
      {
        value: party,
        spans: [{ start: mention.start, end: mention.end }],
        basis: 'inferred' as const,
        rule: 'party/modifier',
      },
    ]
  })
}

const theCountry = /^(country|nation|government)$/

/** "The country" is the last one named as acting in the same sentence. */
function countryBefore(reading: Reading, head: number): readonly Read<Party>[] {
  const token = reading.tokens[head]
  const sentence = reading.sentences[token?.sentence ?? -1]
  const isDefinite = reading.tree
    .childrenBy(head, 'det')
    .some((child) => reading.tokens[child]?.lower === 'the')
  if (!token || !sentence || !isDefinite || !theCountry.test(token.lower)) return []
  const before = reading.mentions.findLast(
    ({ start, end, parties }) =>
      start >= sentence.start &&
      end <= token.start &&
      parties.some(
        ({ actor, country, sector }) =>
          country !== undefined && sector === 'gov' && /^Q\d+$/.test(actor ?? ''),
      ),
  )
  const party = before?.parties[0]
  if (!before || !party) return []
  const spans = [
    { start: token.start, end: token.end },
    { start: before.start, end: before.end },
  ]
  return [
    {
      value: { ...party, name: token.text, link: 'description' },
      spans,
      basis: 'inferred',
      rule: 'party/the-country',
    },
  ]
}

const firstPerson = /^(i|we|us|me|my|our|ours|mine)$/
const firstPlural = /^(we|us|our|ours)$/

/** "I" in somebody's words is the speaker; "we" is the state or the group that the speaker speaks for, else nobody we know. */
function speakerOf(reading: Reading, head: number): readonly Read<Party>[] {
  const token = reading.tokens[head]
  if (!token || !firstPerson.test(token.lower)) return []
  const span = { start: token.start, end: token.end }
  const quotations = reading.quotationsOver(span)
  const quotation = quotations
    // In "Russia's admission that I was right" the words are not Russia's.
    .findLast(({ mention, speech }) => mention !== undefined && speech !== 'indirect')
  const mention = quotation?.mention === undefined ? undefined : reading.mentions[quotation.mention]
  const speaker: Voice | undefined = mention
    ? { parties: mention.parties, spans: [{ start: mention.start, end: mention.end }] }
    : quotations.every(({ speech }) => speech === 'indirect')
      ? reading.voice
      : undefined
  if (!speaker || speaker.spans.some((own) => contains(own, span))) return []
  const isMany = firstPlural.test(token.lower)
  if (isMany && isOfTwo(reading, token)) return []
  const parties = isMany ? weOf(reading, speaker) : speaker.parties
  return parties.map((party) => ({
    value: { ...party, name: token.text, link: 'pronoun' as const },
    spans: [span, ...speaker.spans],
    basis: 'inferred' as const,
    rule: isMany ? 'party/speaks-for' : 'party/speaker',
  }))
}

/** Whom "we" stands for: whoever the speakers speak for, or those who sign a joint statement. */
function weOf(reading: Reading, speaker: Voice): readonly Party[] {
  const signed = speaker === reading.voice ? signatoriesOf(reading) : []
  return signed.length > 0 ? signed : speaker.parties.flatMap(spokenFor)
}

/** "The minister and I met. We agreed": in this sentence or the one before somebody is told to be in it with the speaker. */
function isOfTwo(reading: Reading, { sentence, index }: Token): boolean {
  const from = reading.sentences[sentence - 1]?.firstToken ?? index
  for (let at = Math.max(from, index - 60) + 1; at < index; at += 1)
    if (reading.tokens[at]?.lower === 'i' && reading.tokens[at - 1]?.lower === 'and') return true
  return false
}

const ofState = new Set(['gov', 'mil', 'leg', 'spy', 'cop'])

/** Whom a speaker means by "we": an official the country, a body or a country itself. */
function spokenFor(party: Party): readonly Party[] {
  // An official of the alliance has a country too, and does not speak for it.
  if (party.country !== undefined && bodies.has(party.sector ?? '') && party.sector !== 'reb')
    return []
  if (party.country === undefined || !ofState.has(party.sector ?? ''))
    return party.link === 'name' && party.sector !== undefined && bodies.has(party.sector)
      ? [party]
      : []
  return [stateOf(party.country) ?? party]
}

const bodies = new Set(['igo', 'uno', 'eur', 'reb', 'uaf', 'ngo', 'ism', 'img'])

function partyRead(party: Party, mention: Pick<Mention, 'start' | 'end' | 'setting'>): Read<Party> {
  const span = { start: mention.start, end: mention.end }
  if (mention.setting !== undefined)
    return {
      value: party,
      spans: [span, mention.setting],
      basis: 'inferred',
      rule: 'party/setting',
    }
  const isInferred =
    party.link === 'pronoun' || (party.link === 'description' && party.actor !== undefined)
  return isInferred
    ? { value: party, spans: [span], basis: 'inferred', rule: `party/${party.link}` }
    : stated(party, span)
}

/** Whether a party was read from the name or the title of one person. */
export function isOnePerson(reading: Reading, { spans: [span] }: Read<Party>): boolean {
  return span !== undefined && reading.mentionAt(reading.tokenAt(span.end - 1))?.kind === 'person'
}

/** As `partiesOf`, and where that knows nobody, the words themselves: "unknown gunmen". */
export function partiesOrWords(reading: Reading, heads: readonly number[]): readonly Read<Party>[] {
  return heads.flatMap((head) => {
    const known = partiesOf(reading, [head])
    if (known.length > 0) return known
    const span = reading.phrase(head)
    return [stated<Party>({ name: quote(reading.document, span), link: 'none' }, span)]
  })
}
