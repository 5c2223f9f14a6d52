import type { Clause } from '../../text/index.ts'
import { isGuessed } from '../circumstance/index.ts'
import { isOnePerson, partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import type { EventRule } from './lexicon.ts'

/** What prizes are given for, and posts of sport. */
const awards =
  /^(?:award|prize|oscar|emmy|grammy|tony|bafta|medal|globe|honou?r|picture|actor|actress|album|song|coach|manager|captain|trainer)s?$/

/** Whether words of votes, offices and courts tell of something else than one vote, appointment or judgment. */
export function isOtherCivic(reading: Reading, clause: Clause, rule: EventRule): boolean {
  if (rule.done && (!isDone(reading, clause) || isGuessed(reading, clause))) return true
  if (clause.lemma === 'occupy' && isOffice(reading, clause)) return true
  if (clause.lemma === 'investigate' && isResearch(reading, clause)) return true
  if (rule.mode === 'convict' && !isByJudges(reading, clause)) return true
  if (clause.lemma === 'march' && isOfTroops(reading, clause)) return true
  if (clause.lemma === 'rally' && isRecovery(clause)) return true
  if (/^(?:nominate|appoint)$/.test(clause.lemma) && isForAward(reading, clause)) return true
  if (clause.lemma === 'vote' && !isOnSomething(reading, clause)) return true
  return clause.lemma === 'charge' && isPriced(reading, clause)
}

/** "Won the seat and has occupied it since": an office is held, and nothing taken. */
function isOffice(reading: Reading, { objects, obliques }: Clause): boolean {
  return objects.some((object) => {
    const { lemma = '', tag } = reading.tokens[object] ?? {}
    const isNamed = partiesOf(reading, [object]).length > 0
    return (
      /^(?:seat|office|post|position|chair|throne|presidency|job|role|place|tier|rank|spot|slot|niche|space)$/.test(
        lemma,
      ) ||
      (tag === 'PRON' && !isNamed && obliques.length === 0)
    )
  })
}

/** "Is investigating an outbreak": a search for causes, and nobody accused. */
function isResearch(reading: Reading, { objects }: Clause): boolean {
  return objects.some((object) => studied.test(reading.tokens[object]?.lemma ?? ''))
}

const studied =
  /^(?:outbreak|illness|disease|virus|infection|epidemic|cause|effect|link|possibility|potential|phenomenon|use|way|option|feasibility|origin)$/

/** "Kenya has convicted robber Ivo Kral on its list": courts and judges convict, and states and armies by theirs. */
function isByJudges(reading: Reading, { passive, subjects }: Clause): boolean {
  if (passive || subjects.length === 0) return true
  const doers = partiesOf(reading, subjects)
  return doers.every(
    (party) => !isOnePerson(reading, party) || /^(?:jud|mil)$/.test(party.value.sector ?? ''),
  )
}

/** "Rallied behind the ticket", "rallied from ten points down": no crowd in a street. */
function isRecovery({ obliques }: Clause): boolean {
  return obliques.some(({ preposition }) => /^(?:behind|around|round|from|past)$/.test(preposition))
}

/** "Troops marched across the border": no protest. */
function isOfTroops(reading: Reading, { subjects }: Clause): boolean {
  return partiesOf(reading, subjects).some(({ value }) =>
    /^(?:mil|reb|gov)$/.test(value.sector ?? ''),
  )
}

/** Whether "when" or "whenever" opens what a verb tells. */
export function hasWhen(reading: Reading, predicate: number): boolean {
  return reading.tree
    .childrenBy(predicate, 'advmod', 'mark')
    .some((child) => /^when(?:ever)?$/.test(reading.tokens[child]?.lower ?? ''))
}

/** "The body that elects the mayor", "if he is elected", "since he was elected": nobody was, or it only dates another deed. */
function isDone(reading: Reading, clause: Clause): boolean {
  const { tense, perfect, modal, marker, predicate } = clause
  if (/^(?:if|when|once|until|till|unless|before|after|since|than)$/.test(marker ?? ''))
    return false
  return (
    !hasWhen(reading, predicate) &&
    (modal === undefined || modal === 'will') &&
    (tense === 'past' || perfect || tense === 'future' || isCharged(reading, clause))
  )
}

/** "Are both charged with murder": since it was done, and no task ("are charged with keeping it"). */
function isCharged(reading: Reading, { lemma, tense, passive, obliques }: Clause): boolean {
  return (
    lemma === 'charge' &&
    tense === 'present' &&
    passive &&
    obliques.some(
      ({ preposition, head }) => preposition === 'with' && reading.tokens[head]?.tag === 'NOUN',
    )
  )
}

/** "Was nominated for an Oscar", "appointed her as coach": a prize or a post of sport, and no office. */
function isForAward(reading: Reading, { obliques, objects }: Clause): boolean {
  const heads = [
    ...obliques
      .filter(({ preposition }) => /^(?:for|as)$/.test(preposition))
      .map(({ head }) => head),
    ...objects,
  ]
  return heads.some((head) =>
    reading.tree.subtree(head).some((word) => awards.test(reading.tokens[word]?.lower ?? '')),
  )
}

/** "Voted to extend it", "voted for the law", and not "voted in June" or "voted for me". */
function isOnSomething(reading: Reading, { obliques, predicate, negated }: Clause): boolean {
  if (negated) return false
  const onto = obliques.filter(({ preposition }) =>
    /^(?:for|against|on|in favou?r of)$/.test(preposition),
  )
  const isMatter = onto.some(
    ({ head }) =>
      /^(?:NOUN|PROPN)$/.test(reading.tokens[head]?.tag ?? '') &&
      !reading.times.some(
        ({ start, end }) =>
          start <= (reading.tokens[head]?.start ?? 0) && (reading.tokens[head]?.end ?? 0) <= end,
      ),
  )
  return isMatter || reading.tree.child(predicate, 'xcomp', 'ccomp', 'advcl') !== undefined
}

/** "Charged ten dollars", "charged the hill": a price or a rush. Who is charged is somebody. */
function isPriced(reading: Reading, { objects, passive, subjects }: Clause): boolean {
  return partiesOf(reading, passive ? [...objects, ...subjects] : objects).length === 0
}
