import { expect, test } from 'vitest'
import type { Party } from '../../record/index.ts'
import { foldName } from './fold.ts'
import { sameActor, sameSide } from './same-actor.ts'

const party = (name: string, rest: Partial<Party> = {}): Party => ({ name, link: 'name', ...rest })

test.each([
  ['al-Kadhimi', 'Al Khadimi'],
  ['Qassem Soleimani', 'Qasem Suleimani'],
  ['Muammar Gaddafi', 'Moammar Gadhafi'],
  ['Volodymyr Zelenskyy', 'Volodymyr Zelensky'],
  ['Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan'],
  ['Mohammed', 'Muhammad'],
])('"%s" and "%s" are one name', (a, b) => {
  expect(foldName(a)).toBe(foldName(b))
})

test.each([
  ['Kagame', 'Kabila'],
  ['Hamas', 'Hama'],
  ['Barzani', 'Talabani'],
])('"%s" and "%s" are two names', (a, b) => {
  expect(foldName(a)).not.toBe(foldName(b))
})

test.each([
  [
    party('Chad', { actor: 'Q657', country: 'TCD', sector: 'gov' }),
    party('Chadian forces', { actor: 'Q657', country: 'TCD', sector: 'mil' }),
    true,
  ],
  [
    party('Ivan Petrov', { actor: 'ivan-petrov' }),
    party('Ivan Petroff', { actor: 'ivan-petroff' }),
    false,
  ],
  [
    party('Mustafa Kadhimi', { actor: 'mustafa-kadhimi' }),
    party('Mustafa Al-Kadhimi', { actor: 'mustafa-al-kadhimi', country: 'IRQ' }),
    true,
  ],
  [
    party('Abdullah', { actor: 'abdullah-i', country: 'AFG' }),
    party('Abdullah', { actor: 'abdullah-i', country: 'JOR' }),
    false,
  ],
  [
    party('Chad', { actor: 'Q657', country: 'TCD', sector: 'gov' }),
    party('Chadians', { country: 'TCD', sector: 'cvl' }),
    false,
  ],
  [party('militants', { sector: 'uaf' }), party('Militants', { sector: 'uaf' }), true],
])('%j and %j: one actor is %s', (a, b, expected) => {
  expect(sameActor(a, b)).toBe(expected)
  expect(sameActor(b, a)).toBe(expected)
})

test('a ministry and the army of a country are one side, its rebels are not', () => {
  const ministry = party('Interior Ministry', { actor: 'interior', country: 'COL', sector: 'gov' })
  expect(sameSide(ministry, party('army', { actor: 'Q739', country: 'COL', sector: 'mil' }))).toBe(
    true,
  )
  expect(sameSide(ministry, party('ELN', { actor: 'eln', country: 'COL', sector: 'reb' }))).toBe(
    false,
  )
})
