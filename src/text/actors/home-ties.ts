import type { Party } from '../../record/index.ts'
import type { KnownName } from './entries.ts'
import type { StatedOffice } from './found.ts'
import { holderOf } from './holder.ts'
import { isCapital, lowerAt, type Scene } from './scene.ts'
import type { Resolved, Told } from './told.ts'
import { speakerOfTurn } from './turn.ts'

const definite: ReadonlySet<string> = new Set(['the', 'our', 'my'])

/** An office told of without a country, and who the report says hold it. */
export interface OfficeTold {
  readonly mention: Resolved
  readonly office: StatedOffice
  readonly named: readonly Resolved[]
}

/**
 * "The President" in a report from home, where the report names nobody of home in that office, or
 * others beside him: ours, with a capital; foreigners are called by name or with their country. Undefined where the report's
 * own names have to tell.
 */
export function tieOfficeAtHome(
  told: Told,
  { mention, office, named }: OfficeTold,
): Resolved | undefined {
  const { scene, home } = told
  const party = mention.parties[0]
  // "THE PRESIDENT:" of a transcript is whoever receives the reporters, and no guest named before.
  const label = lowerAt(scene, mention.end) === ':'
  if (label && home?.sure !== true) return mention
  if (home === undefined || party === undefined || !isBare(scene, mention)) return undefined
  if (office.office === 'leader' || scene.quoted[mention.head] !== 0) return undefined
  const actors = new Set(named.map(({ parties }) => parties[0]?.actor))
  const ours = named.filter(({ parties }) => parties[0]?.country === home.country)
  const oursAlone = new Set(ours.map(({ parties }) => parties[0]?.actor)).size === 1
  if (actors.size === 1 && oursAlone) return undefined
  if (actors.size > 0 && !isCapital(scene, mention.head)) return undefined
  const known = oursAlone ? ours.at(-1) : undefined
  if (known !== undefined && known.parties[0] !== undefined)
    return { ...mention, antecedent: known, parties: [{ ...known.parties[0], link: 'office' }] }
  if (!home.sure || ours.length > 0) return undefined
  const holder = holderOf(scene, office.office ?? '', home.country)
  if (holder === undefined) return undefined
  const now = isHistory(scene, mention) ? {} : holder
  return { ...mention, parties: [{ ...party, ...now, country: home.country, link: 'office' }] }
}

/** No more than the office, of nobody else: not "the president of the union", nor "a president". */
function isBare(scene: Scene, { first, end }: Resolved): boolean {
  const next = lowerAt(scene, end)
  if (next === 'of' || (next === 'and' && lowerAt(scene, end + 1) === 'ceo')) return false
  const isPraise = scene.lexicon.praise.has(lowerAt(scene, first))
  if (scene.tokens[first]?.tag === 'ADJ' && !isCapital(scene, first) && !isPraise) return false
  return definite.has(lowerAt(scene, first - 1))
}

/** "On 15 March 1995 the President declared": whoever it was then. */
function isHistory({ tokens, published, sentences }: Scene, { head }: Resolved): boolean {
  const { firstToken = 0, endToken = 0 } = sentences[tokens[head]?.sentence ?? -1] ?? {}
  const year = published?.earliest?.slice(0, 4) ?? ''
  for (let at = firstToken; at < endToken; at++) {
    const text = tokens[at]?.text ?? ''
    if (/^(?:19|20)\d\d$/.test(text) && text < year) return true
  }
  return false
}

/** "My Administration", "the Senate" in a report from home: our own. */
export function tieOrganAtHome(told: Told, mention: Resolved, party: Party): Resolved {
  const { scene, home } = told
  const words = scene.tokens
    .slice(mention.first, mention.end)
    .map(({ lower }) => lower)
    .join(' ')
  if (!scene.lexicon['state-organs'].has(words) || lowerAt(scene, mention.end) === 'of')
    return mention
  const country = isOrganAtHome(told, mention) ? home?.country : chamberOf(told, mention, words)
  if (country === undefined) return mention
  const body = organOf(scene, country, words) ?? scene.actors.countries.get(country)
  return body === undefined
    ? mention
    : { ...mention, parties: [{ ...party, actor: body.id, label: body.label, country }] }
}

function isOrganAtHome(told: Told, mention: Resolved): boolean {
  const { scene, home } = told
  const before = lowerAt(scene, mention.first - 1)
  const own = before === 'my' || before === 'our'
  const speaker = own ? speakerOfTurn(told, mention.head) : undefined
  return (
    home?.sure === true &&
    (own || (isCapital(scene, mention.first) && (before === 'the' || before === 'this'))) &&
    scene.quoted[mention.head] === 0 &&
    !(typeof speaker === 'object' && speaker.country !== home.country)
  )
}

/** "The House and Senate": the chamber of the only country whose parliament the report names. */
function chamberOf({ scene, all }: Told, { first }: Resolved, words: string): string | undefined {
  if (words !== 'senate' || !isCapital(scene, first)) return undefined
  const countries = new Set<string>()
  for (const { who, parties } of all)
    if (who.kind === 'actor' && parties[0]?.sector === 'leg')
      countries.add(parties[0].country ?? '')
  const [country] = countries
  return countries.size === 1 && country !== '' ? country : undefined
}

const several: ReadonlySet<string> = new Set([
  'between',
  'together',
  'both',
  'joint',
  'nations',
  'countries',
  'governments',
  'allies',
])

/** "The bond between our governments and our people": of two that speak as one. */
function isOfSeveral({ tokens, sentences }: Scene, { head }: Resolved): boolean {
  const { firstToken = 0, endToken = 0 } = sentences[tokens[head]?.sentence ?? -1] ?? {}
  return tokens.slice(firstToken, endToken).some(({ lower }) => several.has(lower))
}

/** Of state or people, and of whoever says "our": no allies, and no guests. */
const ours: ReadonlySet<string> = new Set(['gov', 'mil', 'leg', 'cop', 'spy', 'jud', 'cvl', 'lab'])

/**
 * "Our troops", "our citizens": of the country of whoever speaks, in a report from home of home. What two may have each
 * ("our militaries") is left out.
 */
export function tieOurs(told: Told, mention: Resolved, party: Party): Resolved {
  const { scene, home } = told
  const { tokens } = scene
  const head = tokens[mention.head]
  const speaker = speakerOfTurn(told, mention.head)
  const spoken = typeof speaker === 'object' ? speaker.country : undefined
  const country =
    spoken ?? (speaker === undefined && home?.sure === true ? home.country : undefined)
  if (
    country === undefined ||
    scene.quoted[mention.head] !== 0 ||
    !ours.has(party.sector ?? '') ||
    (head?.penn === 'NNS' && scene.lexicon['state-organs'].has(head.lemma)) ||
    /^(?:peoples|ministers|leaders|presidents)$/.test(head?.lower ?? '') ||
    isOfSeveral(scene, mention)
  )
    return mention
  // "Our troops" are the state, as "Chadian troops" are.
  const isForce = (party.sector === 'mil' || party.sector === 'spy') && isMany(mention)
  const state = isForce ? scene.actors.countries.get(country) : undefined
  return {
    ...mention,
    parties: [{ ...party, country, ...(state && { actor: state.id, label: state.label }) }],
  }
}

function isMany({ who }: Resolved): boolean {
  return who.kind === 'nominal' && who.many
}

/** "senate" of a country that our lists have under its name: "US Senate". */
function organOf({ actors }: Scene, country: string, words: string): KnownName | undefined {
  return actors.organs.get(`${country} ${words}`)
}
