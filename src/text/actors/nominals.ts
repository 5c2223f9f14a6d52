import type { Party, Sector } from '../../record/index.ts'
import type { Token } from '../analysis.ts'
import type { KnownName } from './entries.ts'
import type { Found, StatedOffice, TokenSpan } from './found.ts'
import { isNoun, lowerAt, type Scene, sameSentence, sentenceStart } from './scene.ts'
import { type Ground, ownedSpot, type Role } from './titles.ts'

/** A noun for somebody with what stands before and after it. */
interface Phrase {
  first: number
  end: number
  readonly head: number
  readonly roles: readonly Role[]
  country: string | undefined
  /** The country was told by an adjective: "Iraqi". */
  adjective: boolean
  body: KnownName | undefined
  armed: boolean
  current: boolean
  modified: boolean
  /** Token of the possessor: "its forces", "Biden's government". */
  possessor: number | undefined
  /** Coordinated nationality words: "US and Iraqi forces". */
  readonly sharing: { readonly span: TokenSpan; readonly country: string }[]
}

/** A noun for somebody, with the possessor that may tell its country. */
export interface Nominal extends Found {
  readonly possessor?: number
}

const stateSectors: ReadonlySet<Sector> = new Set<Sector>(['gov', 'mil', 'cop', 'leg', 'jud', 'spy'])
const possessives: ReadonlySet<string> = new Set(["'s", '’s', "'", '’'])
const notModifiers: ReadonlySet<string> = new Set(['other', 'many', 'several', 'few', 'more', 'most', 'such', 'own', 'same', 'last', 'next', 'first', 'second', 'third', 'various', 'numerous', 'multiple', 'whole', 'entire', 'only', 'least', 'much', 'little'])
/** Nouns of unknown sector that still tell of somebody when they stand alone. */
const talkers: ReadonlySet<string> = new Set(['leader', 'source', 'spokesman', 'spokeswoman', 'spokesperson', 'suspect', 'supporter', 'aide', 'ally', 'negotiator'])

/** Nouns for somebody: "Iraqi forces", "a senior official", "pro-Iranian groups", "the government of Iraq". */
export function findNominals(scene: Scene, ground: Ground, covered: Uint8Array): readonly Nominal[] {
  const found: Nominal[] = []
  let last = 0
  for (const start of [...ground.roleAt.keys()].sort((a, b) => a - b)) {
    const role = ground.roleAt.get(start)
    if (role === undefined || start < last || covered[role.end - 1] === 1) continue
    const phrase = readPhrase(scene, ground, role, covered)
    if (phrase === undefined) continue
    last = phrase.end
    // "the militant group Hamas" is one mention, by name.
    const named = ground.spotAt.get(phrase.end)?.known?.[0]?.type === 'actor' && role.group
    if (!named) found.push(...toNominals(scene, phrase))
  }
  return found.map((nominal, place) => shareCountry(scene, nominal, found[place + 1]))
}

/** "the government and people of Iraq": the first noun's country is told after the second. */
function shareCountry({ tokens }: Scene, nominal: Nominal, next: Nominal | undefined): Nominal {
  if (next === undefined || nominal.who.kind === 'person' || next.who.kind === 'person' || next.end <= next.head + 1) return nominal
  const { party } = nominal.who
  const { country } = next.who.party
  const joined = tokens[nominal.end]?.lower === 'and' && (next.first === nominal.end + 1 || next.first === nominal.end + 2)
  if (!joined || party.country !== undefined || country === undefined) return nominal
  return { ...nominal, who: { ...nominal.who, party: { ...party, country } } }
}

function readPhrase(scene: Scene, ground: Ground, role: Role, covered: Uint8Array): Phrase | undefined {
  const roles = [role]
  let end = role.end
  for (let next = ground.roleAt.get(end); next?.noun === true && isNoun(scene, end) && sameSentence(scene, role.first, end); next = ground.roleAt.get(end)) {
    roles.push(next)
    end = next.end
  }
  const head = end - 1
  if (!roles.some(({ noun, office }) => noun || office !== undefined) || !isActingNoun(scene, head)) return undefined
  const phrase: Phrase = {
    first: role.first, end, head, roles, country: undefined, adjective: false, body: undefined, armed: false, current: true, modified: false, possessor: undefined, sharing: [],
  }
  for (let steps = 0; steps < 10; steps++) {
    const before = phrase.first
    if (!takeLeft(scene, ground, phrase) || (covered[before - 1] === 1 && phrase.possessor === undefined)) break
  }
  takeRight(scene, ground, phrase)
  return phrase
}

/** A noun, and not itself a modifier of the next noun: "police" but not "police station". */
function isActingNoun(scene: Scene, head: number): boolean {
  const token = scene.tokens[head]
  if (token === undefined || !(isNoun(scene, head) || isBareAdjective(scene, head))) return false
  const modifies = token.relation === 'compound' && token.head > head && isNoun(scene, head + 1)
  return !modifies && lowerAt(scene, head + 1) !== '-'
}

/** "the Iraqi military": taggers take the noun for an adjective when no noun follows. */
function isBareAdjective(scene: Scene, head: number): boolean {
  return scene.tokens[head]?.tag === 'ADJ' && !isNoun(scene, head + 1) && scene.tokens[head + 1]?.tag !== 'ADJ' && scene.tokens[head]?.relation !== 'advmod'
}

function takeLeft(scene: Scene, ground: Ground, phrase: Phrase): boolean {
  const at = phrase.first
  if (at <= sentenceStart(scene, phrase.head)) return false
  const before = lowerAt(scene, at - 1)
  const owned = possessives.has(before)
  const spot = ground.spotBefore.get(owned ? at - 1 : at)
  if (spot !== undefined && !(owned && phrase.country !== undefined)) return takeName(scene, ground, phrase, { first: spot.first, ...(spot.known?.[0] === undefined ? {} : { known: spot.known[0] }), owned })
  const token = scene.tokens[at - 1]
  if (token === undefined) return false
  if (token.penn === 'PRP$' && phrase.possessor === undefined) {
    phrase.possessor = at - 1
    return false
  }
  if (lowerAt(scene, at - 2) === '-' && scene.lexicon.backing.has(before)) {
    phrase.first = ground.spotBefore.get(at - 2)?.first ?? Math.max(sentenceStart(scene, at), at - 3)
    phrase.armed ||= before !== 'based' && before !== 'made' && before !== 'born'
    phrase.modified = true
    return true
  }
  return takeModifier(scene, phrase, token)
}

function takeModifier({ lexicon }: Scene, phrase: Phrase, token: Token): boolean {
  const { lower, tag, relation } = token
  const listed = lexicon['group-modifiers'].has(lower) || lexicon['title-modifiers'].has(lower)
  const side = /^(?:pro|anti)-/.test(lower)
  const qualifies = (tag === 'ADJ' || (tag === 'NOUN' && relation === 'compound')) && !notModifiers.has(lower) && !/^\d/.test(lower)
  if (!(listed || side || qualifies)) return false
  phrase.armed ||= side || lexicon['armed-modifiers'].has(lower)
  if (lexicon['not-current'].has(lower)) phrase.current = false
  phrase.modified = true
  phrase.first--
  return true
}

function takeName(scene: Scene, ground: Ground, phrase: Phrase, { first, known, owned }: { readonly first: number; readonly known?: KnownName; readonly owned: boolean }): boolean {
  if (known === undefined) {
    phrase.possessor ??= phrase.first - (owned ? 2 : 1)
    phrase.first = first
    phrase.modified = true
    return false
  }
  if (known.type === 'capital' && !owned) return false
  phrase.first = first
  phrase.modified = true
  if (known.type === 'actor') phrase.body ??= known
  else if (phrase.country === undefined) {
    phrase.country = known.country
    phrase.adjective = !owned
    takeShared(scene, ground, phrase)
  }
  return true
}

/** "US and Iraqi forces", "Syrian, Russian and Iranian troops": each shares the noun. */
function takeShared(scene: Scene, ground: Ground, phrase: Phrase): void {
  let at = phrase.first
  for (let steps = 0; steps < 4; steps++) {
    const joined = ['and', 'or', ',', '&', '-'].includes(lowerAt(scene, at - 1)) ? at - 1 : at
    const spot = joined < at ? ground.spotBefore.get(lowerAt(scene, joined - 1) === ',' ? joined - 1 : joined) : undefined
    const known = spot?.known?.[0]
    if (spot === undefined || known?.country === undefined || known.type === 'actor' || !spot.known?.some(({ type }) => type === 'adjective')) return
    phrase.sharing.push({ span: { first: spot.first, end: spot.end }, country: known.country })
    at = spot.first
  }
}

/** "of Iraq", "in Iraq" after the noun. */
function takeRight(scene: Scene, ground: Ground, phrase: Phrase): void {
  const preposition = lowerAt(scene, phrase.end)
  if (!['of', 'in', 'from'].includes(preposition)) return
  const at = ['the', 'a'].includes(lowerAt(scene, phrase.end + 1)) ? phrase.end + 2 : phrase.end + 1
  const spot = ownedSpot(scene, ground, ground.spotAt.get(at))
  const known = spot?.known?.[0]
  if (spot?.person !== undefined && preposition === 'of' && phrase.roles.at(-1)?.group === true) phrase.possessor ??= spot.end - 1
  if (spot === undefined || known === undefined || known.type === 'adjective' || known.type === 'people') return
  if (preposition === 'of') {
    if (phrase.country !== undefined || phrase.body !== undefined) return
    if (known.type === 'actor') phrase.body = known
    else phrase.country = known.country
    phrase.end = spot.end
    return
  }
  const sector = sectorOf(phrase)
  const local = sector === undefined || !stateSectors.has(sector) || sector === 'cop'
  const foreign = lowerAt(scene, phrase.first) === 'foreign' || lowerAt(scene, phrase.first) === 'international'
  if (phrase.country === undefined && phrase.body === undefined && local && !foreign && known.type !== 'actor') phrase.country = known.country
}

function sectorOf({ roles, armed, body }: Phrase): Sector | undefined {
  const told = roles.map(({ sector }) => sector).filter((sector) => sector !== undefined)
  const last = roles.at(-1)?.sector
  if (body !== undefined && (last === undefined || last === 'unk' || last === 'uaf' || last === 'mil' || last === 'gov')) return body.sector ?? last
  const first = told.find((sector) => sector !== 'cvl') ?? told[0]
  if (first === undefined || (first === 'cvl' && armed)) return armed ? 'uaf' : undefined
  return first
}

function toNominals(scene: Scene, phrase: Phrase): readonly Nominal[] {
  const { tokens, actors } = scene
  const noun = tokens[phrase.head]?.lemma ?? ''
  const role = phrase.roles.at(-1)
  if (role === undefined) return []
  const bare = phrase.country === undefined && phrase.body === undefined && !phrase.armed
  if (bare && !role.group && isPredicate(scene, phrase)) return []
  const untold = phrase.roles.every(({ sector }) => sector === undefined)
  if (untold && lowerAt(scene, phrase.end) === 'of') return []
  if (bare && untold && !talkers.has(noun) && !(phrase.modified && role.group) && phrase.possessor === undefined) return []
  if (scene.lexicon.buildings.has(noun) && isHousing(scene, phrase)) return []
  const many = role.group || /^NNP?S$/.test(tokens[phrase.head]?.penn ?? '')
  const stated = statedOffice(phrase, role)
  const isOffice = stated !== undefined && !many
  const party = partyOf(scene, phrase, many)
  const found: Nominal = {
    first: phrase.first,
    end: phrase.end,
    head: phrase.head,
    who: { kind: isOffice ? 'office' : 'nominal', party, many, ...(stated === undefined ? {} : { office: stated }) },
    ...(phrase.possessor === undefined ? {} : { possessor: phrase.possessor }),
  }
  const sharing = phrase.sharing.map(({ span, country }): Nominal => {
    const label = actors.countries.get(country)
    return { ...span, head: span.end - 1, who: { kind: 'nominal', many, party: { ...party, name: textOf(scene, span), country, ...(party.actor === undefined || label === undefined ? {} : { actor: label.id, label: label.label }) } } }
  })
  return [...sharing, found]
}

/** "in the court", "to a hospital": the building, not those in it. */
function isHousing({ tokens, lexicon }: Scene, { first }: Phrase): boolean {
  const article = ['the', 'a', 'an', 'one', 'its', 'their', 'this', 'nearby', 'local'].includes(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1
  const before = tokens[article]?.lower ?? ''
  return lexicon['place-prepositions'].has(before) || before === 'to' || before === 'from'
}

/** "became president", "as mayor": a role somebody has, not somebody. */
function isPredicate({ tokens }: Scene, { first, head }: Phrase): boolean {
  const [before, noun] = [tokens[first - 1], tokens[head]]
  if (noun === undefined || noun.penn === 'NNS' || noun.penn === 'NNPS') return false
  if (before !== undefined && ['DET', 'ADJ', 'NUM', 'CCONJ'].includes(before.tag)) return false
  if (before?.penn === 'PRP$' || before?.penn === 'POS') return false
  return !/^(?:nsubj|obj|conj)/.test(noun.relation) || ['become', 'elect', 'appoint', 'name', 'as'].includes(before?.lemma ?? '')
}

function statedOffice(phrase: Phrase, role: Role): StatedOffice | undefined {
  if (role.office === undefined) return undefined
  return {
    office: role.office,
    words: { first: phrase.first, end: phrase.end },
    current: phrase.current,
    ...(phrase.country === undefined ? {} : { country: phrase.country }),
    ...(phrase.body === undefined ? {} : { body: phrase.body }),
    ...(role.sector === undefined ? {} : { sector: role.sector }),
  }
}

export function textOf({ tokens, text }: Scene, { first, end }: TokenSpan): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0)
}

function partyOf(scene: Scene, phrase: Phrase, many: boolean): Party {
  const stated = sectorOf(phrase) ?? (phrase.country !== undefined && !phrase.roles.at(-1)?.group ? 'gov' : undefined)
  const sector = phrase.current || stated !== 'gov' ? (stated ?? 'unk') : 'eli'
  const country = phrase.country ?? phrase.body?.country
  const state = country !== undefined && phrase.body === undefined && stateSectors.has(sector) && many ? scene.actors.countries.get(country) : undefined
  const actor = phrase.body ?? state
  return {
    name: textOf(scene, phrase),
    ...(actor === undefined ? {} : { actor: actor.id, label: actor.label }),
    ...(country === undefined ? {} : { country }),
    sector,
    link: phrase.adjective && stateSectors.has(sector) ? 'demonym' : 'description',
  }
}
