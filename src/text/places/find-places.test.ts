import { describe, expect, test } from 'vitest'
import type { Name, NameType, Place, Sentence } from '../analysis.ts'
import { distanceKm, findPlaces, loadPlaces, type PlaceContext } from './index.ts'

function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(/[^.\n]+(?:\.(?!\s|$)[^.\n]*)*\.?/g)].map((match, index) => ({
    start: match.index,
    end: match.index + match[0].length,
    index,
    firstToken: 0,
    endToken: 0,
    segment: 0,
  }))
}

function named(text: string, names: Readonly<Record<string, NameType>>): readonly Name[] {
  return Object.entries(names)
    .map(([name, type]) => ({
      start: text.indexOf(name),
      end: text.indexOf(name) + name.length,
      text: name,
      type,
    }))
    .toSorted((a, b) => a.start - b.start)
}

function places(
  text: string,
  names: Readonly<Record<string, NameType>> = {},
  context?: PlaceContext,
): readonly Place[] {
  return findPlaces([], sentencesOf(text), named(text, names), text, context)
}

function only(text: string, name: string, names?: Readonly<Record<string, NameType>>): Place {
  const found = places(text, names).find((place) => place.text === name)
  if (found === undefined) throw new Error(`${name} was not found in: ${text}`)
  return found
}

describe('which place is meant', () => {
  test.each([
    ['A car bomb went off in Paris, Texas, on Monday.', 'Paris', 33.66, -95.56],
    [
      'The attacks in Paris came up in Houston. Governors of Texas and Iowa met in Austin, Texas.',
      'Paris',
      48.85,
      2.35,
    ],
    ['Protesters filled the streets of central Paris as France voted.', 'Paris', 48.85, 2.35],
    ['Troops left Balad, north of Baghdad, before dawn.', 'Balad', 34.01, 44.15],
    ['Shelling hit Kyiv, the capital of Ukraine.', 'Kyiv', 50.45, 30.52],
    ['Shelling hit Kiev, the capital of Ukraine.', 'Kiev', 50.45, 30.52],
    ['Rebels in Yemen fired on ships near Hodeidah.', 'Hodeidah', 14.8, 42.95],
    ['Clashes broke out in Irbil in northern Iraq.', 'Irbil', 36.19, 44.01],
    ['Peru sent soldiers to Ayacucho.', 'Ayacucho', -13.16, -74.22],
    ['The army retook Falluja from the militants, Iraq said.', 'Falluja', 33.35, 43.79],
    ['Aid reached Tripoli, Libya, by sea.', 'Tripoli', 32.89, 13.19],
    ['Lebanon sent the army into Tripoli after clashes in Beirut.', 'Tripoli', 34.43, 35.84],
    ['The sheriff of Walker County, Georgia, asked for help.', 'Walker County', 34.74, -85.3],
    ['A man from Springfield, Ill., was held.', 'Springfield', 39.8, -89.64],
  ])('"%s" puts %s at %d, %d', (text, name, lat, lon) => {
    const { point } = only(text, name)

    expect(point && distanceKm(point, { lat, lon })).toBeLessThan(60)
  })

  test.each([
    ['Deputies searched Madison County on Monday.', 'Madison County'],
    ['A storm hit Washington County on Monday.', 'Washington County'],
    ['The mayor of Springfield resigned.', 'Springfield'],
    ['Rebels burned villages near Beni on Monday.', 'Beni'],
    ['Families fled Palmyra in Mozambique.', 'Palmyra'],
  ])('which of far namesakes is left open: "%s"', (text, name) => {
    expect(only(text, name, { [name]: 'place' }).point).toBeUndefined()
  })

  test.each([
    ['Fire destroyed a mill in Hamilton Heights.', 'Hamilton Heights'],
    ['Two men drowned in Jackson Lake.', 'Jackson Lake'],
  ])('heights and lakes are no towns of their name: "%s"', (text, name) => {
    expect(only(text, name, { [name]: 'place' }).point).toBeUndefined()
  })

  test.each([
    ['Washington County deputies met in Hillsboro, Oregon.', 'Washington County', 45.6, -123.1],
    ["Fire broke out in Lee's Summit, Missouri.", "Lee's Summit", 38.9, -94.4],
    [
      "Prince George's County in Maryland is at odds with it.",
      "Prince George's County",
      38.8,
      -76.8,
    ],
    ["Miners struck in Saint John's, Newfoundland.", "Saint John's", 47.6, -52.7],
    ['Families fled Franklin for Nashville, Tennessee.', 'Franklin', 35.9, -86.9],
    ['Miners of Ontario and Manitoba met in Texas, Ohio, Iowa and Nevada.', 'Ontario', 50, -85],
    ['Farmers of the Napa Valley in California met.', 'Napa Valley', 38.5, -122.3],
  ])('"%s" puts %s where its kind and its neighbours are', (text, name, lat, lon) => {
    const { point } = only(text, name, { [name]: 'place' })

    expect(point && distanceKm(point, { lat, lon })).toBeLessThan(60)
  })

  test('a place behind the province it lies in is told apart from it', () => {
    const text = 'A bomb went off in Helmand’s Sangin district on Monday.'

    expect(places(text, { 'Helmand’s Sangin': 'place' }).map((place) => place.text)).toEqual([
      'Helmand',
      'Sangin district',
    ])
    expect(
      places('He fell at Land’s End on Monday.', { 'Land’s End': 'place' }).map(
        (place) => place.text,
      ),
    ).toEqual(['Land’s End'])
  })

  test('the same name means the same place all through a report', () => {
    const found = places(
      'Fire swept Alexandria in Louisiana. The mayor of Alexandria spoke in Baton Rouge.',
    )

    expect(
      found.filter(({ text }) => text === 'Alexandria').map(({ where }) => where.geonameid),
    ).toEqual([4314550, 4314550])
  })
})

describe('what is no place', () => {
  test.each([
    ['Washington said it would answer in kind.', {}, 'Washington'],
    ['According to Moscow, no talks were held.', {}, 'Moscow'],
    ['Lloyd Austin spoke to reporters.', { 'Lloyd Austin': 'person' }, 'Austin'],
    ['The Boston Globe broke the story.', { 'Boston Globe': 'organisation' }, 'Boston'],
    [
      'She studied at the University of Damascus.',
      { 'University of Damascus': 'organisation' },
      'Damascus',
    ],
    ['Iraqi forces advanced.', {}, 'Iraqi'],
    ['Guards of the US embassy in Tunis fired.', {}, 'US'],
    ['It cost US$300 million.', {}, 'US'],
    ['Police said many people were nice.', {}, 'Police'],
  ] satisfies [string, Record<string, NameType>, string][])('"%s"', (text, names, word) => {
    expect(places(text, names).map((place) => place.text)).not.toContain(word)
  })
})

describe('the words that locate', () => {
  test.each([
    ['Rockets fell 50 km south of Mosul.', '50 km south of Mosul', 2, 10],
    ['Rockets fell near the Balad airbase.', 'near the Balad airbase', 2, 20],
    ['Fighting goes on in eastern Ukraine.', 'eastern Ukraine', 5, 264],
    [
      'They met on the border between Iraq and Syria.',
      'on the border between Iraq and Syria',
      5,
      322,
    ],
    ['A tanker was hit off the coast of Yemen.', 'off the coast of Yemen', 7, 622],
    ['The convoy was stopped between Gao and Kidal.', 'between Gao and Kidal', 5, 142.5],
    ['Crowds stormed the US embassy in Baghdad.', 'the US embassy in Baghdad', 1, 28],
    ['The Taliban took Helmand province.', 'Helmand province', 4, 138],
  ])('"%s"', (text, phrase, precision, radiusKm) => {
    const found = places(text).find(({ where }) => where.words === phrase)

    expect(found?.where).toMatchObject({ precision })
    expect(found?.where.radiusKm).toBeCloseTo(radiusKm, -1)
    expect(text.slice(found?.phrase.start, found?.phrase.end)).toBe(phrase)
  })

  test('a distance and a direction move the place, not the point of the name', () => {
    const { where, point } = only('Rockets fell 50 km south of Mosul.', 'Mosul')

    expect(point && where.point && distanceKm(point, where.point)).toBeCloseTo(50, 0)
    expect(where.point?.lat).toBeLessThan(point?.lat ?? 0)
  })
})

describe('kinds of places', () => {
  test.each([
    ['Tankers passed the Strait of Hormuz.', 'Strait of Hormuz', 7, undefined],
    ['The drone flew from the Ain al-Asad base.', 'Ain al-Asad base', 1, 'IRQ'],
    ['Millions fled Darfur.', 'Darfur', 5, 'SDN'],
    ['Violence spread through Borno State.', 'Borno State', 4, 'NGA'],
    ['The flood hit Nigeria.', 'Nigeria', 6, 'NGA'],
    ['Planes landed at Baghdad International Airport.', 'Baghdad International Airport', 1, 'IRQ'],
    ['Homes burned in Rapides Parish.', 'Rapides Parish', 3, 'USA'],
  ])('"%s"', (text, name, precision, country) => {
    expect(only(text, name).where).toMatchObject({
      precision,
      ...(country === undefined ? {} : { country }),
    })
  })

  test('a place that no list knows stays, without a point', () => {
    const { where, point } = only('Gunmen attacked Qarblatu village in Iraq.', 'Qarblatu village', {
      Qarblatu: 'place',
    })

    expect(where).toEqual({ words: 'Qarblatu village', country: 'IRQ', precision: 1 })
    expect(point).toBeUndefined()
  })
})

test('a place that no list knows lies in the division told behind it, all through the report', () => {
  const text = 'Troops searched Qarblatu, Helmand province. Later they left Qarblatu.'
  const name = { text: 'Qarblatu', type: 'place' } as const
  const names = [
    { ...name, start: 16, end: 24 },
    { ...name, start: 60, end: 68 },
  ]
  const found = findPlaces([], sentencesOf(text), names, text).filter(
    (place) => place.text === 'Qarblatu',
  )

  expect(found).toHaveLength(2)
  for (const { where } of found) expect(where).toMatchObject({ country: 'AFG', precision: 4 })
})

test('exactly the spans given are put on the map', () => {
  const text = 'Georgian troops left Gori.'
  const found = places(
    text,
    {},
    {
      given: [
        { start: 0, end: 8 },
        { start: 21, end: 25 },
      ],
    },
  )

  expect(found.map(({ text: words, where }) => [words, where.country])).toEqual([
    ['Georgian', 'GEO'],
    ['Gori', 'GEO'],
  ])
})

test('rows of a user go before the built-in places', () => {
  const own = loadPlaces([{ name: 'Camp Juniper|Juniper', lat: 33.1, lon: 44.2, country: 'IRQ' }])
  const found = places('A rocket hit Juniper.', {}, { places: own })

  expect(found).toMatchObject([
    {
      text: 'Juniper',
      where: { name: 'Camp Juniper', country: 'IRQ', point: { lat: 33.1, lon: 44.2 } },
    },
  ])
})

test.each([
  ['no text', ''],
  ['a very long word', 'A'.repeat(100_000)],
  ['many commas', 'Paris, '.repeat(5_000)],
  ['control characters', '\u0000Paris\u0007,\u001b Texas\u0000'],
  ['many spaces', `near ${' '.repeat(50_000)} Mosul`],
])('hostile text is read: %s', (_, text) => {
  for (const { start, end, text: words } of places(text)) expect(text.slice(start, end)).toBe(words)
})
