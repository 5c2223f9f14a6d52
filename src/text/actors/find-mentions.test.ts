import { describe, expect, test } from 'vitest'
import { on, read, told } from '../../../test/mentions.ts'

describe('titles with names', () => {
  test.each([
    [
      'President Alassane Ouattara of Ivory Coast spoke.',
      'President Alassane Ouattara of Ivory Coast: alassane-ouattara CIV gov',
    ],
    [
      'The Foreign Minister of Ghana, Shirley Botchwey, spoke.',
      'Foreign Minister of Ghana, Shirley Botchwey: shirley-botchwey GHA gov',
    ],
    [
      'US Secretary of State George Shultz left.',
      'US Secretary of State George Shultz: george-shultz USA gov',
    ],
    [
      'Former Prime Minister Nawaz Sharif spoke.',
      'Former Prime Minister Nawaz Sharif: nawaz-sharif PAK eli',
    ],
    ['Gen. Aurelio Baldor resigned.', 'Gen. Aurelio Baldor: aurelio-baldor - mil'],
    ['Rebel leader Joseph Kony fled.', 'Rebel leader Joseph Kony: joseph-kony UGA reb'],
    [
      'Defence Minister Sandro Keller of Austria disagreed.',
      'Defence Minister Sandro Keller of Austria: sandro-keller AUT gov',
    ],
    [
      'Dewi Santoso, a spokesperson for the Indonesian National Police, disagreed.',
      'Dewi Santoso, a spokesperson for the Indonesian National Police: dewi-santoso IDN cop',
    ],
    [
      'Kenya’s Ambassador to Chad Pierre Mensah spoke.',
      'Kenya’s Ambassador to Chad Pierre Mensah: pierre-mensah KEN gov',
    ],
    [
      'UN Special Envoy for Chad Pierre Mensah spoke.',
      'UN Special Envoy for Chad Pierre Mensah: pierre-mensah - uno',
    ],
    [
      'She met Defence Minister Pierre Mensah, Minister of Marine Affairs Paul Petit and others.',
      'Minister of Marine Affairs Paul Petit: paul-petit - gov',
    ],
    [
      'Sheikh Hamdan bin Rashid Al Qasimi spoke.',
      'Sheikh Hamdan bin Rashid Al Qasimi: hamdan-bin-rashid-al-qasimi - -',
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected)
  })

  test('the title is kept apart from the name', () => {
    const text = 'Colonel Assimi Goita took power.'
    const [mention] = read(text)
    expect(mention?.title && text.slice(mention.title.start, mention.title.end)).toBe('Colonel')
    expect(mention?.parties[0]?.name).toBe('Assimi Goita')
  })
})

describe('countries, their people and their governments', () => {
  test.each([
    [
      'Malian forces and French soldiers attacked.',
      ['Malian forces: Q912 MLI mil', 'French soldiers: Q142 FRA mil'],
    ],
    [
      'Syrian, Russian and Iranian troops entered the town.',
      ['Syrian: Q858 SYR mil', 'Russian: Q159 RUS mil', 'Iranian troops: Q794 IRN mil'],
    ],
    [
      'Three Kenyans and a Ugandan policeman were killed.',
      ['Kenyans: - KEN cvl', 'Ugandan policeman: - UGA cop'],
    ],
    ['The Defence Ministry of Ukraine disagreed.', ['Defence Ministry of Ukraine: Q212 UKR gov']],
    ['The parliament of Moldova voted.', ['parliament of Moldova: Q217 MDA leg']],
    [
      'Niger expelled the Nigerian ambassador.',
      ['Niger: Q1032 NER gov', 'Nigerian ambassador: - NGA gov'],
    ],
    ['The Philippine Coast Guard disagreed.', ['Philippine Coast Guard: Q928 PHL mil']],
    ['Pro-Russian separatists shelled the airport.', ['Pro-Russian separatists: - - reb']],
    ['Iranian-backed militias in Yemen fired.', ['Iranian-backed militias: - YEM prm']],
    [
      'Malta thanked the Minister of Foreign Affairs of Chad in May.',
      ['Malta: Q233 MLT gov', 'Minister of Foreign Affairs of Chad: - TCD gov'],
    ],
    [
      'The Biden administration imposed sanctions on Myanmar.',
      ['Biden administration: Q30 USA gov', 'Myanmar: Q836 MMR gov'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('places and metonyms', () => {
  test.each([
    ['A bomb went off in Kabul on Monday.', []],
    ['They returned to Ethiopia from Kenya.', []],
    ['Talks between Ankara and Athens broke down.', ['Ankara: Q43 TUR gov', 'Athens: Q41 GRC gov']],
    ['Moscow said the border was closed.', ['Moscow: Q159 RUS gov']],
    ['The White House welcomed the vote.', ['White House: Q30 USA gov']],
    ['Chile accused Quito of dumping.', ['Chile: Q298 CHL gov', 'Quito: Q736 ECU gov']],
    ['Lima undertook to pay.', ['Lima: Q419 PER gov']],
    ['Ottawa will restore flights.', ['Ottawa: Q16 CAN gov']],
    ['Oslo will host the games.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('groups and their acronyms', () => {
  test.each([
    ['ISIS claimed the attack.', 'ISIS: islamic-state - img'],
    ['Daesh claimed the attack.', 'Daesh: islamic-state - img'],
    ['Kata’ib Hizballah denied any role.', 'Kata’ib Hizballah: kataib-hezbollah IRQ prm'],
    ['The militant group Hamas denied any role.', 'Hamas: hamas PSE reb'],
    ['A Hamas spokesman denied any role.', 'Hamas spokesman: hamas PSE reb'],
    ['In Sudan, the RSF took Nyala.', 'RSF: rapid-support-forces SDN prm'],
    ['The Argentine Congress voted.', 'Argentine Congress: Q414 ARG leg'],
    ['The Front for Renewal (PFR) is new. The PFR denied any role.', 'PFR: front-for-renewal - -'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected)
  })
})

test('a noun for somebody that ends a name is that name', () => {
  const text = 'Evan P. King, 24, was driving. King was held on Sunday.'
  expect(told(text)).not.toContain('King: - - gov')
  expect(told('King was held on Sunday.')).toContain('King: - - gov')
})

test('a rank that police and armies share tells no sector, and an army before it does', () => {
  expect(told('Sgt. Ana Lima spoke.')).toContain('Sgt. Ana Lima: ana-lima - -')
  expect(told('Army Sgt. Ana Lima spoke.')).toContain('Army Sgt. Ana Lima: ana-lima - mil')
})

test.each([
  ['1988-08-15', 'Moscow: Q15180 SUN gov'],
  ['1992-01-03', 'Moscow: Q159 RUS gov'],
])('on %s %s', (day, expected) => {
  expect(told('Moscow accused Pakistan.', on(day))).toContain(expected)
})

test('"Congress" is no country’s in a report on another', () => {
  const text = 'Peru, Peruvian soldiers and Peruvian police: Peru waited. The Congress voted.'
  expect(told(text)).toContain('Congress: - - leg')
  expect(told('The Congress voted.')).toContain('Congress: us-congress USA leg')
})

test.each([
  [
    'The Ports Authority and the Harbour Board closed the pier.',
    ['Ports Authority', 'Harbour Board'],
  ],
  ['The UN-led talks ended.', ['UN']],
  ['The Senate blocked Executive Order 12.', ['Senate']],
])('%s names %j', (text, expected) => {
  expect(read(text).map(({ text: words }) => words)).toEqual(expected)
})

test('a month is nobody, though people bear its name', () => {
  expect(told('Theresa May resigned in May and the ban ended by May 24.')).toHaveLength(1)
})

test('every mention is the document’s own words', () => {
  const text =
    'Syrian and Turkish officials met. “We agreed,” the two sides said.\n\nPresident\u0000 X \u202e\uD83D \uDE00 said.'
  for (const { start, end, text: words } of read(text)) expect(text.slice(start, end)).toBe(words)
})

test('a user’s own actors win over ours', () => {
  const [mention] = read('Hamas denied any role.', undefined, 'my-hamas\tHamas\t\t\tpty\tPSE\n')
  expect(mention?.parties[0]).toMatchObject({ actor: 'my-hamas', sector: 'pty' })
})

test.each([
  ['It will pave the way for Chad to lead the world.', ['Chad']],
  ['He left for Chad to rest.', []],
  ['In Niger, Chad has rebuilt the school.', ['Chad']],
  ['They spoke of aid in Niger and Chad\u2019s offer.', ['Chad']],
  ['Talks went on, and Japan plans to strengthen its rules.', ['Japan']],
])('whoever is to do something acts: %s', (text, expected) => {
  const countries = read(text).filter(({ kind }) => kind === 'country')
  expect(countries.map(({ text: words }) => words)).toEqual(expected)
})

test('two letters are an armed group only where its country is told of', () => {
  expect(told('The team won section 2 AA on Friday.').join()).not.toContain('arakan')
  expect(told('The AA shelled a post in Myanmar.').join()).toContain('arakan-army MMR reb')
})
