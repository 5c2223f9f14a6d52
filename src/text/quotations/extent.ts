import type { Token } from '../analysis.ts'
import { tokenFrom } from '../token-from.ts'
import { isClosed } from './before.ts'
import { beforeMain, withinStray } from './bounds.ts'
import { phraseAfter } from './noun-phrase.ts'
import { isRelative, resumesCue } from './resumed.ts'
import {
  type Extent,
  isDash,
  isEnd,
  isTensed,
  isTensedOrModal,
  type Range,
  type Scene,
  stretchAt,
} from './scene.ts'

/** Words that begin a clause about the act of speaking: "condemned the raid after …". */
const subordinators = new Set([
  'after',
  'before',
  'because',
  'as',
  'while',
  'when',
  'since',
  'unless',
  'although',
  'though',
  'until',
  'amid',
  'following',
])

/** The tokens that the content holds from where it starts. */
export function extentOf(scene: Scene, whole: Range, { start, kind, cue }: Extent): Range {
  const bounds = withinStray(scene, beforeMain(scene, whole, { start, kind, cue }), start)
  if (kind === 'quote') {
    const end = quoteEnd(scene, bounds, start)
    if (end !== undefined) return { from: start, to: end }
  }
  for (let index = start + 1; index < bounds.to; index++) {
    if (isInnerQuote(scene, start, index)) continue
    if (isBoundary(scene, bounds, { index, start, kind, cue }))
      return { from: start, to: trimmed(scene, start, index) }
  }
  return { from: start, to: withoutEnd(scene, bounds.to) }
}

/** Words that begin a clause before the main one: "When the mayor said that the bridge was closed, the ferry was sold." */
const openers =
  /^(?:as|after|when|while|although|though|because|since|if|before|once|until|unless)$/

/** Of a clause that opens a sentence only what stands before the main clause: behind the last comma that a clause follows. */
export function withinOpening(scene: Scene, bounds: Range, cue: Token): Range {
  const { tokens } = scene
  if (!openers.test(tokens[bounds.from]?.lower ?? '')) return bounds
  for (let at = bounds.from; at < cue.index; at++) if (tokens[at]?.tag === 'PUNCT') return bounds
  for (let at = bounds.to - 2; at > cue.index; at--)
    if (
      tokens[at]?.lower === ',' &&
      (scene.stretchOf[at] ?? -1) < 0 &&
      beginsClause(scene, bounds, at + 1)
    )
      return { from: bounds.from, to: at }
  return bounds
}

/** Without a relative word or connective that the boundary cut off from what it leads to. */
function trimmed({ tokens }: Scene, start: number, end: number): number {
  let to = end
  while (to > start + 1 && /^(?:who|which|that|and|or|but|,)$/.test(tokens[to - 1]?.lower ?? ''))
    to--
  return to
}

/** The end of a stretch that is followed by nothing that it is part of. */
function quoteEnd(scene: Scene, bounds: Range, start: number): number | undefined {
  const stretch = stretchAt(scene, start)
  if (stretch === undefined) return undefined
  const end = Math.min(tokenFrom(scene.tokens, stretch.end), bounds.to)
  const next = scene.tokens[end]
  const over =
    end >= bounds.to ||
    isEnd(next) ||
    next?.tag === 'PUNCT' ||
    next?.tag === 'CCONJ' ||
    isEnd(scene.tokens[end - 2])
  return over ? end : undefined
}

function isInnerQuote(scene: Scene, start: number, index: number): boolean {
  const own = scene.stretchOf[index] ?? -1
  return own >= 0 && own !== (scene.stretchOf[start] ?? -1)
}

/** The end of a sentence without its closing mark, unless that is quoted. */
export function withoutEnd(scene: Scene, end: number): number {
  const last = end - 1
  return isEnd(scene.tokens[last]) && (scene.stretchOf[last] ?? -1) < 0 ? last : end
}

interface Place extends Extent {
  readonly index: number
}

function isBoundary(scene: Scene, bounds: Range, place: Place): boolean {
  const { tokens } = scene
  const token = tokens[place.index]
  if (
    token === undefined ||
    ((scene.stretchOf[place.start] ?? -1) >= 0 &&
      scene.stretchOf[place.index] === scene.stretchOf[place.start])
  )
    return false
  if (token.lower === ';') return true
  if (token.lower === ',' || isDash(scene, place.index)) return endsAtComma(scene, bounds, place)
  if (token.lower === 'while') return newSpeaker(scene, bounds, place.index + 1)
  if (token.tag === 'CCONJ')
    return (
      resumesCue(scene, place, place.index + 1) ||
      speaksNext(scene, bounds, place.index + 1) ||
      (place.kind === 'object' && beginsClause(scene, bounds, place.index + 1))
    )
  return (
    place.kind === 'object' &&
    (hangsOnCue(scene, place, token) || endsRelative(scene, place, token))
  )
}

/** "All who endorsed the pact have left": behind the object of a relative clause the main clause goes on. */
function endsRelative({ tokens }: Scene, { cue, start, index }: Place, token: Token): boolean {
  if (!isTensedOrModal(token) || token.relation.startsWith('acl')) return false
  let at = cue.index - 1
  while (/^(?:AUX|ADV|PART)$/.test(tokens[at]?.tag ?? '')) at--
  if (!/^(?:who|which|that)$/.test(tokens[at]?.lower ?? '')) return false
  // "… the pact that they signed": a clause within the object has a mark or a subject of its own.
  return !tokens
    .slice(start, index)
    .some(
      ({ relation, penn, tag }) =>
        relation.startsWith('nsubj') || /^W/.test(penn) || tag === 'SCONJ',
    )
}

function endsAtComma(scene: Scene, bounds: Range, place: Place): boolean {
  const { tokens } = scene
  let at = place.index + 1
  while (tokens[at]?.tag === 'ADV') at++
  const next = tokens[at]
  if (next === undefined || at >= bounds.to) return true
  // "May 4, 1951", 'praised them as, quote, "fine people"'
  if (/^(?:[12]\d{3}|quote)$/.test(next.lower)) return false
  if (tokens[place.index - 1]?.lower === 'quote') return false
  if (asideFollows(scene, bounds, at)) return true
  if (next.penn === 'VBG' && scene.lexicon.verbs.has(next.lemma)) return true
  if (place.kind === 'object' && next.lower === 'but') return true
  // "Said the bridge would hold, but that is not what happened": the report's own word.
  if (
    next.lower === 'but' &&
    /^(?:that|this)$/.test(tokens[at + 1]?.lower ?? '') &&
    tokens[at + 2]?.tag === 'AUX'
  )
    return true
  if (next.tag === 'CCONJ')
    return (
      resumesCue(scene, place, at + 1) ||
      newSpeaker(scene, bounds, at + 1) ||
      // "… the envoys, who say that it holds, and we agree": behind a relative clause the main one goes on.
      (isRelative(scene, place.cue) && beginsClause(scene, bounds, at + 1))
    )
  if (next.lower === 'while' || next.lower === 'although' || next.lower === 'though')
    return newSpeaker(scene, bounds, at + 1)
  return place.kind === 'object' && !carriesOn(scene, place, next) && !isInPhrase(scene, place)
}

/** "A fair, lasting peace": before the comma stands an article or adjective of a noun behind it. */
function isInPhrase({ tokens }: Scene, { start, index }: Place): boolean {
  for (let at = start; at < index; at++) {
    const { relation = '', head = -1 } = tokens[at] ?? {}
    if (head > index && /^(?:det|amod|nummod|case|nmod:poss)$/.test(relation)) return true
  }
  return false
}

/** Whether a subject and its finite verb follow: "and the mayor left". */
function beginsClause(scene: Scene, bounds: Range, from: number): boolean {
  const { tokens } = scene
  let at = phraseAfter(scene, from, bounds.to)?.to ?? from
  // "… of the men who have left": a relative word begins no clause of its own.
  if (at === from || /^W/.test(tokens[at - 1]?.penn ?? '')) return false
  while (tokens[at]?.tag === 'ADV') at++
  return isTensedOrModal(tokens[at])
}

/** Whether another's aside follows: "…, the mayor said", "…, said the mayor". */
function asideFollows(scene: Scene, bounds: Range, from: number): boolean {
  const { tokens, lexicon } = scene
  const first = tokens[from]
  if (first?.tag === 'VERB')
    return (
      lexicon.verbs.get(first.lemma)?.frames.has('quote') === true &&
      isTensed(first) &&
      isPhrase(scene, from + 1, bounds.to)
    )
  const to = phraseAfter(scene, from, bounds.to)?.to ?? from
  let at = to
  while (tokens[at]?.tag === 'AUX' || tokens[at]?.tag === 'ADV') at++
  const verb = tokens[at]
  if (verb === undefined || to === from || !/^VB[DZPN]$/.test(verb.penn)) return false
  return (
    lexicon.verbs.get(verb.lemma)?.frames.has('clause') === true &&
    tokens[at + 1]?.penn !== 'TO' &&
    isClosed(scene, bounds, at + 1)
  )
}

function isPhrase(scene: Scene, from: number, last: number): boolean {
  return phraseAfter(scene, from, last) !== undefined
}

/** Whether right behind an "and" a subject stands with a saying verb of its own: "he agreed that … and the mayor said". */
function speaksNext(scene: Scene, bounds: Range, from: number): boolean {
  const { tokens, lexicon } = scene
  let at = phraseAfter(scene, from, bounds.to)?.to ?? from
  if (at === from) return false
  while (tokens[at]?.tag === 'ADV' || tokens[at]?.tag === 'AUX') at++
  const verb = tokens[at]
  return (
    verb !== undefined &&
    /^VB[DZP]$/.test(verb.penn) &&
    lexicon.verbs.get(verb.lemma)?.frames.has('clause') === true
  )
}

/** Whether a new subject with a saying verb of its own follows: ", and the mayor said". */
function newSpeaker({ tokens, lexicon }: Scene, bounds: Range, from: number): boolean {
  for (let at = from; at < Math.min(bounds.to, from + 12); at++) {
    const token = tokens[at]
    if (token === undefined || token.tag === 'PUNCT') return false
    if (token.tag === 'VERB' || token.tag === 'AUX') {
      return isTensed(token) && lexicon.verbs.get(token.lemma)?.frames.has('clause') === true
    }
  }
  return false
}

/** Whether what follows a comma belongs to the object: an apposition or a further member of a list. */
function carriesOn({ tokens }: Scene, place: Place, next: Token): boolean {
  let current: Token | undefined = next
  for (let depth = 0; depth < 8 && current !== undefined; depth++) {
    if (current.head >= place.start && current.head < place.index) {
      return (
        current.relation === 'conj' ||
        current.relation === 'appos' ||
        current.relation === 'list' ||
        current.relation === 'amod'
      )
    }
    current = tokens[current.head]
  }
  return false
}

/** Whether a clause begins here that speaks of the cue and not of its object: "condemned the raid after …". */
function hangsOnCue({ tokens }: Scene, { cue }: Place, token: Token): boolean {
  if (!subordinators.has(token.lower)) return false
  const verb = tokens[token.head]
  return (
    verb !== undefined &&
    verb.head === cue.index &&
    verb.relation === 'advcl' &&
    token.lower !== 'that' &&
    token.lower !== 'if'
  )
}
