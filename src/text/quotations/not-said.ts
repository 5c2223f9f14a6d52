import type { Token } from '../analysis.ts'
import { childOf } from './borrowed.ts'
import type { Complement } from './complement.ts'
import type { Cue } from './cues.ts'
import type { Range, Scene } from './scene.ts'

/** Whether a verb of saying says nothing here, by the words around it. */
export function isNotSaid(scene: Scene, verb: Token): boolean {
  return (
    isBeforeNoun(verb) ||
    isSupposed(scene, verb) ||
    isLet(scene, verb) ||
    isUndergone(scene, verb) ||
    isHalfOfWord(scene, verb) ||
    isLeftOut(scene, verb) ||
    isAccused(scene, verb)
  )
}

/** "The alleged bomber": what nobody here alleges. */
function isBeforeNoun({ relation, penn, head, index }: Token): boolean {
  return relation === 'amod' && penn === 'VBN' && head > index
}

/** "Asked whether he would go, Lind said yes": put to whoever is the subject of the clause that follows. */
function isUndergone(
  { sentences }: Scene,
  { penn, relation, head, index, sentence }: Token,
): boolean {
  return (
    index === sentences[sentence]?.firstToken &&
    /^VB[DN]$/.test(penn) &&
    relation.startsWith('advcl') &&
    head > index
  )
}

/** "A life-threatening wound": the end of a longer word. */
function isHalfOfWord({ tokens }: Scene, { index, start }: Token): boolean {
  const before = tokens[index - 1]
  return before?.text === '-' && before.end === start
}

/** "Man accused of theft": a headline leaves out the verb of the passive, and who accuses names somebody. */
function isAccused({ tokens }: Scene, { lemma, penn, index }: Token): boolean {
  return (
    /^(?:accuse|suspect)$/.test(lemma) &&
    /^VB[DN]$/.test(penn) &&
    tokens[index + 1]?.lower === 'of' &&
    tokens[index - 1]?.tag !== 'AUX'
  )
}

const telling = /^(?:mention|note|notice|recall|disclose|reveal|realise|realize|know)$/

/** "The report did not mention that he had died": what somebody leaves out is not his word. */
function isLeftOut({ tokens }: Scene, { lemma, index }: Token): boolean {
  return (
    telling.test(lemma) &&
    tokens
      .slice(Math.max(0, index - 4), index)
      .some(({ head, lower }) => head === index && /^(?:not|n['’]t|never)$/.test(lower))
  )
}

const causing = new Set(['let', 'make', 'help', 'have', 'see', 'hear', 'watch'])

/** "Offered to let the council propose changes": what somebody is let do is not said yet. */
function isLet({ tokens }: Scene, { penn, head, index }: Token): boolean {
  const governor = tokens[head]
  return (
    penn === 'VB' &&
    tokens[index - 1]?.penn !== 'TO' &&
    governor !== undefined &&
    governor.index < index &&
    causing.has(governor.lemma)
  )
}

const supposing = new Set(['believe', 'think', 'suspect', 'presume', 'know', 'say', 'report'])

/** "Men believed to have fled": whoever is told of so does not believe it. */
function isSupposed({ tokens }: Scene, verb: Token): boolean {
  return (
    supposing.has(verb.lemma) &&
    /^VB[ND]$/.test(verb.penn) &&
    tokens[verb.index + 1]?.lower === 'to' &&
    /^(?:have|be)$/.test(tokens[verb.index + 2]?.lower ?? '')
  )
}

/** "As he remarked on the inquiry": when something was said, and not what. */
export function isOnTopic({ tokens }: Scene, { lemma }: Token, right: number): boolean {
  const topic = /^(?:remark|comment|report|elaborate)$/.test(lemma)
    ? /^(?:on|about|upon)$/
    : /^about$/
  return topic.test(tokens[right]?.lower ?? '')
}

/** "They declared the outbreak, which spread, a danger": with an object of its own a verb is no aside. */
export function hasOwnObject(
  scene: Scene,
  bounds: Range,
  { verb, cue }: { readonly verb: Token; readonly cue: Cue },
): boolean {
  if (cue.frames.has('addressed')) return false
  const object = childOf(scene, verb, bounds, ({ relation }) => relation === 'obj')
  return (
    object?.tag === 'NOUN' &&
    object.index > verb.index &&
    !scene.tokens
      .slice(verb.index, object.index)
      .some(({ tag, index }) => tag === 'PUNCT' || (scene.stretchOf[index] ?? -1) >= 0) &&
    !scene.lexicon.fillers.has(object.lower)
  )
}

const seats = /^(?:nominee|nomination|appointment|appointee|judge|justice|candidacy)$/
const chambers =
  /^(?:senate|parliament|congress|assembly|committee|house|council|lawmaker|senator)$/

/** "The Senate confirmed Lind", "confirmed two judges": a vote, and no word. */
export function isApproval(
  { tokens, sentences }: Scene,
  {
    verb,
    lemma,
    after,
  }: { readonly verb: Token; readonly lemma: string; readonly after: Complement },
): boolean {
  if (lemma !== 'confirm' || after.kind !== 'object') return false
  const { firstToken, endToken } = sentences[verb.sentence] ?? {}
  const below = tokens
    .slice(firstToken, endToken)
    .filter(({ head, relation }) => head === verb.index && /^(?:obj|nsubj)/.test(relation))
  return below.some(({ relation, lemma: noun, tag }) =>
    relation === 'obj'
      ? seats.test(noun) ||
        (tag === 'PROPN' && below.some((each) => chambers.test(each.lemma.toLowerCase())))
      : false,
  )
}
