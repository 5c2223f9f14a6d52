import type { Token } from '../analysis.ts'
import { type Extent, isTensedOrModal, type Scene } from './scene.ts'

/** Whether the cue's own subject goes on to do something else: "condemned the raid and called for calm". */
export function resumesCue(
  { tokens, lexicon }: Scene,
  { cue, kind, start }: Extent,
  from: number,
): boolean {
  let at = from
  while (tokens[at]?.tag === 'ADV' || tokens[at]?.tag === 'AUX') at++
  const verb = tokens[at]
  // "… discussed trade and will meet again"
  if (kind === 'object' && tokens[from]?.penn === 'MD' && !hasFinite(tokens, start, from - 1))
    return true
  if (verb === undefined || verb.tag !== 'VERB' || !sameForm(verb.penn, cue.penn)) return false
  const adjective =
    verb.penn === 'VBN' &&
    (verb.relation === 'amod' || tokens[from - 2]?.tag === 'ADJ') &&
    (tokens[at + 1]?.tag === 'NOUN' || tokens[at + 1]?.tag === 'ADJ')
  if (adjective) return false
  if (kind === 'clause' && at === from && isNarrated(tokens, { cue, verb, start, end: from - 1 }))
    return lexicon.verbs.has(verb.lemma)
  if (kind === 'object' && /^VB[DZPN]$/.test(verb.penn) && !hasFinite(tokens, start, from - 1))
    return true
  if (verb.head === cue.index && verb.relation === 'conj')
    return kind === 'object' || lexicon.verbs.has(verb.lemma)
  return kind === 'object' && lexicon.verbs.has(verb.lemma)
}

/** "Told them that the bridge is safe and praised the crew": of the tense of the cue, as nothing in what is said is. */
function isNarrated(
  tokens: readonly Token[],
  { cue, verb, start, end }: { cue: Token; verb: Token; start: number; end: number },
): boolean {
  return (
    cue.penn === 'VBD' &&
    /^VB[DN]$/.test(verb.penn) &&
    tokens.slice(start, end).some(isTensedOrModal) &&
    !tokens
      .slice(start, end)
      .some(
        ({ penn, index, relation }) =>
          penn === 'VBD' ||
          (penn === 'VBN' && relation !== 'amod' && !isBehindAuxiliary(tokens, index)),
      )
  )
}

/** "Are not forcibly moved": at most adverbs part a participle from its auxiliary. */
function isBehindAuxiliary(tokens: readonly Token[], index: number): boolean {
  let at = index - 1
  while (/^(?:ADV|PART)$/.test(tokens[at]?.tag ?? '')) at--
  return tokens[at]?.tag === 'AUX'
}

/** "… who have said": at most auxiliaries and adverbs part the cue from its relative pronoun. */
export function isRelative({ tokens }: Scene, { index }: Token): boolean {
  let at = index - 1
  while (/^(?:AUX|ADV|PART)$/.test(tokens[at]?.tag ?? '')) at--
  return /^(?:who|which)$/.test(tokens[at]?.lower ?? '')
}

function hasFinite(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (isTensedOrModal(tokens[index])) return true
  }
  return false
}

function sameForm(one: string, two: string): boolean {
  const finite = /^VB[DZPN]$/
  return one === two || (finite.test(one) && finite.test(two))
}
