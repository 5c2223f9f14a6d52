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
} from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { realisOf, whenOf } from '../circumstance/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { type ForceRule, keyOf, lexicon } from './lexicon.ts'
import type { Strength } from './strength.ts'

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
      marker === 'to',
  )
  const indices = [
    ...inPhrase,
    ...purposes.flatMap(({ predicate }) => reading.tree.subtree(predicate)),
  ]
  return Object.entries(lexicon.roles).flatMap(([role, words]) => {
    const token = reading.tokens[indices.find((index) => tells(reading, index, words)) ?? -1]
    // Object.entries widens the keys that the schema has checked.
    return token ? [stated(role as ForceRole, { start: token.start, end: token.end })] : []
  })
}

/** Whether a word is one of a role's; "to combat smuggling" is no combat. */
function tells(
  { tokens }: Reading,
  index: number,
  words: ReadonlySet<string> | undefined,
): boolean {
  const { lower = '', tag } = tokens[index] ?? {}
  return words?.has(lower) === true && !(lower === 'combat' && tag === 'VERB')
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
  // "Chad sent men and Niger sent 400 of its own": whose they are is the subject of their own clause.
  const isOwn = inside.some((index) => /^(?:its|their)$/.test(reading.tokens[index]?.lower ?? ''))
  const isHad = clause?.lemma === 'have' && clause.objects.includes(noun)
  const candidates = [
    ...(isOwn ? [clause?.subjects ?? []] : []),
    [noun],
    inside,
    clause?.subjects ?? [],
    others,
    (clause?.subjects ?? []).flatMap((subject) => reading.tree.subtree(subject)),
  ]
  for (const heads of candidates) {
    // "31 Abrams tanks": what they are called owns nothing.
    const found = partiesOf(reading, heads).find(
      ({ value }) =>
        (value.country !== undefined ||
          (value.actor !== undefined && value.sector !== undefined)) &&
        // "Wagner has 900 fighters in Chad": whose they are does not hang on where they are.
        !(isHad && value.link === 'description' && value.actor === undefined),
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

/** How many of what, whose, in what role and as of when. */
export function contentOf(
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
