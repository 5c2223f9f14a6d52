import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { type IncidentRule, lexicon, targetByWord } from './lexicon.ts'
import { isPerson } from './people.ts'
import {
  contentHead,
  isAttacker,
  isCarrier,
  isExplosive,
  isState,
  isTarget,
  isWeapon,
} from './surroundings.ts'
import { isWord, lowerAt } from './words.ts'

/** Companies and space agencies launch rockets too: whoever is named as doing it must be a state or armed. */
function isCivil(reading: Reading, subjects: readonly number[]): boolean {
  const doers = subjects.filter((token) => !isWeapon(reading, token))
  return (
    doers.length > 0 &&
    doers.every(
      (token) =>
        !isAttacker(reading, token) &&
        !isPerson(reading, token) &&
        // A car that hits a mine is no firm.
        !targetByWord.has(lowerAt(reading, token)) &&
        !partiesOf(reading, [token]).some(
          ({ value }) => value.sector === 'gov' || value.sector === 'unk',
        ),
    )
  )
}

/** A weapon, a state that strikes, or something or somebody armed that is struck. */
function isStruckByAny(
  reading: Reading,
  subjects: readonly number[],
  others: readonly number[],
): boolean {
  return (
    [...subjects, ...others].some((token) => isWeapon(reading, token)) ||
    (subjects.some((token) => isState(reading, token)) &&
      others.some((token) => isTarget(reading, token) && !isState(reading, token))) ||
    others.some((token) => targetByWord.has(lowerAt(reading, token)) || isAttacker(reading, token))
  )
}

function hasCarrier(
  reading: Reading,
  { carriers }: IncidentRule,
  tokens: readonly number[],
): boolean {
  return !carriers || tokens.some((token) => isCarrier(reading, token, carriers))
}

function hasPerson(reading: Reading, tokens: readonly number[] = []): boolean {
  return tokens.some((token) => isPerson(reading, token))
}

function isCounted(reading: Reading, token: number): boolean {
  return reading.quantities.some(({ noun }) => noun === token)
}

/** People who give themselves up; "surrendered the town" is no such thing. */
function isSurrendering(reading: Reading, { subjects, others }: Near): boolean {
  // "The garrison surrendered", "Chad surrendered": in war, and nobody is arrested.
  const isOfWar = (token: number) =>
    isState(reading, token) ||
    (isWord(reading, token, lexicon.bodies) && !isCounted(reading, token))
  return (
    subjects.some((token) => isPerson(reading, token)) &&
    !subjects.some(isOfWar) &&
    others.every(
      (token) =>
        lexicon.selves.has(lowerAt(reading, token)) ||
        reading.tokens[token]?.relation.startsWith('obl'),
    )
  )
}

/** Armed people and things that can be struck: a minister who comes under fire is spoken ill of. */
function isBeset(reading: Reading, token: number): boolean {
  const type = targetByWord.get(lowerAt(reading, token))
  return (type !== undefined && type !== 'people') || isAttacker(reading, token)
}

/** Who and what stands around a word of violence. */
interface Near {
  readonly subjects: readonly number[]
  readonly others: readonly number[]
  /** For a noun, those it was done to by its grammar: "the arrest of two men". */
  readonly patients?: readonly number[]
}

/** What is asked of whoever or whatever is the subject. */
function areSubjects(reading: Reading, needs: IncidentRule['needs'], near: Near): boolean {
  const { subjects } = near
  if (needs === 'surrendering') return isSurrendering(reading, near)
  if (needs === 'beset') return subjects.some((token) => isBeset(reading, token))
  if (needs === 'state') return subjects.some((token) => isState(reading, token))
  return (
    (needs === 'downed' && subjects.length === 0) ||
    subjects.some((token) => isAttacker(reading, token) || isWeapon(reading, token))
  )
}

/** "Missiles at a post", "missiles targeting a ship": what stands with the weapon. */
function aimedAt({ tree, tokens }: Reading, weapon: number): readonly number[] {
  const aiming = tree.childrenBy(weapon, 'acl').filter((verb) => tokens[verb]?.lemma === 'target')
  return [
    ...tree.childrenBy(weapon, 'nmod'),
    ...aiming.flatMap((verb) => tree.childrenBy(verb, 'obj')),
  ]
}

/** Whether what stands around a word of violence is what its rule asks for. */
export function fits(
  reading: Reading,
  rule: IncidentRule,
  needs: IncidentRule['needs'],
  near: Near,
): boolean {
  const subjects = near.subjects.map((token) => contentHead(reading, token))
  const others = near.others.map((token) => contentHead(reading, token))
  const all = [...subjects, ...others]
  if (!hasCarrier(reading, rule, all)) return false
  const attacker = subjects.some((token) => isAttacker(reading, token) || isWeapon(reading, token))
  if (rule.carriers && isCivil(reading, subjects)) return false
  if (needs === 'none') return true
  switch (needs) {
    case 'weapon':
      return all.some((token) => isWeapon(reading, token))
    case 'attacker':
      return all.some((token) => isAttacker(reading, token))
    case 'target':
      return others.some((token) => isTarget(reading, token))
    case 'struck':
      return others
        .flatMap((token) => [token, ...aimedAt(reading, token)])
        .some((token) => !isWeapon(reading, token) && isTarget(reading, token))
    case 'person':
      return hasPerson(reading, others)
    case 'victim':
      if (subjects.some((token) => isWord(reading, token, lexicon.accidentDoers))) return false
      return hasPerson(reading, others) || fits(reading, rule, 'any', near)
    case 'striker':
      return attacker && hasPerson(reading, others)
    case 'armed':
      return (
        subjects.some((token) => isAttacker(reading, token) || isExplosive(reading, token)) &&
        others.some((token) => targetByWord.has(lowerAt(reading, token)))
      )
    case 'patient':
      return hasPerson(reading, near.patients)
    case 'surrendering':
    case 'beset':
    case 'state':
    case 'downed':
    case 'striking':
      return areSubjects(reading, needs, { subjects, others: near.others })
    default:
      return attacker || isStruckByAny(reading, subjects, others)
  }
}
