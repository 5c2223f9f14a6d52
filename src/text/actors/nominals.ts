import type { Party } from '../../record/index.ts'
import { isWorldwide } from './allies.ts'
import type { Found, StatedOffice } from './found.ts'
import { takeRight } from './noun-complement.ts'
import { partyOfNoun } from './noun-party.ts'
import { type Phrase, readPhrase } from './noun-phrase.ts'
import type { Ground, Role } from './roles.ts'
import { lowerAt, type Scene, textOf } from './scene.ts'
import { isStates } from './states.ts'

/** A noun for somebody, with the possessor that may tell its country. */
export interface Nominal extends Found {
  readonly possessor?: number
}

/** Nouns for somebody: "Iraqi forces", "a senior official", "pro-Iranian groups", "the government of Iraq". */
export function findNominals(
  scene: Scene,
  ground: Ground,
  covered: Uint8Array,
): readonly Nominal[] {
  const found: Nominal[] = []
  let last = 0
  for (const start of [...ground.roleAt.keys()].sort((a, b) => a - b)) {
    const role = ground.roleAt.get(start)
    if (role === undefined || start < last || covered[role.end - 1] === 1) continue
    if (isSurname(scene, ground, role)) continue
    const phrase = readPhrase(scene, ground, role, covered)
    if (phrase === undefined) continue
    takeRight(scene, ground, phrase)
    last = phrase.end
    // "the militant group Hamas" is one mention, by name.
    const named = ground.spotAt.get(phrase.end)?.known?.[0]?.type === 'actor' && role.group
    if (!named) found.push(...toNominals(scene, phrase))
  }
  return found.map((nominal, place) => shareCountry(scene, nominal, found[place + 1]))
}

/** "King was held", where the report has told of "Evan King": a noun for somebody that is also his name. */
function isSurname({ tokens, lexicon }: Scene, { spotAt }: Ground, { first, end }: Role): boolean {
  const { text = '', lower = '' } = tokens[first] ?? {}
  if (end !== first + 1 || text === lower || !lexicon['also-surnames'].has(lower)) return false
  // "The King", and a title before its name.
  if (/^(?:DET|ADJ|PRON)$/.test(tokens[first - 1]?.tag ?? '') || tokens[end]?.tag === 'PROPN')
    return false
  return tokens.some(
    (token, at) =>
      token.text === text &&
      (tokens[at - 1]?.tag === 'PROPN' || /^\p{Lu}\.$/u.test(tokens[at - 1]?.text ?? '')) &&
      tokens[at + 1]?.tag !== 'PROPN' &&
      spotAt.get(at - 1)?.known === undefined,
  )
}

/** "the government and people of Iraq": the first noun's country is told after the second. */
function shareCountry({ tokens }: Scene, nominal: Nominal, next: Nominal | undefined): Nominal {
  if (
    next === undefined ||
    nominal.who.kind === 'person' ||
    next.who.kind === 'person' ||
    next.end <= next.head + 1
  )
    return nominal
  const { party } = nominal.who
  const { country } = next.who.party
  const joined =
    tokens[nominal.end]?.lower === 'and' &&
    (next.first === nominal.end + 1 || next.first === nominal.end + 2)
  if (!joined || party.country !== undefined || country === undefined) return nominal
  return { ...nominal, who: { ...nominal.who, party: { ...party, country } } }
}

function toNominals(scene: Scene, phrase: Phrase): readonly Nominal[] {
  const role = phrase.roles.at(-1)
  if (role === undefined || !tellsOfSomebody(scene, phrase, role)) return []
  const many = role.group || /^NNP?S$/.test(scene.tokens[holderAt(scene, phrase, role)]?.penn ?? '')
  const office = statedOffice(phrase, role)
  const kind = office !== undefined && !many ? 'office' : 'nominal'
  const party = partyOfNoun(scene, phrase, many)
  const address = office === undefined ? undefined : addressIn(scene, phrase)
  const found: Nominal = {
    first: address ?? phrase.first,
    end: phrase.end,
    head: phrase.head,
    who: {
      kind,
      party,
      many,
      ...(office === undefined ? {} : { office }),
      ...(phrase.together.length > 0 && { others: togetherOf(scene, phrase, party) }),
    },
    ...(phrase.possessor === undefined ? {} : { possessor: phrase.possessor }),
  }
  return [...shared(scene, phrase, party, many), found]
}

/** The noun that counts who is told: of "Minister of Foreign Affairs" the minister. */
function holderAt({ tokens }: Scene, { head }: Phrase, { first, end }: Role): number {
  const joint = tokens.slice(first, end).find(({ lower }) => lower === 'of' || lower === 'for')
  return joint === undefined || joint.index <= first ? head : joint.index - 1
}

/** Whether a noun tells of somebody here: not "became president", not "a group of", not the building. */
function tellsOfSomebody(scene: Scene, phrase: Phrase, role: Role): boolean {
  const noun = scene.tokens[phrase.head]?.lemma ?? ''
  // "Not a party to the accord" says what somebody is.
  if (noun === 'party' && lowerAt(scene, phrase.end) === 'to') return false
  if (isPower(scene, phrase)) return false
  const bare = phrase.country === undefined && phrase.body === undefined && !phrase.armed
  const predicate = !role.group && addressIn(scene, phrase) === undefined
  if (bare && predicate && isPredicate(scene, phrase)) return false
  const untold = phrase.roles.every(({ sector }) => sector === undefined)
  if (bare && untold && lowerAt(scene, phrase.end) === 'of') return false
  const alone = bare && untold && !(phrase.modified && role.group) && phrase.possessor === undefined
  if (alone && !scene.lexicon.talkers.has(noun) && !isWorldwide(scene, phrase.end)) return false
  const states = isStates(scene, phrase)
  if (states !== undefined) return states
  return !(scene.lexicon.buildings.has(noun) && isHousing(scene, phrase))
}

/** "My constitutional authority", "the authority vested in me": what somebody may do, and no body. */
function isPower(scene: Scene, { first, head, end, possessor }: Phrase): boolean {
  if (lowerAt(scene, head) !== 'authority') return false
  const isOwn = possessor !== undefined && scene.tokens[possessor]?.penn === 'PRP$'
  const isOf = /^(?:constitutional|legal|statutory|legislative|moral|executive|drawdown)$/
  return (
    isOwn || isOf.test(lowerAt(scene, first)) || /^(?:vested|to|under)$/.test(lowerAt(scene, end))
  )
}

/** The other nationalities of "US and Iraqi forces". */
function shared(scene: Scene, phrase: Phrase, party: Party, many: boolean): readonly Nominal[] {
  return phrase.sharing.map(({ span, country }) => {
    const known = scene.actors.countries.get(country)
    const actor =
      party.actor === undefined || known === undefined
        ? {}
        : { actor: known.id, label: known.label }
    return {
      ...span,
      head: span.end - 1,
      who: {
        kind: 'nominal',
        many,
        party: { ...party, name: textOf(scene, span), country, ...actor },
      },
    }
  })
}

/** The same of the other countries that a noun in the plural is of. */
function togetherOf({ actors }: Scene, { together }: Phrase, party: Party): readonly Party[] {
  return together.map((country): Party => {
    const known = actors.countries.get(country)
    return party.actor === undefined || known === undefined
      ? { ...party, country }
      : { ...party, country, actor: known.id, label: known.label }
  })
}

/** "in the court", "to a hospital": the building, not those in it. */
function isHousing({ tokens, lexicon }: Scene, { first, end }: Phrase): boolean {
  // "In the court's ruling": what somebody did.
  if (/^['’]s$/.test(tokens[end]?.text ?? '')) return false
  const article = ['the', 'a', 'an', 'one', 'its', 'their', 'this', 'nearby', 'local'].includes(
    tokens[first - 1]?.lower ?? '',
  )
    ? first - 2
    : first - 1
  const before = tokens[article]?.lower ?? ''
  return lexicon['place-prepositions'].has(before) || before === 'to' || before === 'from'
}

/** "Mr. President", "Dear Madam Speaker": where the address starts. */
function addressIn({ tokens }: Scene, { first, head }: Phrase): number | undefined {
  for (let at = Math.max(0, first - 1); at < head; at++)
    if (/^(?:mr\.?|madame?)$/.test(tokens[at]?.lower ?? '')) return at
  return undefined
}

/** "became president", "as mayor": a role somebody has, not somebody. */
function isPredicate({ tokens }: Scene, { first, head }: Phrase): boolean {
  const [before, noun] = [tokens[first - 1], tokens[head]]
  if (noun === undefined || noun.penn === 'NNS' || noun.penn === 'NNPS') return false
  if (before !== undefined && ['DET', 'ADJ', 'NUM', 'CCONJ'].includes(before.tag)) return false
  if (before?.penn === 'PRP$' || before?.penn === 'POS') return false
  return (
    !/^(?:nsubj|obj|conj)/.test(noun.relation) ||
    ['become', 'elect', 'appoint', 'name', 'as'].includes(before?.lemma ?? '')
  )
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
