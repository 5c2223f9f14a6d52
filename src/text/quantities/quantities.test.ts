import { describe, expect, test } from 'vitest'
import type { Quantity, TimeExpression, Token } from '../analysis.ts'
import { parseText } from '../parsing/index.ts'
import { findQuantities } from './index.ts'

interface Read {
  readonly quantities: readonly Quantity[]
  readonly tokens: readonly Token[]
}

function read(text: string, times: readonly string[] = []): Read {
  const segments = [{ kind: 'body' as const, span: { start: 0, end: text.length } }]
  const { tokens, sentences } = parseText({ text, segments })
  const expressions = times.map((words): TimeExpression => {
    const start = text.indexOf(words)
    const anchor = { kind: 'none' as const }
    return {
      start,
      end: start + words.length,
      text: words,
      type: 'DATE',
      value: '',
      anchor,
      rule: 'test',
    }
  })
  return { quantities: findQuantities(tokens, sentences, text, expressions), tokens }
}

/** The first quantity with its noun spelt out. */
function first(text: string, times?: readonly string[]) {
  const { quantities, tokens } = read(text, times)
  const [quantity] = quantities
  if (quantity === undefined) return undefined
  const { low, best, high, hedge, per } = quantity.amount
  const bounds = [low, best, high].map((bound) => bound ?? '-').join(' ')
  return { bounds, hedge, per, noun: tokens[quantity.noun ?? -1]?.text, unit: quantity.unit }
}

test('the number of a model counts nothing', () => {
  const { quantities } = read('Germany sent 14 Leopard 2 tanks to Kyiv.')

  expect(quantities.map(({ text }) => text)).toEqual(['14'])
  expect(first('Germany sent 14 Leopard 2 tanks to Kyiv.')).toMatchObject({ noun: 'tanks' })
})

describe('a number and what it counts', () => {
  test.each([
    ['Kenya sent 3,200 regular ground troops.', '3200 3200 3200', 'exact', 'troops'],
    ['The 40,000-strong army marched.', '40000 40000 40000', 'exact', 'army'],
    ['Some 1.2 million people fled.', '- 1200000 -', 'about', 'people'],
    ['Two dozen tanks crossed.', '24 24 24', 'exact', 'tanks'],
    ['A dozen trucks burned.', '12 12 12', 'exact', 'trucks'],
    ['Half a million villagers left.', '500000 500000 500000', 'exact', 'villagers'],
    ['Twenty-one sailors drowned.', '21 21 21', 'exact', 'sailors'],
    ['Two hundred and forty prisoners were freed.', '240 240 240', 'exact', 'prisoners'],
    ['Two Ghanaians died.', '2 2 2', 'exact', 'Ghanaians'],
    ['Three of the rebels surrendered.', '3 3 3', 'exact', 'rebels'],
    ['The blast left six dead.', '6 6 6', 'exact', 'dead'],
    ['Five of them were hurt.', '5 5 5', 'exact', undefined],
    ['Four were killed.', '4 4 4', 'exact', undefined],
  ])('"%s"', (sentence, bounds, hedge, noun) => {
    expect(first(sentence)).toMatchObject({ bounds, hedge, noun, unit: 'count' })
  })
})

describe('a hedge is data', () => {
  test.each([
    ['At least 30 miners died.', '30 30 -', 'at-least'],
    ['Up to 400 soldiers will stay.', '- 400 400', 'at-most'],
    ['As many as 90 boats sank.', '- 90 90', 'at-most'],
    ['No more than 50 guards remain.', '- 50 50', 'at-most'],
    ['More than 600 homes burned.', '601 - -', 'more-than'],
    ['Fewer than 20 pilots returned.', '- - 19', 'less-than'],
    ['Nearly 8,000 marines landed.', '- 8000 -', 'about'],
    ['An estimated 70 vehicles crossed.', '- 70 -', 'about'],
    ['Sixty or so rebels fled.', '- 60 -', 'about'],
    ['Nine or more divers drowned.', '9 9 -', 'at-least'],
    ['Between 36 and 40 people were trapped.', '36 - 40', 'about'],
    ['Five to seven shells fell.', '5 - 7', 'about'],
    ['There were 2,000-2,500 refugees.', '2000 - 2500', 'about'],
    ['Chad sent 2 to 3 million litres.', '2000000 - 3000000', 'about'],
    ['Dozens of shells fell.', '12 - -', 'at-least'],
    ['Hundreds of soldiers deserted.', '100 - -', 'at-least'],
    ['Tens of thousands of people marched.', '10000 - -', 'at-least'],
    ['He left as tens of thousands of people marched.', '10000 - -', 'at-least'],
    ['Several houses collapsed.', '3 - -', 'at-least'],
    ['An undisclosed number of commandos stayed.', '- - -', 'undisclosed'],
  ])('"%s"', (sentence, bounds, hedge) => {
    expect(first(sentence)).toMatchObject({ bounds, hedge })
  })
})

describe('one and none', () => {
  test.each([
    ['An Ivorian nurse was hurt.', '1 1 1', 'nurse'],
    ['Another rocket hit the port.', '1 1 1', 'rocket'],
    ['No casualties were reported.', '0 0 0', 'casualties'],
    ['The shelling did not cause any damage.', '0 0 0', 'damage'],
  ])('"%s"', (sentence, bounds, noun) => {
    expect(first(sentence)).toMatchObject({ bounds, noun, unit: 'count' })
  })

  test.each([
    'It was no longer safe.',
    'Amadi is a soldier.',
    'He served as a colonel.',
    'A decision followed.',
  ])('nothing is counted in "%s"', (sentence) => {
    expect(read(sentence).quantities).toEqual([])
  })
})

describe('a unit of its own', () => {
  test.each([
    ['The fourteenth raid began.', 'ordinal', '14 14 14'],
    ['The 22nd battalion left.', 'ordinal', '22 22 22'],
    ['It cost $300 million.', 'money', '300000000 300000000 300000000'],
    ['It cost more than 4bn euros.', 'money', '4000000001 - -'],
    ['Turnout was 62%.', 'percent', '62 62 62'],
    ['Two-thirds of the town burned.', 'percent', '66.6 66.6 66.6'],
    ['The front moved 40 km.', 'measure', '40 40 40'],
    ['Ada Obi, 71, fled.', 'age', '71 71 71'],
    ['Police held a boy aged 14.', 'age', '14 14 14'],
  ])('"%s" is %s', (sentence, unit, bounds) => {
    expect(read(sentence).quantities.map((quantity) => quantity.unit)).toContain(unit)
    const quantity = read(sentence).quantities.find((one) => one.unit === unit)
    expect(
      [quantity?.amount.low, quantity?.amount.best, quantity?.amount.high]
        .map((bound) => bound ?? '-')
        .join(' '),
    ).toBe(bounds)
  })

  test('an age in months is told in years', () => {
    expect(first('Six-month-old Ama survived.')).toMatchObject({
      unit: 'age',
      bounds: '0.5 0.5 0.5',
    })
  })
})

describe('each', () => {
  test.each([
    ['France kept 900 soldiers in each country.', 'each'],
    ['Each brigade lost 40 men.', 'each'],
    ['The twins carried three rifles apiece.', 'each'],
    ['France kept 900 soldiers there.', 'total'],
    ['They fought each other with 40 tanks.', 'total'],
  ])('"%s" is %s', (sentence, per) => {
    expect(first(sentence)).toMatchObject({ per })
  })
})

describe('what is no quantity', () => {
  test.each([
    'An F-16 crashed.',
    'They cited Resolution 1701.',
    'Call 555-0134 now.',
    'The 1990s were hard.',
    'One should not ask.',
  ])('"%s"', (sentence) => {
    const digits = read(sentence).quantities.filter(({ text }) => text !== 'An')
    expect(digits).toEqual([])
  })

  test('a number inside a time expression', () => {
    expect(read('Talks begin on 14 May 2019.', ['14 May 2019']).quantities).toEqual([])
  })
})

test('a number in a list has the unit of the last', () => {
  expect(read('Winners got 8,000 and 5,000 dollars.').quantities.map(({ unit }) => unit)).toEqual([
    'money',
    'money',
  ])
})

test('points group thousands only where the text shows it', () => {
  expect(first('Of 1.250.000 voters, many stayed home.')).toMatchObject({
    bounds: '1250000 1250000 1250000',
  })
  expect(first('It grew 2.500 times.')).toMatchObject({ bounds: '2.5 2.5 2.5' })
})

test('the words are those of the text, hedge included', () => {
  const text = 'About 2,500 regular troops remain.'
  const [quantity] = read(text).quantities

  expect(quantity?.amount.words).toBe('About 2,500')
  expect(text.slice(quantity?.phrase.start, quantity?.phrase.end)).toBe(
    'About 2,500 regular troops',
  )
})

test('a hostile line is read in bounded time', () => {
  const text = `${'9'.repeat(5000)} ${'1,'.repeat(5000)} ${'a dozen '.repeat(2000)}`
  expect(read(text).quantities.length).toBeGreaterThan(0)
})
