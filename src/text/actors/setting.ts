import type { Party, Sector } from '../../record/index.ts'
import { holderOf } from './holder.ts'
import type { Home } from './home.ts'
import { placeAtHome } from './home-people.ts'
import type { Person } from './identity.ts'
import { sectorWithin } from './own-name.ts'
import { lowerAt, type Scene } from './scene.ts'
import { countriesTold, type Setting, settingOf, type Told, toldAbroad } from './setting-country.ts'
import type { Resolved } from './told.ts'

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
  const speech = isSpeech(scene)
  const placed =
    setting === undefined ? mentions : placeIn(scene, mentions, { told, setting, home, speech })
  return speech && home?.sure === true ? placeAtHome(scene, placed, { home, told }) : placed
}

function placeIn(
  scene: Scene,
  mentions: readonly Resolved[],
  { told, setting, home, speech }: Omit<Around, 'abroad'>,
): readonly Resolved[] {
  const abroad = toldAbroad(scene, mentions, { told, setting })
  const placed = new Map<Resolved, Resolved>()
  return mentions.map((mention) => {
    const known = mention.antecedent === undefined ? undefined : placed.get(mention.antecedent)
    const found =
      known === undefined
        ? placedMention(scene, mention, { told, setting, home, speech, abroad })
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
  /** Who is told in a sentence with another country. */
  readonly abroad: ReadonlySet<Person>
}

/** From this share of sentences on, "we" and "I" outside quotations are the author's, and no mark of a quotation lost. */
const SPOKEN = 0.1

const authors: ReadonlySet<string> = new Set(['we', 'our', 'i', 'my'])

/** Whoever a text is by speaks in it, of people in general as well as of some. */
function isSpeech({ tokens, sentences, quoted }: Scene): boolean {
  const spoken = new Set<number>()
  for (const { lower, index, sentence } of tokens)
    if (authors.has(lower) && quoted[index] === 0) spoken.add(sentence)
  return spoken.size > SPOKEN * sentences.length
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

const ofState: ReadonlySet<string> = new Set<Sector>(['gov', 'cop', 'leg', 'jud', 'pty', 'opp'])
/** Bodies that a country has of its own; firms, papers and clubs come from abroad as well. */
const ofSociety: ReadonlySet<string> = new Set([...ofState, 'mil', 'edu', 'med', 'rel', 'agr'])
const ofPlace: ReadonlySet<string> = new Set<string>([...ofState, 'med', 'cvl'])

/** Whether who is told here is of the country around him. */
function belongs(scene: Scene, mention: Resolved, party: Party, around: Around): boolean {
  const { speech } = around
  const { who } = mention
  if (who.kind === 'person') return isLocalPerson(mention, around)
  if (who.kind === 'organisation') {
    const sector = sectorWithin(scene, mention)
    return (
      !speech && (ofSociety.has(sector ?? '') || (around.setting.alone && sector !== undefined))
    )
  }
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
  // Whoever is of a body of many states may be of any.
  if (person.offices.some(({ body }) => ofMany.has(body?.sector ?? ''))) return false
  // Kings and presidents whom no list knows are of other worlds, or of unions of states.
  if (person.offices.some(({ office }) => heads.has(office ?? ''))) return false
  const { setting, speech, home, abroad } = around
  if (speech && home?.country !== setting.country) return false
  if (!speech && (setting.alone || !abroad.has(person))) return true
  return person.offices.some(({ sector }) => ofState.has(sector ?? '') || sector === 'rel')
}

/** An office of the country around, where nobody of another country may be meant by it. */
function isTheirs({ parties: [party], who }: Resolved, { setting, home, speech }: Around): boolean {
  if (party?.actor !== undefined || (who.kind === 'office' && who.office?.office === 'leader'))
    return false
  return home?.country === setting.country || (setting.alone && !speech)
}

const ofMany: ReadonlySet<string> = new Set(['uno', 'igo', 'eur', 'img'])

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
  if (lexicon['state-nouns'].has(noun?.lower ?? '')) return false
  const many = noun?.penn === 'NNS' || noun?.penn === 'NNPS'
  return !(many && lexicon['state-organs'].has(noun?.lemma ?? ''))
}

/** "The Prime Minister" of the country around: who that is on the day of the report. */
function holderThere(
  scene: Scene,
  { who, first, head }: Resolved,
  country: string,
  home: Home | undefined,
): Partial<Party> {
  if (who.kind !== 'office' || who.office?.current !== true) return {}
  // "The Kentucky Attorney General" is of Kentucky.
  for (let at = first; at < head; at++) if (scene.placed.has(at)) return {}
  if (lowerAt(scene, first - 1) !== 'the' || (home?.country ?? country) !== country) return {}
  return { ...holderOf(scene, who.office.office ?? '', country), link: 'office' }
}
