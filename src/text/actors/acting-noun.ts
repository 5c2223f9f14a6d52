import type { Token } from '../analysis.ts'
import { isNoun, lowerAt, type Scene } from './scene.ts'

/** "forces fighting": taggers take the participle after a plural for a noun. */
function isParticiple(scene: Scene, head: number): boolean {
  return /^NNP?S$/.test(scene.tokens[head]?.penn ?? '') && lowerAt(scene, head + 1).endsWith('ing')
}

/** A noun, and not itself a modifier of the next noun: "police" but not "police station". */
export function isActingNoun(scene: Scene, head: number): boolean {
  const token = scene.tokens[head]
  if (token === undefined) return false
  if (token.lower === 'military' && isListedAdjective(scene, head)) return false
  if (!isNoun(scene, head) && !isBareAdjective(scene, head) && !isObject(token)) return false
  const modifies =
    token.relation === 'compound' &&
    token.head > head &&
    isNoun(scene, head + 1) &&
    !scene.lexicon['held-as'].has(lowerAt(scene, head + 1)) &&
    !scene.lexicon['time-nouns'].has(lowerAt(scene, head + 1))
  return (!modifies || isParticiple(scene, head)) && lowerAt(scene, head + 1) !== '-'
}

/** "protects Chadian citizens": taken for a verb, but hung on as a noun is. */
function isObject({ penn, relation }: Token): boolean {
  return penn === 'VBZ' && /^(?:obj|iobj|nsubj|obl|nmod|appos)$/.test(relation)
}

/** "the Iraqi military": taggers take the noun for an adjective when no noun follows. */
function isBareAdjective(scene: Scene, head: number): boolean {
  return (
    scene.tokens[head]?.tag === 'ADJ' &&
    !isListedAdjective(scene, head) &&
    !isNoun(scene, head + 1) &&
    scene.tokens[head + 1]?.tag !== 'ADJ' &&
    scene.tokens[head]?.relation !== 'advmod'
  )
}

/** "Financial, military and other aid": one of several adjectives of a noun further on. */
function isListedAdjective({ tokens }: Scene, at: number): boolean {
  const joint = tokens[at + 1]?.lower === ',' && tokens[at + 2]?.lower === 'and' ? at + 2 : at + 1
  if (!/^(?:,|and|or)$/.test(tokens[joint]?.lower ?? '')) return false
  const next = tokens[joint + 1]
  return next?.tag === 'ADJ' || (next?.tag === 'NOUN' && next.relation === 'compound')
}
