import type { Clause } from '../../text/index.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { type IncidentRule, lexicon, targetByWord, weaponByWord } from './lexicon.ts'

const armed = new Set(['mil', 'reb', 'uaf', 'cop', 'prm', 'img', 'spy', 'crm'])

export function lowerAt(reading: Reading, token: number): string {
  return reading.tokens[token]?.lower ?? ''
}

export function lemmaAt(reading: Reading, token: number): string {
  return reading.tokens[token]?.lemma.toLowerCase() ?? ''
}

export function isWord(reading: Reading, token: number, words: ReadonlySet<string>): boolean {
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

export function around(clause: Clause): {
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

export function fits(
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
