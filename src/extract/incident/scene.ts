import type { Read, When, Where } from '../../record/index.ts'
import type { Reading } from '../reading.ts'
import { goesOn, isOfSame, isOperation } from './going-on.ts'
import { lexicon } from './lexicon.ts'
import type { Telling } from './one-incident.ts'
import { reportDay } from './report-day.ts'
import { reportPlace } from './report-place.ts'
import { placeOf, timeOf } from './setting.ts'
import { isAttacker } from './surroundings.ts'
import type { Trigger } from './trigger.ts'
import { isWord } from './words.ts'

/** What people did as one, and its day and place: "during an operation in Balkh on Monday". */
interface Scene {
  readonly sentence: number
  readonly when: Read<When> | undefined
  readonly where: Read<Where> | undefined
}

/** How many sentences back "the operation" may reach. */
const reach = 3
const responseReach = 6

function sentenceOf(reading: Reading, { at }: Trigger): number {
  return reading.tokens[at]?.sentence ?? 0
}

/** "Officers were called to a house around 6:30 p.m.", "the bodies were found on Sunday". */
function responses(reading: Reading): readonly Scene[] {
  return reading.clauses.flatMap((clause): Scene[] => {
    if (!lexicon.responding.has(clause.lemma)) return []
    const people = [...clause.subjects, ...clause.objects]
    if (!people.some((head) => isWord(reading, head, lexicon.responders))) return []
    const word = { at: clause.predicate, clause, isNoun: false }
    const [when, where] = [timeOf(reading, word), placeOf(reading, word)]
    return when || where ? [{ sentence: clause.sentence, when, where }] : []
  })
}

/** "A patrol spotted gunmen near Gao on Monday": what armed people did in the sentences before an incident without a setting. */
function doings(reading: Reading, tellings: readonly Telling[]): readonly Scene[] {
  const sought = new Set(
    tellings.flatMap(({ triggers: [first], when, where }) => {
      const sentence = first && !(when && where) ? sentenceOf(reading, first) : Number.NaN
      return Array.from({ length: reach }, (_, back) => sentence - 1 - back)
    }),
  )
  return reading.clauses.flatMap((clause): Scene[] => {
    const isTold = clause.tense === 'past' && /^(root|conj)/.test(clause.relation)
    if (!isTold || !sought.has(clause.sentence)) return []
    if (!clause.subjects.some((head) => isAttacker(reading, head))) return []
    const word = { at: clause.predicate, clause, isNoun: false }
    const [when, where] = [timeOf(reading, word), placeOf(reading, word)]
    return when || where ? [{ sentence: clause.sentence, when, where }] : []
  })
}

/** The scenes of a report in its order: operations, what armed people did, and incidents told with a day or a place. */
function scenesOf(reading: Reading, tellings: readonly Telling[]): readonly Scene[] {
  const operations = reading.tokens.flatMap((token): Scene[] => {
    if (!isOperation(reading, token.index)) return []
    const word = { at: token.index, clause: reading.clauseAt(token.index), isNoun: true }
    const [when, where] = [timeOf(reading, word), placeOf(reading, word)]
    return when || where ? [{ sentence: token.sentence, when, where }] : []
  })
  const told = tellings.flatMap(({ triggers: [first], when, where }): Scene[] =>
    first && (when || where) ? [{ sentence: sentenceOf(reading, first), when, where }] : [],
  )
  return [...operations, ...doings(reading, tellings), ...told].sort(
    (a, b) => a.sentence - b.sentence,
  )
}

function inherited<T>(read: Read<T> | undefined): Read<T> | undefined {
  return read && { value: read.value, spans: read.spans, basis: 'inferred', rule: 'incident/scene' }
}

/** The response that stands nearest, before or behind: one crime and one response to it. */
function nearest(scenes: readonly Scene[], sentence: number): Scene | undefined {
  return [...scenes]
    .filter((scene) => Math.abs(scene.sentence - sentence) <= responseReach)
    .sort((a, b) => Math.abs(a.sentence - sentence) - Math.abs(b.sentence - sentence))[0]
}

/** Incidents without a day or a place of their own have those of the scene that they are part of. */
export function withScenes(reading: Reading, tellings: readonly Telling[]): readonly Telling[] {
  if (tellings.every(({ when, where }) => when && where)) return tellings
  const scenes = scenesOf(reading, tellings)
  const crimes = tellings.filter(({ triggers: [first] }) => isCrime(first))
  const calls = crimes.length === 1 ? responses(reading) : []
  return tellings.map((telling) => {
    const [first] = telling.triggers
    if (!first || (telling.when && telling.where)) return telling
    const sentence = sentenceOf(reading, first)
    const isTold = !first.isNoun && !first.isPlural
    const back = !isTold ? -1 : goesOn(reading, first) ? reach : Math.min(reach, 2)
    const near = scenes.filter(
      (scene) =>
        scene.sentence <= sentence &&
        scene.sentence >= sentence - back &&
        (back === reach || (scene.sentence < sentence && isOfSame(reading, first, scene.sentence))),
    )
    const called = crimes[0] === telling ? calls : []
    const [day] = [
      near.findLast(({ when }) => when),
      nearest(
        called.filter(({ when }) => when),
        sentence,
      ),
    ].filter((scene) => scene !== undefined)
    const [place] = [
      near.findLast(({ where }) => where),
      nearest(
        called.filter(({ where }) => where),
        sentence,
      ),
    ].filter((scene) => scene !== undefined)
    return {
      ...telling,
      when: telling.when ?? inherited(day?.when) ?? dayOfCrime(reading, telling, tellings),
      where: telling.where ?? inherited(place?.where) ?? placeOfCrime(reading, telling),
    }
  })
}

/** A shooting that a local report puts nowhere was where the report is from. */
function placeOfCrime(reading: Reading, { triggers: [first] }: Telling): Read<Where> | undefined {
  const isLocal = first !== undefined && isCrime(first) && lexicon.local.has(first.rule.type)
  return isLocal ? reportPlace(reading) : undefined
}

/** A shooting that a local report gives no day was on the only day it names, arrests apart. */
function dayOfCrime(
  reading: Reading,
  { triggers: [first] }: Telling,
  tellings: readonly Telling[],
): Read<When> | undefined {
  const isLocal = first !== undefined && isCrime(first) && lexicon.local.has(first.rule.type)
  const arrests = tellings.filter(
    ({ triggers: [trigger] }) => trigger !== undefined && lexicon.apart.has(trigger.rule.type),
  )
  return isLocal
    ? reportDay(
        reading,
        arrests.flatMap(({ when }) => when?.spans ?? []),
      )
    : undefined
}

/** What the police is called to: shots, a stabbing, a killing; arrests follow on them. */
function isCrime(trigger: Trigger | undefined): boolean {
  return trigger !== undefined && !trigger.isPlural && !lexicon.apart.has(trigger.rule.type)
}
