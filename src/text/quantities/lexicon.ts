import { z } from 'zod'
import { Hedge, readYaml } from '../../record/index.ts'

const Words = z.array(z.string()).readonly()
const Numbers = z.record(z.string(), z.number()).readonly()
const Phrases = z.partialRecord(Hedge, Words).readonly()

const NumberWords = z
  .object({
    ones: Numbers,
    tens: Numbers,
    scales: Numbers,
    digitScales: Numbers,
    ordinals: Numbers,
    fractions: Numbers,
    vague: Numbers,
    vagueAfterArticle: Numbers,
    undisclosed: Words,
    hedgesBefore: Phrases,
    hedgesAfter: Phrases,
    placeWords: Words,
    each: Words,
    notEach: Words,
    labels: Words,
    streets: Words,
    clock: Words,
    notCounted: Words,
    money: z.object({ signs: Words, words: Words }).readonly(),
    percent: Words,
    measures: Words,
    durations: Words,
    states: Words,
  })
  .strict()
const CountedNouns = z.record(z.string(), z.string()).readonly()

/** A hedge as the words it is made of. */
export interface HedgePhrase {
  readonly words: readonly string[]
  readonly hedge: Hedge
}

export interface QuantityLexicon {
  /** Every word that can begin a number: the rest need no second look. */
  readonly starts: ReadonlySet<string>
  readonly ones: ReadonlyMap<string, number>
  readonly tens: ReadonlyMap<string, number>
  readonly scales: ReadonlyMap<string, number>
  readonly digitScales: ReadonlyMap<string, number>
  readonly ordinals: ReadonlyMap<string, number>
  readonly fractions: ReadonlyMap<string, number>
  readonly vague: ReadonlyMap<string, number>
  readonly vagueAfterArticle: ReadonlyMap<string, number>
  readonly undisclosed: ReadonlySet<string>
  /** By the phrase's last word, longest first. */
  readonly hedgesBefore: ReadonlyMap<string, readonly HedgePhrase[]>
  /** By the phrase's first word, longest first. */
  readonly hedgesAfter: ReadonlyMap<string, readonly HedgePhrase[]>
  readonly placeWords: ReadonlySet<string>
  readonly each: ReadonlySet<string>
  readonly notEach: ReadonlySet<string>
  readonly labels: ReadonlySet<string>
  readonly streets: ReadonlySet<string>
  readonly clock: ReadonlySet<string>
  readonly notCounted: ReadonlySet<string>
  readonly moneySigns: ReadonlySet<string>
  readonly moneyWords: ReadonlySet<string>
  readonly percent: ReadonlySet<string>
  readonly measures: ReadonlySet<string>
  readonly durations: ReadonlySet<string>
  readonly states: ReadonlySet<string>
  /** Nouns that an indefinite article counts as one. */
  readonly counted: ReadonlySet<string>
}

let loaded: QuantityLexicon | undefined

/** English words of number, read once. */
export function quantityLexicon(): QuantityLexicon {
  loaded ??= load()
  return loaded
}

function load(): QuantityLexicon {
  const words = readYaml(new URL('en.yaml', import.meta.url), NumberWords)
  const counted = readYaml(new URL('counted.yaml', import.meta.url), CountedNouns)
  return {
    ...numberMaps(words),
    ...wordSets(words),
    starts: new Set([
      'a',
      'an',
      'half',
      ...[words.ones, words.tens, words.ordinals, words.vague].flatMap(Object.keys),
    ]),
    hedgesBefore: phrasesBy(words.hedgesBefore, -1),
    hedgesAfter: phrasesBy(words.hedgesAfter, 0),
    counted: new Set(Object.values(counted).flatMap((list) => list.split(/\s+/))),
  }
}

function numberMaps(words: z.infer<typeof NumberWords>) {
  const map = (numbers: Readonly<Record<string, number>>) => new Map(Object.entries(numbers))
  return {
    ones: map(words.ones),
    tens: map(words.tens),
    scales: map(words.scales),
    digitScales: map(words.digitScales),
    ordinals: map(words.ordinals),
    fractions: map(words.fractions),
    vague: map(words.vague),
    vagueAfterArticle: map(words.vagueAfterArticle),
  }
}

function wordSets(words: z.infer<typeof NumberWords>) {
  return {
    undisclosed: new Set(words.undisclosed),
    placeWords: new Set(words.placeWords),
    each: new Set(words.each),
    notEach: new Set(words.notEach),
    labels: new Set(words.labels),
    streets: new Set(words.streets),
    clock: new Set(words.clock),
    notCounted: new Set(words.notCounted),
    moneySigns: new Set(words.money.signs),
    moneyWords: new Set(words.money.words),
    percent: new Set(words.percent),
    measures: new Set(words.measures),
    durations: new Set(words.durations),
    states: new Set(words.states),
  }
}

function phrasesBy(
  phrases: z.infer<typeof Phrases>,
  place: -1 | 0,
): ReadonlyMap<string, HedgePhrase[]> {
  const byWord = new Map<string, HedgePhrase[]>()
  for (const hedge of Hedge.options) {
    for (const phrase of phrases[hedge] ?? []) {
      const words = phrase.split(' ')
      const key = words.at(place) ?? ''
      byWord.set(key, [...(byWord.get(key) ?? []), { words, hedge }])
    }
  }
  for (const list of byWord.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byWord
}
