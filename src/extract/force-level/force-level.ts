import {
  type Amount,
  type ForceComponent,
  type ForceLevel,
  type ForceRole,
  inferred,
  type Party,
  type Read,
  type Slot,
  stated,
  type Where,
} from '../../record/index.ts'
import type { Clause, Quantity } from '../../text/index.ts'
import { realisOf, whenOf, whereOf } from '../circumstance/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { eachPlace } from './each-place.ts'
import { type ForceRule, keyOf, lexicon, rules } from './lexicon.ts'

/** A number of troops, ships or planes: the noun it counts and what that is a number of. */
interface Strength {
  readonly quantity: Quantity
  readonly noun: number
  readonly of: keyof typeof lexicon.nouns
}

function strengthOf(reading: Reading, quantity: Quantity): Strength | undefined {
  const { noun } = quantity
  if (noun === undefined || quantity.unit !== 'count') return undefined
  const token = reading.tokens[noun]
  if (!token) return undefined
  const of = keyOf(lexicon.nouns, [token.lower, token.lemma])
  if (of) return { quantity, noun, of: of.key }
  const isMany = (quantity.amount.best ?? quantity.amount.low ?? 0) >= lexicon.singleFloor
  return isMany && lexicon.single.has(token.lower) ? { quantity, noun, of: 'personnel' } : undefined
}

/** The preposition between the clause's verb and the number, empty for subject and object. */
function slotOf(reading: Reading, clause: Clause, noun: number): string {
  const oblique = clause.obliques.find(({ head }) => head === noun)
  if (oblique) return oblique.preposition
  return (
    reading.tree.childrenBy(noun, 'case').map((index) => reading.tokens[index]?.lower ?? '')[0] ??
    ''
  )
}

function ruleFor(
  reading: Reading,
  clause: Clause | undefined,
  noun: number,
): ForceRule | undefined {
  if (!clause) return rules.find(({ slot }) => slot === 'none')
  const slot = slotOf(reading, clause, noun)
  const lemma = clause.lemma
  const fits = rules.filter(
    (rule) => rule.verbs.includes(lemma) || rule.verbs.includes(lemma.split(' ')[0] ?? lemma),
  )
  const byVerb = fits.find((rule) => (rule.slot === 'to' ? /^(to|by|at)$/.test(slot) : true))
  if (byVerb) return byVerb
  const isArgument = clause.subjects.includes(noun) || clause.objects.includes(noun)
  const isPlaced = whereOf(reading, noun) !== undefined
  return isArgument || isPlaced ? rules.find(({ slot: none }) => none === 'none') : undefined
}

/** Words of the counted phrase and of the clause's purpose: what tells component and role. */
function wordsIn(reading: Reading, indices: readonly number[]): readonly string[] {
  return indices.map((index) => reading.tokens[index]?.lower ?? '')
}

function componentOf(
  reading: Reading,
  { noun, quantity }: Strength,
): Read<ForceComponent> | undefined {
  const indices = reading
    .tokensIn(quantity.phrase)
    .concat(reading.tree.subtree(noun, ({ relation }) => /^(acl|conj|appos)/.test(relation)))
  const found = keyOf(lexicon.components, wordsIn(reading, indices))
  const token =
    found &&
    reading.tokens[indices.find((index) => reading.tokens[index]?.lower === found.word) ?? noun]
  return found && token && stated(found.key, { start: token.start, end: token.end })
}

function rolesOf(
  reading: Reading,
  clause: Clause | undefined,
  noun: number,
): readonly Read<ForceRole>[] {
  const inPhrase = reading.tree.subtree(noun)
  const purposes = reading.clauses.filter(
    ({ parent, relation, marker }) =>
      parent !== undefined &&
      parent === clause?.index &&
      (relation.startsWith('advcl') || relation === 'xcomp') &&
      marker !== 'if',
  )
  const indices = [
    ...inPhrase,
    ...purposes.flatMap(({ predicate }) => reading.tree.subtree(predicate)),
  ]
  return Object.entries(lexicon.roles).flatMap(([role, words]) => {
    const token =
      reading.tokens[indices.find((index) => words?.has(reading.tokens[index]?.lower ?? '')) ?? -1]
    // Object.entries widens the keys that the schema has checked.
    return token ? [stated(role as ForceRole, { start: token.start, end: token.end })] : []
  })
}

/** Who fields it: named inside the phrase ("US troops"), else whoever has, sends or withdraws it. */
function ownerOf(
  reading: Reading,
  clause: Clause | undefined,
  noun: number,
): Read<Party> | undefined {
  const inside = reading.tree.subtree(noun, ({ relation }) =>
    /^(acl|conj|appos|nmod$)/.test(relation),
  )
  const candidates = [
    [noun],
    inside,
    clause?.subjects ?? [],
    (clause?.subjects ?? []).flatMap((subject) => reading.tree.subtree(subject)),
  ]
  for (const heads of candidates) {
    const found = partiesOf(reading, heads).find(
      ({ value }) => value.country !== undefined || value.actor !== undefined,
    )
    if (found) return found
  }
  return undefined
}

function amountOf({ quantity }: Strength): Slot<Amount> {
  const span = { start: quantity.start, end: quantity.end }
  return quantity.amount.hedge === 'undisclosed'
    ? { nothing: 'withheld', spans: [span] }
    : stated(quantity.amount, span)
}

function contentOf(
  reading: Reading,
  strength: Strength,
  clause: Clause | undefined,
  rule: ForceRule,
): ForceLevel {
  const { noun, of } = strength
  const token = reading.tokens[noun]
  const at = { start: token?.start ?? 0, end: token?.end ?? 1 }
  const verb = reading.tokens[clause?.predicate ?? noun]
  const isPlanned = ['planned', 'conditional'].includes(
    realisOf(reading, clause?.predicate ?? noun),
  )
  const basis = isPlanned && rule.planned ? rule.planned : rule.basis
  const owner = ownerOf(reading, clause, noun)
  const component = componentOf(reading, strength)
  const asOf = whenOf(reading, clause?.predicate ?? noun)
  return {
    amount: amountOf(strength),
    of: stated(of, at),
    ...(owner && { owner }),
    ...(component && { component }),
    roles: rolesOf(reading, clause, noun),
    basis: inferred(basis, rule.name, verb ? { start: verb.start, end: verb.end } : at),
    ...(asOf && { asOf }),
  }
}

function isOfCasualties(reading: Reading, clause: Clause | undefined, noun: number): boolean {
  if (clause && lexicon.casualties.has(clause.lemma)) return true
  return reading.tree
    .childrenBy(noun, 'acl', 'amod')
    .some((child) => lexicon.casualties.has(reading.tokens[child]?.lemma ?? ''))
}

function* findingsFor(reading: Reading, strength: Strength): Iterable<Finding<'force-level'>> {
  const clause = reading.clauseAt(strength.noun)
  if (isOfCasualties(reading, clause, strength.noun)) return
  const rule = ruleFor(reading, clause, strength.noun)
  if (!rule) return
  const content = contentOf(reading, strength, clause, rule)
  if (!content.owner && whereOf(reading, strength.noun) === undefined && rule.slot === 'none')
    return
  const isNone = 'value' in content.amount && content.amount.value.high === 0
  const finding = {
    ...(isNone && { realis: 'asserted' as const }),
    kind: 'force-level' as const,
    rule: rule.name,
    span: strength.quantity.phrase,
    at: clause?.predicate ?? strength.noun,
    content,
  }
  const places: readonly (Read<Where> | undefined)[] = eachPlace(
    reading,
    strength.quantity,
    strength.noun,
  ) ?? [whereOf(reading, strength.noun)]
  for (const where of places) yield { ...finding, ...(where && { where }) }
}

/** How many troops, planes or ships somebody has, sends or withdraws, one finding a place. */
export const forceLevel: Extractor<'force-level'> = {
  kind: 'force-level',
  *extract(reading) {
    for (const quantity of reading.quantities) {
      const strength = strengthOf(reading, quantity)
      if (strength) yield* findingsFor(reading, strength)
    }
  },
}
