import type { Token } from '../analysis.ts'
import { contentBefore, isClosed, resumedAfter } from './before.ts'
import { type Complement, complementAfter } from './complement.ts'
import type { Cue } from './cues.ts'
import { extentOf, withoutEnd } from './extent.ts'
import { nounPhrase, wholeSubject } from './noun-phrase.ts'
import { type Attributed, isTensed, type Range, type Scene } from './scene.ts'
import { agentOf, childOf, type FoundSource, isSubject, sourceOf } from './source.ts'

/** What a verb attributes, or nothing when it is no cue here. */
export function readVerb(scene: Scene, bounds: Range, verb: Token): Attributed | undefined {
  const cue = scene.lexicon.verbs.get(verb.lemma)
  if (cue === undefined) return undefined
  const spoken = cue.frames.has('clause') || cue.frames.has('object') || cue.frames.has('as')
  if (isPassive(scene, bounds, verb)) {
    return spoken ? readPassive(scene, bounds, { cue, verb }) : undefined
  }
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
  const parts = { source: sourceRanges(source), lemma: cue.lemma, rule: cue.rule }
  if (after !== undefined && isPurpose(scene, cue, { verb, after })) return undefined
  if (after?.kind === 'object' && source === undefined && /^VBG?$/.test(verb.penn)) return undefined
  if (after !== undefined && !asClause)
    return withComplement(scene, bounds, { verb, cueRange, left, after, cue, parts })
  if (!(cue.frames.has('clause') || cue.frames.has('quote'))) return undefined
  if (!finite) return undefined
  if (asClause && !standsApart(scene, bounds, left - 1)) return undefined
  if (!(inverted || asClause || isClosed(scene, bounds, right))) return undefined
  const content = aside(scene, bounds, {
    left: asClause ? left - 1 : left,
    right,
    cue,
    inverted,
    asClause,
  })
  return content.length === 0 ? undefined : { ...parts, cue: [cueRange], content }
}

/** "to defend the town" is a thing to do; "defended the decree" may be words. */
function isAct({ tokens }: Scene, { frames }: Cue, verb: Token): boolean {
  return (
    verb.penn === 'VB' &&
    tokens[verb.index - 1]?.penn === 'TO' &&
    frames.has('object') &&
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
  const extent = extentOf(scene, bounds, { start: after.start, kind: after.kind, cue: verb })
  const before =
    after.kind === 'quote' && cue.frames.has('quote')
      ? contentBefore(scene, bounds, { left, quotedOnly: true })
      : undefined
  return {
    ...parts,
    cue: [{ from: cueRange.from, to: Math.max(cueRange.to, after.cueEnd) }],
    content: before === undefined ? [extent] : [before, extent],
  }
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
  const before = contentBefore(scene, bounds, { left, quotedOnly, loose: asClause || parted })
  const resumed = before !== undefined || asClause || left === bounds.from ? next : undefined
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
  return content
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
  const particle =
    next !== undefined &&
    lexicon.particles.has(next.lower) &&
    (next.head === verb.index || next.tag === 'ADP')
  return particle ? verb.index + 2 : verb.index + 1
}

function isPassive(scene: Scene, bounds: Range, verb: Token): boolean {
  if (verb.penn !== 'VBN' && verb.penn !== 'VBD') return false
  return childOf(scene, verb, bounds, ({ relation }) => relation === 'aux:pass') !== undefined
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

/** "was accused by Chad of …", "is expected to …", "it was announced that …". */
function readPassive(
  scene: Scene,
  bounds: Range,
  { cue, verb }: { cue: Cue; verb: Token },
): Attributed | undefined {
  const agent = withoutPreposition(scene, cue, agentOf(scene, verb, bounds))
  const subject = childOf(
    scene,
    verb,
    bounds,
    ({ relation }) => relation === 'nsubj:pass' || relation === 'nsubj',
  )
  const spoken =
    subject === undefined || subject.lower === 'it'
      ? undefined
      : wholeSubject(
          scene,
          verb,
          nounPhrase(scene, subject.index, { from: bounds.from, to: verb.index }),
        )
  const from = agent === undefined ? verb.index + 1 : agent.to
  const start = passiveComplement(scene, bounds, cue, from)
  if (start === undefined && agent === undefined) return undefined
  const content =
    start === undefined ? [] : [extentOf(scene, bounds, { start, kind: 'object', cue: verb })]
  const told = cue.frames.has('addressed') && cue.rule === 'cue/tell'
  const pronoun = subject?.tag === 'PRON' && content.length === 0
  const all = spoken === undefined || told || pronoun ? content : [spoken, ...content]
  if (all.length === 0) return undefined
  return {
    source: agent === undefined ? [] : [agent],
    cue: [{ from: verb.index, to: verb.index + 1 }],
    content: all,
    lemma: cue.lemma,
    rule: cue.rule,
  }
}

/** Of "accused by the crew of theft" the crew: the rest is what it says. */
function withoutPreposition(
  { tokens }: Scene,
  cue: Cue,
  agent: Range | undefined,
): Range | undefined {
  if (agent === undefined) return undefined
  for (let index = agent.from + 1; index < agent.to; index++) {
    if (tokens[index]?.tag === 'ADP' && cue.prepositions.has(tokens[index]?.lower ?? ''))
      return { from: agent.from, to: index }
  }
  return agent
}

function passiveComplement(
  { tokens }: Scene,
  bounds: Range,
  cue: Cue,
  from: number,
): number | undefined {
  for (let index = from; index < Math.min(bounds.to, from + 6); index++) {
    const token = tokens[index]
    if (token === undefined || token.tag === 'PUNCT') return undefined
    const that = token.lower === 'that' && (token.tag === 'SCONJ' || token.relation === 'mark')
    if (that || token.lower === 'to' || token.lower === 'as') return index
    if (cue.prepositions.has(token.lower)) return index + 1
  }
  return undefined
}

/** "a plan backed by Oman", "accused of theft by the court": only with its "by". */
function readParticiple(
  scene: Scene,
  bounds: Range,
  { cue, verb }: { cue: Cue; verb: Token },
): Attributed | undefined {
  const agent = agentOf(scene, verb, bounds)
  if (agent === undefined || agent.from > verb.index + 8) return undefined
  const noun = scene.tokens[verb.head]
  if (noun === undefined || verb.relation !== 'acl' || noun.index < bounds.from) return undefined
  const content = nounPhrase(scene, noun.index, { from: bounds.from, to: verb.index })
  return {
    source: [agent],
    cue: [{ from: verb.index, to: verb.index + 1 }],
    content: [{ from: content.from, to: Math.min(content.to, withoutEnd(scene, bounds.to)) }],
    lemma: cue.lemma,
    rule: cue.rule,
  }
}
