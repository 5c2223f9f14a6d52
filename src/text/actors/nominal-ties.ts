import type { Party } from '../../record/index.ts'
import { tieToOwner } from './allies.ts'
import { isAnybody } from './anybody.ts'
import { tieBothParties } from './both-parties.ts'
import { tieCalled } from './called.ts'
import { holderOf } from './holder.ts'
import { tieOfficeAtHome, tieOrganAtHome, tieOurs } from './home-ties.ts'
import { bearersOf, isOfOffice } from './office-bearers.ts'
import { readPronoun } from './pronouns.ts'
import { lowerAt, type Scene } from './scene.ts'
import { tieSeveral } from './several.ts'
import { tieShortBody } from './short-bodies.ts'
import { type Resolved, recent, type Told } from './told.ts'
import { isAddress, tieAddress } from './turn.ts'

/** A noun for somebody, with what its possessor, its office or an earlier telling of it says of who that is. */
export function tieNominal(told: Told, mention: Resolved): Resolved {
  return tieToOwner(told, tieNoun(told, mention))
}

function tieNoun(told: Told, mention: Resolved): Resolved {
  if (mention.who.kind === 'office') return tieOffice(told, mention)
  if (mention.who.kind !== 'nominal') return mention
  const party = mention.parties[0]
  if (party === undefined || party.country !== undefined || party.actor !== undefined)
    return mention
  const possessor = mention.possessor ?? sharedPossessor(told, mention)
  if (possessor !== undefined && isOfOthers(told, mention)) return { ...mention, possessor }
  const own = possessor === undefined ? '' : lowerAt(told.scene, possessor)
  if (own === 'my' || own === 'our') {
    const organ = tieOrganAtHome(told, mention, party)
    return organ === mention && own === 'our' ? tieOurs(told, mention, party) : organ
  }
  if (possessor !== undefined) return tiePossessed(told, mention, party, possessor)
  const repeated =
    lowerAt(told.scene, mention.first - 1) === 'the' ? tieRepeated(told, mention, party) : mention
  if (repeated !== mention) return repeated
  const called = tieCalled(told, mention)
  if (called !== mention) return called
  const several = tieSeveral(told, mention)
  if (several !== mention) return several
  const both = tieBothParties(told, mention)
  if (both !== mention) return both
  const organ = tieOrganAtHome(told, mention, party)
  return organ === mention ? tieShortBody(told, mention, party) : organ
}

/** "Its enemies", "their neighbours": who they are the possessor does not tell. */
function isOfOthers({ scene }: Told, { head, who }: Resolved): boolean {
  const { lemma = '', lower = '' } = scene.tokens[head] ?? {}
  const isOther = scene.lexicon.opposites.has(lemma) || scene.lexicon['state-nouns'].has(lower)
  return who.kind === 'nominal' && isOther && lower !== 'governments'
}

/** "its troops and diplomats": the second noun is the possessor's too. */
function sharedPossessor({ scene, mentions }: Told, mention: Resolved): number | undefined {
  const before = mentions.at(-1)
  return lowerAt(scene, mention.first - 1) === 'and' && before?.end === mention.first - 1
    ? before.possessor
    : undefined
}

const stateSectors: ReadonlySet<string> = new Set(['gov', 'mil', 'cop', 'leg', 'jud', 'spy'])

/** "its forces", "Biden's government", "their troops" of two countries: each country is a possessor's. */
function tiePossessed(told: Told, mention: Resolved, party: Party, possessor: number): Resolved {
  const named =
    told.byHead.get(possessor)?.find((other) => other !== mention) ??
    // "The group's negotiator": a description that stands for a group told before.
    lastWithHead(told, possessor)
  const owner = named ?? readPronoun(told, possessor, true)?.antecedent
  if (owner === undefined || mention.who.kind === 'person') return { ...mention, possessor }
  const { many } = mention.who
  // "Their families" of several: the pronoun may as well stand for those who are missed.
  if (party.sector === 'cvl' && owner.parties.length > 1) return { ...mention, possessor }
  return {
    ...mention,
    possessor,
    parties: owner.parties.map((of) => possessedParty(told, party, { of, owner, many })),
  }
}

function lastWithHead({ mentions }: Told, head: number): Resolved | undefined {
  for (let index = mentions.length - 1; index >= 0; index--)
    if (mentions[index]?.head === head) return mentions[index]
  return undefined
}

function possessedParty(
  told: Told,
  party: Party,
  { of, owner, many }: { readonly of: Party; readonly owner: Resolved; readonly many: boolean },
): Party {
  const group = owner.who.kind === 'actor' || owner.who.kind === 'organisation'
  // "Their loved ones": who has kin is no body, whatever "their" was taken for.
  if (group && party.sector === 'cvl') return party
  const ofState = !group && many && stateSectors.has(party.sector ?? '')
  const state = ofState ? told.scene.actors.countries.get(of.country ?? '') : undefined
  const sector =
    group && ['mil', 'unk', 'uaf', 'gov'].includes(party.sector ?? '') ? of.sector : party.sector
  return {
    ...party,
    ...(of.country === undefined ? {} : { country: of.country }),
    ...(state === undefined ? {} : { actor: state.id, label: state.label }),
    ...(group && of.actor !== undefined ? { actor: of.actor, label: of.label ?? of.name } : {}),
    ...(sector === undefined ? {} : { sector: sector }),
  }
}

/** "the troops" after "US troops": the same noun told before with its country. */
function tieRepeated(told: Told, mention: Resolved, party: Party): Resolved {
  const { tokens } = told.scene
  const lemma = tokens[mention.head]?.lemma
  const same: Resolved[] = []
  for (const other of recent(told, mention.first, 6))
    if (
      other.who.kind === 'nominal' &&
      tokens[other.head]?.lemma === lemma &&
      isCalledLike(told.scene, mention, other) &&
      other.parties[0]?.country !== undefined
    )
      same.push(other)
  const nearest = same[0]
  const known = nearest?.parties[0]
  if (
    nearest === undefined ||
    known === undefined ||
    new Set(same.slice(0, 3).map(({ parties }) => parties[0]?.country)).size > 1
  )
    return mention
  return {
    ...mention,
    antecedent: nearest,
    parties: [{ ...known, name: party.name, link: 'description' }],
  }
}

/** "The ministry" may be the foreign ministry; "the health ministry" is another. */
function isCalledLike({ tokens }: Scene, mention: Resolved, other: Resolved): boolean {
  for (let at = mention.first; at < mention.head; at++)
    if (!isWordOf(tokens, tokens[at]?.lower, other)) return false
  return true
}

function isWordOf(tokens: Scene['tokens'], word: string | undefined, other: Resolved): boolean {
  for (let at = other.first; at < other.head; at++) if (tokens[at]?.lower === word) return true
  return false
}

/** "The mayor of Lyon" need not be the only mayor told of. */
function isOfPlace(scene: Scene, { end }: Resolved): boolean {
  const at = lowerAt(scene, end + 1) === 'the' ? end + 2 : end + 1
  return lowerAt(scene, end) === 'of' && scene.placed.has(at)
}

/** "the president", "the US president": who holds the office, as this report tells, or as our lists have it for its day. */
function tieOffice(told: Told, mention: Resolved): Resolved {
  if (mention.who.kind === 'person') return mention
  const { office } = mention.who
  const party = mention.parties[0]
  if (office?.office === undefined || party === undefined || !office.current) return mention
  if (isAnybody(told.scene, mention) || isOfPlace(told.scene, mention)) return mention
  // "Other world leaders", "a leader" are anybody.
  if (office.office === 'leader' && office.country === undefined && office.body === undefined)
    if (!/^(?:the|this|that)$/.test(lowerAt(told.scene, mention.first - 1))) return mention
  if (isAddress(told.scene, mention))
    return tieAddress(told, {
      mention,
      office: office.office,
      fits: (other) => isOfOffice(office, other),
    })
  const named = bearersOf(told, office)
  const ours =
    office.country === undefined ? tieOfficeAtHome(told, { mention, office, named }) : undefined
  if (ours !== undefined) return ours
  const antecedent =
    new Set(named.map(({ parties }) => parties[0]?.actor)).size === 1 ? named.at(-1) : undefined
  const known = antecedent?.parties[0]
  if (antecedent !== undefined && known !== undefined)
    return { ...mention, antecedent, parties: [{ ...known, link: 'office' }] }
  return office.country === undefined
    ? mention
    : {
        ...mention,
        parties: [
          { ...party, ...holderOf(told.scene, office.office, office.country), link: 'office' },
        ],
      }
}
