import type { Party, Read, Span } from '../../record/index.ts'
import { lexicon } from '../commitment/lexicon.ts'
import { isOnePerson, partiesOf } from '../parties.ts'
import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import { isDoubtful } from './doubtful-party.ts'
import { asPersons } from './leaders.ts'
import type { EventRule } from './lexicon.ts'

/** An event as one clause or noun tells it. */
export interface Told {
  readonly rule: EventRule
  readonly at: number
  readonly span: Span
  readonly actors: readonly Read<Party>[]
  readonly recipients: readonly Read<Party>[]
  /** Told by a noun that shares no time with the clause around it: "an update on the talks". */
  readonly timeless?: boolean
}

/** "Syria's neighbours": of another country than their name says. */
const opposites =
  /\b(neighbou?rs?|enemy|enemies|rivals?|adversary|adversaries|allies|partners|critics|supporters)$/i

/** "Senior Coordinator", "Special Envoy" for a name: an office whose holder the words lost. */
const onlyOffice =
  /\b(coordinator|envoy|representative|advis[eo]r|secretary|minister|director|chair(?:man|woman|person)?|commissioner|counsel+or|leader|chief|spokes(?:man|woman|person)|ambassador)$/i

function isActor({ value, rule }: Read<Party>): boolean {
  // "I met my family", "she met hers": somebody of no office or side, whom a pronoun may miss.
  const isPrivate = value.sector === undefined && value.country === undefined
  if (isPrivate && (rule === 'party/speaker' || rule === 'party/pronoun')) return false
  if (value.link === 'name' && value.label === value.name && onlyOffice.test(value.name))
    return false
  if (value.actor === undefined && opposites.test(value.name)) return false
  return (
    value.actor !== undefined ||
    // "His team": of a country by somebody's word and of no sort we know.
    (value.country !== undefined && value.sector !== 'unk') ||
    value.sector === 'reb' ||
    value.sector === 'uaf' ||
    value.sector === 'igo' ||
    value.sector === 'uno'
  )
}

/** "My wife", "his parents": somebody's own, and of no side. */
function isKin(reading: Reading, { value, spans: [span] }: Read<Party>): boolean {
  if (value.link !== 'description' || value.sector !== 'cvl' || span === undefined) return false
  const head = reading.mentionAt(reading.tokenAt(span.end - 1))?.head ?? -1
  return reading.tree
    .childrenBy(head, 'nmod:poss')
    .some((owner) => /^(?:my|your|his|her|their)$/.test(reading.tokens[owner]?.lower ?? ''))
}

/** Those of these words that name somebody who can act for a side. */
export function actorsAt(reading: Reading, heads: readonly number[]): readonly Read<Party>[] {
  return partiesOf(reading, heads)
    .filter((party) => isActor(party) && !isDoubtful(reading, party) && !isKin(reading, party))
    .map((party) => asPersons(reading, party))
}

/**
 * As `actorsAt`, of who does something: "the UN mission" acts for the body before it, "Chad's exports" and "a Chelsea
 * player" do not.
 */
export function doersAt(reading: Reading, heads: readonly number[]): readonly Read<Party>[] {
  const acting = heads.filter((head) => lexicon.bodies.has(reading.tokens[head]?.lemma ?? ''))
  const others = actorsAt(
    reading,
    heads.filter((head) => !acting.includes(head)),
  )
  const own = others.filter(({ rule }) => rule !== 'party/modifier')
  return acting.length > 0 ? [...own, ...actorsAt(reading, acting)] : own
}

/** "The minister walked out": one, whom no name tells. "The police" are many. */
function isOneOfficial(reading: Reading, { value, spans: [span] }: Read<Party>): boolean {
  const head = span && reading.mentionAt(reading.tokenAt(span.end - 1))?.head
  return /^(?:gov|leg|jud)$/.test(value.sector ?? '') && reading.tokens[head ?? -1]?.penn === 'NN'
}

/** Who does something for a state that the report does not tell: "the army", "police", "parliament". */
export function localsAt(reading: Reading, heads: readonly number[]): readonly Read<Party>[] {
  return partiesOf(reading, heads).filter((party) => isLocal(reading, party))
}

function isLocal(reading: Reading, party: Read<Party>): boolean {
  const { link, sector = '', country } = party.value
  if (link !== 'description' || country !== undefined || !official.test(sector)) return false
  const mention = party.spans[0] && reading.mentionAt(reading.tokenAt(party.spans[0].end - 1))
  const marks = reading.tree.childrenBy(mention?.head ?? -1, 'det')
  return (
    !isDoubtful(reading, party) &&
    marks.every((mark) => reading.tokens[mark]?.lower === 'the') &&
    (marks.length > 0 || sector === 'leg' || reading.tokens[mention?.head ?? -1]?.penn === 'NNS')
  )
}

const official = /^(?:gov|mil|leg|jud|cop|opp|pty)$/

/** As `doersAt`, of more than one, with people of no country that we know: "farmers", "the police". */
export function peopleAt(reading: Reading, heads: readonly number[]): readonly Read<Party>[] {
  const known = doersAt(reading, heads)
  const all = known.length > 0 ? known : partiesOf(reading, heads)
  return all.filter(
    (party) =>
      party.value.sector !== undefined &&
      !isDoubtful(reading, party) &&
      !isOnePerson(reading, party) &&
      !isOneOfficial(reading, party) &&
      party.rule?.startsWith('party/speak') !== true,
  )
}

/** Nouns behind one of these prepositions, each conjunct by itself. */
export function behind(
  reading: Reading,
  noun: number,
  prepositions: ReadonlySet<string>,
): readonly number[] {
  const heads = reading.tree
    .childrenBy(noun, 'nmod', 'obl')
    .filter((head) => isBehind(reading, head, prepositions))
  return heads.flatMap((head) => reading.tree.conjuncts(head))
}

/** Whether a word, in whatever number, is on a rule's list of nouns, alone or with the word beside it. */
export function isOneOf(
  reading: Reading,
  token: number,
  nouns: ReadonlySet<string> | undefined,
): boolean {
  if (nouns === undefined) return false
  const { lemma = '', lower = '' } = reading.tokens[token] ?? {}
  if (nouns.has(lemma) || nouns.has(lower) || nouns.has(lower.replace(/s$/, ''))) return true
  const before = reading.tokens[token - 1]?.lower ?? ''
  const [of, behind] = [reading.tokens[token + 1]?.lower, reading.tokens[token + 2]?.lower]
  return (
    nouns.has(`${before} ${lemma}`) ||
    nouns.has(`${before} ${lower}`) ||
    (of === 'of' && nouns.has(`${lemma} of ${behind}`))
  )
}
