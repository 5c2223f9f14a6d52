import type { Token } from '../analysis.ts'
import { hasOwnClause } from './ahead.ts'
import { childOf } from './borrowed.ts'
import type { Cue } from './cues.ts'
import { extentOf } from './extent.ts'
import { isNominal, nounPhrase } from './noun-phrase.ts'
import type { Attributed, ExtentKind, Range, Scene } from './scene.ts'
import { sourceOf } from './source.ts'

/** "its claim that …", "fears of …", "confident that …". */
export function readNounCue(scene: Scene, bounds: Range, noun: Token): Attributed | undefined {
  const cue =
    noun.tag === 'NOUN'
      ? scene.lexicon.nouns.get(noun.lemma)
      : scene.lexicon.adjectives.get(noun.lemma)
  if (cue === undefined) return undefined
  const maker = noun.tag === 'ADJ' ? makerOf(scene, noun) : undefined
  // "make sure that" says nothing of what anybody holds; "made clear that" tells it.
  if (maker !== undefined && !cue.frames.has('made')) return undefined
  const found =
    complementOf(scene, bounds, { cue, noun }) ?? (maker && madeClear(scene, bounds, noun))
  if (found === undefined) return undefined
  const source = found.source ?? nounSource(scene, bounds, noun)
  return {
    source: source === undefined ? [] : [source],
    cue: [{ from: maker?.index ?? noun.index, to: noun.index + 1 }],
    content: [
      extentOf(scene, bounds, {
        start: found.start,
        kind: found.kind ?? (scene.tokens[found.start]?.lower === 'that' ? 'clause' : 'object'),
        cue: maker ?? noun,
      }),
    ],
    lemma: cue.lemma,
    rule: cue.rule,
  }
}

interface Found {
  readonly start: number
  readonly source?: Range
  readonly kind?: ExtentKind
}

/** Most words for whom something is made clear to. */
const longestAddressee = 5

/** "Made clear its support", "made clear the road must open", "made clear to the envoy that …". */
function madeClear(scene: Scene, bounds: Range, { index }: Token): Found | undefined {
  const { tokens } = scene
  const next = tokens[index + 1]
  if (next === undefined || next.index >= bounds.to) return undefined
  if (next.lower === 'to') {
    const that = tokens
      .slice(next.index + 2, Math.min(bounds.to, next.index + 2 + longestAddressee))
      .find(({ lower }) => lower === 'that')
    return that && { start: that.index }
  }
  if (!isNominal(next) && next.tag !== 'DET') return undefined
  return {
    start: next.index,
    kind: hasOwnClause(scene, bounds, next.index) ? 'clause' : 'object',
  }
}

/** "that" right behind the noun, or behind "by X"; else the preposition that its group allows. */
function complementOf(
  scene: Scene,
  bounds: Range,
  { cue, noun }: { cue: Cue; noun: Token },
): Found | undefined {
  const { tokens } = scene
  const next = tokens[noun.index + 1]
  if (next === undefined || next.index >= bounds.to) return undefined
  if (isThat(tokens, next)) return { start: next.index }
  if (
    next.lower === 'by' ||
    next.lower === 'from' ||
    (next.lower === 'of' && noun.tag === 'NOUN')
  ) {
    const head = childOf(
      scene,
      noun,
      bounds,
      (token) => token.index > next.index && token.relation.startsWith('nmod'),
    )
    if (head !== undefined) {
      const source = nounPhrase(scene, head.index, { from: next.index + 1, to: bounds.to })
      const that = tokens[source.to]
      if (that !== undefined && isThat(tokens, that)) return { start: source.to, source }
    }
  }
  if (noun.tag !== 'NOUN') return undefined
  if (next.lower === 'of' && cue.frames.has('of')) return { start: next.index + 1 }
  if (next.lower === 'for' && cue.frames.has('for')) return { start: next.index + 1 }
  return next.penn === 'TO' && cue.frames.has('to') ? { start: next.index } : undefined
}

/** The parse often takes "hope that talks resume" for a relative clause; one that has a noun for its subject is none. */
function isThat(tokens: readonly Token[], token: Token): boolean {
  if (token.lower !== 'that') return false
  if (token.tag === 'SCONJ' || token.relation === 'mark') return true
  const next = tokens[token.index + 1]
  return (
    token.penn === 'WDT' &&
    (next?.tag === 'DET' || next?.tag === 'NOUN' || next?.tag === 'PROPN' || next?.penn === 'EX')
  )
}

/** "Made (it) clear that": who made it so says it, and "it" stands for what is said. */
function makerOf(scene: Scene, { index }: Token): Token | undefined {
  const { tokens } = scene
  const before = tokens[index - 1]?.penn === 'RB' ? index - 1 : index
  const verb = tokens[tokens[before - 1]?.lower === 'it' ? before - 2 : before - 1]
  return verb?.lemma === 'make' ? verb : undefined
}

/** The owner ("its claim"), or the subject of the verb that the noun is object or predicate of ("made a claim"). */
function nounSource(scene: Scene, bounds: Range, noun: Token): Range | undefined {
  const owner = childOf(scene, noun, bounds, ({ relation }) => relation === 'nmod:poss')
  if (owner !== undefined)
    return nounPhrase(scene, owner.index, { from: bounds.from, to: noun.index })
  if (noun.tag === 'ADJ') return sourceOf(scene, makerOf(scene, noun) ?? noun, bounds)?.range
  const verb = scene.tokens[noun.head]
  if (verb === undefined || verb.tag !== 'VERB' || noun.relation !== 'obj') return undefined
  if (scene.lexicon.othersWords.has(verb.lemma)) return undefined
  const source = sourceOf(scene, verb, bounds)
  return source !== undefined && source.range.to <= noun.index ? source.range : undefined
}

/** "reportedly": the clause it stands in, said by nobody named. */
export function readAdverb(scene: Scene, bounds: Range, adverb: Token): Attributed | undefined {
  const cue = scene.lexicon.adverbs.get(adverb.lemma) ?? scene.lexicon.adverbs.get(adverb.lower)
  if (cue === undefined) return undefined
  const [from, to] = [edge(scene, bounds, adverb.index, -1), edge(scene, bounds, adverb.index, 1)]
  const content = [
    { from, to: adverb.index },
    { from: adverb.index + 1, to },
  ].filter((range) => range.to > range.from)
  return {
    source: [],
    cue: [{ from: adverb.index, to: adverb.index + 1 }],
    content,
    lemma: cue.lemma,
    rule: cue.rule,
  }
}

/** Where the clause around a word ends on one side: at a comma, a semicolon, a relative word or the sentence's end. */
function edge({ tokens }: Scene, bounds: Range, at: number, step: -1 | 1): number {
  for (let index = at + step; index >= bounds.from && index < bounds.to; index += step) {
    const token = tokens[index]
    if (token === undefined) break
    if (token.lower === ',' || token.lower === ';' || token.lower === '.')
      return step < 0 ? index + 1 : index
  }
  return step < 0 ? bounds.from : bounds.to
}
