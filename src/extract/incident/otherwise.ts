import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { type IncidentRule, lexicon, targetByWord } from './lexicon.ts'
import { isPerson } from './people.ts'
import { isAttacker, isWeapon } from './surroundings.ts'
import { hasMark, isWord, lowerAt } from './words.ts'

/** Whether the sentence tells of a flood, a crash or a disease. */
export function isOfAccident(reading: Reading, token: number): boolean {
  return sentenceWords(reading, token).some((word) => isWord(reading, word, lexicon.accidents))
}

function sentenceWords(reading: Reading, token: number): readonly number[] {
  const sentence = reading.sentences[reading.tokens[token]?.sentence ?? -1]
  return sentence ? reading.tokensIn(sentence) : []
}

/** "Attacked him for raising taxes", "attacked her over the vote": with words. */
function isVerbal(reading: Reading, clause: Clause): boolean {
  if (clause.obliques.some(({ preposition }) => lexicon.verbal.has(preposition))) return true
  return reading
    .clausesBelow(clause)
    .some(
      ({ predicate }) =>
        reading.tokens[predicate]?.penn === 'VBG' &&
        reading.tree.childrenBy(predicate, 'mark').some((mark) => lowerAt(reading, mark) === 'for'),
    )
}

/** "Video captured two men": who arrests is somebody. */
function isLifeless(reading: Reading, { subjects }: Clause): boolean {
  return (
    subjects.length > 0 &&
    !subjects.some(
      (head) =>
        isPerson(reading, head) ||
        isAttacker(reading, head) ||
        isWord(reading, head, lexicon.collectives) ||
        reading.mentionAt(head) !== undefined ||
        isWord(reading, head, lexicon.operations),
    )
  )
}

/** "Those wrongfully detained abroad": who they are, and no arrest that is told. */
function isState(reading: Reading, clause: Clause): boolean {
  const above = reading.tokens[clause.predicate]?.head ?? -1
  // A noun that nothing governs is a subject whose verb was taken for a participle.
  const isLost = (reading.tokens[above]?.head ?? -1) < 0
  const isParticiple = (clause.relation.startsWith('acl') && !isLost) || clause.progressive
  const isWrongful = reading.tree
    .childrenBy(clause.predicate, 'advmod')
    .some((child) => hasMark(reading, child, lexicon.wrongly))
  if (isWrongful) return true
  return isParticiple && clause.subjects.length === 0 && reading.timesIn(clause.span).length === 0
}

/** "The plane struck a shed", "he struck a parked car", "hit a man and pinned him under the car": vehicles hit and are hit by mischance, where no arms are told of and nobody armed does it. */
export function isCollision(reading: Reading, { lemma, subjects, predicate }: Clause): boolean {
  if (!lexicon.colliding.has(lemma)) return false
  const isVehicle = (head: number) =>
    /^(vehicle|aircraft|ship)$/.test(targetByWord.get(lowerAt(reading, head)) ?? '')
  if (subjects.some((head) => isAttacker(reading, head))) return false
  if (subjects.some(isVehicle)) return true
  return sentenceWords(reading, predicate).some(isVehicle) && !isArmed(reading, predicate)
}

/** Whether the sentence tells of arms. */
function isArmed(reading: Reading, token: number): boolean {
  return sentenceWords(reading, token).some((word) => isWeapon(reading, word))
}

/** "Families hit the road": a figure of speech, where neither arms nor armed people do it. */
function isIdiom(reading: Reading, { lemma, objects, subjects }: Clause): boolean {
  return (
    lemma === 'hit' &&
    objects.some((head) => isWord(reading, head, lexicon.hitIdioms)) &&
    !subjects.some((head) => isAttacker(reading, head) || isWeapon(reading, head))
  )
}

/** "Executed a strike", "executes this script": what is carried out is nobody. */
function isCarriedOut(reading: Reading, { lemma, objects }: Clause): boolean {
  const isSomebody = (head: number) =>
    isPerson(reading, head) &&
    !reading.tree
      .childrenBy(head, 'det')
      .some((child) => reading.tokens[head]?.tag === 'PROPN' && /^th/.test(lowerAt(reading, child)))
  return lemma === 'execute' && objects.length > 0 && !objects.some(isSomebody)
}

/** "Set himself on fire": whoever does it to himself. */
function isToSelf(reading: Reading, { objects }: Clause): boolean {
  return objects.length > 0 && objects.every((head) => isWord(reading, head, lexicon.selves))
}

/** "Killed 4,000 birds": no people. */
function isOfAnimals(reading: Reading, { objects }: Clause): boolean {
  return objects.length > 0 && objects.every((head) => isWord(reading, head, lexicon.animals))
}

/** "Came under fire from lawmakers", "for its remarks": with words. */
function isSpokenIll(reading: Reading, { predicate, obliques }: Clause): boolean {
  const below = reading.tree
    .childrenBy(predicate, 'obl', 'obj')
    .flatMap((head) => reading.tree.childrenBy(head, 'nmod'))
  return [...obliques.map(({ head }) => head), ...below].some((head) => {
    const marks = reading.tree.childrenBy(head, 'case')
    const isFrom = marks.some((mark) => lowerAt(reading, mark) === 'from')
    if (isFrom && isPerson(reading, head)) return !isAttacker(reading, head)
    return marks.some((mark) => hasMark(reading, mark, lexicon.verbal))
  })
}

/** "Verbally assaulted": with words. */
function isOfWords(reading: Reading, { predicate }: Clause): boolean {
  return lowerAt(reading, predicate - 1) === 'verbally'
}

/** What a verb of violence tells besides violence. */
export function isSomethingElse(
  reading: Reading,
  { type, name }: IncidentRule,
  clause: Clause,
): boolean {
  if (isOfAnimals(reading, clause) || isOfWords(reading, clause)) return true
  if (name === 'incident/beset') return isSpokenIll(reading, clause)
  if (name === 'incident/pelting')
    return !sentenceWords(reading, clause.predicate).some((word) =>
      isWord(reading, word, lexicon.thrown),
    )
  if (name === 'incident/execution') return isCarriedOut(reading, clause)
  if (name === 'incident/arson')
    return (
      isToSelf(reading, clause) ||
      clause.subjects.some((head) => isWord(reading, head, lexicon.blazes))
    )
  if (type === 'arrest') return isLifeless(reading, clause) || isState(reading, clause)
  if (name === 'incident/hostage' && clause.lemma === 'hold')
    return clause.relation.startsWith('acl') || isState(reading, clause)
  return (
    name === 'incident/attack' &&
    (isVerbal(reading, clause) || isCollision(reading, clause) || isIdiom(reading, clause))
  )
}
