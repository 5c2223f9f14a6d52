import type { Party, Sector } from '../../record/index.ts'
import { readPronoun } from './pronouns.ts'
import { lowerAt, type Scene } from './scene.ts'
import type { Resolved, Told } from './told.ts'
import { speakerOfTurn } from './turn.ts'

/**
 * The sector of a noun that alone does not tell one, from who stands behind it: states have "allies" and "partners", and
 * somebody's "team" or "counterpart" is of what he is of himself. Left open where a person or a firm may have them.
 */
export function tieToOwner(told: Told, mention: Resolved): Resolved {
  const { scene } = told
  if (mention.who.kind !== 'nominal' || mention.antecedent !== undefined) return mention
  const { text } = scene.tokens[mention.head] ?? {}
  if (text === 'Alliance') return tieAlliance(told, mention)
  if (text === 'Allies' && isOfAlliance(scene, mention)) {
    const allies = tieToNato(told, mention)
    if (allies !== mention) return allies
  }
  if (
    !isNeighbour(scene, mention.head) &&
    !mention.parties.every(({ sector }) => (sector ?? 'unk') === 'unk')
  )
    return mention
  const sector = sectorOfOwner(told, mention)
  return sector === undefined
    ? mention
    : {
        ...mention,
        parties: mention.parties.map((party) => ofItsState(told, mention, { ...party, sector })),
      }
}

/** "Our Alliance", "the Alliance" with a capital. */
function tieAlliance(told: Told, mention: Resolved): Resolved {
  const { scene } = told
  const { first, head } = mention
  const isBare = first === head && /^(?:the|our|this)$/.test(lowerAt(scene, first - 1))
  return isBare && lowerAt(scene, head + 1) !== 'of' ? tieToNato(told, mention) : mention
}

/** "Allies agreed", "all 31 Allies", "our Allies", with a capital; not "Allies and partners", nor those of somebody or some place. */
function isOfAlliance(scene: Scene, mention: Resolved): boolean {
  const { first, head, end, possessor } = mention
  const owner = possessor === undefined ? '' : lowerAt(scene, possessor)
  const isPlain = scene.tokens
    .slice(first, head)
    .every(({ tag, lower }) => tag === 'NUM' || tag === 'DET' || lower === 'record')
  const isPaired = /^(?:and|in|across|around|throughout|of)$/.test(lowerAt(scene, end))
  return isPlain && isAlliedState(scene, mention) && !isPaired && /^(?:our)?$/.test(owner)
}

/** NATO, of a report that names it. */
function tieToNato({ mentions, all, scene }: Told, mention: Resolved): Resolved {
  const [party, other] = mention.parties
  if (other !== undefined || party === undefined) return mention
  if (party.actor !== undefined || party.country !== undefined) return mention
  const isNato = ({ parties }: Resolved) => parties[0]?.actor === 'nato'
  const before = mentions.find(isNato)
  const nato = before ?? all.find(isNato)
  const name = scene.tokens[mention.head]?.text ?? ''
  return nato === undefined
    ? mention
    : {
        ...mention,
        ...(before === undefined ? {} : { antecedent: before }),
        parties: nato.parties.map((known) => ({ ...known, name, link: 'description' })),
      }
}

/** "My team", "our delegation", said by somebody in office: the country of whoever speaks. */
function speakersOwn(told: Told, { possessor, head }: Resolved): string | undefined {
  const { scene, home } = told
  const word = possessor === undefined ? '' : lowerAt(scene, possessor)
  const isOne = scene.tokens[head]?.penn === 'NN'
  if (!/^(?:my|our)$/.test(word) || !isOne || scene.quoted[head] !== 0) return undefined
  const speaker = speakerOfTurn(told, head)
  if (typeof speaker === 'object') return speaker.sector === 'gov' ? speaker.country : undefined
  return speaker === undefined && home?.sure === true ? home.country : undefined
}

/** "Our Israeli partners": several of one state are the state. */
function ofItsState(told: Told, mention: Resolved, party: Party): Party {
  const { scene } = told
  const { who, head } = mention
  if (scene.lexicon['of-their-owner'].has(scene.tokens[head]?.lemma ?? '')) {
    const country = party.country ?? speakersOwn(told, mention)
    return country === undefined ? party : { ...party, country }
  }
  const state = scene.actors.countries.get(party.country ?? '')
  const isFriend = scene.lexicon['friends-of-states'].has(scene.tokens[head]?.lemma ?? '')
  const isState = who.kind === 'nominal' && who.many && isFriend
  return !isState || state === undefined || party.actor !== undefined
    ? party
    : { ...party, actor: state.id, label: state.label }
}

function sectorOfOwner(told: Told, mention: Resolved): Sector | undefined {
  const { scene } = told
  const lemma = scene.tokens[mention.head]?.lemma ?? ''
  if (scene.lexicon['friends-of-states'].has(lemma))
    return isOfStates(told, mention) ? 'gov' : undefined
  if (lemma === 'leader') return isOfLeaders(told, mention) ? 'gov' : undefined
  if (!scene.lexicon['of-their-owner'].has(lemma)) return undefined
  if (speakersOwn(told, mention) !== undefined) return 'gov'
  const sector = ownerOf(told, mention)?.parties[0]?.sector
  return sector !== undefined && ofState.has(sector) ? sector : undefined
}

const ofState: ReadonlySet<Sector> = new Set<Sector>([
  'gov',
  'mil',
  'leg',
  'spy',
  'igo',
  'uno',
  'eur',
])

/** Whose a noun is; "ours" is of whoever speaks for a state. */
function ownerOf(told: Told, { possessor }: Resolved): Resolved | undefined {
  if (possessor === undefined) return undefined
  return (
    told.byHead.get(possessor)?.find(({ head }) => head === possessor) ??
    readPronoun(told, possessor, true)?.antecedent
  )
}

/** Allies and partners that a state has, or that are told of as states are. */
function isOfStates(told: Told, mention: Resolved): boolean {
  const { scene } = told
  const { first, head, end, possessor, who, parties } = mention
  if (scene.tokens[head]?.penn !== 'NNS' && scene.tokens[head]?.penn !== 'NNPS') return false
  const isPlaced = who.kind === 'nominal' && parties.some(({ country }) => country !== undefined)
  // People have neighbours in a town.
  if (isPlaced && !isNeighbour(scene, head)) return true
  if (possessor !== undefined) {
    if (lowerAt(scene, possessor) === 'our')
      return isPair(scene, mention) || speaksForState(told, head)
    const owner = besideOwner(told, possessor) ?? ownerOf(told, mention)
    if (owner !== undefined) return isState(owner)
    return lowerAt(scene, possessor) === 'its' && isPair(scene, mention)
  }
  if (isPair(scene, mention) || isAlliedState(scene, mention)) return true
  for (let at = first; at < head; at++)
    if (scene.lexicon['among-states'].has(lowerAt(scene, at))) return true
  return isWorldwide(scene, end)
}

/** "Chad and its allies". */
function besideOwner({ scene, mentions }: Told, possessor: number): Resolved | undefined {
  if (lowerAt(scene, possessor - 1) !== 'and' || lowerAt(scene, possessor) !== 'its')
    return undefined
  const before = mentions.at(-1)
  return before?.end === possessor - 1 ? before : undefined
}

/** "As Allies", "three Baltic Allies", with a capital inside a sentence: states of one alliance. */
function isAlliedState({ tokens, sentences }: Scene, { first, head }: Resolved): boolean {
  const start = sentences[tokens[head]?.sentence ?? -1]?.firstToken
  return tokens[head]?.text === 'Allies' && first !== start
}

function isNeighbour({ tokens }: Scene, head: number): boolean {
  return /^neighbou?r$/.test(tokens[head]?.lemma ?? '')
}

function isState({ who, parties }: Resolved): boolean {
  const { sector } = parties[0] ?? {}
  return who.kind === 'country' || (who.kind !== 'person' && (sector === 'gov' || sector === 'igo'))
}

function speaksForState(told: Told, at: number): boolean {
  if (told.scene.quoted[at] !== 0) return false
  const speaker = speakerOfTurn(told, at)
  if (typeof speaker === 'object') return speaker.sector === 'gov'
  return speaker === undefined && told.home?.sure === true
}

/** "Allies and partners". */
function isPair({ tokens, lexicon }: Scene, { first, head }: Resolved): boolean {
  const friends = lexicon['friends-of-states']
  const isFriend = (at: number) => friends.has(tokens[at]?.lemma ?? '') && at !== head
  const isJoint = (at: number) => /^(?:and|,)$/.test(tokens[at]?.lower ?? '')
  const after = isJoint(head + 1) && (isFriend(head + 2) || isFriend(head + 3))
  const own = tokens[first - 1]?.penn === 'PRP$' ? first - 2 : first - 1
  return after || (isJoint(own) && isFriend(own - 1))
}

/** "Partners across the region", "allies around the world". */
export function isWorldwide(scene: Scene, end: number): boolean {
  if (!/^(?:across|around|throughout|in)$/.test(lowerAt(scene, end))) return false
  const at = lowerAt(scene, end + 1) === 'the' ? end + 2 : end + 1
  return /^(?:region|world|globe|continent|hemisphere|europe|africa|asia|indo-pacific)$/.test(
    lowerAt(scene, at),
  )
}

/** "The leaders" of a report that has told of two of different states by name. */
function isOfLeaders({ scene, mentions }: Told, { first, head, possessor }: Resolved): boolean {
  if (scene.tokens[head]?.penn !== 'NNS' || possessor !== undefined) return false
  for (let at = first; at < head; at++)
    if (scene.lexicon['among-states'].has(lowerAt(scene, at))) return true
  if (head !== first || /^(?:of|in|from|at)$/.test(lowerAt(scene, head + 1))) return false
  if (mentions.some((other) => isSameNoun(scene, other, head))) return true
  const heads = mentions.flatMap(({ person, parties: [party] }) =>
    person !== undefined && party?.sector === 'gov' ? (party.country ?? []) : [],
  )
  const isTwo = /^(?:two|both)$/.test(lowerAt(scene, first - 1))
  return new Set(heads).size > (isTwo ? 0 : 1)
}

/** "The leaders" after "leaders of Chad and Niger". */
function isSameNoun({ tokens }: Scene, { who, head, parties }: Resolved, noun: number): boolean {
  const isOfState = parties.some(({ sector }) => sector === 'gov')
  return who.kind === 'nominal' && isOfState && tokens[head]?.lemma === tokens[noun]?.lemma
}
