import type { Name } from '../analysis.ts'
import { judge, type Verdict } from './accept.ts'
import { fold } from './fold.ts'
import { matchAt } from './match.ts'
import type { Gazetteer } from './place-entry.ts'
import type { Reading } from './reading.ts'
import type { Toponym } from './toponym.ts'

/** The toponyms of a text in order, not overlapping; with names found as places that no list knows. */
export function findToponyms(
  reading: Reading,
  names: readonly Name[],
  gazetteer: Gazetteer,
): readonly Toponym[] {
  const surnames = surnamesOf(names)
  const judged: { toponym: Toponym; verdict: Verdict }[] = []
  let free = 0
  for (let index = 0; index < reading.words.length; index += 1) {
    if (index < free) continue
    const toponym = matchAt(reading, gazetteer, index)
    if (toponym === undefined) continue
    const verdict = judge(reading, toponym, { gazetteer, surnames })
    if (verdict === 'no') continue
    judged.push({ toponym, verdict })
    free = toponym.endWord
  }
  const known = new Set(
    judged.filter(({ verdict }) => verdict === 'yes').map(({ toponym }) => toponym.key),
  )
  const found = judged
    .filter(({ toponym, verdict }) => verdict === 'yes' || known.has(toponym.key))
    .map(({ toponym }) => toponym)
  return [...found, ...unlisted(reading, names, found)].toSorted((a, b) => a.start - b.start)
}

function surnamesOf(names: readonly Name[]): ReadonlySet<string> {
  const people = names.filter((name) => name.type === 'person').map((name) => fold(name.text))
  return new Set(
    people
      .filter((name) => name.includes(' '))
      .map((name) => name.slice(name.lastIndexOf(' ') + 1)),
  )
}

/** Names of places and facilities that no list knows; kept without a point. */
function unlisted(
  reading: Reading,
  names: readonly Name[],
  found: readonly Toponym[],
): readonly Toponym[] {
  const taken = new Set(
    found.flatMap((toponym) =>
      Array.from(
        { length: toponym.endWord - toponym.firstWord },
        (_, nth) => toponym.firstWord + nth,
      ),
    ),
  )
  const toponyms: Toponym[] = []
  let at = 0
  for (const name of names) {
    while (at < reading.words.length && (reading.words[at]?.start ?? 0) < name.start) at += 1
    if (name.type !== 'place' && name.type !== 'facility') continue
    let end = at
    while (end < reading.words.length && (reading.words[end]?.start ?? 0) < name.end) end += 1
    const free = Array.from({ length: end - at }, (_, nth) => at + nth).every(
      (word) => !taken.has(word),
    )
    if (!free || end === at || !/\p{Lu}/u.test(name.text)) continue
    toponyms.push({
      start: name.start,
      end: name.end,
      nameEnd: name.end,
      firstWord: at,
      endWord: end,
      key: fold(name.text),
      entries: [],
      sentence: reading.sentenceOf[at] ?? 0,
    })
  }
  return toponyms
}
