import type { Party } from '../../record/index.ts'
import { holderOf } from './holder.ts'
import { lowerAt, type Scene } from './scene.ts'
import type { Resolved, Told } from './told.ts'

const addressed: ReadonlySet<string> = new Set(['mr.', 'mr', 'madam', 'madame'])

/** "Mr. President", "Madam Speaker". */
export function isAddress(scene: Scene, { first }: Resolved): boolean {
  return addressed.has(lowerAt(scene, lowerAt(scene, first) === 'dear' ? first + 1 : first))
}

/** So many mentions at most are looked back over for who speaks. */
const MOST_BACK = 500

/** Who has this turn of a transcript: "PRESIDENT LIND: Thank you." Nobody in other texts; `other` for a label we cannot read. */
export function speakerOfTurn(
  { scene, mentions }: Told,
  at: number,
): Party | 'asker' | 'other' | undefined {
  const label = labelBefore(scene, mentions)
  const here = sentenceOf(scene, at)
  const from = label === undefined ? here - 1 : sentenceOf(scene, label.first)
  for (let sentence = here; sentence > from; sentence--) {
    const first = scene.sentences[sentence]?.firstToken ?? 0
    if (lowerAt(scene, first) === 'q') return 'asker'
    if (isLabel(scene, first)) return 'other'
  }
  return label?.parties[0]
}

function sentenceOf({ tokens }: Scene, token: number): number {
  return tokens[token]?.sentence ?? 0
}

/** The last mention that stands at the head of its sentence before a colon. */
function labelBefore(scene: Scene, mentions: readonly Resolved[]): Resolved | undefined {
  const last = Math.max(0, mentions.length - MOST_BACK)
  for (let index = mentions.length - 1; index >= last; index--) {
    const mention = mentions[index]
    if (mention === undefined || lowerAt(scene, mention.end) !== ':') continue
    const start = scene.sentences[sentenceOf(scene, mention.first)]?.firstToken ?? 0
    if (mention.first <= start + 1) return mention
  }
  return undefined
}

/** Longest label, in tokens. */
const LONGEST_LABEL = 8

/** "MS. OSEI:", "TAOISEACH BOYLE:". */
function isLabel(scene: Scene, first: number): boolean {
  for (let at = first; at < first + LONGEST_LABEL; at++) {
    const text = scene.tokens[at]?.text ?? ''
    if (text === ':') return at > first
    if (!/^[\p{Lu}\p{M}.’'’-]+$/u.test(text)) return false
  }
  return false
}

/** An office by which somebody is spoken to. */
export interface Addressed {
  readonly mention: Resolved
  readonly office: string
  /** Whether a mention is of somebody in that office. */
  readonly fits: (other: Resolved) => boolean
}

/**
 * "Mr. President": said by a guest it is our own, as it is by a reporter; said by one of ours, the only guest so called,
 * wherever the report names him. Nobody where that leaves several, or where the report has no home.
 */
export function tieAddress(told: Told, { mention, office, fits }: Addressed): Resolved {
  const { home, scene } = told
  // A letter says whom it is to in its address, not in the greeting; one to both houses greets both.
  if (lowerAt(scene, mention.first) === 'dear' || lowerAt(scene, mention.first - 1) === 'dear')
    return tieGreeted(told, mention, office)
  const turn = speakerOfTurn(told, mention.head)
  const speaker = typeof turn === 'string' ? undefined : turn
  if (speaker === undefined && home?.sure !== true) return mention
  const named = told.all.filter(
    (other) =>
      fits(other) &&
      isCalled(scene, mention, other) &&
      (speaker === undefined || other.parties[0]?.actor !== speaker.actor),
  )
  const guests = named.filter(({ parties }) => parties[0]?.country !== home?.country)
  const ours = named.filter(({ parties }) => parties[0]?.country === home?.country)
  if (home === undefined) return tied(mention, named)
  const fromHome = speaker?.country === home.country
  if (fromHome && guests.length > 0) return tied(mention, guests)
  if (ours.length > 0) return tied(mention, ours)
  const [party] = mention.parties
  const holder = home.sure ? holderOf(scene, office, home.country) : undefined
  return holder === undefined ||
    !isNamedSo(scene, mention, holder.label) ||
    party === undefined ||
    holder.actor === speaker?.actor
    ? mention
    : { ...mention, parties: [{ ...party, ...holder, country: home.country, link: 'office' }] }
}

/** Who presides over the other house of a parliament, by the office that he has of himself. */
const presides: Readonly<Record<string, string>> = { USA: 'vice-president' }
/** So many tokens at most are between the greetings of one letter. */
const GREETINGS = 8

/** "Dear Mr. Speaker: (Dear Madam President:)": who holds these offices at home on the day of the letter. */
function tieGreeted({ scene, home }: Told, mention: Resolved, office: string): Resolved {
  const [party] = mention.parties
  if (home?.sure !== true || party === undefined) return mention
  const before = scene.tokens.slice(Math.max(0, mention.first - GREETINGS), mention.first)
  const isOfHouse = before.some(({ lower }) => lower === 'speaker')
  const held = office === 'president' && isOfHouse ? presides[home.country] : office
  if (held !== 'speaker' && held !== presides[home.country]) return mention
  const holder = holderOf(scene, held ?? '', home.country)
  const named = isNamedSo(scene, mention, holder?.label) ? holder : undefined
  return {
    ...mention,
    parties: [{ ...party, ...named, country: home.country, sector: 'leg', link: 'office' }],
  }
}

const isMadam = (scene: Scene, { first, end }: Resolved) =>
  scene.tokens.slice(first, end).some(({ lower }) => lower.startsWith('madam'))

/** "Madam" is said to no man, nor "Mr." to a woman. */
function isCalled(scene: Scene, mention: Resolved, { person }: Resolved): boolean {
  const gender = person?.gender
  return gender === undefined || (gender === 'female') === isMadam(scene, mention)
}

function isNamedSo(scene: Scene, mention: Resolved, label = ''): boolean {
  const gender = scene.lexicon.given.get(label.split(' ')[0]?.toLowerCase() ?? '')
  return gender === undefined || (gender === 'female') === isMadam(scene, mention)
}

/** A mention of whoever all of `named` are of; left as it is when they are of several. */
function tied(mention: Resolved, named: readonly Resolved[]): Resolved {
  const known = named.at(-1)?.parties[0]
  return known === undefined || new Set(named.map(({ parties }) => parties[0]?.actor)).size > 1
    ? mention
    : { ...mention, parties: [{ ...known, link: 'office' }] }
}
