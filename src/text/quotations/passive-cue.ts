import type { Token } from '../analysis.ts'
import { childOf } from './borrowed.ts'
import type { Cue } from './cues.ts'
import { extentOf, withoutEnd } from './extent.ts'
import { nounPhrase, wholeSubject } from './noun-phrase.ts'
import type { Attributed, Range, Scene } from './scene.ts'

/** "Was accused"; "was arrested and accused", whose auxiliary stands once. */
export function isPassive(scene: Scene, bounds: Range, verb: Token): boolean {
  if (verb.penn !== 'VBN' && verb.penn !== 'VBD') return false
  if (childOf(scene, verb, bounds, isPassiveAuxiliary) !== undefined) return true
  const first = scene.tokens[verb.head]
  return (
    verb.relation === 'conj' &&
    verb.penn === 'VBN' &&
    first?.penn === 'VBN' &&
    first.index < verb.index &&
    childOf(scene, verb, bounds, isOwnSubject) === undefined &&
    isPassive(scene, bounds, first)
  )
}

function isOwnSubject({ relation }: Token): boolean {
  return /^(?:nsubj|aux)/.test(relation)
}

function isPassiveAuxiliary({ relation }: Token): boolean {
  return relation === 'aux:pass'
}

/** "was accused by Chad of …", "is expected to …", "it was announced that …". */
export function readPassive(
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
export function readParticiple(
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

/** The "by" of a passive: "was accused by Chad of …". */
function agentOf(scene: Scene, verb: Token, bounds: Range): Range | undefined {
  const agent = childOf(
    scene,
    verb,
    bounds,
    (token) =>
      token.relation === 'obl:agent' || (token.relation.startsWith('obl') && hasBy(scene, token)),
  )
  return agent === undefined
    ? undefined
    : nounPhrase(scene, agent.index, { from: verb.index + 1, to: bounds.to })
}

function hasBy({ tokens }: Scene, token: Token): boolean {
  for (let index = token.index - 1; index > token.index - 8; index--) {
    const word = tokens[index]
    if (word?.lower === 'by') return true
    if (word === undefined || word.tag === 'VERB' || word.tag === 'PUNCT') return false
  }
  return false
}
