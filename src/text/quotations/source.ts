import type { Token } from '../analysis.ts'
import { borrowed, childOf, isSubject } from './borrowed.ts'
import { isNominal, nounPhrase, phraseAfter, phraseBefore } from './noun-phrase.ts'
import { type FoundSource, isTensed, isTensedOrModal, type Range, type Scene } from './scene.ts'

/** The subject of an active verb, its own or that of the verb it hangs on ("he left, saying …"). */
export function sourceOf(scene: Scene, verb: Token, bounds: Range): FoundSource | undefined {
  const quoting = speakerAfterQuote(scene, verb, bounds)
  if (quoting !== undefined) return quoting
  const behind = invertedBehindComma(scene, verb, bounds)
  if (behind !== undefined) return behind
  const subject = ownSubject(scene, verb, bounds)
  const open = bracketBefore(scene, verb)
  if (subject !== undefined && (open === undefined || subject.range.from < open)) return subject
  const own = open === undefined ? undefined : beforeBracket(scene, bounds, { verb, open })
  if (own !== undefined) return own
  const nearby = subjectByPlace(scene, verb, bounds)
  return nearby ?? borrowed(scene, verb, bounds)
}

/** Longest bracket between a speaker and the verb, in tokens. */
const longestBracket = 8

/** Where the bracket that ends right before a verb opens. */
function bracketBefore({ tokens }: Scene, verb: Token): number | undefined {
  if (!isTensed(verb) || tokens[verb.index - 1]?.lower !== ')') return undefined
  let open = verb.index - 2
  while (open > verb.index - longestBracket && tokens[open]?.lower !== '(') open--
  return tokens[open]?.lower === '(' ? open : undefined
}

/** "Ana Lima of the Lake Commission (LC) told": whoever stands before the bracket, where the parse finds nobody there. */
function beforeBracket(
  scene: Scene,
  bounds: Range,
  { verb, open }: { readonly verb: Token; readonly open: number },
): FoundSource | undefined {
  const range = phraseBefore(scene, open, bounds.from)
  return range && { range: { ...ofName(scene, range, bounds), to: verb.index }, own: true }
}

/** "Ana Lima of the guard's Western Command": a body with the name of whoever is of it, which the parse has cut off. */
function ofName(scene: Scene, range: Range, bounds: Range): Range {
  const { tokens } = scene
  const of = tokens[range.from - 1]?.tag === 'DET' ? range.from - 2 : range.from - 1
  if (tokens[of]?.lower !== 'of' || tokens[of - 1]?.tag !== 'PROPN') return range
  const name = phraseBefore(scene, of, bounds.from)
  return name === undefined ? range : { from: name.from, to: range.to }
}

function ownSubject(scene: Scene, verb: Token, bounds: Range): FoundSource | undefined {
  const subject = childOf(scene, verb, bounds, isSubject)
  if (subject === undefined || /^(?:me|us|him|them)$/.test(subject.lower)) return undefined
  const range = withFellow(
    scene,
    verb,
    nounPhrase(
      scene,
      subject.index,
      subject.index < verb.index
        ? { from: bounds.from, to: verb.index }
        : { from: verb.index + 1, to: bounds.to },
    ),
    bounds,
  )
  // "Met with President Boro to reaffirm": whom somebody meets is not who speaks.
  if (verb.penn === 'VB' && scene.tokens[range.from - 1]?.lower === 'with') return undefined
  const apposed =
    scene.tokens[range.to]?.lower === ',' && scene.tokens[range.from - 1]?.lower === ','
  if (apposed) return { range: apposedBefore(scene, range.to, bounds) ?? range, own: true }
  if (subject.tag === 'PROPN' && subject.index < verb.index) {
    const whole = withTitle(scene, behindClause(scene, range, bounds), bounds)
    return { range: ofName(scene, whole, bounds), own: true }
  }
  if (subject.tag !== 'PRON' || !subject.penn.startsWith('W')) return { range, own: true }
  const noun = scene.tokens[verb.head]
  if (noun === undefined || !verb.relation.startsWith('acl') || noun.index < bounds.from)
    return { range, own: true }
  return {
    range,
    own: true,
    antecedent: nounPhrase(scene, noun.index, { from: bounds.from, to: subject.index }),
  }
}

/** "The mayor and the governor said": of subjects that an "and" joins the parse may have made some of their own. */
function withFellow(scene: Scene, verb: Token, range: Range, bounds: Range): Range {
  const { tokens } = scene
  if (tokens[range.from - 1]?.lower !== 'and') return range
  if (tokens[range.from - 2]?.lower === ',' && isListFrom(scene, bounds.from, range.from - 2))
    return { from: bounds.from, to: range.to }
  const fellow = tokens[range.from - 2]
  const isSubjectToo = fellow?.head === verb.index && isSubject(fellow)
  const phrase = isSubjectToo ? phraseBefore(scene, range.from - 1, 0) : undefined
  return phrase === undefined ? range : { from: phrase.from, to: range.to }
}

/** "Chad, envoys of Niger, and the army said": nothing but nouns and commas from the head of the sentence on. */
function isListFrom({ tokens }: Scene, from: number, to: number): boolean {
  return (
    /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(tokens[from]?.tag ?? '') &&
    !tokens
      .slice(from, to)
      .some((token) => isTensedOrModal(token) || /^(?:VERB|SCONJ)$/.test(token.tag))
  )
}

/** "When they made the pact, President Ito said": behind the one comma of a phrase in which the clause before ends. */
function behindClause({ tokens }: Scene, range: Range, bounds: Range): Range {
  const inner = tokens.slice(range.from, range.to)
  const comma = inner.findIndex(({ lower }) => lower === ',')
  const isList = inner.some(
    ({ tag, lower }, at) => tag === 'CCONJ' || (lower === ',' && at > comma),
  )
  if (comma < 0 || isList || tokens[range.to]?.lower === ',') return range
  const isBegun = tokens.slice(bounds.from, range.from).some(isTensedOrModal)
  return isBegun ? { from: range.from + comma + 1, to: range.to } : range
}

/** "Foreign ministry spokesman Ana Lima": the words right before a name that the parse has given to somebody else. */
function withTitle({ tokens }: Scene, { from, to }: Range, bounds: Range): Range {
  let first = from
  while (first > bounds.from && (isOfTitle(tokens[first - 1]) || isJoint(tokens, first - 1)))
    first--
  return { from: first, to }
}

/** The "of" of "Ministry of Transport spokesman Ana Lima", and no other. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.lower === 'of' && tokens[at - 1]?.tag === 'PROPN' && tokens[at + 1]?.tag === 'PROPN'
  )
}

function isOfTitle(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^(?:NOUN|PROPN|ADJ)$/.test(token.tag) ||
      token.penn === 'POS' ||
      (token.penn === 'VBN' && /^\p{Lu}/u.test(token.text))) &&
    token.lower !== 'there'
  )
}

/** Where the parse gives a finite verb no subject: the noun phrase before it, or after it behind a comma or quote. */
function subjectByPlace(scene: Scene, verb: Token, bounds: Range): FoundSource | undefined {
  if (!isTensed(verb)) return undefined
  const { tokens } = scene
  let left = verb.index
  while (left > bounds.from && /^(?:ADV|AUX)$/.test(tokens[left - 1]?.tag ?? '')) left--
  const before = phraseBefore(scene, left, bounds.from)
  if (before !== undefined)
    return { range: antecedentOf(scene, bounds, before) ?? before, own: true }
  const previous = tokens[left - 1]
  const apposed = previous?.lower === ',' ? apposedBefore(scene, left - 1, bounds) : undefined
  if (apposed !== undefined) return { range: apposed, own: true }
  if (verb.relation === 'conj' || previous?.tag === 'CCONJ') return undefined
  const inverted = previous === undefined || left === bounds.from || previous.tag === 'PUNCT'
  const objective = /^(?:me|us|him|them)$/.test(scene.tokens[verb.index + 1]?.lower ?? '')
  const after = inverted && !objective ? phraseAfter(scene, verb.index + 1, bounds.to) : undefined
  return after === undefined ? undefined : { range: after, own: true }
}

/** "Divers who had looked for the pilot said": behind a preposition stands the end of a relative clause, and who speaks before it. */
function antecedentOf(scene: Scene, bounds: Range, { from }: Range): Range | undefined {
  const { tokens } = scene
  if (tokens[from - 1]?.tag !== 'ADP') return undefined
  for (let at = from - 2; at > bounds.from && tokens[at]?.tag !== 'PUNCT'; at--)
    if (/^(?:who|which|that)$/.test(tokens[at]?.lower ?? ''))
      return tokens.slice(at, from).some(isTensed)
        ? phraseBefore(scene, at, bounds.from)
        : undefined
  return undefined
}

/** Longest speaker between a closing quote and its verb, in tokens. */
const longestSpeaker = 20

/** "'We lost,' retired general Ito Ken (75) said": what stands between quote and verb, whatever the parse makes of it. */
function speakerAfterQuote(scene: Scene, verb: Token, bounds: Range): FoundSource | undefined {
  const { tokens, stretchOf } = scene
  if (!isTensed(verb)) return undefined
  let from = verb.index
  while (
    from > bounds.from &&
    from > verb.index - longestSpeaker &&
    (stretchOf[from - 1] ?? -1) < 0
  ) {
    if (isTensedOrModal(tokens[from - 1])) return undefined
    from--
  }
  if ((stretchOf[from - 1] ?? -1) < 0 || from === verb.index) return undefined
  const comma = tokens[from]?.lower === ','
  const closing =
    comma ||
    /^[,?!\]]$/.test(tokens[from - 2]?.lower ?? '') ||
    /^[,?!]$/.test(tokens[from - 1]?.lower ?? '')
  const first = comma ? from + 1 : from
  const between = tokens.slice(first, verb.index)
  const opens = between[0]
  if (
    !closing ||
    opens === undefined ||
    opens.tag === 'CCONJ' ||
    opens.tag === 'ADP' ||
    opens.tag === 'SCONJ' ||
    !between.some(isNominal)
  )
    return undefined
  let to = verb.index
  while (
    to > first + 1 &&
    /^(?:ADV|AUX|PUNCT|PART)$/.test(tokens[to - 1]?.tag ?? '') &&
    tokens[to - 1]?.lower !== ')'
  )
    to--
  return { range: { from: first, to }, own: true }
}

/** "The dam had burst, stated Minister Adeyemi": for verbs that take no noun as their object. */
function invertedBehindComma(scene: Scene, verb: Token, bounds: Range): FoundSource | undefined {
  const { tokens, lexicon } = scene
  const cue = lexicon.verbs.get(verb.lemma)
  if (tokens[verb.index - 1]?.lower !== ',' || !isTensed(verb) || cue === undefined)
    return undefined
  if (
    !cue.frames.has('clause') ||
    cue.frames.has('object') ||
    lexicon.fillers.has(tokens[verb.index + 1]?.lower ?? '')
  )
    return undefined
  const range = phraseAfter(scene, verb.index + 1, bounds.to)
  const next = tokens[range?.to ?? -1]
  const ends =
    next === undefined ||
    range?.to === bounds.to ||
    next.tag === 'PUNCT' ||
    next.tag === 'ADP' ||
    next.lower === 'who'
  const clause = tokens.slice(bounds.from, verb.index).some(isTensedOrModal)
  const relative = tokens
    .slice(bounds.from, verb.index)
    .some(({ lower }) => lower === 'who' || lower === 'which')
  return range !== undefined && ends && clause && !relative ? { range, own: true } : undefined
}

/** How far left of its verb a subject may begin, in tokens. */
const longest = 40

/**
 * A subject with appositions that the parse lost: "the minister, Amina Diallo, said", "Osei, 59, of Accra, who saw it,
 * said". Goes from comma to comma to the left, and takes the leftmost noun phrase that no preposition governs.
 */
function apposedBefore(scene: Scene, comma: number, bounds: Range): Range | undefined {
  const { tokens } = scene
  let found: Range | undefined
  let end = comma
  for (let at = comma; at >= Math.max(bounds.from, comma - longest); at--) {
    const outside = at === bounds.from || tokens[at - 1]?.lower === ','
    if (!outside) continue
    const phrase = phraseFrom(scene, at, end)
    const relative = /^(?:who|which|whose)$/.test(tokens[at]?.lower ?? '')
    if (phrase) found = { from: at, to: comma }
    else if (!relative && tokens[at]?.lower !== 'of' && tokens[at]?.tag !== 'NUM') break
    if (tokens[at - 2]?.tag === 'CCONJ') break
    end = at - 1
  }
  if (found === undefined) return undefined
  const inner = tokens.slice(found.from, comma).findIndex(({ lower }) => lower === ',')
  return inner < 0
    ? undefined
    : {
        from: found.from,
        to: /^(?:who|which|whose)$/.test(tokens[found.from + inner + 1]?.lower ?? '')
          ? found.from + inner
          : comma,
      }
}

/** Whether the words from `from` to a comma are one noun phrase, with at most its "of". */
function phraseFrom(scene: Scene, from: number, end: number): boolean {
  const phrase = phraseAfter(scene, from, end)
  return phrase !== undefined && phrase.to >= end
}
