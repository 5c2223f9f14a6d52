import { type Incident, type Read, type Span, stated, type WeaponType } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { lexicon, statusByWord, targetByWord, weaponByWord } from './lexicon.ts'
import { isAttacker, isWeapon } from './surroundings.ts'
import type { Trigger } from './trigger.ts'
import { hasMark, lemmaAt, lowerAt } from './words.ts'

/** The words that may hold slots: of the clause for a verb, of the noun and its clause for a noun. */
function nearHeads(reading: Reading, { at, clause, isNoun }: Trigger): readonly number[] {
  const own = isNoun
    ? reading.tree.children(at).flatMap((child) => reading.tree.conjuncts(child))
    : []
  return [
    ...own,
    ...(clause?.subjects ?? []),
    ...(clause?.objects ?? []),
    ...(clause?.obliques.map(({ head }) => head) ?? []),
    ...(clause ? wielded(reading, clause) : []),
  ].filter((head) => !isNoun || !isListed(reading, head, at))
}

/** "Attacked the barracks with rifles", where the parse ties them to the barracks. */
function wielded(reading: Reading, { objects, obliques }: Clause): readonly number[] {
  return [...objects, ...obliques.map(({ head }) => head)]
    .flatMap((head) => reading.tree.childrenBy(head, 'nmod'))
    .filter(
      (child) =>
        isWeapon(reading, child) &&
        reading.tree.childrenBy(child, 'case').some((mark) => lowerAt(reading, mark) === 'with'),
    )
}

/** "Attacks on the port and forty rockets fired at the town": listed beside the deed, and no part of it. */
function isListed(reading: Reading, head: number, noun: number): boolean {
  return head !== noun && firstOf(reading, head) === firstOf(reading, noun)
}

/** The first of the list that a word stands in. */
function firstOf({ tokens }: Reading, word: number): number {
  let at = word
  for (let steps = 0; steps < 8 && tokens[at]?.relation.startsWith('conj'); steps += 1)
    at = tokens[at]?.head ?? -1
  return at
}

/** The type of a weapon by its word, else by the word before it: "dynamite sticks". */
function weaponTypeOf(reading: Reading, token: number): WeaponType | undefined {
  const before = reading.tree.childrenBy(token, 'compound', 'amod')
  return [token, ...before]
    .map((at) => weaponByWord.get(lowerAt(reading, at)) ?? weaponByWord.get(lemmaAt(reading, at)))
    .find((type) => type !== undefined)
}

/** "Two hundred missiles and drones": one number of several kinds, which is that of neither. */
function isOfKinds(reading: Reading, noun: number): boolean {
  const first = firstOf(reading, noun)
  const own = weaponTypeOf(reading, first)
  const isCounted = (word: number) =>
    reading.quantities.some((each) => each.noun === word && each.unit === 'count')
  const others = reading.tree.conjuncts(first).filter((each) => each !== first)
  return (
    isCounted(first) &&
    !others.some(isCounted) &&
    others.some((each) => isWeapon(reading, each) && weaponTypeOf(reading, each) !== own)
  )
}

/** "Ambushed a helicopter": what is struck is no weapon, though it could be one. */
function isStruck(reading: Reading, token: number, { clause, isNoun }: Trigger): boolean {
  return (
    targetByWord.has(lowerAt(reading, token)) &&
    (isNoun
      ? reading.tree
          .childrenBy(token, 'case')
          .some((mark) => hasMark(reading, mark, lexicon.against))
      : clause?.objects.includes(token) === true)
  )
}

/** "Dynamite sticks", "a petrol bomb": the weapon with the words before it that say what it is made of. */
function weaponSpan(reading: Reading, token: number): Span {
  let first = token
  while (
    reading.tokens[first - 1]?.head === token &&
    (isWeapon(reading, first - 1) || hasMark(reading, first - 1, lexicon.ofWeapon))
  )
    first -= 1
  return { start: reading.tokens[first]?.start ?? 0, end: reading.tokens[token]?.end ?? 0 }
}

export function weaponOf(reading: Reading, trigger: Trigger): Read<WeaponType> | undefined {
  const found = nearHeads(reading, trigger).find(
    (token) =>
      isWeapon(reading, token) &&
      token !== trigger.at &&
      !isBomber(reading, token) &&
      !isStruck(reading, token, trigger) &&
      !isOfKinds(reading, token),
  )
  const token = reading.tokens[found ?? -1]
  const type = token && weaponTypeOf(reading, token.index)
  if (token && type) return stated(type, weaponSpan(reading, token.index))
  const { weapon, name } = trigger.rule
  // "A car bomb", "a bomb attack": the word of violence names what was used.
  const isNamed = reading
    .tokensIn(trigger.span)
    .some((word) => isWeapon(reading, word) && reading.tokens[word]?.tag !== 'VERB')
  if (weapon && trigger.isNoun && isNamed) return stated(weapon, trigger.span)
  return weapon && { value: weapon, spans: [trigger.span], basis: 'inferred', rule: name }
}

/** "Suicide" before a bomb or a vest in the clause. */
export function suicideBombIn(reading: Reading, span: Span): Span | undefined {
  const at = reading
    .tokensIn(span)
    .find((each) => lowerAt(reading, each) === 'suicide' && isWeapon(reading, each + 1))
  const [word, bomb] = [reading.tokens[at ?? -1], reading.tokens[(at ?? -2) + 1]]
  return word && bomb && { start: word.start, end: bomb.end }
}

/** "a suicide bomber": somebody, not an aircraft. */
function isBomber(reading: Reading, token: number): boolean {
  return statusByWord.get(lowerAt(reading, token)) === 'militant'
}

/** Jets and raids carry weapons and are not counted as such. */
function isAircraft(reading: Reading, token: number): boolean {
  return weaponByWord.get(lowerAt(reading, token)) === 'air-strike'
}

/** How many rockets or bombs: a number whose noun is the weapon. */
export function weaponCountOf(reading: Reading, trigger: Trigger): Incident['weaponCount'] {
  const heads = nearHeads(reading, trigger)
  const quantity = reading.quantities.find(
    ({ noun, unit, text }) =>
      unit === 'count' &&
      noun !== undefined &&
      heads.includes(noun) &&
      isWeapon(reading, noun) &&
      !isAttacker(reading, noun) &&
      !isAircraft(reading, noun) &&
      noun !== trigger.at &&
      !isOfKinds(reading, noun) &&
      // "A missile and drone attack": the article is the attack's.
      !(/^an?$/i.test(text) && reading.tree.child(noun, 'conj') !== undefined),
  )
  return quantity && stated(quantity.amount, { start: quantity.start, end: quantity.end })
}
