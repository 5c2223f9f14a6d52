import type { Token } from '../analysis.ts'
import { cataphor } from './cataphor.ts'
import { readThoseWhoMet } from './meeting.ts'
import { isOpen, namedInQuotation } from './ruled-out.ts'
import { type Scene, sentenceStart } from './scene.ts'
import { isSubject, type Resolved, recent, type Told } from './told.ts'
import { isAddress } from './turn.ts'
import { isBlocked } from './unnamed.ts'

/**
 * The pronoun at token `at`, when grammar leaves one mention that it can stand for: the only one of its gender and
 * number in its sentence or the two before, or the one of them that is a subject. `it` and `they` only where somebody
 * acts. With `possessive`, `its` and `their` are read too.
 */
export function readPronoun(told: Told, at: number, possessive = false): Resolved | undefined {
  const { tokens, lexicon } = told.scene
  const token = tokens[at]
  if (token === undefined || (token.tag !== 'PRON' && token.tag !== 'DET')) return undefined
  const kind = lexicon.pronouns[token.lower]
  if (kind === undefined) return undefined
  if ((kind === 'thing' || kind === 'many') && !possessive && !acts(told.scene, at))
    return undefined
  const fits = (mention: Resolved) =>
    kind === 'male' || kind === 'female'
      ? isPersonOf(mention, kind)
      : kind === 'thing'
        ? isThing(told.scene, mention)
        : isMany(mention)
  const personal = kind === 'male' || kind === 'female'
  const antecedent =
    choose(told, at, { fits, personal }) ??
    // Whoever "she" is, if the only person told of has a name that lists do not know.
    (kind === 'female' && token.relation.startsWith('nsubj')
      ? choose(told, at, { fits: isOfUnknownGender, personal })
      : undefined)
  if (antecedent === undefined)
    return token.lower === 'they' && !possessive ? readThoseWhoMet(told, at) : undefined
  const link = 'pronoun' as const
  return {
    first: at,
    end: at + 1,
    head: at,
    who: antecedent.who,
    antecedent,
    ...(antecedent.person === undefined ? {} : { person: antecedent.person }),
    parties: antecedent.parties.map((party) => ({ ...party, link })),
  }
}

function isPersonOf(mention: Resolved, gender: 'male' | 'female'): boolean {
  if (mention.who.kind === 'office')
    return gender === 'male' || mention.parties[0]?.actor !== undefined
  if (mention.person === undefined || mention.parties.length !== 1) return false
  return (
    mention.person.gender === gender || (mention.person.gender === undefined && gender === 'male')
  )
}

function isOfUnknownGender({ person, parties }: Resolved): boolean {
  const isUnknown = person !== undefined && person.gender === undefined
  return isUnknown && parties.length === 1 && person.known.length === 0
}

function isThing({ tokens }: Scene, mention: Resolved): boolean {
  const { who } = mention
  if (who.kind === 'person' || who.kind === 'office' || mention.parties.length !== 1) return false
  // "the military … it": one body, though of many.
  return (
    !who.many ||
    (who.kind === 'nominal' && !/^NNP?S$/.test(tokens[mention.head]?.penn ?? '')) ||
    who.kind === 'country' ||
    who.kind === 'actor' ||
    who.kind === 'organisation'
  )
}

function isMany(mention: Resolved): boolean {
  if (mention.parties.length > 1) return true
  const { who } = mention
  return who.kind !== 'person' && who.kind !== 'office' && (who.many || who.kind === 'actor')
}

/** Whether the pronoun is the subject of something only somebody does. */
function acts({ tokens, lexicon }: Scene, at: number): boolean {
  const token = tokens[at]
  const verb = token === undefined ? undefined : tokens[token.head]
  if (token?.relation !== 'nsubj' || verb === undefined || lexicon.impersonal.has(verb.lemma))
    return false
  return (
    lexicon['actor-verbs'].has(verb.lemma) ||
    (token.lower === 'they' &&
      (lexicon['speaking-verbs'].has(verb.lemma) || isMeant(tokens, verb))) ||
    (verb.tag === 'VERB' &&
      verb.relation === 'ccomp' &&
      lexicon['actor-verbs'].has(tokens[verb.head]?.lemma ?? ''))
  )
}

/** "They will reopen the road": things have no such plans. */
function isMeant(tokens: Scene['tokens'], verb: Token): boolean {
  const below = tokens
    .slice(Math.max(0, verb.index - 4), verb.index + 12)
    .filter(({ head }) => head === verb.index)
  const will = below.some(
    ({ penn, lower }) => penn === 'MD' && /^(?:will|would|shall)$/.test(lower),
  )
  return verb.tag === 'VERB' && will && below.some(({ relation }) => relation === 'obj')
}

/** In the nearest sentence that has a fitting mention: the only one, or else the only one that is a subject. */
function choose(
  told: Told,
  at: number,
  { fits, personal }: { readonly fits: (mention: Resolved) => boolean; readonly personal: boolean },
): Resolved | undefined {
  const speaker = speakerOf(told, at)
  if (speaker !== undefined && fits(speaker)) return speaker
  const later = cataphor(told, at)
  if (later !== undefined && fits(later)) return later
  // Whoever is spoken of in a quotation may be anybody but the speaker: only the quotation itself can tell.
  const { quoted } = told.scene
  const spokenOf = personal ? namedInQuotation(told, at) : undefined
  const here = candidatesFor(told, at, personal).filter(
    (mention) =>
      fits(mention) &&
      quoted[mention.head] === quoted[at] &&
      spokenOf?.has(mention.parties[0]?.actor) !== true &&
      !isOwnSubject(told.scene, mention, at) &&
      !isSpeakerLabel(told.scene, mention),
  )
  const found = nearest(told, at, { here, personal })
  const isDoubtful =
    found !== undefined && personal && (isBlocked(told, found, at) || isOpen(told, found, at, fits))
  return isDoubtful ? undefined : found
}

/** "PRESIDENT LIND: I know he will come.", "THE PRESIDENT: He will.", "Will he come, Mr. President?": of another in each. */
function isSpeakerLabel(scene: Scene, mention: Resolved): boolean {
  const { tokens } = scene
  const { first, end, who } = mention
  if (who.kind === 'office' && isAddress(scene, mention)) return true
  const start = tokens[first - 1]?.text === 'THE' ? first - 1 : first
  return start === sentenceStart(scene, first) && tokens[end]?.text === ':'
}

function nearest(
  told: Told,
  at: number,
  { here, personal }: { readonly here: readonly Resolved[]; readonly personal: boolean },
): Resolved | undefined {
  const { tokens } = told.scene
  const token = tokens[at]
  const sentence = token?.sentence ?? 0
  for (let back = 0; back <= 2; back++) {
    const inSentence = here.filter((mention) => tokens[mention.head]?.sentence === sentence - back)
    const candidates =
      back > 0 && !personal
        ? inSentence.filter((mention) => isSubject(told.scene, mention))
        : inSentence
    if (candidates.length === 0) continue
    if (distinct(candidates) === 1) return candidates[0]
    // A subject is taken up by a subject; an object could be either.
    const object = token?.penn === 'PRP' && !token.relation.startsWith('nsubj')
    const subjects = object ? [] : candidates.filter((mention) => isSubject(told.scene, mention))
    if (distinct(subjects) === 1) return subjects[0]
    // Of several subjects, that of the sentence's main verb.
    const main = subjects.filter(
      ({ head }) => tokens[tokens[head]?.head ?? -1]?.relation === 'root',
    )
    return distinct(main) === 1 ? main[0] : undefined
  }
  return undefined
}

/** Whoever was told of in this sentence and the two before; for "they" also all who share one verb, as one. */
function candidatesFor(told: Told, at: number, personal: boolean): readonly Resolved[] {
  const found = [...recent(told, at, 2)]
  return personal ? found : found.map((mention) => withOthers(told.scene, mention, found))
}

/** Furthest that one of a list may stand behind the first, in tokens. */
const longestList = 40

/** A subject with those listed beside it: "Armenia, Azerbaijan and Russia". */
function withOthers(scene: Scene, mention: Resolved, near: readonly Resolved[]): Resolved {
  if (mention.parties.length !== 1 || !isSubject(scene, mention)) return mention
  const others = near.filter(
    (other) =>
      other.first >= mention.end &&
      other.first < mention.end + longestList &&
      isListedWith(scene, other, mention),
  )
  if (others.length === 0) return mention
  const { person: _, ...shared } = mention
  return { ...shared, parties: [mention, ...others.reverse()].flatMap(({ parties }) => parties) }
}

function isListedWith({ tokens }: Scene, other: Resolved, mention: Resolved): boolean {
  for (let at = other.first; at < other.end; at++) {
    const { relation, head = -1 } = tokens[at] ?? {}
    if (relation === 'conj' && head >= mention.first && head < mention.end) return true
  }
  return false
}

/** "Smith said he …", "the committee says it has …": the subject of the clause that reports this one. */
function speakerOf(told: Told, at: number): Resolved | undefined {
  const { tokens, lexicon } = told.scene
  const clause = tokens[tokens[at]?.head ?? -1]
  const reporting = clause?.relation === 'ccomp' ? tokens[clause.head] : undefined
  if (
    clause === undefined ||
    reporting === undefined ||
    !lexicon['actor-verbs'].has(reporting.lemma) ||
    tokens[at]?.relation !== 'nsubj'
  )
    return undefined
  const speaker = told.mentions.findLast(
    (mention) =>
      mention.end <= at &&
      tokens[mention.head]?.head === reporting.index &&
      tokens[mention.head]?.relation === 'nsubj',
  )
  return speaker !== undefined && lexicon.pronouns[tokens[at]?.lower ?? ''] === 'many'
    ? withOthers(told.scene, speaker, [...recent(told, at, 0)])
    : speaker
}

function distinct(mentions: readonly Resolved[]): number {
  return new Set(
    mentions.map((mention) =>
      mention.parties
        .map(({ actor, name, country, sector }) =>
          actor === undefined ? name.toLowerCase() : `${actor} ${country} ${sector}`,
        )
        .join('+'),
    ),
  ).size
}

/** "Biden met him": the object is not the subject of the same verb. */
function isOwnSubject({ tokens }: Scene, mention: Resolved, at: number): boolean {
  const token = tokens[at]
  if (
    token === undefined ||
    token.penn === 'PRP$' ||
    token.lower.endsWith('self') ||
    token.relation.startsWith('nsubj')
  )
    return false
  const head = tokens[mention.head]
  return head?.relation.startsWith('nsubj') === true && head.head === token.head
}
