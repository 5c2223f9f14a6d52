import type { Token } from '../analysis.ts'
import { isNominal, phraseAfter } from './noun-phrase.ts'
import { isTensed, isTensedOrModal, opensQuote, type Range, type Scene } from './scene.ts'

/** Whether a finite verb stands right behind the noun phrase, which then is a subject and no object. */
export function verbFollows(scene: Scene, bounds: Range, at: number): boolean {
  const { tokens } = scene
  let next = phraseAfter(scene, at, bounds.to)?.to ?? at
  while (tokens[next]?.tag === 'ADV') next++
  return isTensedOrModal(tokens[next])
}

/** Whether the parse gives the verb an object and no clause: "added a week". */
export function hasBareObject(scene: Scene, bounds: Range, verb: number): boolean {
  let object = false
  for (let index = verb + 1; index < bounds.to; index++) {
    const token = scene.tokens[index]
    if (token?.head !== verb) continue
    if (token.relation === 'ccomp' || token.relation === 'parataxis') return false
    object ||= token.relation === 'obj'
  }
  return object
}

/** Whether a subject and a finite verb follow, with no comma or relative word between them. */
export function hasOwnClause({ tokens, stretchOf }: Scene, bounds: Range, at: number): boolean {
  let nominal = tokens[at]?.lower === 'there'
  for (let index = at; index < bounds.to; index++) {
    const token = tokens[index]
    if (token === undefined || token.lower === ';') return false
    if (/^(?:who|which|that|whom|whose)$/.test(token.lower) && index > at)
      return nominal && relativeThenVerb(tokens, bounds, index)
    if (token.penn === 'MD' || ((token.tag === 'VERB' || token.tag === 'AUX') && isTensed(token)))
      return nominal
    if (
      token.tag === 'PUNCT' &&
      (stretchOf[index] ?? -1) < 0 &&
      token.lower !== ',' &&
      token.lower !== '-' &&
      token.lower !== '(' &&
      token.lower !== ')'
    )
      return false
    nominal ||=
      isNominal(token) || token.tag === 'DET' || token.tag === 'NUM' || token.tag === 'ADJ'
  }
  return false
}

/** Behind a relative clause: whether a second finite verb follows the first. */
function relativeThenVerb(tokens: readonly Token[], bounds: Range, from: number): boolean {
  let verbs = 0
  for (let index = from; index < Math.min(bounds.to, from + 25); index++) {
    const token = tokens[index]
    if (token?.penn === 'MD' || isTensed(token)) verbs++
  }
  return verbs > 1
}

export function hasAs(scene: Scene, bounds: Range, at: number): boolean {
  for (let index = at; index < Math.min(bounds.to, at + 12); index++) {
    if (scene.tokens[index]?.lower === 'as' || opensQuote(scene, index)) return true
  }
  return false
}

export function hasInfinitive({ tokens }: Scene, bounds: Range, at: number): boolean {
  return tokens
    .slice(at, Math.min(bounds.to, at + 10))
    .some(({ penn, tag, lower }) => penn === 'TO' || (lower === 'to' && tag === 'PART'))
}
