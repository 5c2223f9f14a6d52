import type { Token } from '../analysis.ts'
import { monthNames, weekdayNames } from '../calendar-words.ts'
import { mendAfterDay, mendAppositive, mendNameBetweenCommas } from './mend-apposition.ts'
import { mendTwoCases } from './mend-case.ts'
import {
  held,
  mendAskedVerb,
  mendHeld,
  mendObject,
  mendOpener,
  mendPastForm,
  mendSaying,
  mendSubjunctive,
  mendVerbBehindTo,
  openers,
} from './mend-clause.ts'
import {
  mendBareTitle,
  mendGardenPath,
  mendOf,
  mendResult,
  mendTwoSubjects,
} from './mend-garden-path.ts'
import { mendParticle } from './mend-particle.ts'
import {
  mendDayAsSubject,
  mendLostSubject,
  mendNounAsVerb,
  mendObjectAsSubject,
  mendOwner,
  mendTwinNouns,
  mendTwinObjects,
  mendTwinSubjects,
  mendTwinTitles,
  mendUnknownVerb,
} from './mend-phrase.ts'
import { mendLand } from './mend-place.ts'
import {
  circumstances,
  mendCircumstance,
  mendOblique,
  mendOpenedSubject,
  mendParticipleRoot,
  mendPlaceOfDay,
} from './mend-reach.ts'
import { mendSemicolon } from './mend-semicolon.ts'
import { mendVerbless } from './mend-verbless.ts'

type Mend = (tokens: Token[], at: number, first: number) => void

const inOrder =
  (...mends: readonly Mend[]): Mend =>
  (tokens, at, first) => {
    for (const mend of mends) mend(tokens, at, first)
  }

const mendOpenRelative: Mend = (tokens, at, first) =>
  tokens[at - 1]?.text === ','
    ? mendRelative(tokens, first, at)
    : mendTwoSubjects(tokens, first, at)

/** What is looked at where a word stands; at most one of these three holds. */
const byWord: ReadonlyMap<string, Mend> = new Map([
  ['that', inOrder(mendComplementizer, mendSubjunctive)],
  ['who', mendOpenRelative],
  ['which', mendOpenRelative],
  ['of', inOrder(mendTwinSubjects, mendOf)],
  [';', mendSemicolon],
  ['over', mendParticle],
  ['off', mendParticle],
  ...[...circumstances].map((word): [string, Mend] => [word, mendCircumstance]),
  ...[...openers].map((word): [string, Mend] => [
    word,
    inOrder(mendOpener, mendOpenedSubject, mendCircumstance),
  ]),
  ...[...held].map((word): [string, Mend] => [word, mendHeld]),
])
const byRelation: ReadonlyMap<string, Mend> = new Map([
  ['obj', inOrder(mendTwinObjects, mendObject)],
  ['amod', mendResult],
  ['conj', inOrder(mendTwinTitles, mendLand, mendAppositive, mendAfterDay)],
  ['nmod', inOrder(mendTwinNouns, mendPlaceOfDay)],
  ['appos', mendAfterDay],
  ['nsubj', inOrder(mendLand, mendNameBetweenCommas)],
  ['obl', inOrder(mendLand, mendOblique)],
  ['obl:agent', mendOblique],
])
const byTag: ReadonlyMap<string, Mend> = new Map([
  ['POS', mendOwner],
  ['IN', mendTwoCases],
  ['VBD', mendUnknownVerb],
  ['VBG', mendSaying],
  ['VBN', mendPastForm],
  ['VBZ', mendVerbBehindTo],
  ['VBP', mendAskedVerb],
  ['VB', mendAskedVerb],
  ['MD', inOrder(mendNounAsVerb, mendObjectAsSubject)],
])

/**
 * Mends in the tree of one sentence what the parser is known to get wrong and grammar alone can tell. `tokens` end with
 * that sentence, which begins at `first`; what is changed is replaced in place.
 */
export function mendTree(tokens: Token[], first: number): void {
  const opening = tokens[first]
  if (opening?.relation === 'nsubj' && days.has(opening.lower) && tokens[first + 1]?.text === ',')
    mendDayAsSubject(tokens, first)
  for (let at = first + 1; at < tokens.length; at++) {
    const { lower, relation, penn } = tokens[at] ?? { lower: '', relation: '', penn: '' }
    const mend = byWord.get(lower) ?? byRelation.get(relation) ?? byTag.get(penn)
    mend?.(tokens, at, first)
  }
  mendGardenPath(tokens, first)
  mendBareTitle(tokens, first)
  mendVerbless(tokens, first)
  mendParticipleRoot(tokens, first)
  mendLostSubject(tokens, first)
}

const days: ReadonlySet<string> = new Set([...weekdayNames, 'today', 'yesterday', 'tonight'])

/** Words for times; "may" is more often a verb. */
const times: ReadonlySet<string> = new Set([
  ...weekdayNames,
  ...monthNames.filter((name) => name !== 'may'),
  ...['today', 'yesterday', 'week', 'month', 'year', 'morning', 'afternoon', 'evening', 'night'],
])
/** Verbs that name whom something is told before what it is. */
const telling: ReadonlySet<string> = new Set([
  ...['tell', 'inform', 'assure', 'remind', 'warn', 'notify', 'convince', 'persuade'],
])
const year = /^[12]\d{3}$/

/** "Said last week that his men would go", "said in Lomé that": the "that" of what is said, taken for the week's or town's. */
function mendComplementizer(tokens: Token[], at: number): void {
  const [before, that, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (before === undefined || that === undefined || next === undefined) return
  if (/^(?:mark|det)/.test(that.relation)) return
  const isTold =
    /^(?:obj|iobj)$/.test(before.relation) && telling.has(tokens[before.head]?.lemma ?? '')
  if (before.tag !== 'PROPN' && !times.has(before.lower) && !year.test(before.lower) && !isTold)
    return
  // "The week that changed the country", "the day that he was shot".
  if (/^(?:VERB|AUX|ADV)$/.test(next.tag) || isDefinite(tokens, at - 1)) return
  const verb = verbAbove(tokens, before)
  if (verb === undefined) return
  const said = predicateOf(tokens, that)
  if (said === undefined) return
  const relates = /^(?:acl|ccomp|conj|parataxis|advcl|obj|dep)/.test(said.relation)
  if (!relates || said.head > at || said.head < verb.index) {
    if (said.relation !== 'conj' || said.head !== verb.head) return
  }
  tokens[at] = { ...that, tag: 'SCONJ', penn: 'IN', head: said.index, relation: 'mark' }
  tokens[said.index] = { ...said, head: verb.index, relation: 'ccomp' }
}

/** The verb that a word before it belongs to, at most four phrases up. */
function verbAbove(tokens: readonly Token[], token: Token): Token | undefined {
  let up = tokens[token.head]
  for (let steps = 0; steps < 4 && up !== undefined && up.index < token.index; steps++) {
    if (up.tag === 'VERB') return up
    up = tokens[up.head]
  }
  return undefined
}

function isDefinite(tokens: readonly Token[], at: number): boolean {
  return [tokens[at - 1], tokens[at - 2]].some((token) => token?.lower === 'the')
}

/** The verb that a word belongs to, its phrase climbed: "that his government's word stood". */
function predicateOf(tokens: readonly Token[], token: Token): Token | undefined {
  let up = tokens[token.head]
  for (let steps = 0; steps < 4 && up !== undefined; steps++) {
    if (up.index < token.index) return undefined
    if (!/^(?:nsubj|nmod|compound|obj|obl)/.test(up.relation)) return up
    up = tokens[up.head]
  }
  return undefined
}

/**
 * "The guard, who had seen them, raised the alarm": where noun and pronoun are both taken for the subject of the first
 * verb, the noun is that of the second, which stands behind the comma that ends the clause.
 */
function mendRelative(tokens: Token[], first: number, at: number): void {
  const pronoun = tokens[at]
  const inner = tokens[pronoun?.head ?? -1]
  if (pronoun === undefined || inner === undefined || inner.index < at) return
  if (!pronoun.relation.startsWith('nsubj')) return
  const noun = tokens
    .slice(first, at - 1)
    .find(
      ({ head, relation, index }) =>
        (head === inner.index && relation.startsWith('nsubj')) ||
        (head < 0 && inner.head === index && inner.relation.startsWith('acl')),
    )
  if (noun === undefined) return
  const main = mainVerb(tokens, inner)
  if (main === undefined) return
  const top = noun.head < 0 ? noun : inner
  const { head, relation } = main.head === inner.index ? top : main
  const penn = main.penn === 'VBN' && !hasAuxiliary(tokens, main) ? 'VBD' : main.penn
  tokens[main.index] = { ...main, penn, head, relation }
  tokens[noun.index] = { ...noun, head: main.index, relation: 'nsubj' }
  tokens[inner.index] = { ...inner, head: noun.index, relation: 'acl:relcl' }
  for (let below = inner.index + 1; below < tokens.length; below++) {
    const token = tokens[below]
    if (token === undefined) continue
    if (below > main.index && token.head === inner.index)
      tokens[below] = { ...token, head: main.index }
    // "which includes the guard, declared": what the first verb has was taken for the subject of the second.
    else if (below < main.index && token.head === main.index && token.relation.startsWith('nsubj'))
      tokens[below] = { ...token, head: inner.index, relation: 'obj' }
  }
}

/** The verb that has no subject of its own and whose words begin right behind a comma. */
function mainVerb(tokens: readonly Token[], inner: Token): Token | undefined {
  const above = tokens[inner.head]
  if (inner.relation.startsWith('nsubj') && above !== undefined && above.index > inner.index)
    return isBehindComma(tokens, inner, above) ? above : undefined
  return tokens
    .slice(inner.index + 1)
    .find(
      (token) =>
        token.head === inner.index &&
        (token.relation === 'conj' || token.relation === 'parataxis') &&
        (token.tag === 'VERB' || token.tag === 'AUX') &&
        isBehindComma(tokens, inner, token),
    )
}

function hasAuxiliary(tokens: readonly Token[], { index }: Token): boolean {
  return tokens
    .slice(Math.max(0, index - 5), index)
    .some(({ head, relation }) => head === index && relation.startsWith('aux'))
}

function isBehindComma(tokens: readonly Token[], inner: Token, main: Token): boolean {
  let at = main.index - 1
  for (; at > inner.index; at--) {
    const token = tokens[at]
    if (token === undefined || token.head !== main.index) break
    if (!/^(?:aux|advmod|cop)/.test(token.relation)) break
  }
  return tokens[at]?.text === ','
}
