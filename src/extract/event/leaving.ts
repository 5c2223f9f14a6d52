import type { Clause } from '../../text/index.ts'
import { lexicon } from '../commitment/lexicon.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'

/** What somebody leaves without taking soldiers away. */
const notPlaces =
  /^(treaty|agreement|accord|pact|deal|convention|council|organi[sz]ation|body|commission|race|campaign|contest|candidacy|talks?|negotiation|election|tournament|consideration|protocol)$/i
const bodies = new Set(['igo', 'uno', 'eur', 'ngo'])

/** Whether a verb of leaving tells of no soldiers taken away: of a body or an idea left, or of how something was left. */
export function isNoRetreat(reading: Reading, clause: Clause): boolean {
  return (
    isLeavingSo(reading, clause) ||
    isLeavingBody(reading, clause) ||
    isTakingBack(reading, clause) ||
    isLeavingIdea(reading, clause)
  )
}

/** "Retreated from a goal", "withdraw from leasing": neither a place nor soldiers. */
function isLeavingIdea(reading: Reading, { lemma, obliques, objects, subjects }: Clause): boolean {
  const isMover = (head: number) =>
    lexicon.movers.has(reading.tokens[head]?.lower ?? '') ||
    partiesOf(reading, [head]).some(({ value }) => value.sector === 'mil' || value.sector === 'reb')
  // "Evacuated civilians": no forces were taken away.
  if (lemma === 'evacuate' && objects.length > 0) return !objects.some(isMover)
  const left = obliques.filter(({ preposition }) => /^(?:from|out of)$/.test(preposition))
  if (left.length === 0 || [...objects, ...subjects].some(isMover)) return false
  return !left.some(({ head }) => isSomewhere(reading, head))
}

/** A place by name, or a common noun for one. */
function isSomewhere(reading: Reading, head: number): boolean {
  const words = reading.tree.subtree(head)
  const span = {
    start: reading.tokens[words[0] ?? head]?.start ?? 0,
    end: reading.tokens[words.at(-1) ?? head]?.end ?? 0,
  }
  return (
    reading.placesIn(span).length > 0 ||
    partiesOf(reading, [head]).length > 0 ||
    /^(?:area|region|city|town|village|valley|base|airfield|airport|country|territory|front|border|position|north|south|east|west|province|district|strip|zone)$/.test(
      reading.tokens[head]?.lemma ?? '',
    )
  )
}

/** "Withdrew the land from leasing": neither soldiers nor people. */
function isTakingBack(reading: Reading, { lemma, objects, subjects }: Clause): boolean {
  const isMover = (head: number) => lexicon.movers.has(reading.tokens[head]?.lower ?? '')
  return (
    /^(withdraw|pull)/.test(lemma) &&
    objects.length > 0 &&
    !subjects.some(isMover) &&
    !objects.some(
      (head) =>
        isMover(head) ||
        lexicon.deployed.has(reading.tokens[head]?.lemma ?? '') ||
        partiesOf(reading, [head]).length > 0,
    )
  )
}

/** "Drove them out, leaving their tanks destroyed": how it was after what was done. */
function isLeavingSo(reading: Reading, { lemma, objects, predicate, relation }: Clause): boolean {
  if (lemma !== 'leave' || !relation.startsWith('advcl')) return false
  const below = [...objects, ...reading.tree.childrenBy(predicate, 'xcomp')]
  return below
    .flatMap((head) => reading.tree.subtree(head))
    .some((word) => reading.tokens[word]?.penn === 'VBN')
}

/** "Withdrew from the council", "pulled out of the race". */
function isLeavingBody(reading: Reading, { obliques, objects, subjects }: Clause): boolean {
  const left = obliques
    .filter(({ preposition }) => /^(from|out of|of)$/.test(preposition))
    .map(({ head }) => head)
  const isSoldiers = [...objects, ...subjects].some((head) =>
    partiesOf(reading, [head]).some(({ value }) => value.sector === 'mil'),
  )
  return !isSoldiers && left.some((head) => isBody(reading, head))
}

/** A treaty, a contest or a body, which one leaves without taking soldiers away. */
export function isBody(reading: Reading, head: number): boolean {
  return (
    notPlaces.test(reading.tokens[head]?.lemma ?? '') ||
    partiesOf(reading, [head]).some(({ value }) => bodies.has(value.sector ?? ''))
  )
}
