import type { Span } from '../../record/index.ts'
import { isOneOf } from './event-name.ts'
import { type Lexicon, literalClass } from './lexicon.ts'
import { spanOf } from './read.ts'
import { type Bearing, grammar } from './rules.ts'
import type { Scan } from './words.ts'

export interface Governor {
  readonly word: string
  readonly span: Span
  readonly bearing: Bearing
}

/** The preposition right before the word, "the" and "at least" skipped; undefined when there is none. */
export function governorBefore(scan: Scan, first: number): Governor | undefined {
  const bare = scan.words[first - 1]?.lower === 'the' ? first - 1 : first
  const isHedged = scan.words[bare - 1]?.lower === 'least' && scan.words[bare - 2]?.lower === 'at'
  const end = isHedged ? bare - 2 : bare
  const last = scan.words[end - 1]?.lower
  for (const { words, bearing } of grammar().governors) {
    if (words.at(-1) !== last || end < words.length) continue
    const start = end - words.length
    if (!words.every((word, index) => scan.words[start + index]?.lower === word)) continue
    return { word: words.join(' '), span: spanOf(scan, start, end), bearing }
  }
  return undefined
}

/** What opens a clause of time, and how it bounds a date inside: what came "after he was shot on Monday" is after, he was shot on it. */
const introducers: ReadonlyMap<string, Bearing> = new Map([
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['before', 'on'],
  ['after', 'on'],
])

/** Words looked back over for what opens the clause. */
const REACH = 12

interface Bounds {
  readonly verbs: string
  readonly ends: string
  readonly introducers: string
}
let known: (Bounds & { readonly lexicon: Lexicon }) | undefined

/** Signatures of verbs, of what a clause does not reach over, and of what opens a clause of time. */
function signaturesOf(lexicon: Lexicon): Bounds {
  if (known?.lexicon === lexicon) return known
  const all = (...names: readonly string[]) =>
    names.map((name) => lexicon.charactersOf(name)).join('')
  known = {
    lexicon,
    verbs: all('pastCue', 'pastShape', 'opening'),
    ends: all('mark', 'break', 'clauseWord'),
    introducers: all(...[...introducers.keys()].map(literalClass)),
  }
  return known
}

/** "Since she took office in May": what opens the clause that the words before `end` stand in; undefined when that is no clause of time. */
export function governorOfClause(scan: Scan, end: number): Governor | undefined {
  const { lexicon } = grammar()
  const { verbs, ends, introducers: openers } = signaturesOf(lexicon)
  if (!holdsOne(scan.signatures, openers, end)) return undefined
  let hasVerb = false
  for (let index = end - 1; index >= Math.max(0, end - REACH); index -= 1) {
    const word = scan.words[index]?.lower ?? ''
    const bearing = introducers.get(word)
    if (bearing !== undefined) {
      // "Has since gone to Gao in March": an adverb.
      if (/^(?:have|has|had|ever|long)$/.test(scan.words[index - 1]?.lower ?? '')) return undefined
      // "Two years after the war began in 2014" is neither after 2014 nor in it.
      const counts = isOneOf(scan, index - 1, lexicon, 'unit', 'units')
      return hasVerb && !counts
        ? { word, span: spanOf(scan, index, index + 1), bearing }
        : undefined
    }
    const signature = scan.signatures.charAt(index)
    if (ends.includes(signature)) return undefined
    // "Since seizing the city in 2014": an -ing form right after what opens the clause is its verb.
    const isGerund = word.endsWith('ing') && introducers.has(scan.words[index - 1]?.lower ?? '')
    hasVerb ||= isGerund || verbs.includes(signature)
  }
  return undefined
}

/** Whether one of the characters stands within reach before `end`: for most dates none does, and the look ends here. */
function holdsOne(signatures: string, characters: string, end: number): boolean {
  for (let index = end - 1; index >= Math.max(0, end - REACH); index -= 1) {
    if (characters.includes(signatures.charAt(index))) return true
  }
  return false
}
