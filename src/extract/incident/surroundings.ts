import type { Clause } from '../../text/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { objectsOf } from './coordinated.ts'
import { verbsOfViolence as deeds, lexicon, targetByWord, weaponByWord } from './lexicon.ts'
import { isPerson, isShip } from './people.ts'
import { hasMark, isWord, lemmaAt, lowerAt, verbOf } from './words.ts'

/** Whether a noun phrase begins here: what can be a lost object of the verb before. */
export function startsPhrase(reading: Reading, token: number): boolean {
  return /^(DET|NUM|NOUN|PROPN|ADJ|PRON)$/.test(reading.tokens[token]?.tag ?? '')
}

/** A state that acts by its own name: "Israel bombed". */
export function isState(reading: Reading, token: number): boolean {
  return partiesOf(reading, [token]).some(
    ({ value: { sector, country, link } }) =>
      (sector === 'gov' || sector === 'mil') &&
      country !== undefined &&
      link !== 'description' &&
      link !== 'pronoun',
  )
}

/** "Was found murdered near Cali", "left them wounded": how somebody was found. */
function isFound(reading: Reading, { predicate, relation, objects, passive, parent }: Clause) {
  const above = parent === undefined ? undefined : reading.clauses[parent]
  return (
    relation === 'xcomp' &&
    above?.passive === true &&
    lexicon.finding.has(above.lemma) &&
    reading.tokens[predicate]?.penn === 'VBN' &&
    !passive &&
    objects.length === 0
  )
}

/** "Two bombers struck in Gao": people armed by their word. */
function isArmed(reading: Reading, head: number): boolean {
  return isWord(reading, head, lexicon.attackers) || lowerAt(reading, head - 1) === 'suicide'
}

/** "250 people kidnapped": a verb that needs an object and has none is a passive without its auxiliary. */
export function isReducedPassive(
  reading: Reading,
  clause: Clause,
  verbs: ReadonlySet<string>,
): boolean {
  if (isFound(reading, clause)) return verbs.has(verbOf(clause))
  const isPast = /^(VB[DN]|JJ)$/.test(reading.tokens[clause.predicate]?.penn ?? '')
  // "A man shot dead outside a bar".
  const isDead = lowerAt(reading, clause.predicate + 1) === 'dead'
  const isAimed = clause.obliques.some(
    ({ preposition, head }) =>
      lexicon.aimed.has(preposition) &&
      !isTime(reading, head) &&
      // "Three shot on Elm Road": where they were.
      !(preposition === 'on' && isWord(reading, head, lexicon.streets)),
  )
  return (
    isPast &&
    !startsPhrase(reading, clause.predicate + (isDead ? 2 : 1)) &&
    !clause.passive &&
    clause.objects.length === 0 &&
    !(isAimed && !isDead && lexicon.hit.has(verbOf(clause))) &&
    !(clause.lemma === 'strike' && clause.subjects.some((head) => isArmed(reading, head))) &&
    verbs.has(verbOf(clause)) &&
    !lexicon.intransitive.has(verbOf(clause))
  )
}

/** "An air weapons team", "an assault unit": people by what they are there for. */
function isArmedTeam(reading: Reading, token: number): boolean {
  return (
    isWord(reading, token, lexicon.collectives) &&
    reading.tree
      .childrenBy(token, 'compound', 'amod')
      .some((child) => isWord(reading, child, lexicon.arming))
  )
}

/** Somebody or something that can strike: armed people by name or by noun. */
export function isAttacker(reading: Reading, token: number): boolean {
  return (
    isWord(reading, token, lexicon.attackers) ||
    isArmedTeam(reading, token) ||
    partiesOf(reading, [token]).some(
      ({ value }) => value.sector !== undefined && lexicon.armedSectors.has(value.sector),
    )
  )
}

/** A person, thing or place that can be struck. */
export function isTarget(reading: Reading, token: number): boolean {
  return (
    targetByWord.has(lowerAt(reading, token)) ||
    isPerson(reading, token) ||
    reading.mentionAt(token)?.head === token ||
    isShip(reading, token) ||
    reading.places.some(
      ({ start, end }) =>
        start <= (reading.tokens[token]?.start ?? -1) && (reading.tokens[token]?.end ?? -1) <= end,
    ) ||
    Object.values(lexicon.people).some(
      (words) => words !== undefined && isWord(reading, token, words),
    )
  )
}

/** "Destroyed by explosives": weapons that wreck; not the aircraft that a tree can fall from. */
export function isExplosive(reading: Reading, token: number): boolean {
  const type = weaponByWord.get(lowerAt(reading, token))
  return type !== undefined && lexicon.wrecking.has(type)
}

/** "Dynamite sticks", "an explosive charge": the word before says that it is a weapon. */
function isCharge(reading: Reading, token: number): boolean {
  return (
    hasMark(reading, token, lexicon.charges) &&
    reading.tree
      .childrenBy(token, 'compound', 'amod')
      .some((child) => weaponByWord.has(lowerAt(reading, child)))
  )
}

const bombers: ReadonlySet<string> = new Set(['bomber'])

/** One of the words that carry a verb of violence, by itself or as what stands before it. */
export function isCarrier(reading: Reading, token: number, carriers: ReadonlySet<string>): boolean {
  // "A suicide bomber struck": no aircraft.
  if (lowerAt(reading, token - 1) === 'suicide' && isWord(reading, token, bombers)) return false
  return (
    isWord(reading, token, carriers) ||
    (hasMark(reading, token, lexicon.charges) &&
      reading.tree
        .childrenBy(token, 'compound', 'amod')
        .some((child) => isWord(reading, child, carriers)))
  )
}

export function isWeapon(reading: Reading, token: number): boolean {
  if (hasMark(reading, token - 1, lexicon.ores)) return false
  if (isCharge(reading, token)) return true
  return weaponByWord.has(lowerAt(reading, token)) || weaponByWord.has(lemmaAt(reading, token))
}

/** What a partitive or a piece is of: the bases of "one of the bases", the house of "the gate of a house" or "the entrance to" it. */
export function contentHead(reading: Reading, token: number): number {
  const isPiece = hasMark(reading, token, lexicon.pieces)
  if (!isPiece && !hasMark(reading, token, lexicon.partitive)) return token
  const joints = isPiece ? /^(?:of|to)$/ : /^of$/
  const of = reading.tree
    .childrenBy(token, 'nmod')
    .find((child) =>
      reading.tree.childrenBy(child, 'case').some((mark) => joints.test(lowerAt(reading, mark))),
    )
  return of ?? token
}

/** "On 5 and 6 March": a number in a date is nobody. */
function isTime(reading: Reading, token: number): boolean {
  const { start, end } = reading.tokens[token] ?? { start: 0, end: 0 }
  return reading.times.some((time) => time.start <= start && end <= time.end)
}

export function around(
  reading: Reading,
  clause: Clause,
): {
  readonly subjects: readonly number[]
  readonly others: readonly number[]
} {
  // "Two teens shot while hunting", "was found shot": a participle whose subject had it done to them.
  const isUndergone =
    reading.tokens[clause.predicate]?.penn === 'VBN' && isReducedPassive(reading, clause, deeds)
  const obliques = clause.obliques
    .filter(({ preposition, head }) => lexicon.struckBy.has(preposition) && !isTime(reading, head))
    .map(({ head }) => head)
  return isUndergone
    ? { subjects: [], others: [...clause.subjects, ...obliques] }
    : { subjects: clause.subjects, others: [...objectsOf(reading, clause), ...obliques] }
}
