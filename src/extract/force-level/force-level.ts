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
import type { Clause } from '../../text/index.ts'
import { realisOf, whenOf, whereOf } from '../circumstance/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { eachPlace } from './each-place.ts'
import { type ForceRule, keyOf, lexicon, rules } from './lexicon.ts'
import { isOfCasualties, isStrength, type Strength, strengthOf } from './strength.ts'

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
  // "2,500 troops left in Chad" remain; they did not leave.
  const isLeft = clause.lemma === 'leave' && reading.tokens[clause.predicate]?.penn === 'VBN'
  const lemma = isLeft ? 'remain' : clause.lemma
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
  const others = (clause?.objects ?? []).filter((object) => object !== noun)
  const candidates = [
    [noun],
    inside,
    clause?.subjects ?? [],
    others,
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

/** The date of the clause, unless it is past and the clause is not: "20,000 remain, down from 90,000 in May". */
function dateOf(reading: Reading, clause: Clause | undefined, noun: number): ForceLevel['asOf'] {
  const when = whenOf(reading, clause?.predicate ?? noun)
  const isPast =
    when?.value.latest !== undefined &&
    reading.published.earliest !== undefined &&
    when.value.latest < reading.published.earliest
  return isPast && clause?.tense === 'present' && !clause.perfect ? undefined : when
}

/** "As of 3 May" dates the figure wherever in the sentence it stands. */
function asOfIn(reading: Reading, noun: number): ForceLevel['asOf'] {
  const sentence = reading.sentences[reading.tokens[noun]?.sentence ?? -1]
  const time =
    sentence &&
    reading
      .timesIn(sentence)
      .find(({ governor, when }) => governor?.word === 'as of' && when !== undefined)
  if (!time?.when) return undefined
  const span = { start: time.governor?.span.start ?? time.start, end: time.end }
  return time.anchor.kind === 'none'
    ? stated(time.when, span)
    : { value: time.when, spans: [span], basis: 'inferred', rule: time.rule }
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
  const planned = rule.planned ?? (rule.basis === 'present' ? 'planned-target' : rule.basis)
  const basis = isPlanned || clause?.tense === 'future' ? planned : rule.basis
  const owner = ownerOf(reading, clause, noun)
  const component = componentOf(reading, strength)
  const asOf = asOfIn(reading, noun) ?? dateOf(reading, clause, noun)
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

/** Where a number stands: its own clause, or that of the one it was added to ("…, plus an undisclosed number of …"). */
interface Stand {
  readonly noun: number
  readonly clause: Clause | undefined
  readonly rule: ForceRule
}

const added =
  /^\s*(,|and|plus|as well as|along with|together with|, and|, plus|in addition to)\s*$/i

function standOf(
  reading: Reading,
  { noun, quantity, of }: Strength,
  before: { readonly stand: Stand; readonly end: number } | undefined,
): Stand | undefined {
  const clause = reading.clauseAt(noun)
  if (isOfCasualties(reading, clause, noun)) return undefined
  const isAdded =
    before &&
    reading.tokens[before.stand.noun]?.sentence === reading.tokens[noun]?.sentence &&
    isBehind(reading, before.end, quantity.start)
  if (isAdded) return before.stand
  if (!isStrength(clause, of)) return undefined
  const rule = ruleFor(reading, clause, noun)
  // "No troops left": none remain; nobody withdraws none.
  const isNone = quantity.amount.high === 0 && rule?.basis === 'withdrawn-delta'
  const told = isNone ? rules.find(({ basis }) => basis === 'present') : rule
  return told && { noun, clause, rule: told }
}

/** Whether only a place and a word of adding stand between. */
function isBehind(reading: Reading, from: number, to: number): boolean {
  const place = reading.places.find(
    ({ phrase, start, end }) => Math.min(phrase.start, start) >= from && end <= to,
  )
  const start = place ? place.end : from
  return added.test(
    reading.document.text
      .slice(start, to)
      .replace(/^[^,;]*?(?=,|$)/, (words) =>
        /^\s*(left|remaining|stationed|deployed|based|in|at|there|still)?[\s\w]{0,20}$/.test(words)
          ? ''
          : words,
      ),
  )
}

function* findingsFor(
  reading: Reading,
  strength: Strength,
  { noun, clause, rule }: Stand,
): Iterable<Finding<'force-level'>> {
  const content = contentOf(reading, strength, clause, rule)
  const own = whereOf(reading, strength.noun) ?? whereOf(reading, noun)
  // A number of nobody's and nowhere is no strength: "we have around 30 officers".
  const isSomebodys =
    content.owner !== undefined || (own !== undefined && strength.of === 'personnel')
  if (!isSomebodys && rule.basis === 'present' && rule.slot !== 'to') return
  const isNone = 'value' in content.amount && content.amount.value.high === 0
  const finding = {
    // "No troops" is a number, not a denial.
    ...(isNone && {
      realis: clause?.tense === 'future' ? ('planned' as const) : ('asserted' as const),
    }),
    kind: 'force-level' as const,
    rule: rule.name,
    span: strength.quantity.phrase,
    at: clause?.predicate ?? strength.noun,
    when: content.asOf ?? null,
    content,
  }
  const places: readonly (Read<Where> | undefined)[] = eachPlace(
    reading,
    strength.quantity,
    strength.noun,
  ) ?? [own]
  for (const where of places) yield { ...finding, ...(where && { where }) }
}

/** How many troops, planes or ships somebody has, sends or withdraws, one finding a place. */
export const forceLevel: Extractor<'force-level'> = {
  kind: 'force-level',
  *extract(reading) {
    let before: { readonly stand: Stand; readonly end: number } | undefined
    for (const quantity of reading.quantities) {
      const strength = strengthOf(reading, quantity)
      const stand = strength && standOf(reading, strength, before)
      if (!strength || !stand) continue
      yield* findingsFor(reading, strength, stand)
      before = { stand, end: reading.tokens[strength.noun]?.end ?? quantity.end }
    }
  },
}
