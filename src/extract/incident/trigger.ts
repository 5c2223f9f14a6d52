import type { Span } from '../../record/index.ts'
import type { Clause, Token } from '../../text/index.ts'
import { whenOf, whereOf } from '../circumstance/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { byNoun, type IncidentRule, lexicon, rules, targetByWord, weaponByWord } from './lexicon.ts'

/** A word that tells of violence, with the grammar around it. Indices are tokens. */
export interface Trigger {
  readonly rule: IncidentRule
  readonly at: number
  readonly span: Span
  readonly clause: Clause | undefined
  /** "the attack", "it": speaks of one told before. */
  readonly isDefinite: boolean
  /** Several told as one. */
  readonly isPlural: boolean
  readonly isNoun: boolean
  /** Only good as a further telling: "the attack" with nothing around it. */
  readonly isAnaphor: boolean
}

const armed = new Set(['mil', 'reb', 'uaf', 'cop', 'prm', 'img', 'spy', 'crm'])

export function lowerAt(reading: Reading, token: number): string {
  return reading.tokens[token]?.lower ?? ''
}

function lemmaAt(reading: Reading, token: number): string {
  return reading.tokens[token]?.lemma.toLowerCase() ?? ''
}

function isWord(reading: Reading, token: number, words: ReadonlySet<string>): boolean {
  return words.has(lowerAt(reading, token)) || words.has(lemmaAt(reading, token))
}

/** Somebody or something that can strike: armed people by name or by noun. */
export function isAttacker(reading: Reading, token: number): boolean {
  return (
    isWord(reading, token, lexicon.attackers) ||
    partiesOf(reading, [token]).some(
      ({ value }) => value.sector !== undefined && armed.has(value.sector),
    )
  )
}

/** A person, thing or place that can be struck. */
export function isTarget(reading: Reading, token: number): boolean {
  return (
    targetByWord.has(lowerAt(reading, token)) ||
    reading.mentionAt(token)?.head === token ||
    reading.places.some(
      ({ start, end }) =>
        start <= (reading.tokens[token]?.start ?? -1) && (reading.tokens[token]?.end ?? -1) <= end,
    ) ||
    Object.values(lexicon.people).some(
      (words) => words !== undefined && isWord(reading, token, words),
    )
  )
}

export function isWeapon(reading: Reading, token: number): boolean {
  return weaponByWord.has(lowerAt(reading, token)) || weaponByWord.has(lemmaAt(reading, token))
}

const struckBy = new Set([
  'on',
  'against',
  'at',
  'near',
  'in',
  'into',
  'outside',
  'inside',
  'of',
  'with',
  'between',
  'upon',
  'toward',
  'towards',
])

const partitive =
  /^(one|some|many|most|part|several|each|both|all|any|number|dozens|scores|hundreds|thousands|two|three|four|member|members|group|series)$/

/** What a partitive is of: the bases of "one of the bases". */
export function contentHead(reading: Reading, token: number): number {
  if (!partitive.test(lowerAt(reading, token))) return token
  const of = reading.tree
    .childrenBy(token, 'nmod')
    .find((child) =>
      reading.tree.childrenBy(child, 'case').some((mark) => lowerAt(reading, mark) === 'of'),
    )
  return of ?? token
}

function around(clause: Clause): {
  readonly subjects: readonly number[]
  readonly others: readonly number[]
} {
  const obliques = clause.obliques
    .filter(({ preposition }) => struckBy.has(preposition))
    .map(({ head }) => head)
  return { subjects: clause.subjects, others: [...clause.objects, ...obliques] }
}

/** Companies and space agencies launch rockets too: whoever is named as doing it must be a state or armed. */
function isCivil(reading: Reading, subjects: readonly number[]): boolean {
  const doers = subjects.filter((token) => !isWeapon(reading, token))
  return (
    doers.length > 0 &&
    doers.every(
      (token) =>
        !isAttacker(reading, token) &&
        !partiesOf(reading, [token]).some(
          ({ value }) => value.sector === 'gov' || value.sector === 'unk',
        ),
    )
  )
}

function fits(
  reading: Reading,
  rule: IncidentRule,
  needs: IncidentRule['needs'],
  near: { readonly subjects: readonly number[]; readonly others: readonly number[] },
): boolean {
  const subjects = near.subjects.map((token) => contentHead(reading, token))
  const others = near.others.map((token) => contentHead(reading, token))
  const all = [...subjects, ...others]
  if (rule.carriers && !all.some((token) => rule.carriers && isWord(reading, token, rule.carriers)))
    return false
  const attacker = subjects.some((token) => isAttacker(reading, token) || isWeapon(reading, token))
  if (rule.carriers && isCivil(reading, subjects)) return false
  const target = others.some((token) => isTarget(reading, token))
  switch (needs) {
    case 'none':
      return true
    case 'weapon':
      return all.some((token) => isWeapon(reading, token))
    case 'attacker':
      return all.some((token) => isAttacker(reading, token))
    case 'target':
      return target
    case 'any':
      return (
        attacker ||
        others.some(
          (token) => targetByWord.has(lowerAt(reading, token)) || isAttacker(reading, token),
        )
      )
  }
}

/** A drill, a film, a match: the clause has a word that makes it unreal. */
function isUnreal(reading: Reading, token: number, clause: Clause | undefined): boolean {
  const near = [
    ...reading.tree.children(token),
    ...(clause?.subjects ?? []),
    ...(clause?.objects ?? []),
    ...(clause?.obliques.map(({ head }) => head) ?? []),
  ]
  return near.some(
    (each) =>
      isWord(reading, each, lexicon.unreal) ||
      (reading.tokens[each]?.head === token && lexicon.peaceful.has(lowerAt(reading, each))),
  )
}

function verbTrigger(reading: Reading, clause: Clause): Trigger | undefined {
  const token = reading.tokens[clause.predicate]
  if (token?.tag !== 'VERB' || isUnreal(reading, token.index, clause)) return undefined
  const { subjects, others } = around(clause)
  const phrase = lightPhrase(reading, clause)
  const rule = rules.find(
    (each) =>
      (each.verbs.has(clause.lemma) || each.verbs.has(phrase)) &&
      fits(reading, each, each.needs, { subjects, others }) &&
      !isAccused(reading, clause),
  )
  if (!rule) return undefined
  const isAccident = [...subjects, ...others].some((each) =>
    isWord(reading, each, lexicon.accidents),
  )
  return isAccident
    ? undefined
    : {
        rule,
        at: token.index,
        span: { start: token.start, end: token.end },
        clause,
        isDefinite: false,
        isPlural: isRepeated(reading, token.index),
        isNoun: false,
        isAnaphor: false,
      }
}

/** "open fire", "take hostage": the verb with its first object. */
function lightPhrase(reading: Reading, clause: Clause): string {
  const [object] = clause.objects
  return object === undefined ? clause.lemma : `${clause.lemma} ${lemmaAt(reading, object)}`
}

function nounRule(
  reading: Reading,
  token: Token,
): { readonly rule: IncidentRule; readonly first: number } | undefined {
  const candidates = byNoun.get(token.lemma.toLowerCase()) ?? byNoun.get(token.lower) ?? []
  for (const { words, rule } of candidates) {
    const first = token.index - words.length + 1
    const isHere = words.slice(0, -1).every((word, at) => isPart(reading, first + at, word))
    if (isHere) return { rule, first }
  }
  return undefined
}

function isPart(reading: Reading, token: number, word: string): boolean {
  return lowerAt(reading, token) === word || lemmaAt(reading, token) === word
}

function nounTrigger(reading: Reading, token: Token): Trigger | undefined {
  const found = token.tag === 'NOUN' || token.tag === 'PROPN' ? nounRule(reading, token) : undefined
  if (
    !found ||
    isUnreal(reading, token.index, undefined) ||
    lexicon.peaceful.has(lowerAt(reading, token.index - 1)) ||
    /^(compound|amod)/.test(token.relation)
  )
    return undefined
  const clause = reading.clauseAt(token.index)
  const modifiers = reading.tree
    .childrenBy(token.index, 'nmod', 'amod', 'compound', 'nmod:poss')
    .flatMap((child) => reading.tree.conjuncts(child))
  const struck =
    clause && clause.predicate !== token.index ? around(clause) : { subjects: [], others: [] }
  const isDefinite = reading.tree
    .childrenBy(token.index, 'det')
    .some((child) => /^(the|this|that|these|those)$/.test(lowerAt(reading, child)))
  const near = {
    subjects: [...modifiers, ...struck.subjects],
    others: [...modifiers, ...struck.others, ...struck.subjects],
  }
  const isTold =
    fits(reading, found.rule, found.rule.nounNeeds ?? found.rule.needs, near) ||
    (!found.rule.strict && isPlaced(reading, token.index))
  if ((!isTold && !isDefinite) || isCounted(reading, token) || isSpokenOf(reading, token))
    return undefined
  return {
    rule: found.rule,
    at: token.index,
    span: { start: reading.tokens[found.first]?.start ?? token.start, end: token.end },
    clause,
    isDefinite,
    isPlural: /S$/.test(token.penn) || isRepeated(reading, token.index),
    isNoun: true,
    isAnaphor: !isTold,
  }
}

/** A noun of violence with a day or a place of its own was told as something that happened. */
function isPlaced(reading: Reading, noun: number): boolean {
  return whenOf(reading, noun)?.value.precision === 'day' || whereOf(reading, noun) !== undefined
}

/** "accused the group of attacking": the accusation is a stance, not a telling of its own. */
function isAccused(reading: Reading, clause: Clause): boolean {
  const parent = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  return (
    parent !== undefined &&
    /^advcl|^acl/.test(clause.relation) &&
    (lexicon.responsibility.blame.has(parent.lemma) ||
      lexicon.responsibility.deny.has(parent.lemma))
  )
}

/** "a count of murder", "under attack": law and figures of speech. */
function isSpokenOf(reading: Reading, token: Token): boolean {
  const above = reading.tokens[token.head]
  const isUnder = lowerAt(reading, token.index - 1) === 'under'
  return (
    isUnder ||
    (above !== undefined &&
      token.relation.startsWith('nmod') &&
      isWord(reading, above.index, lexicon.spoken))
  )
}

/** "the fourteenth attack", "including six attacks": a count over a series, which is a tally. */
function isCounted(reading: Reading, token: Token): boolean {
  const quantity = reading.quantities.find(({ noun }) => noun === token.index)
  if (!quantity) return false
  return (
    quantity.unit === 'ordinal' ||
    /\b(including|among them)\s*$/i.test(
      reading.document.text.slice(Math.max(0, quantity.start - 20), quantity.start),
    )
  )
}

function isRepeated(reading: Reading, token: number): boolean {
  return reading.tree.children(token).some((child) => lexicon.repeated.has(lowerAt(reading, child)))
}

/** Every word that tells of violence, in order of the text. */
export function findTriggers(reading: Reading): readonly Trigger[] {
  const verbs = reading.clauses.flatMap((clause) => verbTrigger(reading, clause) ?? [])
  const nouns = reading.tokens.flatMap((token) => nounTrigger(reading, token) ?? [])
  return [...verbs, ...nouns].sort((a, b) => a.at - b.at)
}
