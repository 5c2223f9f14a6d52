import type { Read, Where } from '../../record/index.ts'
import { siteOf } from '../circumstance/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import type { Telling } from './one-incident.ts'
import type { Trigger } from './trigger.ts'

/** "Battle Creek, Michigan": the word is part of a place's name. */
export function isInName(reading: Reading, { at }: Trigger): boolean {
  const token = reading.tokens[at]
  return (
    token?.tag === 'PROPN' &&
    reading.places.some(({ start, end }) => start <= token.start && token.end < end)
  )
}

/** Told of an earthquake, a storm or a crash in the same sentence or the one before: nobody attacked. */
export function isOfNature(reading: Reading, { triggers, stances }: Telling): boolean {
  const isOfKilling = triggers.every(({ rule }) => rule.name === 'incident/killing')
  if (!isOfKilling || stances.length > 0) return false
  return triggers.every(({ at }) => {
    const sentence = reading.tokens[at]?.sentence ?? -1
    return [sentence, sentence - 1].some((index) => namesNature(reading, index))
  })
}

function namesNature(reading: Reading, index: number): boolean {
  const sentence = reading.sentences[index]
  for (let at = sentence?.firstToken ?? 0; at < (sentence?.endToken ?? 0); at += 1)
    if (lexicon.nature.has(reading.tokens[at]?.lemma ?? '')) return true
  return false
}

const origins = new Set(['to', 'into'])

/**
 * Where it was, as long as the place hangs on a word that tells of it, on the verb of that word or on who or what it was
 * done to; one of another sentence was inherited and stays. A place deeper in the sentence is that of something else.
 */
export function placeOf(reading: Reading, { triggers, where }: Telling): Read<Where> | undefined {
  const [span] = where?.spans ?? []
  if (!where || !span || where.basis === 'inferred') return where
  if (where.value.country === undefined && where.value.point === undefined) return undefined
  const own = reading.tokens[reading.tokenAt(span.start)]?.sentence
  const near = triggers.filter(({ at }) => reading.tokens[at]?.sentence === own)
  if (near.length === 0) return where
  const words = near.flatMap(({ at }) => {
    const clause = reading.clauseAt(at)
    const verb = clause?.predicate ?? at
    // "A shooting Saturday in Turin": the place is told behind the day.
    const days = [at, verb].flatMap((word) =>
      reading.tree.childrenBy(word, 'obl:unmarked', 'nmod:unmarked', 'obl', 'nmod', 'appos'),
    )
    const below = clause
      ? reading.clausesBelow(clause).filter(({ relation }) => relation === 'xcomp')
      : []
    const people = [clause, ...below].flatMap((each) => [
      ...(each?.objects ?? []),
      ...(each?.subjects ?? []),
    ])
    return [at, verb, ...days, ...people]
  })
  const holds = words.some((word) => {
    const site = siteOf(reading, word, origins)?.spans[0]
    return site !== undefined && site.start <= span.end && span.start <= site.end
  })
  const isModifier = near.some(({ at }) =>
    reading.tree
      .childrenBy(at, 'compound', 'amod', 'nmod:poss', 'obj', 'appos', 'nmod')
      .some((child) => {
        const token = reading.tokens[child]
        return token !== undefined && token.start < span.end && span.start < token.end
      }),
  )
  const isObject = words.some((word) => {
    const token = reading.tokens[word]
    return token !== undefined && token.start < span.end && span.start < token.end
  })
  const isInside = isPartOf(reading, reading.tokenAt(span.end - 1), new Set(words))
  return holds || isModifier || isObject || isInside ? where : undefined
}

const nominal = /^(nmod|appos|flat|compound|conj|amod|case)/

/** "The residence of the minister in Baghdad": whether a word hangs by nouns alone on one of these. */
function isPartOf(reading: Reading, from: number, words: ReadonlySet<number>): boolean {
  let at = from
  for (let steps = 0; steps < 8; steps += 1) {
    if (words.has(at)) return true
    const token = reading.tokens[at]
    if (!token || !nominal.test(token.relation)) return false
    at = token.head
  }
  return false
}
