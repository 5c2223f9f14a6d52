import type { Sector } from '../../record/index.ts'
import type { Token } from '../analysis.ts'
import { isActingNoun } from './acting-noun.ts'
import type { KnownName } from './entries.ts'
import type { TokenSpan } from './found.ts'
import { countryWithin } from './own-name.ts'
import type { Ground, Role } from './roles.ts'
import { isNoun, lowerAt, type Scene, sameSentence, sentenceStart } from './scene.ts'
import type { Spot } from './spots.ts'

/** A noun for somebody with what stands before and after it. */
export interface Phrase {
  first: number
  end: number
  readonly head: number
  readonly roles: readonly Role[]
  country: string | undefined
  /** The country was told by an adjective: "Iraqi". */
  adjective: boolean
  /** The country is only where they are: "officials in Iraq". */
  located: boolean
  body: KnownName | undefined
  armed: boolean
  current: boolean
  /** "The then governor": held at the time that is told. */
  heldThen: boolean
  modified: boolean
  /** A name of its own that no list holds: "Thai Raksa Chart party". */
  named: boolean
  /** Token of the possessor: "its forces", "Biden's government". */
  possessor: number | undefined
  /** Coordinated nationality words: "US and Iraqi forces". */
  readonly sharing: { readonly span: TokenSpan; readonly country: string }[]
  /** Further countries it is of as well: "presidents of Chad and Niger". */
  readonly together: string[]
}

export const stateSectors: ReadonlySet<Sector> = new Set<Sector>([
  'gov',
  'mil',
  'cop',
  'leg',
  'jud',
  'spy',
])
const possessives: ReadonlySet<string> = new Set(["'s", '’s', "'", '’'])

/** The noun phrase around a role, read outwards; absent where the role only qualifies another noun. */
export function readPhrase(
  scene: Scene,
  ground: Ground,
  role: Role,
  covered: Uint8Array,
): Phrase | undefined {
  const roles = [role]
  let end = role.end
  for (
    let next = ground.roleAt.get(end);
    next?.noun === true && isNoun(scene, end) && sameSentence(scene, role.first, end);
    next = ground.roleAt.get(end)
  ) {
    roles.push(next)
    end = next.end
  }
  const head = end - 1
  if (!roles.some(({ noun, office }) => noun || office !== undefined) || !isActingNoun(scene, head))
    return undefined
  const phrase: Phrase = {
    first: role.first,
    end,
    head,
    roles,
    country: undefined,
    adjective: false,
    located: false,
    body: undefined,
    armed: false,
    current: true,
    heldThen: false,
    modified: false,
    named: false,
    possessor: undefined,
    sharing: [],
    together: [],
  }
  for (let steps = 0; steps < 10; steps++) {
    const before = phrase.first
    if (
      !takeLeft(scene, ground, phrase) ||
      (covered[before - 1] === 1 && phrase.possessor === undefined)
    )
      break
  }
  // "50-nation coalition": what a hyphen ties to a number is no part of it.
  while (isHyphenated(scene, phrase.first) && phrase.first < role.first) phrase.first++
  if (phrase.country === undefined && roles.length > 1) takeShared(scene, ground, phrase)
  return phrase
}

/** Whether a hyphen without a space ties a word to the one before. */
function isHyphenated({ tokens }: Scene, at: number): boolean {
  const hyphen = tokens[at - 1]
  return hyphen?.text === '-' && hyphen.end === tokens[at]?.start
}

function takeLeft(scene: Scene, ground: Ground, phrase: Phrase): boolean {
  const at = phrase.first
  if (at <= sentenceStart(scene, phrase.head)) return false
  const before = lowerAt(scene, at - 1)
  const owned = possessives.has(before)
  const spot = ground.spotBefore.get(owned ? at - 1 : at)
  if (spot !== undefined && !(owned && phrase.country !== undefined))
    return takeName(scene, ground, phrase, { spot, owned })
  const token = scene.tokens[at - 1]
  if (token === undefined) return false
  // "The group's negotiator": whoever the group is.
  const { lexicon } = scene
  const owner = lowerAt(scene, at - 2)
  const isBody = ground.roleBefore.get(at - 1)?.noun === true
  if (owned && (isBody || lexicon['group-nouns'].has(owner) || lexicon['union-nouns'].has(owner)))
    phrase.possessor ??= at - 2
  if (token.penn === 'PRP$' && phrase.possessor === undefined) {
    phrase.possessor = at - 1
    return false
  }
  if (lowerAt(scene, at - 2) === '-' && scene.lexicon.backing.has(before)) {
    phrase.first =
      ground.spotBefore.get(at - 2)?.first ?? Math.max(sentenceStart(scene, at), at - 3)
    phrase.armed ||= before !== 'based' && before !== 'made' && before !== 'born'
    phrase.modified = true
    return true
  }
  return takeModifier(scene, phrase, token)
}

function takeModifier(scene: Scene, phrase: Phrase, token: Token): boolean {
  const { lexicon } = scene
  const { lower, tag, relation } = token
  // "Chad banned journalists": what it does to them.
  if (token.penn === 'VBD' && /^(?:root|conj|ccomp|advcl|acl:relcl|parataxis)$/.test(relation))
    return false
  const listed = lexicon['group-modifiers'].has(lower) || lexicon['title-modifiers'].has(lower)
  const side = /^(?:pro|anti)-/.test(lower)
  const qualifies =
    (tag === 'ADJ' || (tag === 'NOUN' && relation === 'compound')) &&
    !lexicon['not-modifiers'].has(lower) &&
    !/^\d/.test(lower)
  if (!(listed || side || qualifies) || isConsequence(scene, token)) return false
  phrase.armed ||= side || lexicon['armed-modifiers'].has(lower)
  if (lexicon['not-current'].has(lower)) phrase.current = false
  phrase.heldThen ||= lower === 'then'
  phrase.modified = true
  phrase.first--
  return true
}

/** "If it is peace, then armies should leave": none of former days. */
function isConsequence(scene: Scene, { lower, index }: Token): boolean {
  return lower === 'then' && lowerAt(scene, index - 1) === ','
}

function takeName(
  scene: Scene,
  ground: Ground,
  phrase: Phrase,
  { spot, owned }: { readonly spot: Spot; readonly owned: boolean },
): boolean {
  const { first, found } = spot
  const known = spot.known?.[0]
  if (known === undefined) {
    if (found === 'organisation' && !owned) {
      phrase.named = true
      phrase.country ??= countryWithin(scene, spot)
    } else phrase.possessor ??= phrase.first - (owned ? 2 : 1)
    // "Biden-Harris Administration": it is of the first who is named.
    const pair =
      scene.tokens[first - 1]?.text === '-' ? ground.spotBefore.get(first - 1) : undefined
    if (pair !== undefined && !owned) phrase.possessor = pair.end - 1
    phrase.first = first
    phrase.modified = true
    return false
  }
  if (known.type === 'capital' && !owned) return false
  phrase.first = first
  phrase.modified = true
  const isWhere = known.kind === 'region' && known.sector === undefined
  if (isWhere) {
    if (isOfPlace(scene, phrase)) phrase.country ??= known.country
  } else if (known.type === 'actor') phrase.body ??= known
  else if (phrase.country === undefined) {
    phrase.country = known.country
    phrase.adjective = !owned
    takeShared(scene, ground, phrase)
  }
  return true
}

/** "Gaza residents"; who governs or settles a territory that is disputed may be of another country. */
function isOfPlace({ tokens }: Scene, { roles, head }: Phrase): boolean {
  const sector = roles.at(-1)?.sector
  return tokens[head]?.lemma !== 'settler' && !(sector !== undefined && stateSectors.has(sector))
}

/** "US and Iraqi forces", "Syrian, Russian and Iranian troops": each shares the noun. */
function takeShared(scene: Scene, ground: Ground, phrase: Phrase): void {
  let at = phrase.first
  for (let steps = 0; steps < 4; steps++) {
    const joined = ['and', 'or', ',', '&', '-'].includes(lowerAt(scene, at - 1)) ? at - 1 : at
    const spot =
      joined < at
        ? ground.spotBefore.get(lowerAt(scene, joined - 1) === ',' ? joined - 1 : joined)
        : undefined
    const known = spot?.known?.[0]
    if (
      spot === undefined ||
      known?.country === undefined ||
      known.type === 'actor' ||
      !spot.known?.some(({ type }) => type === 'adjective')
    )
      return
    phrase.sharing.push({ span: { first: spot.first, end: spot.end }, country: known.country })
    at = spot.first
  }
}

/** The sector that the nouns, the body or the modifiers tell. */
export function sectorOf({ roles, armed, body }: Phrase): Sector | undefined {
  const told = roles.map(({ sector }) => sector).filter((sector) => sector !== undefined)
  const last = roles.at(-1)?.sector
  if (
    body !== undefined &&
    (last === undefined || last === 'unk' || last === 'uaf' || last === 'mil' || last === 'gov')
  )
    return body.sector ?? last
  const first = told.find((sector) => sector !== 'cvl') ?? told[0]
  if (first === undefined || (first === 'cvl' && armed)) return armed ? 'uaf' : undefined
  return first
}
