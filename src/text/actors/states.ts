import { motionBefore } from './metonyms.ts'
import type { Phrase } from './noun-phrase.ts'
import { lowerAt, type Scene, sentenceStart } from './scene.ts'

const bare: ReadonlySet<string> = new Set(['countries', 'nations'])
const passed: ReadonlySet<string> = new Set(['DET', 'NUM', 'ADJ', 'ADV'])

/**
 * Whether "countries" and "nations" tell of states that act or are acted upon ("47 nations agreed", "urged other countries to
 * help", "aid to neighbouring countries"), and not of where something is, what is of them, or what they are one of. Undefined for
 * other nouns.
 */
export function isStates(scene: Scene, phrase: Phrase): boolean | undefined {
  const { tokens, lexicon } = scene
  const { first, head, end, possessor } = phrase
  if (!bare.has(lowerAt(scene, head))) return undefined
  // "Our countries" are told of before; "these countries" as well.
  if (possessor !== undefined || tokens[head]?.relation === 'compound') return false
  if (/^['’]s?$/.test(lowerAt(scene, end))) return false
  const start = sentenceStart(scene, head)
  let at = first - 1
  while (at >= start && isPassed(scene, at)) at--
  if (at < start) return true
  const word = lowerAt(scene, at)
  if (/^(?:the|these|those|both|our|their|your|two)$/.test(lowerAt(scene, first - 1))) return false
  if (lexicon['place-prepositions'].has(word) || among.has(word)) return false
  return !(word === 'to' || word === 'for') || !motionBefore(scene, at)
}

/** Of these they are a part or a measure. */
const among: ReadonlySet<string> = new Set([
  'of',
  'from',
  'than',
  'per',
  'as',
  'like',
  'on',
  'among',
  'amongst',
  'beyond',
  'across',
  'both',
  'be',
  'is',
  'are',
  'were',
])

function isPassed({ tokens, lexicon }: Scene, at: number): boolean {
  const { tag = 'X', lower = '' } = tokens[at] ?? {}
  return passed.has(tag) || lexicon['not-modifiers'].has(lower)
}
