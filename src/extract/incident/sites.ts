import type { Span } from '../../record/index.ts'
import type { Place } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { byNoun, lexicon } from './lexicon.ts'
import type { Word } from './setting-grammar.ts'
import { isWord, lemmaAt } from './words.ts'

/** One place as a sentence tells it, from fine to wide: "a village in Balkh district, Balkh province". */
export interface Site extends Span {
  readonly places: readonly Place[]
}

export function phraseOf({ phrase, start, end }: Place): Span {
  return { start: Math.min(phrase.start, start), end: Math.max(phrase.end, end) }
}

const joint = new RegExp(
  `^(?:\\s(?:${[...lexicon.regions].join('|')}))?\\s?,?\\s{1,2}(?:(?:in|of)\\s(?:the\\s)?)?$`,
)

/** On a list of places, though it may be open which of its name it is. */
export function isKnown({ where }: Place): boolean {
  return where.country !== undefined || where.point !== undefined || where.name !== undefined
}

/** How large what a place calls itself is: a village, a district, a province. */
function tierOf(reading: Reading, place: Place): number {
  const last = reading.tokenAt(phraseOf(place).end - 1)
  return lexicon.tiers.findIndex((words) => isWord(reading, last, words))
}

/** Whether the second says where the first is: right behind it, wider or at least known better, and of no other country. */
function isWithin(reading: Reading, inner: Place, outer: Place): boolean {
  const gap = reading.document.text.slice(phraseOf(inner).end, phraseOf(outer).start)
  const isWider =
    outer.where.precision > inner.where.precision ||
    inner.where.point === undefined ||
    (tierOf(reading, inner) >= 0 && tierOf(reading, outer) > tierOf(reading, inner))
  const isSameCountry =
    inner.where.country === undefined || inner.where.country === outer.where.country
  return joint.test(gap) && isWider && isSameCountry
}

/** The places of a sentence, each with those behind it that only say where it is. */
export function sitesOf(reading: Reading, places: readonly Place[]): readonly Site[] {
  const sites: Site[] = []
  for (const place of [...places].sort((a, b) => phraseOf(a).start - phraseOf(b).start)) {
    const { start, end } = phraseOf(place)
    const before = sites.at(-1)
    const inner = before?.places.at(-1)
    if (before && inner && isWithin(reading, inner, place))
      sites[sites.length - 1] = { start: before.start, end, places: [...before.places, place] }
    else sites.push({ start, end, places: [place] })
  }
  return sites
}

function isNamed({ where: { name } }: Place): boolean {
  return name !== undefined
}

/** The finest of its places that is known; of two alike the one that is on the lists. */
export function finest({ places }: Site): Place | undefined {
  return places
    .filter(isKnown)
    .sort(
      (a, b) => a.where.precision - b.where.precision || Number(isNamed(b)) - Number(isNamed(a)),
    )[0]
}

function isSeveral(reading: Reading, at: number): boolean {
  const { penn = '' } = reading.tokens[at] ?? {}
  return penn === 'NNS' && byNoun.has(lemmaAt(reading, at))
}

/** "Shootings in Gao and Mopti", "bombs exploded in Gao and Mopti": several, of which one was there. */
export function isOneOfTwo(
  reading: Reading,
  word: Word,
  site: Site,
  sites: readonly Site[],
): boolean {
  if (![word.at, ...(word.clause?.subjects ?? [])].some((at) => isSeveral(reading, at)))
    return false
  return sites.some((other) => {
    const [first, second] = other.start < site.start ? [other, site] : [site, other]
    return (
      other !== site && /^,?\sand\s$/.test(reading.document.text.slice(first.end, second.start))
    )
  })
}
