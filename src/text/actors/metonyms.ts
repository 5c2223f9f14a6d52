import type { Token } from '../analysis.ts'
import type { Ground } from './roles.ts'
import { lowerAt, type Scene, sentenceEnd, sentenceStart } from './scene.ts'
import type { Spot } from './spots.ts'

const coordinators: ReadonlySet<string> = new Set(['and', 'or', ',', '&', 'both'])
const articles: ReadonlySet<string> = new Set([
  'the',
  'neighbouring',
  'neighboring',
  'nearby',
  'war-torn',
  'all',
])

/** The last token before a name that governs it: articles and the names it is listed with passed over. */
function governor(scene: Scene, ground: Ground, spot: Spot): number {
  let at = spot.first - 1
  const start = sentenceStart(scene, spot.first)
  for (let steps = 0; steps < 8 && at >= start; steps++) {
    const word = lowerAt(scene, at)
    const listed = coordinators.has(word) ? ground.spotBefore.get(at) : undefined
    if (listed?.known !== undefined) at = listed.first - 1
    else if (articles.has(word) || scene.tokens[at]?.tag === 'ADJ') at--
    else break
  }
  return at
}

/** Whether somebody goes or is sent somewhere in the words before token `at`. */
export function motionBefore(scene: Scene, at: number): boolean {
  const start = Math.max(sentenceStart(scene, at), at - 7)
  for (let back = at - 1; back >= start; back--) if (isMotion(scene, back)) return true
  return false
}

/** By the word as well: not every lemma is right. */
function isMotion({ lexicon, tokens }: Scene, at: number): boolean {
  return lexicon.motion.has(tokens[at]?.lemma ?? '') || lexicon.motion.has(tokens[at]?.lower ?? '')
}

/** Whether a country or seat is told of as a place here: "in Iraq", "returned to Iraq", "north of Iraq". */
export function isPlace(scene: Scene, ground: Ground, spot: Spot): boolean {
  if (isSubjectBehindComma(scene, spot)) return false
  if (["'s", '’s', "'", '’'].includes(lowerAt(scene, spot.end)))
    // "Chad's most watched station" is not most of Chad.
    return (
      lowerAt(scene, spot.end + 1) !== 'most' &&
      scene.lexicon['place-heads'].has(lowerAt(scene, spot.end + 1))
    )
  const at = governor(scene, ground, spot)
  if (at < sentenceStart(scene, spot.first)) return false
  const word = lowerAt(scene, at)
  if (scene.lexicon['place-prepositions'].has(word)) return true
  if (word === 'from') return !isHelp(scene, spot, at)
  if (word === 'to' || word === 'for') return !isAbleTo(scene, spot, at) && motionBefore(scene, at)
  if (word === 'on') return false
  if (word === 'of')
    return (
      scene.lexicon['place-heads'].has(scene.tokens[at - 1]?.lemma ?? '') ||
      scene.lexicon['place-heads'].has(lowerAt(scene, at - 1))
    )
  if (scene.lexicon.motion.has(scene.tokens[at]?.lemma ?? '') && scene.tokens[at]?.tag === 'VERB')
    return true
  return word === ',' && isDatelike(scene, ground, spot, at)
}

/** "In Chad, Libya has sent an envoy": the second is no place more. */
function isSubjectBehindComma({ tokens }: Scene, { first, end }: Spot): boolean {
  const name = tokens[end - 1]
  const verb = tokens[name?.head ?? -1]
  return (
    tokens[first - 1]?.text === ',' &&
    name?.relation === 'nsubj' &&
    verb?.tag === 'VERB' &&
    verb.index > name.index &&
    tokens[end]?.text !== ','
  )
}

/** "Pave the way for Chad to lead": who does something there; "left for Chad to rest" is no such thing. */
function isAbleTo({ tokens }: Scene, { end }: Spot, preposition: number): boolean {
  return (
    tokens[preposition]?.lower === 'for' &&
    tokens[preposition - 1]?.tag !== 'VERB' &&
    tokens[end]?.lower === 'to' &&
    tokens[end + 1]?.penn === 'VB'
  )
}

/** "Support from Chad", "any threat, including from Chad": what comes from somebody who acts. */
function isHelp({ tokens, lexicon }: Scene, spot: Spot, from: number): boolean {
  const helps = lexicon['help-from']
  const head = tokens[tokens[spot.end - 1]?.head ?? -1]
  return (
    helps.has(tokens[from - 1]?.lemma ?? '') ||
    (tokens[from - 1]?.lemma === 'come' && hasHelp(tokens, from, helps)) ||
    (head !== undefined && head.index < from && head.tag === 'NOUN' && helps.has(head.lemma)) ||
    (tokens[from - 1]?.lower === 'including' && hasHelp(tokens, from, helps))
  )
}

/** How far before "including" or "come" the noun may stand that it is about, in tokens. */
const FAR_BACK = 12

function hasHelp(tokens: Scene['tokens'], from: number, helps: ReadonlySet<string>): boolean {
  return tokens
    .slice(Math.max(0, from - FAR_BACK), from - 1)
    .some(({ tag, lemma, text }) => text === '$' || (tag === 'NOUN' && helps.has(lemma)))
}

/** "Baghdad, Iraq" and "Tbilisi, Georgia,": the country tells where the town is. */
function isDatelike(scene: Scene, ground: Ground, spot: Spot, comma: number): boolean {
  const before = scene.tokens[comma - 1]
  const known = ground.spotBefore.get(comma)?.known?.[0]
  const closed =
    spot.end >= sentenceEnd(scene, spot.first) ||
    [',', '.', ')', '—', '-', '(', ';'].includes(lowerAt(scene, spot.end))
  return closed && before?.tag === 'PROPN' && known?.type !== 'country' && known?.type !== 'actor'
}

/** Whether a capital stands for its government here: "Washington said", "talks with Tehran", "Moscow's invasion", "Baghdad-backed". */
export function isMetonym(scene: Scene, ground: Ground, spot: Spot): boolean {
  const { lexicon, tokens } = scene
  const next = lowerAt(scene, spot.end)
  if (next === '-') return scene.lexicon.carrying.has(lowerAt(scene, spot.end + 1))
  if (next === "'s" || next === '’s')
    return (
      (lexicon['metonym-possessions'].has(lowerAt(scene, spot.end + 1)) ||
        lexicon['act-nouns'].has(lowerAt(scene, spot.end + 1))) &&
      !isPlace(scene, ground, spot)
    )
  if (next === ',' && ground.spotAt.get(spot.end + 1)?.known?.[0]?.type === 'country') return false
  const at = governor(scene, ground, spot)
  const word = at >= sentenceStart(scene, spot.first) ? lowerAt(scene, at) : ''
  if (word === 'to')
    return (
      lowerAt(scene, at - 1) === 'according' ||
      (!motionBefore(scene, at) &&
        [
          'message',
          'warning',
          'threat',
          'concession',
          'close',
          'signal',
          'loyal',
          'response',
          'blow',
          'allied',
        ].includes(lowerAt(scene, at - 1)))
    )
  if (word === 'by') return tokens[at - 1]?.penn === 'VBN'
  if (lexicon['metonym-prepositions'].has(word)) return true
  return isSubject(scene, spot) || isAddressed(scene, spot) || isPaired(scene, ground, spot)
}

/** "Lima and Quito are rivals": two capitals side by side that do or are something no town is. */
function isPaired({ tokens, lexicon }: Scene, ground: Ground, spot: Spot): boolean {
  const isCapitalOf = (other: Spot | undefined) => other?.known?.[0]?.type === 'capital'
  const next = tokens[spot.end]?.lower === 'and' ? ground.spotAt.get(spot.end + 1) : undefined
  const last =
    tokens[spot.first - 1]?.lower === 'and' ? ground.spotBefore.get(spot.first - 1) : undefined
  if (!isCapitalOf(next) && !isCapitalOf(last)) return false
  const lead = tokens[(next === undefined ? (last?.end ?? 0) : spot.end) - 1]
  const verb = tokens[lead?.head ?? -1]
  return (
    lead?.relation === 'nsubj' &&
    verb !== undefined &&
    !lexicon['town-verbs'].has(verb.lemma) &&
    !lexicon['town-nouns'].has(verb.lemma)
  )
}

/** "Accused Paris of", "warned Islamabad that": what only somebody who acts can be the object of. */
function isAddressed({ lexicon, tokens }: Scene, spot: Spot): boolean {
  const name = tokens[spot.end - 1]
  const verb = tokens[name?.head ?? -1]
  return (
    name !== undefined &&
    verb?.tag === 'VERB' &&
    verb.index < name.index &&
    /^(?:obj|iobj)$/.test(name.relation) &&
    lexicon['metonym-objects'].has(verb.lemma)
  )
}

/** A verb that takes an infinitive, is joined to one of a government's, or is its plan: towns undertake and will nothing. */
function isDeliberate({ lexicon, tokens }: Scene, verb: Token): boolean {
  const { index, sentence } = verb
  let [will, object] = [false, false]
  for (let at = index - 4; at < index + 24; at++) {
    const token = tokens[at]
    if (token === undefined || token.sentence !== sentence || token.head !== index) continue
    if (token.relation === 'xcomp' && tokens[at - 1]?.penn === 'TO') return true
    if (token.relation === 'conj' && lexicon['metonym-verbs'].has(token.lemma)) return true
    will ||= token.penn === 'MD' && /^(?:will|would|shall)$/.test(token.lower)
    object ||= token.relation === 'obj'
  }
  return will && object && !lexicon['town-verbs'].has(verb.lemma)
}

function isSubject(scene: Scene, spot: Spot): boolean {
  const { lexicon, tokens } = scene
  const name = tokens[spot.end - 1]
  if (name === undefined) return false
  const verb = tokens[name.relation === 'conj' ? (tokens[name.head]?.head ?? -1) : name.head]
  const subject =
    name.relation === 'nsubj' ||
    (name.relation === 'conj' && tokens[name.head]?.relation === 'nsubj')
  return (
    subject &&
    verb !== undefined &&
    (verb.tag === 'VERB' || verb.tag === 'AUX') &&
    (lexicon['metonym-verbs'].has(verb.lemma) || (verb.tag === 'VERB' && isDeliberate(scene, verb)))
  )
}

/** Whether a nationality or country word before a hyphen or a noun tells who did it: "US-led", "Iranian missile strike". */
export function isDoer(scene: Scene, spot: Spot): boolean {
  const next = lowerAt(scene, spot.end)
  if (next === '-')
    return (
      scene.lexicon.carrying.has(lowerAt(scene, spot.end + 1)) ||
      /^\p{Lu}/u.test(scene.tokens[spot.end + 1]?.text ?? '')
    )
  const noun = scene.lexicon.means.has(next) ? lowerAt(scene, spot.end + 1) : next
  return scene.lexicon['act-nouns'].has(noun) && !scene.lexicon.means.has(noun)
}
