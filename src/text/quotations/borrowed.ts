import type { Token } from '../analysis.ts'
import { nounPhrase } from './noun-phrase.ts'
import type { FoundSource, Range, Scene } from './scene.ts'

/** Furthest up the tree that a verb may borrow its subject, in steps. */
const climbs = 4

export function isSubject(token: Token): boolean {
  return (
    token.relation === 'nsubj' || token.relation === 'csubj' || token.relation === 'nsubj:outer'
  )
}

/** The nearest child of a kind within the sentence. */
export function childOf(
  scene: Scene,
  parent: Token,
  bounds: Range,
  fits: (token: Token) => boolean,
): Token | undefined {
  let best: Token | undefined
  for (let index = bounds.from; index < bounds.to; index++) {
    const token = scene.tokens[index]
    if (token === undefined || token.head !== parent.index || !fits(token)) continue
    if (best === undefined || Math.abs(index - parent.index) < Math.abs(best.index - parent.index))
      best = token
  }
  return best
}

/** Whether a clause is of the present or timeless: "are hurt", "to hold". */
function isPresent({ tokens }: Scene, { index, penn, tag }: Token): boolean {
  if (/^VB[ZPG]?$/.test(penn)) return true
  const auxiliary = tokens
    .slice(Math.max(0, index - 4), index)
    .findLast((token) => token.tag === 'AUX')
  if ((tag === 'VERB' && penn !== 'VBN') || auxiliary?.lemma === 'have') return false
  return /^(?:VB[ZP]?|MD)$/.test(auxiliary?.penn ?? '')
}

export function borrowed(scene: Scene, verb: Token, bounds: Range): FoundSource | undefined {
  let current = verb
  for (let step = 0, skipped = 0; step - skipped < climbs && step < 2 * climbs; step++) {
    const parent = scene.tokens[current.head]
    if (parent === undefined || parent.index < bounds.from || parent.index >= bounds.to)
      return undefined
    const skips = isOver(scene, verb, { current, parent })
    if (skips !== undefined) {
      current = parent
      skipped += skips
      continue
    }
    if (current.relation === 'acl' && (parent.tag === 'NOUN' || parent.tag === 'PROPN')) {
      const issuer = issuerOf(scene, parent, bounds)
      if (issuer !== undefined) return { range: issuer, own: false }
      return {
        range: nounPhrase(scene, parent.index, { from: bounds.from, to: current.index }),
        own: false,
      }
    }
    const controller =
      current.relation === 'xcomp'
        ? childOf(scene, parent, bounds, ({ relation }) => relation === 'obj')
        : undefined
    const subject =
      controller ??
      childOf(
        scene,
        parent,
        bounds,
        (token) =>
          token.index !== verb.index && (isSubject(token) || token.relation === 'nsubj:pass'),
      )
    if (subject !== undefined) {
      const before = subject.index < verb.index
      return {
        range: nounPhrase(
          scene,
          subject.index,
          before ? { from: bounds.from, to: verb.index } : { from: verb.index + 1, to: bounds.to },
        ),
        own: false,
      }
    }
    current = parent
  }
  return undefined
}

/** "The king issued a letter condemning the raid": it is the king who condemns. */
export function issuerOf(scene: Scene, medium: Token, bounds: Range): Range | undefined {
  const verb = scene.tokens[medium.head]
  if (medium.relation !== 'obj' || verb === undefined || !scene.lexicon.media.has(medium.lemma))
    return undefined
  const subject = childOf(scene, verb, bounds, isSubject)
  return subject === undefined || subject.index > verb.index
    ? undefined
    : nounPhrase(scene, subject.index, { from: bounds.from, to: verb.index })
}

/** Whether a subject is not to be borrowed from here but above; and whether the step up counts, 0 when it does. */
function isOver(
  scene: Scene,
  verb: Token,
  { current, parent }: { readonly current: Token; readonly parent: Token },
): number | undefined {
  // "Held that none are hurt and praised the crew": what is told in the past goes on from what is.
  if (verb.penn === 'VBD' && isPresent(scene, parent)) return 1
  // "Met men working there, saying …": behind a comma the participle is of the main verb.
  const isAside =
    current !== verb && verb.penn === 'VBG' && scene.tokens[verb.index - 1]?.lower === ','
  return current.relation === 'acl' && isAside ? 0 : undefined
}
