import type { CasualtyState } from '../../record/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon, stateByNoun } from './lexicon.ts'
import { namesFrom } from './name-lists.ts'
import { hasMark, lowerAt } from './words.ts'

/** People whom a sentence behind the deed names. */
export interface Identified {
  /** The noun that says what befell them. */
  readonly at: number
  readonly heads: readonly number[]
  /** Absent for victims and hostages, who may be alive. */
  readonly state?: CasualtyState
}

/** How many words may stand between the noun and the verb: "the victims of the blast were". */
const reach = 8

function stateOf(reading: Reading, noun: number): CasualtyState | undefined {
  const before = stateByNoun.get(lowerAt(reading, noun - 1))
  return stateByNoun.get(lowerAt(reading, noun)) ?? before
}

function isVictim(reading: Reading, at: number): boolean {
  const { tag = '' } = reading.tokens[at] ?? {}
  const isHarmed = stateByNoun.has(lowerAt(reading, at)) && hasMark(reading, at, lexicon.harmed)
  // "The dead man", "the dead and the injured".
  const isAlone = isHarmed && reading.tokens[at + 1]?.tag !== 'NOUN'
  const isPeople = tag === 'NOUN' && hasMark(reading, at, lexicon.sufferers)
  const isHarmedPeople =
    tag === 'NOUN' &&
    stateByNoun.has(lowerAt(reading, at - 1)) &&
    hasMark(reading, at - 1, lexicon.harmed)
  return isAlone || isPeople || isHarmedPeople
}

/** "The", "those", "among the", before the noun or the adjective on it. */
function isDefinite(reading: Reading, at: number): boolean {
  return [at - 1, at - 2, at - 3].some(
    (word) => reading.tokens[word]?.tag === 'DET' && hasMark(reading, word, lexicon.definite),
  )
}

/** Where the names begin: behind "were", "were identified as", "identified … as". */
function namesBegin(reading: Reading, noun: number): number | undefined {
  const sentence = reading.tokens[noun]?.sentence
  const isAsked =
    hasMark(reading, noun - 2, lexicon.naming) || hasMark(reading, noun - 3, lexicon.naming)
  for (let at = noun + 1; at <= noun + reach; at += 1) {
    const token = reading.tokens[at]
    if (!token || token.sentence !== sentence) return undefined
    if (isAsked && token.lower === 'as') return at + 1
    if (token.tag === 'VERB' && !hasMark(reading, at, lexicon.naming)) return undefined
    if (token.tag !== 'AUX' && !hasMark(reading, at, lexicon.naming)) continue
    return behindNaming(reading, at)
  }
  return undefined
}

/** Behind "were", "have been identified by the police as". */
function behindNaming(reading: Reading, from: number): number | undefined {
  let at = from
  while (/^(AUX|ADV)$/.test(reading.tokens[at]?.tag ?? '')) at += 1
  if (!hasMark(reading, at, lexicon.naming)) return lowerAt(reading, at) === 'not' ? undefined : at
  for (let behind = at + 1; behind <= at + reach; behind += 1)
    if (hasMark(reading, behind, lexicon.asWhom)) return behind + 1
  return at + 1
}

/** "The dead were Ana Diaz and Paul Oti", "the victims were identified as", "among the injured was": who they are. */
export function findIdentified(reading: Reading): readonly Identified[] {
  return reading.tokens.flatMap(({ index }) => {
    if (!isVictim(reading, index) || !isDefinite(reading, index)) return []
    const from = namesBegin(reading, index)
    const heads = from === undefined ? [] : namesFrom(reading, from)
    // Right there, and not further on in what is said of them: "the victims were friends of Ana Diaz".
    const [first] = heads
    const start = reading.tokenAt(reading.mentionAt(first ?? -1)?.start ?? 0)
    if (from === undefined || first === undefined || start - from > 3) return []
    const state = stateOf(reading, index)
    return [{ at: index, heads, ...(state && { state }) }]
  })
}
