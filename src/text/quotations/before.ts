import { tokenFrom } from '../token-from.ts'
import { isDash, isEnd, isTensedOrModal, opensQuote, type Range, type Scene } from './scene.ts'

/** Furthest that adverbials may stretch between an aside and the comma that ends it, in tokens. */
const reach = 14

interface Aside {
  /** First token of the group "X said". */
  readonly left: number
  /** Whether only a quotation counts, not a clause. */
  readonly quotedOnly: boolean
  /** Whether the group needs no comma before it: "… as X said". */
  readonly loose?: boolean
}

/** What stands before the group and is said by it; a quotation from its first mark on, if that is sentences ago. */
export function contentBefore(
  scene: Scene,
  bounds: Range,
  { left, quotedOnly, loose }: Aside,
): Range | undefined {
  const { tokens, stretchOf } = scene
  const end = isComma(scene, left - 1) ? left - 1 : left
  if (end <= bounds.from && !quotedBefore(scene, left)) return undefined
  const own = stretchOf[end - 1] ?? -1
  const quoted = own >= 0 && own !== (stretchOf[left] ?? -1)
  if (quoted) {
    const first = tokenFrom(tokens, scene.stretches[own]?.start ?? 0)
    return {
      from:
        first <= bounds.from || isSpeakerBefore(scene, bounds, first)
          ? first
          : startOf(scene, bounds, first),
      to: end,
    }
  }
  // "Assets: As Boro said, …": what stands before a colon is a heading.
  if (tokens[end - 1]?.lower === ':' || tokens[end - 2]?.lower === ':') return undefined
  if (quotedOnly || !(loose === true || end < left || isDash(scene, left - 1))) return undefined
  const range = { from: startOf(scene, bounds, end), to: end }
  return hasVerb(scene, range) || loose === true ? range : undefined
}

function isComma(scene: Scene, index: number): boolean {
  const token = scene.tokens[index]
  return (
    token !== undefined &&
    (token.lower === ',' || isDash(scene, index)) &&
    (scene.stretchOf[index] ?? -1) < 0
  )
}

/** “Why?” he asked: a quotation that ends right before, is sentences of its own and stands in the same paragraph. */
function quotedBefore(scene: Scene, left: number): boolean {
  const { tokens, stretchOf, stretches, sentences } = scene
  const [stretch, last, group] = [
    stretches[stretchOf[left - 1] ?? -1],
    tokens[left - 1],
    tokens[left],
  ]
  if (stretch === undefined || last === undefined || group === undefined) return false
  if (scene.endsParagraph(last.end, group.start)) return false
  const first = tokens[tokenFrom(tokens, stretch.start)]
  return first === undefined || first.index === sentences[first.sentence]?.firstToken
}

/** Whether the words between sentence start and quote hold a verb of their own, and so are another statement. */
function isSpeakerBefore(scene: Scene, bounds: Range, first: number): boolean {
  const previous = scene.tokens[first - 1]
  return (
    previous?.lower === ',' ||
    previous?.lower === ':' ||
    !hasVerb(scene, { from: bounds.from, to: first })
  )
}

/** The start of the clause that ends at `end`: the sentence's, or after a semicolon; without a leading "But". */
function startOf({ tokens, stretchOf }: Scene, bounds: Range, end: number): number {
  let from = bounds.from
  for (let index = end - 1; index >= bounds.from; index--) {
    if (tokens[index]?.lower === ';' && (stretchOf[index] ?? -1) < 0) {
      from = index + 1
      break
    }
  }
  if (tokens[from]?.tag === 'CCONJ' || tokens[from]?.lower === 'still') from++
  if (tokens[from]?.lower === ',') from++
  return Math.min(from, end)
}

function hasVerb({ tokens }: Scene, { from, to }: Range): boolean {
  for (let index = from; index < to; index++) {
    const tag = tokens[index]?.tag
    if (tag === 'VERB' || tag === 'AUX') return true
  }
  return to - from === 1
}

/** Where the speech goes on behind the aside: after its comma, or at the next opening quote. */
export function resumedAfter(
  scene: Scene,
  bounds: Range,
  { right, quotedOnly }: { right: number; quotedOnly: boolean },
): number | undefined {
  const { tokens } = scene
  for (let index = right; index < Math.min(bounds.to, right + reach); index++) {
    const token = tokens[index]
    if (token === undefined || isEnd(token) || token.lower === ';') return undefined
    if (opensQuote(scene, index)) return index
    if (quotedOnly) continue
    if (isComma(scene, index) || token.lower === ':')
      return startsAnew(scene, bounds, index + 1) ? undefined : index + 1
    if (
      (token.tag === 'VERB' || token.tag === 'AUX') &&
      token.penn !== 'VBG' &&
      token.penn !== 'VBN'
    )
      return undefined
  }
  return undefined
}

/** Whether behind the comma something else begins: another act of the speaker, or a word about the speech. */
function startsAnew(scene: Scene, bounds: Range, at: number): boolean {
  const token = scene.tokens[at]
  if (token === undefined || at >= bounds.to || isEnd(token)) return true
  if (opensQuote(scene, at)) return false
  return (
    token.penn === 'VBG' ||
    token.tag === 'SCONJ' ||
    /^(?:who|which|whose|whom|as|while|after|when|but|and|according)$/.test(token.lower)
  )
}

/** Whether nothing but adverbials parts the group "X said" from a comma, a quote or the end. */
export function isClosed(scene: Scene, bounds: Range, right: number): boolean {
  const { tokens } = scene
  for (let index = right; index < Math.min(bounds.to, right + reach); index++) {
    const token = tokens[index]
    if (
      token === undefined ||
      isEnd(token) ||
      isComma(scene, index) ||
      token.lower === ';' ||
      token.lower === ':' ||
      opensQuote(scene, index)
    )
      return true
    if (token.tag === 'CCONJ' && index === right) return false
    if ((token.tag === 'VERB' || token.tag === 'AUX') && isTensedOrModal(token)) return false
  }
  return true
}
