import type { Read, When, Where } from '../../record/index.ts'
import type { Reading } from '../reading.ts'
import { goesOn, isOperation } from './going-on.ts'
import type { Telling } from './one-incident.ts'
import { placeOf, timeOf } from './setting.ts'
import type { Trigger } from './trigger.ts'

/** What people did as one, and its day and place: "during an operation in Balkh on Monday". */
interface Scene {
  readonly sentence: number
  readonly when: Read<When> | undefined
  readonly where: Read<Where> | undefined
}

/** How many sentences back "the operation" may reach. */
const reach = 3

function sentenceOf(reading: Reading, { at }: Trigger): number {
  return reading.tokens[at]?.sentence ?? 0
}

/** The scenes of a report in its order: operations, and incidents told with a day or a place. */
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
  return [...operations, ...told].sort((a, b) => a.sentence - b.sentence)
}

function inherited<T>(read: Read<T> | undefined): Read<T> | undefined {
  return read && { value: read.value, spans: read.spans, basis: 'inferred', rule: 'incident/scene' }
}

/** Incidents without a day or a place of their own have those of the scene that they are part of. */
export function withScenes(reading: Reading, tellings: readonly Telling[]): readonly Telling[] {
  if (tellings.every(({ when, where }) => when && where)) return tellings
  const scenes = scenesOf(reading, tellings)
  return tellings.map((telling) => {
    const [first] = telling.triggers
    const isTold = first !== undefined && !first.isNoun && !first.isPlural
    if (!isTold || (telling.when && telling.where) || !goesOn(reading, first)) return telling
    const sentence = sentenceOf(reading, first)
    const near = scenes.filter(
      (scene) => scene.sentence <= sentence && scene.sentence >= sentence - reach,
    )
    const when = telling.when ?? inherited(near.findLast((scene) => scene.when)?.when)
    const where = telling.where ?? inherited(near.findLast((scene) => scene.where)?.where)
    return { ...telling, when, where }
  })
}
