import type { Party } from '../../record/index.ts'
import type { Token } from '../analysis.ts'
import { lowerAt, type Scene, sentenceStart } from './scene.ts'
import { isSubject, type Resolved, recent, type Told } from './told.ts'

const sideSectors: ReadonlySet<string> = new Set(['gov', 'reb', 'mil', 'prm', 'opp', 'uaf', 'img'])
/** What takes no side: it rules on, tells of or helps those who do. */
const besideSectors: ReadonlySet<string> = new Set([
  'leg',
  'jud',
  'jrn',
  'ngo',
  'edu',
  'bus',
  'med',
  'uno',
])

/** So many sentences back "the two sides" may have been told; "the parties" could soon be others. */
const mostBack = { pair: 40, many: 6 }
/** So far back two may merely stand in one sentence, and not beside or against each other. */
const mostBackLoose = 2

/**
 * "The two sides", "the parties": an earlier telling of both, the two whom the nearest sentence sets side by side or
 * against each other, or the only two that one of the last sentences tells of.
 */
export function sidesOf(told: Told, at: number, pair: boolean): readonly Resolved[] {
  const { scene } = told
  const own = scene.tokens[at]?.sentence ?? 0
  const inSentence = new Map<number, Resolved[]>()
  for (const mention of recent(told, at, pair ? mostBack.pair : mostBack.many)) {
    const sentence = scene.tokens[mention.head]?.sentence ?? 0
    const found = inSentence.get(sentence) ?? []
    if (!found.some((other) => keyOf(other) === keyOf(mention)) || mention.parties.length > 1)
      inSentence.set(sentence, [...found, mention])
  }
  for (const [sentence, nearestFirst] of inSentence) {
    const joint = nearestFirst.find(
      (mention) =>
        mention.parties.length === 2 && (mention.antecedent !== undefined || isOfBoth(mention)),
    )
    if (joint !== undefined && isSide(scene, { ...joint, parties: joint.parties.slice(0, 1) }))
      return [joint]
    const sides = nearestFirst.filter((mention) => isSide(scene, mention)).reverse()
    const opposed = opposedIn(scene, sides)
    if (opposed.length > 0) return opposed
    const loose = sides.filter(({ parties }) => parties[0]?.sector !== 'igo')
    if (loose.length === 2 && own - sentence <= mostBackLoose) return loose
  }
  return []
}

/** "Representatives of Chad and Niger". */
export function isOfBoth({ who }: Resolved): boolean {
  return who.kind === 'nominal' && who.others !== undefined
}

function isSide(scene: Scene, { who, head, parties }: Resolved): boolean {
  const sector = parties[0]?.sector
  if (parties.length !== 1 || besideSectors.has(sector ?? '')) return false
  // "The Iran-aligned group": the group is the side.
  if (lowerAt(scene, head + 1) === '-') return false
  if (who.kind !== 'nominal') return who.kind === 'country' || who.kind === 'actor'
  return (
    who.many &&
    sideSectors.has(sector ?? '') &&
    !scene.lexicon['side-nouns'].has(lowerAt(scene, head))
  )
}

/** Two of a sentence that stand side by side, after "between", or as subject and whom that is set against. */
export function opposedIn(scene: Scene, sides: readonly Resolved[]): readonly Resolved[] {
  for (const [place, first] of sides.entries()) {
    const second = sides[place + 1]
    if (second === undefined || isListed(scene, sides[place - 1], first)) continue
    if (isThird(scene, sides[place + 2], second)) continue
    if (isJoined(scene, first, second) || isAgainst(scene, first, second)) return [first, second]
  }
  return []
}

/** "Egypt, Qatar and the United States": one of more than two. */
function isThird(scene: Scene, third: Resolved | undefined, second: Resolved): boolean {
  return third !== undefined && isJoined(scene, second, third)
}

function isListed(scene: Scene, before: Resolved | undefined, first: Resolved): boolean {
  const comma = before?.end ?? -1
  return lowerAt(scene, comma) === ',' && first.first <= comma + 2
}

const beside = /^(?:-|\p{L}+(?:-\p{L}+)?)$/u

/** "The army and the rebels", "between Chad and its neighbour": nothing but "and" and what belongs to the second between. */
function isJoined({ tokens }: Scene, first: Resolved, second: Resolved): boolean {
  const between = tokens.slice(first.end, second.first)
  const at = between.findIndex(({ lower }) => lower === 'and')
  if (at < 0 || between.length > 12) return false
  const after = between.slice(at + 1)
  const alone = !between.some(
    ({ tag, text }, place) =>
      text === ';' || text === ':' || (tag === 'VERB' && between[place - 1]?.text !== '-'),
  )
  return (
    alone &&
    after.length < 6 &&
    after.every(({ lower, tag }) => tag !== 'ADP' && beside.test(lower))
  )
}

/** "The army fought the rebels", "Chad agreed with Libya": the subject of a verb, and whom the verb has beside it. */
function isAgainst(scene: Scene, first: Resolved, second: Resolved): boolean {
  const [subject, other] = [topOf(scene, first), topOf(scene, second)]
  if (subject === undefined || other === undefined || !isSubject(scene, first)) return false
  if (subject.head !== other.head || other.index < subject.index) return false
  if (/^(?:obj|iobj)/.test(other.relation)) return true
  const start = Math.max(sentenceStart(scene, other.index), second.first - 3)
  return (
    other.relation.startsWith('obl') &&
    scene.tokens
      .slice(start, second.first)
      .some(({ lower, head }) => head === other.index && /^(?:with|against|between)$/.test(lower))
  )
}

/** The word of a mention that the rest of it hangs on: "envoy" of "envoy Ada Lind" as well as her last name. */
function topOf({ tokens }: Scene, { first, end }: Resolved): Token | undefined {
  return tokens.slice(first, end).find(({ head }) => head < first || head >= end)
}

function keyOf({ parties }: Resolved): string {
  const party: Party | undefined = parties[0]
  return party?.actor ?? party?.name ?? ''
}
