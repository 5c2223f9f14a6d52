import { type Party, quote, type Read, stated } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { agentBehind } from './agents.ts'
import { isAccused, isDay } from './figurative.ts'
import { inFull } from './in-full.ts'
import { byNoun, lexicon, stateByDeed, stateByVerb, targetByWord } from './lexicon.ts'
import { isPerson, isPersonName } from './people.ts'
import { ofWhom } from './struck.ts'
import { contentHead, isAttacker, isReducedPassive, isWeapon } from './surroundings.ts'
import type { Trigger } from './trigger.ts'
import { victimBefore } from './victims.ts'
import { hasMark, isWord, lemmaAt, lowerAt, phraseUpTo, verbOf } from './words.ts'

/** Somebody who can do it: a state, armed people, and beside a verb any person; never a weapon or an event with a name. */
function canDo(
  reading: Reading,
  head: number,
  { value }: Read<Party>,
  isSubject: boolean,
): boolean {
  if (value.country !== undefined && value.sector === 'gov') return true
  if (isAttacker(reading, head)) return true
  return (
    isSubject && (value.sector !== undefined || isPerson(reading, head) || isBody(reading, head))
  )
}

function able(
  reading: Reading,
  heads: readonly number[],
  isSubject: boolean,
): readonly Read<Party>[] {
  const fit = heads.filter((head) => {
    const parties = partiesOf(reading, [head])
    const core = contentHead(reading, head)
    return parties.length > 0
      ? parties.some((party) => canDo(reading, core, party, isSubject))
      : isAttacker(reading, core) || (isSubject && isPersons(reading, core))
  })
  return fit.flatMap((head) => {
    const parties = partiesOf(reading, [head])
    return parties.length > 0
      ? parties.map((party) => inFull(reading, head, party))
      : named(reading, head)
  })
}

/** People by a noun: never a number or a pronoun alone. */
function isPersons(reading: Reading, head: number): boolean {
  return (
    /^(NOUN|PROPN)$/.test(reading.tokens[head]?.tag ?? '') &&
    (isPerson(reading, head) || hasMark(reading, head, lexicon.collectives))
  )
}

/** "Three hooded individuals": nobody known, by the words for them. */
function named(reading: Reading, head: number): readonly Read<Party>[] {
  const span = phraseUpTo(reading, head)
  return [stated<Party>({ name: quote(reading.document, span), link: 'none' }, span)]
}

const harmful: ReadonlySet<string> = new Set([...stateByVerb.keys(), ...lexicon.hit])

/** "In which ten were killed, was condemned by the rebels": whom another verb has behind "by" is not its agent. */
function isOwn(reading: Reading, { predicate }: Clause, agent: number): boolean {
  const head = reading.tokens[agent]?.head ?? -1
  return head === predicate || (reading.tokens[head]?.head ?? -1) === predicate
}

function subjectsOf(reading: Reading, { clause }: Trigger): readonly number[] {
  if (!clause || isReducedPassive(reading, clause, harmful)) return []
  const { objects } = clause
  const told = clause.subjects.filter(
    (token) =>
      (!clause.passive || isOwn(reading, clause, token)) &&
      !isWeapon(reading, token) &&
      !objects.includes(token) &&
      !isInAside(reading, token) &&
      !isSpeaker(reading, token, clause) &&
      !isIncluded(reading, token) &&
      !isDay(reading, token),
  )
  const isAble = told.some((token) => isAttacker(reading, token) || isPerson(reading, token))
  const agent = clause.passive || isAble ? undefined : victimBefore(reading, clause.predicate)
  return agent === undefined || objects.includes(agent) || isIncluded(reading, agent)
    ? told
    : [agent]
}

/** "Officials say Diaz, 40, attacked a guard": who says so, where the parse gives the deed that subject. */
function isSpeaker(reading: Reading, head: number, { predicate }: Clause): boolean {
  const next = head + 1
  return (
    next < predicate &&
    reading.tokens[next]?.tag === 'VERB' &&
    isWord(reading, next, lexicon.saying) &&
    !hasMark(reading, next + 1, lexicon.asWhom)
  )
}

/** "Killed a hundred people, including two Danes, and took others": whom a list includes does nothing in it. */
function isIncluded(reading: Reading, head: number): boolean {
  if (lowerAt(reading, head - 1) === 'including' || lowerAt(reading, head - 2) === 'including')
    return true
  return reading.tree
    .childrenBy(head, 'case')
    .some((mark) => lowerAt(reading, mark) === 'including')
}

/** "With support from Kenya, Oman and Peru": the last of a list behind a preposition is no subject. */
function isInAside(reading: Reading, head: number): boolean {
  let at = head - 1
  while (
    /^(PROPN|DET|CCONJ|PUNCT)$/.test(reading.tokens[at]?.tag ?? '') &&
    lowerAt(reading, at) !== '.'
  )
    at -= 1
  const isList = lowerAt(reading, head - 1) === 'and' || lowerAt(reading, head - 2) === 'and'
  return isList && head - at > 3 && reading.tokens[at]?.tag === 'ADP'
}

/** "The massacre perpetrated by", "the attack, which was carried out by": clauses that tell who did the deed of the noun. */
function tellingOfDeed(reading: Reading, noun: number): readonly Clause[] {
  const own = reading.clauseAt(noun)
  const below = reading.tree.childrenBy(noun, 'acl', 'acl:relcl')
  const all = [...below, ...below.flatMap((child) => reading.tree.childrenBy(child, 'conj'))]
  const clauses = [...(own ? [own] : []), ...all.flatMap((at) => reading.clauseOf(at) ?? [])]
  return clauses.filter(
    (clause) =>
      lexicon.doing.has(clause.lemma) &&
      // "Accused him of carrying out the attack": the one who accuses is no doer.
      !isAccused(reading, clause) &&
      (clause.objects.includes(noun) || clause.relation.startsWith('acl')),
  )
}

/** People by any noun whatever: behind "by" and a verb that only people are the doers of. */
function deliberate(
  reading: Reading,
  clause: Clause,
  heads: readonly number[],
): readonly Read<Party>[] {
  if (!clause.passive || !lexicon.deliberate.has(clause.lemma)) return []
  return heads
    .filter((head) => /^(NNS|NNPS?)$/.test(reading.tokens[head]?.penn ?? ''))
    .filter(
      (head) =>
        !isWeapon(reading, head) &&
        !targetByWord.has(lowerAt(reading, head)) &&
        !hasMark(reading, head, lexicon.missiles) &&
        // "Killed by rocket attacks": a deed does nothing.
        !byNoun.has(lemmaAt(reading, head)),
    )
    .flatMap((head) => {
      const parties = partiesOf(reading, [head])
      return parties.length > 0 ? parties : named(reading, head)
    })
}

/** "A rebel attack", "an army raid": the noun before it says who did it. */
function kindBefore(reading: Reading, { at, rule }: Trigger): readonly Read<Party>[] {
  return reading.tree
    .childrenBy(at, 'compound', 'amod')
    .filter(
      (child) =>
        hasMark(reading, child, lexicon.armedKinds) ||
        (hasMark(reading, child, lexicon.stateKinds) && lexicon.stateTypes.has(rule.type)),
    )
    .flatMap((child) => named(reading, child))
}

/** "Accused them of shelling a town, killing ten": who accuses did none of it. */
function isWithinAccusation(reading: Reading, clause: Clause): boolean {
  const above = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  return above !== undefined && clause.relation.startsWith('advcl') && isAccused(reading, above)
}

/** "Came under fire from militants". */
function besetBy(reading: Reading, { obliques, predicate }: Clause): readonly Read<Party>[] {
  const behind = obliques
    .filter(({ preposition }) => preposition === 'from')
    .map(({ head }) => head)
  const below = reading.tree
    .childrenBy(predicate, 'obj', 'obl')
    .flatMap((head) =>
      reading.tree
        .childrenBy(head, 'nmod')
        .filter((child) =>
          reading.tree.childrenBy(child, 'case').some((mark) => lowerAt(reading, mark) === 'from'),
        ),
    )
  const armed = [...behind, ...below].filter((head) =>
    isAttacker(reading, contentHead(reading, head)),
  )
  return able(reading, armed, true)
}

function doersOfVerb(reading: Reading, trigger: Trigger, clause: Clause): readonly Read<Party>[] {
  // Who defuses a bomb or shoots down a drone did not send it; who surrenders is the one taken.
  const isFoiled = lexicon.foiled.has(verbOf(clause)) && trigger.rule.needs !== 'downed'
  if (isFoiled || lexicon.intransitive.has(clause.lemma)) return []
  // "The court convicted him of shooting a clerk": whoever is blamed is told by the blame.
  if (isAccused(reading, clause)) return []
  if (trigger.rule.needs === 'surrendering' || isWithinAccusation(reading, clause)) return []
  if (trigger.rule.needs === 'beset') return besetBy(reading, clause)
  const heads = subjectsOf(reading, trigger)
  const subjects = able(reading, heads, true)
  if (subjects.length > 0) return subjects
  const behind = able(reading, agentBehind(reading, clause), true)
  return behind.length > 0 ? behind : deliberate(reading, clause, heads)
}

/** The top word of a mention, wherever in a name of several words that is: "Boko Haram's raid". */
function isWhole(reading: Reading, child: number): boolean {
  const mention = reading.mentionAt(child)
  const above = reading.tokens[reading.tokens[child]?.head ?? -1]
  return (
    mention !== undefined &&
    (mention.head === child ||
      above === undefined ||
      above.end <= mention.start ||
      above.start >= mention.end)
  )
}

/** "His arrest", "the reporter's murder": of people who were taken or killed, unless it is of somebody else. */
function isSufferer(reading: Reading, owner: number, { at, rule }: Trigger): boolean {
  const token = reading.tokens[owner]
  if (token?.relation !== 'nmod:poss') return false
  const lemma = lemmaAt(reading, at)
  if (!stateByDeed.has(lemma) && !lexicon.openDeeds.has(lemma)) return false
  const isOfOther = reading.tree
    .childrenBy(at, 'nmod')
    .some((child) =>
      reading.tree.childrenBy(child, 'case').some((mark) => lowerAt(reading, mark) === 'of'),
    )
  const isSomebody = token.tag === 'PRON' || isPersonName(reading, owner)
  return !isOfOther && isSomebody && (lexicon.apart.has(rule.type) || !isAttacker(reading, owner))
}

/** A body told by name that is on no list: "an attack by Black Dawn". */
function isBody(reading: Reading, head: number): boolean {
  const mention = reading.mentionAt(head)
  const [party] = mention?.parties ?? []
  return mention?.kind === 'organisation' && party?.link === 'name' && party.sector === undefined
}

/** Who did it, as the words state: subject of the verb, "by" behind the noun, or a nationality before it. */
export function doersOf(reading: Reading, trigger: Trigger): readonly Read<Party>[] {
  const { at, clause, isNoun } = trigger
  if (!isNoun) return clause ? doersOfVerb(reading, trigger, clause) : []
  const by = reading.tree
    .childrenBy(at, 'nmod')
    .filter((child) =>
      reading.tree.childrenBy(child, 'case').some((mark) => lowerAt(reading, mark) === 'by'),
    )
  const of = ofWhom(reading, at)
  const before = [
    ...reading.tree.childrenBy(at, 'nmod:poss', 'amod', 'compound'),
    ...(of === undefined ? [] : reading.tree.conjuncts(of)),
  ].filter(
    (child) =>
      isWhole(reading, child) && !isWeapon(reading, child) && !isSufferer(reading, child, trigger),
  )
  const telling = tellingOfDeed(reading, at)
  const carried = telling.flatMap(({ subjects }) =>
    subjects.filter((token) => !isWeapon(reading, token) && !isInAside(reading, token)),
  )
  const perpetrators = telling
    .filter(({ lemma }) => lexicon.deliberate.has(lemma))
    .flatMap(({ subjects }) => subjects)
  const behindBy = [...by.flatMap((head) => reading.tree.conjuncts(head)), ...carried]
  const found = [
    ...able(reading, behindBy, true),
    ...partiesOf(
      reading,
      [...behindBy.filter((head) => by.includes(head)), ...perpetrators].filter((head) =>
        isBody(reading, head),
      ),
    ),
    ...telling.flatMap((each) => deliberate(reading, each, each.subjects)),
    ...able(reading, before, false),
  ]
  return found.length > 0 ? found : kindBefore(reading, trigger)
}
