import type { Token } from '../analysis.ts'
import { contentBefore, isClosed, resumedAfter } from './before.ts'
import { childOf, isSubject } from './borrowed.ts'
import { type Complement, complementAfter } from './complement.ts'
import type { Cue } from './cues.ts'
import { extentOf, withinOpening } from './extent.ts'
import { hasOwnObject, isApproval, isNotSaid, isOnTopic } from './not-said.ts'
import { isPassive, readParticiple, readPassive } from './passive-cue.ts'
import {
  type Attributed,
  type FoundSource,
  isDash,
  isTensed,
  opensQuote,
  type Range,
  type Scene,
} from './scene.ts'
import { sourceOf } from './source.ts'

/** What a verb attributes, or nothing when it is no cue here. */
export function readVerb(scene: Scene, bounds: Range, verb: Token): Attributed | undefined {
  const cue = scene.lexicon.verbs.get(verb.lemma)
  if (cue === undefined) return undefined
  const spoken = cue.frames.has('clause') || cue.frames.has('object') || cue.frames.has('as')
  if (isPassive(scene, bounds, verb)) {
    return spoken ? readPassive(scene, bounds, { cue, verb }) : undefined
  }
  if (isNotSaid(scene, verb)) return undefined
  const finite =
    isTensed(verb) ||
    hasAuxiliary(scene, verb) ||
    childOf(scene, verb, bounds, isSubject) !== undefined
  if (verb.penn === 'VBN' && !finite) {
    return spoken ? readParticiple(scene, bounds, { cue, verb }) : undefined
  }
  if (isAct(scene, cue, verb)) return undefined
  const source = sourceOf(scene, verb, bounds)
  const inverted = source?.own === true && source.range.from > verb.index
  const right = inverted ? source.range.to : afterParticle(scene, verb)
  const cueRange = { from: verb.index, to: afterParticle(scene, verb) }
  const after = inverted ? undefined : complementAfter(scene, bounds, cue, right)
  const left = leftOf(scene, bounds, { verb, source })
  const asClause = scene.tokens[left - 1]?.lower === 'as'
  if (asClause && isOnTopic(scene, verb, right)) return undefined
  const parts = { source: sourceRanges(source), lemma: cue.lemma, rule: cue.rule }
  if (after !== undefined && isPurpose(scene, cue, { verb, after })) return undefined
  if (after?.kind === 'object' && source === undefined && /^VBG?$/.test(verb.penn)) return undefined
  // "As officials admitted that they were late": what they admit stands behind "that".
  const isOwn = !asClause || scene.tokens[after?.start ?? -1]?.lower === 'that'
  if (after !== undefined && isApproval(scene, { lemma: cue.lemma, verb, after })) return undefined
  if (after !== undefined && isOwn)
    return withComplement(scene, bounds, { verb, cueRange, left, after, cue, parts })
  if (!(cue.frames.has('clause') || cue.frames.has('quote'))) return undefined
  // "…, who answered the call": a relative clause tells of its noun, and says nothing of what stands before.
  if (!finite || (source?.antecedent !== undefined && !asClause)) return undefined
  if (asClause && !standsApart(scene, bounds, left - 1)) return undefined
  if (!(inverted || asClause || isClosed(scene, bounds, right))) return undefined
  if (!inverted && hasOwnObject(scene, bounds, { verb, cue })) return undefined
  const from = asClause ? left - 1 : left
  const content = aside(scene, bounds, { left: from, right, cue, inverted, asClause })
  return content.length === 0 ? undefined : { ...parts, cue: [cueRange], content }
}

/** "to defend the town", "to press for talks" are things to do; "defended the decree" may be words. */
function isAct({ tokens }: Scene, { frames, prepositions }: Cue, verb: Token): boolean {
  return (
    verb.penn === 'VB' &&
    // "to sign, ratify and defend": in a list the "to" stands once.
    /^(?:TO|,|CC)$/.test(tokens[verb.index - 1]?.penn ?? '') &&
    (frames.has('object') || prepositions.size > 0) &&
    !frames.has('clause')
  )
}

const deeds = new Set(['cue/show', 'cue/report', 'cue/praise', 'cue/condemn', 'cue/label'])
const inquiries = new Set(['cue/show', 'cue/believe'])

/** "will find work", "to determine whether …": what is to be done, not what was said. */
function isPurpose(
  { tokens }: Scene,
  { rule }: Cue,
  { verb, after }: { verb: Token; after: Complement },
): boolean {
  if (verb.penn !== 'VB') return false
  const penn = tokens[verb.index - 1]?.penn
  if (after.kind === 'object') return deeds.has(rule) && (penn === 'TO' || penn === 'MD')
  return inquiries.has(rule) && penn === 'TO' && tokens[after.start]?.lower !== 'that'
}

/** Whether "as X said" is an aside and no comparison ("as long as they wish"). */
function standsApart(scene: Scene, bounds: Range, at: number): boolean {
  return at === bounds.from || scene.tokens[at - 1]?.tag === 'PUNCT'
}

interface Complemented {
  readonly verb: Token
  readonly cueRange: Range
  readonly left: number
  readonly after: Complement
  readonly cue: Cue
  readonly parts: Pick<Attributed, 'source' | 'lemma' | 'rule'>
}

/** "X said that …"; a quote that ends right before X is X's as well. */
function withComplement(
  scene: Scene,
  bounds: Range,
  { verb, cueRange, left, after, cue, parts }: Complemented,
): Attributed {
  const own = withinOpening(scene, bounds, verb)
  const extent = extentOf(scene, own, { start: after.start, kind: after.kind, cue: verb })
  const before =
    after.kind === 'quote' && cue.frames.has('quote')
      ? contentBefore(scene, bounds, { left, quotedOnly: true })
      : undefined
  const said = after.kind === 'quote' ? extent : quotedIn(scene, extent, after.kind)
  return {
    ...parts,
    cue: [{ from: cueRange.from, to: Math.max(cueRange.to, after.cueEnd) }],
    content: before === undefined ? [said] : [before, said],
  }
}

/** 'Rejected the report of the council: "It is wrong."', 'issued a letter, "…"': said is what is quoted. */
function quotedIn(scene: Scene, extent: Range, kind: Complement['kind']): Range {
  const { tokens, lexicon } = scene
  for (let at = extent.from + 1; at < extent.to - 1; at++)
    if (
      ((kind === 'object' && tokens[at]?.lower === ':') ||
        (tokens[at]?.lower === ',' && lexicon.media.has(tokens[at - 1]?.lemma ?? ''))) &&
      (scene.stretchOf[at] ?? -1) < 0 &&
      opensQuote(scene, at + 1)
    )
      return { from: at + 1, to: extent.to }
  return extent
}

interface Aside {
  readonly left: number
  readonly right: number
  readonly cue: Cue
  readonly inverted: boolean
  readonly asClause: boolean
}

/** "…, X said, …", "…, said X", "As X said, …": what is said stands around the group. */
function aside(
  scene: Scene,
  bounds: Range,
  { left, right, cue, inverted, asClause }: Aside,
): Range[] {
  const quotedOnly = !cue.frames.has('clause')
  const next = resumedAfter(scene, bounds, { right, quotedOnly: inverted || quotedOnly })
  const parted = scene.tokens[left - 1]?.lower === ',' && next !== undefined
  // "… those – as Lind said, the dream of all": behind a dash the aside is of what follows.
  const isAhead = asClause && isDash(scene, left - 1) && next !== undefined
  const before = isAhead
    ? undefined
    : withoutOpening(
        scene,
        contentBefore(scene, bounds, { left, quotedOnly, loose: asClause || parted }),
      )
  const isHalf = before !== undefined && !asClause && isSubordinate(scene, before)
  const behind = scene.tokens[right]?.lower === ',' ? right + 1 : undefined
  if (isHalf && next === undefined && behind === undefined) return []
  const goesOn = next ?? (isHalf ? behind : undefined)
  const resumed = before !== undefined || asClause || left === bounds.from ? goesOn : undefined
  if (
    before === undefined &&
    !asClause &&
    resumed !== undefined &&
    (scene.stretchOf[resumed] ?? -1) < 0
  )
    return []
  const content = before === undefined ? [] : [before]
  if (resumed !== undefined)
    content.push(
      extentOf(scene, bounds, {
        start: resumed,
        kind: (scene.stretchOf[resumed] ?? -1) >= 0 ? 'quote' : 'clause',
        cue: scene.tokens[left] ?? scene.tokens[bounds.from] ?? fail(),
      }),
    )
  return asClause ? content.filter((range) => !isTellersOwn(scene, range)) : content
}

/** "Asked whether he would go, Lind said yes": what opens the sentence without a subject tells when he spoke. */
function withoutOpening(
  { tokens, stretchOf }: Scene,
  before: Range | undefined,
): Range | undefined {
  if (before === undefined || (stretchOf[before.from] ?? -1) >= 0) return before
  const { penn = '', relation = '', head = -1 } = tokens[before.from] ?? {}
  const isOpening = /^VB[NGD]$/.test(penn) && relation.startsWith('advcl') && head >= before.to
  return isOpening ? undefined : before
}

/** "When it fell, as Lind said, I wept": whoever says "I" of himself is not the one in the aside. */
function isTellersOwn({ tokens, stretchOf }: Scene, { from, to }: Range): boolean {
  return tokens
    .slice(from, to)
    .some(
      ({ lower, index }) => lower === 'i' && (stretchOf[index] ?? -1) === (stretchOf[from] ?? -1),
    )
}

const subordinate =
  /^(?:if|when|while|although|though|unless|because|since|once|until|as|after|before)$/

/** "If the count is right, they say, …": a clause that has its main one behind the aside. */
function isSubordinate({ tokens, stretchOf }: Scene, { from, to }: Range): boolean {
  return (
    subordinate.test(tokens[from]?.lower ?? '') &&
    (stretchOf[from] ?? -1) < 0 &&
    !tokens.slice(from, to).some(({ lower }) => lower === ',')
  )
}

function fail(): never {
  throw new Error('a sentence holds at least one token')
}

function leftOf(
  scene: Scene,
  bounds: Range,
  { verb, source }: { verb: Token; source: FoundSource | undefined },
): number {
  if (source?.own === true && source.range.from < verb.index) return source.range.from
  let left = verb.index
  while (left > bounds.from && /^(?:AUX|ADV|PART)$/.test(scene.tokens[left - 1]?.tag ?? '')) left--
  return left
}

function sourceRanges(source: FoundSource | undefined): Range[] {
  if (source === undefined) return []
  return source.antecedent === undefined ? [source.range] : [source.antecedent, source.range]
}

function afterParticle({ tokens, lexicon }: Scene, verb: Token): number {
  const next = tokens[verb.index + 1]
  // "Said up to 200 men were held": of the number.
  const isHedge = next?.lower === 'up' && tokens[verb.index + 2]?.lower === 'to'
  const particle =
    next !== undefined &&
    !isHedge &&
    lexicon.particles.has(next.lower) &&
    (next.head === verb.index || next.tag === 'ADP')
  return particle ? verb.index + 2 : verb.index + 1
}

function hasAuxiliary({ tokens }: Scene, verb: Token): boolean {
  for (let index = verb.index - 1; index > verb.index - 6; index--) {
    const token = tokens[index]
    if (token === undefined || token.sentence !== verb.sentence) return false
    if (token.tag === 'AUX' || token.lemma === 'have') return true
    if (token.tag === 'PUNCT' || token.tag === 'NOUN') return false
  }
  return false
}
