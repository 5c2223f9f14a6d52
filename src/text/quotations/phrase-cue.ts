import type { Token } from '../analysis.ts'
import type { CuePhrase } from './cues.ts'
import { extentOf } from './extent.ts'
import {
  type Attributed,
  isDash,
  isEnd,
  isTensed,
  isTensedOrModal,
  type Range,
  type Scene,
} from './scene.ts'

/** Longest source behind "according to", in tokens. */
const longest = 25

/** "according to X": the source follows, what is said stands around it. */
export function readPhraseCue(scene: Scene, bounds: Range, token: Token): Attributed | undefined {
  for (const phrase of scene.lexicon.phrases.get(token.lower) ?? []) {
    if (!phrase.words.every((word, offset) => scene.tokens[token.index + offset]?.lower === word))
      continue
    const from = token.index
    const source = sourceAfter(scene, bounds, from + phrase.words.length)
    if (source === undefined) continue
    const content = around(scene, bounds, { from, to: source.to })
    if (content.length === 0) continue
    return attributed(phrase, { source, content, from })
  }
  return undefined
}

function attributed(
  phrase: CuePhrase,
  { source, content, from }: { source: Range; content: Range[]; from: number },
): Attributed {
  return {
    source: [source],
    cue: [{ from, to: from + phrase.words.length }],
    content,
    lemma: phrase.lemma,
    rule: phrase.rule,
  }
}

function sourceAfter(scene: Scene, bounds: Range, from: number): Range | undefined {
  let to = from
  while (to < bounds.to && to < from + longest && !endsSource(scene, from, to)) to++
  to = withName(scene, bounds, { from, to })
  const last = scene.tokens[to - 1]?.lower ?? ''
  // "An accord, according to which the river is shared": what a thing provides, and nobody says.
  if (/^wh/.test(scene.tokens[from]?.lower ?? '')) return undefined
  return to === from || scene.lexicon.notSources.has(last) ? undefined : { from, to }
}

/** Longest apposition of a source, in tokens. */
const longestBeside = 10

/** "According to the mayor, Ana Lima, …", "Ana Lima, its mayor, …": with what stands beside the source and is the same. */
function withName({ tokens }: Scene, bounds: Range, { from, to }: Range): number {
  if (tokens[to]?.lower !== ',') return to
  const last = Math.min(bounds.to, to + longestBeside)
  let end = to + 1
  while (end < last && !/^[,.]$/.test(tokens[end]?.lower ?? '') && !isTensedOrModal(tokens[end]))
    end++
  const beside = tokens.slice(to + 1, end)
  const isApposed = beside.some(
    ({ relation, head }) => relation === 'appos' && head >= from && head < to,
  )
  // Of a name and what somebody is one stands beside the other; two that are neither are no apposition.
  const isNamed =
    tokens[to - 1]?.tag === 'PROPN' || beside.every(({ tag }) => tag === 'PROPN' || tag === 'ADJ')
  const isClosed = tokens[end]?.lower === ',' || (from > bounds.from + 2 && isEnd(tokens[end]))
  return isApposed && isNamed && isClosed ? end : to
}

function endsSource(scene: Scene, from: number, at: number): boolean {
  const token = scene.tokens[at]
  if (
    token === undefined ||
    isEnd(token) ||
    token.lower === ';' ||
    token.lower === ':' ||
    isDash(scene, at)
  )
    return true
  if ((scene.stretchOf[at] ?? -1) !== (scene.stretchOf[from] ?? -1)) return true
  if (token.lower === ',') return true
  return token.penn === 'MD' || (isTensed(token) && at > from)
}

/** The clause around the phrase: before it, behind it, or both when it is an aside. */
function around(scene: Scene, bounds: Range, { from, to }: Range): Range[] {
  const content: Range[] = []
  // "The crowd (according to the Herald) wept".
  const commaBefore = /^[,(]$/.test(scene.tokens[from - 1]?.lower ?? '') || isDash(scene, from - 1)
  const start = clauseStart(scene, bounds, from)
  const end = commaBefore ? from - 1 : from
  if (end > start && !isConnective(scene, { from: start, to: end }))
    content.push({ from: start, to: end })
  const resumed = scene.tokens[to]?.lower === ',' || isDash(scene, to) ? to + 1 : to
  const goesOn =
    resumed < bounds.to &&
    !isEnd(scene.tokens[resumed]) &&
    (content.length === 0 || goesOnBehind(scene, { to, resumed }))
  const governor = scene.tokens[from]
  if (goesOn && governor !== undefined)
    content.push(extentOf(scene, bounds, { start: resumed, kind: 'clause', cue: governor }))
  return content
}

/** Of "groups that, according to experts, are a smokescreen" only the relative clause is what the experts say. */
function clauseStart({ tokens }: Scene, bounds: Range, from: number): number {
  for (let index = from - 1; index >= bounds.from; index--) {
    const token = tokens[index]
    if (token?.lower === ';') return index + 1
    const relative =
      token !== undefined &&
      token.index >= from - 2 &&
      /^(?:who|which|that|but|and|because|where)$/.test(token.lower)
    if (relative) return index
  }
  const first = tokens[bounds.from]
  return first?.tag === 'CCONJ' ? bounds.from + 1 : bounds.from
}

function isConnective({ tokens }: Scene, { from, to }: Range): boolean {
  return to - from === 1 && /^(?:and|but|yet|so|however|because)$/.test(tokens[from]?.lower ?? '')
}

function goesOnBehind(
  { tokens }: Scene,
  { to, resumed }: { to: number; resumed: number },
): boolean {
  if (resumed === to) return false
  const next = tokens[resumed]
  // "According to Ana Lind, of Accra, a member of the board": who she is.
  if (next?.lower === 'of' || (isArticle.test(next?.lower ?? '') && isVerbless(tokens, resumed)))
    return false
  return (
    next !== undefined &&
    next.penn !== 'VBG' &&
    !/^(?:who|which|whose|with|and|but|while|as)$/.test(next.lower)
  )
}

const isArticle = /^an?$/

/** Whether the sentence ends without a finite verb. */
function isVerbless(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || isEnd(token) || token.sentence !== tokens[from]?.sentence) break
    if (isTensedOrModal(token)) return false
  }
  return true
}
