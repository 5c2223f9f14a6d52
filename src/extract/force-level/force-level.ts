import type { Read, Where } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import { isInQuestion, isShifted, realisOf, siteOf, whereOf } from '../circumstance/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import type { Reading } from '../reading.ts'
import { contentOf } from './content.ts'
import { eachPlace } from './each-place.ts'
import { type ForceRule, lexicon, rules } from './lexicon.ts'
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

/** "The deployment of 3,000 troops": the verb that the noun above the number stands for. */
function movementOf(reading: Reading, noun: number): string | undefined {
  const head = reading.tokens[reading.tokens[noun]?.head ?? -1]
  // "Thousands of troops": the troops hang on the number.
  const counted = /^(ten|dozen|hundred|thousand|score)$/.test(head?.lemma ?? '')
    ? (head?.index ?? noun)
    : noun
  const above = reading.tokens[reading.tokens[counted]?.head ?? -1]?.lemma ?? ''
  const isOf = reading.tree
    .childrenBy(counted, 'case')
    .some((mark) => reading.tokens[mark]?.lower === 'of')
  if (!isOf) return undefined
  return Object.hasOwn(lexicon.movements, above) ? lexicon.movements[above] : undefined
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
  const isRuled = rules.some(
    ({ basis, verbs }) => basis === 'authorized-cap' && verbs.includes(clause.lemma),
  )
  const moved = isRuled ? undefined : movementOf(reading, noun)
  const lemma = isLeft ? 'remain' : (moved ?? clause.lemma)
  const fits = rules.filter(
    (rule) => rule.verbs.includes(lemma) || rule.verbs.includes(lemma.split(' ')[0] ?? lemma),
  )
  const byVerb = fits.find((rule) => (rule.slot === 'to' ? /^(to|by|at)$/.test(slot) : true))
  if (byVerb) return byVerb
  // "Trained 300,000 soldiers" says nothing of how many there are; "2,500 soldiers train recruits" does.
  const isActing = clause.subjects.includes(noun) && !clause.passive
  const isPlaced = siteOf(reading, noun) !== undefined && !clause.objects.includes(noun)
  const above = reading.tokens[reading.tokens[noun]?.head ?? -1]?.lemma ?? ''
  return isActing || isPlaced || lexicon.homes.has(above)
    ? rules.find(({ slot: none }) => none === 'none')
    : undefined
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

/**
 * None are there, or none are left; that none are sent, that something has no force or that none are "in a combat role" says
 * nothing of strength.
 */
function isNoMatterOfTroops(reading: Reading, noun: number, { basis }: ForceRule): boolean {
  if (basis !== 'present' || reading.tokens[noun]?.lower === 'force') return true
  const below = reading.clauseAt(noun)?.obliques.map(({ head }) => head) ?? []
  const around = [...reading.tree.subtree(noun), ...below]
  return around.some((word) => lexicon.capacities.has(reading.tokens[word]?.lemma ?? ''))
}

/** "There were 9,000 troops when the talks began": how many there were is not how many there are. */
function isOfThen(reading: Reading, clause: Clause | undefined, { basis }: ForceRule): boolean {
  return basis === 'present' && clause?.tense === 'past' && !isShifted(reading, clause)
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
  // "If I would send", "no personnel would be sent": supposed and not there. "No force or effect" is no strength.
  const realis = realisOf(reading, clause?.predicate ?? strength.noun)
  if (isInQuestion(reading, strength.noun, strength.quantity.phrase)) return
  // "Without sending thousands of troops": none are there, nor is it said that there are none.
  if (clause && reading.tokens[clause.predicate - 1]?.lower === 'without') return
  if (realis === 'hypothetical' || (isNone && isNoMatterOfTroops(reading, strength.noun, rule)))
    return
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
    ...(isOfThen(reading, clause, rule) && !content.asOf && { layer: 'background' as const }),
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
