import { expect, test } from 'vitest'
import { drawnOf } from './figures.ts'

function figure(parts: object) {
  const whole = {
    claim: 'clm_1',
    asOfBasis: 'day-of-report',
    telling: { realis: 'asserted', cited: { number: 4 } },
    ...parts,
  }
  // Only what is drawn is looked at.
  return whole as unknown as Parameters<typeof drawnOf>[0][number]
}

test.each([
  [
    { best: 2500, hedge: 'about', day: '2021-04-07' },
    { value: 2500, isAbout: true, isOpenAbove: false },
  ],
  [
    { low: 40, best: 40, hedge: 'at-least', day: '2021-04-07' },
    { value: 40, isOpenAbove: true },
  ],
  [
    { low: 40, high: 50, hedge: 'exact', day: '2021-04-07' },
    { value: 45, low: 40, high: 50 },
  ],
  [{ nothing: 'stated-none', day: '2021-12-13' }, { value: 0 }],
  [{ asOfBasis: 'stated', best: 5, day: '2020-01-01' }, { isRetrospective: true }],
])('%o is drawn as %o', (parts, expected) => {
  expect(drawnOf([figure(parts)])[0]).toMatchObject(expected)
})

test('a number that is kept back has a day and no height', () => {
  const [drawn] = drawnOf([figure({ nothing: 'withheld', day: '2021-04-07' })])

  expect(drawn?.day).toBe('2021-04-07')
  expect(drawn).not.toHaveProperty('value')
})

test('by the day of the report a figure moves to where it was told', () => {
  const told = figure({ best: 5, asOfBasis: 'stated', day: '2020-01-01' })

  expect(drawnOf([told], new Map([[4, '2021-04-07']]))[0]?.day).toBe('2021-04-07')
})

test('a number that the report denies is drawn nowhere', () => {
  const denied = figure({
    best: 900,
    day: '2020-01-01',
    telling: { realis: 'denied', cited: { number: 4 } },
  })

  expect(drawnOf([denied])).toEqual([])
})
