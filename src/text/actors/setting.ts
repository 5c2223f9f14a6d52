import type { Party, Sector } from '../../record/index.ts'
import type { TokenSpan } from './found.ts'
import { holderOf } from './holder.ts'
import type { Home } from './home.ts'
import { sectorWithin } from './own-name.ts'
import { lowerAt, type Scene } from './scene.ts'
import type { Resolved } from './told.ts'

/** The country a report plays in. */
interface Setting {
  readonly country: string
  /** Where it is told first. */
  readonly at: TokenSpan
  /** Told in several sentences, and no other country anywhere. */
  readonly alone: boolean
}

/** Countries told by sentence, of whoever is named and of places. */
type Told = ReadonlyMap<number, ReadonlySet<string>>

/** What a sentence near the opening counts for, where a report says where it plays. */
const OPENING_WEIGHT = 3
const OPENING = 2
/** So many times as much as of any other country is told of the one a report plays in. */
const CLEAR = 4

/**
 * Police, courts, residents and office holders that no word places get the country that the report plays in. It is told
 * in four times as many sentences as any other, those of the opening counted three times; talks between states and wars
 * have none. Whoever stands in a sentence with another country keeps none.
 */
export function placeBySetting(
  scene: Scene,
  mentions: readonly Resolved[],
  home: Home | undefined,
): readonly Resolved[] {
  const told = countriesTold(scene, mentions)
  const setting = settingOf(scene, told, mentions)
  if (setting === undefined) return mentions
  const speech = isSpeech(scene)
  const placed = new Map<Resolved, Resolved>()
  return mentions.map((mention) => {
    const known = mention.antecedent === undefined ? undefined : placed.get(mention.antecedent)
    const found =
      known === undefined
        ? placedMention(scene, mention, { told, setting, home, speech })
        : {
            ...mention,
            antecedent: known,
            parties: withCountryOf(mention, known),
            ...(known.setting && { setting: known.setting }),
          }
    if (found !== mention) placed.set(mention, found)
    return found
  })
}

interface Around {
  readonly told: Told
  readonly setting: Setting
  readonly home: Home | undefined
  readonly speech: boolean
}

/** Whoever a text is by speaks in it, of people in general as well as of some. */
function isSpeech({ tokens, quoted }: Scene): boolean {
  return tokens.some(({ lower, index }) => /^(?:we|our|i|my)$/.test(lower) && quoted[index] === 0)
}

/** A pronoun has the country of whom it stands for. */
function withCountryOf(mention: Resolved, { parties: [known] }: Resolved): readonly Party[] {
  const [party, other] = mention.parties
  return party === undefined || other !== undefined || party.actor !== known?.actor
    ? mention.parties
    : [{ ...party, ...(known?.country === undefined ? {} : { country: known.country }) }]
}

function placedMention(scene: Scene, mention: Resolved, around: Around): Resolved {
  const { told, setting, home } = around
  const [party, other] = mention.parties
  if (party === undefined || other !== undefined || party.country !== undefined) return mention
  if (mention.antecedent !== undefined) return mention
  const here = told.get(scene.tokens[mention.head]?.sentence ?? -1)
  if (here !== undefined && (here.size > 1 || !here.has(setting.country))) return mention
  if (!belongs(scene, mention, party, around)) return mention
  const holder = holderThere(scene, mention, setting.country, home)
  return {
    ...mention,
    parties: [{ ...party, ...holder, country: setting.country }],
    setting: setting.at,
  }
}

function countriesTold(scene: Scene, mentions: readonly Resolved[]): Told {
  const told = new Map<number, Set<string>>()
  const add = (at: number, country: string | undefined) => {
    const sentence = scene.tokens[at]?.sentence
    if (sentence === undefined || country === undefined) return
    const here = told.get(sentence) ?? new Set<string>()
    told.set(sentence, here.add(country))
  }
  for (const { head, parties } of mentions) for (const { country } of parties) add(head, country)
  for (const [at, country] of scene.placed) add(at, country)
  return told
}

function settingOf(scene: Scene, told: Told, mentions: readonly Resolved[]): Setting | undefined {
  const weights = new Map<string, number>()
  const opening = new Set([...told.keys()].sort((a, b) => a - b).slice(0, OPENING))
  for (const [sentence, countries] of told)
    for (const country of countries) {
      const weight = opening.has(sentence) ? OPENING_WEIGHT : 1
      weights.set(country, (weights.get(country) ?? 0) + weight)
    }
  const [most, next] = [...weights].sort((a, b) => b[1] - a[1])
  if (most === undefined || most[1] <= OPENING_WEIGHT || most[1] < CLEAR * (next?.[1] ?? 0))
    return undefined
  const [country] = most
  const at = firstTold(scene, mentions, country)
  return at && { country, at, alone: next === undefined }
}

function firstTold(
  { placed }: Scene,
  mentions: readonly Resolved[],
  country: string,
): TokenSpan | undefined {
  const named = mentions.find(({ parties }) => parties.some((party) => party.country === country))
  const [place = Infinity] = [...placed].find(([, other]) => other === country) ?? []
  if (named !== undefined && named.first <= place) return { first: named.first, end: named.end }
  return place === Infinity ? undefined : { first: place, end: place + 1 }
}

const ofState: ReadonlySet<string> = new Set<Sector>(['gov', 'cop', 'leg', 'jud', 'pty', 'opp'])
const ofPlace: ReadonlySet<string> = new Set<string>([...ofState, 'med', 'cvl'])

/** Whether who is told here is of the country around him. */
function belongs(scene: Scene, mention: Resolved, party: Party, around: Around): boolean {
  const { speech } = around
  const { who } = mention
  if (who.kind === 'person') return isLocalPerson(mention, around)
  if (who.kind === 'organisation') return !speech && ofState.has(sectorWithin(scene, mention) ?? '')
  if (who.kind === 'office')
    return ofState.has(party.sector ?? '') && isHere(scene, mention) && isTheirs(mention, around)
  const isOwn =
    who.kind === 'nominal' && party.actor === undefined && ofPlace.has(party.sector ?? '')
  if (!isOwn || !isHere(scene, mention)) return false
  return party.sector === 'cop' || (!speech && isSomeInParticular(scene, mention))
}

/** "The victims", "five girls", "residents"; not "people", "under authority". */
function isSomeInParticular({ tokens, lexicon }: Scene, { first, head }: Resolved): boolean {
  const before = tokens[first - 1]
  const noun = tokens[head]
  if (lexicon.locals.has(noun?.lemma ?? '') && /^NN(?:P?S)$/.test(noun?.penn ?? '')) return true
  const counted = tokens.slice(first, head).some(({ tag }) => tag === 'NUM')
  return counted || before?.tag === 'NUM' || before?.tag === 'DET' || before?.penn === 'PRP$'
}

/** Somebody of an office or rank of the place; anybody where a reporter tells of one country only. */
function isLocalPerson({ person }: Resolved, around: Around): boolean {
  if (person === undefined || person.known.length > 0) return false
  // Kings and presidents whom no list knows are of other worlds, or of unions of states.
  if (person.offices.some(({ office }) => heads.has(office ?? ''))) return false
  const { setting, speech, home } = around
  if (speech && home?.country !== setting.country) return false
  if (!speech && setting.alone) return true
  return person.offices.some(({ sector }) => ofState.has(sector ?? '') || sector === 'rel')
}

/** An office of the country around, where nobody of another country may be meant by it. */
function isTheirs({ parties: [party], who }: Resolved, { setting, home, speech }: Around): boolean {
  if (party?.actor !== undefined || (who.kind === 'office' && who.office?.office === 'leader'))
    return false
  return home?.country === setting.country || (setting.alone && !speech)
}

const heads: ReadonlySet<string> = new Set([
  'president',
  'king',
  'queen',
  'monarch',
  'prime-minister',
])

const elsewhere: ReadonlySet<string> = new Set([
  'any',
  'every',
  'each',
  'no',
  'other',
  'another',
  'foreign',
  'international',
  'world',
  'global',
  'all',
  'most',
  'many',
  'some',
  'few',
])

/** Somebody here and not people in general: "the police", "police", "37 residents", and not "other people", "people of all faiths". */
function isHere(scene: Scene, { first, end, head }: Resolved): boolean {
  const { tokens, lexicon } = scene
  const before = tokens[first - 1]
  const noun = tokens[head]
  if (elsewhere.has(before?.lower ?? '') || elsewhere.has(lowerAt(scene, first))) return false
  if (/^(?:of|from|to|for|who|that)$/.test(lowerAt(scene, end))) return false
  if (lexicon.opposites.has(noun?.lemma ?? '')) return false
  const many = noun?.penn === 'NNS' || noun?.penn === 'NNPS'
  return !(many && lexicon['state-organs'].has(noun?.lemma ?? ''))
}

/** "The Prime Minister" of the country around: who that is on the day of the report. */
function holderThere(
  scene: Scene,
  { who, first }: Resolved,
  country: string,
  home: Home | undefined,
): Partial<Party> {
  if (who.kind !== 'office' || who.office?.current !== true) return {}
  if (lowerAt(scene, first - 1) !== 'the' || (home?.country ?? country) !== country) return {}
  return { ...holderOf(scene, who.office.office ?? '', country), link: 'office' }
}
