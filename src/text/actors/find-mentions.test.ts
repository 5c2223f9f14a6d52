import { describe, expect, test } from 'vitest'
import type { Published } from '../../record/index.ts'
import type { Mention } from '../analysis.ts'
import { findNames } from '../names/index.ts'
import { parseText } from '../parsing/index.ts'
import { parseActors } from './actor-row.ts'
import { findMentions } from './find-mentions.ts'
import { loadActors } from './load-actors.ts'

function read(text: string, published?: Published, extra = ''): readonly Mention[] {
  const { tokens, sentences } = parseText({
    text,
    segments: [{ kind: 'body', span: { start: 0, end: text.length } }],
  })
  const actors = loadActors(parseActors(extra))
  return findMentions(tokens, sentences, findNames(tokens, sentences, text), text, {
    published,
    actors,
  })
}

/** `words: actor country sector`, parties joined by ` + `, what is not known as `-`. */
function told(text: string, published?: Published): readonly string[] {
  return read(text, published).map(({ text: words, parties }) => {
    const who = parties.map(
      ({ actor, country, sector }) => `${actor ?? '-'} ${country ?? '-'} ${sector ?? '-'}`,
    )
    return `${words}: ${who.join(' + ')}`
  })
}

function on(day: string): Published {
  return { value: day, earliest: day, latest: day, basis: 'given', spans: [] }
}

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
      'Paul Petit: paul-petit - -',
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

describe('what stands for somebody told before', () => {
  test.each([
    [
      'Peru and Ecuador signed a treaty. Both countries promised to leave.',
      'Both countries: Q419 PER gov + Q736 ECU gov',
    ],
    [
      'President Salva Kiir met Riek Machar. The two leaders shook hands.',
      'two leaders: salva-kiir SSD gov + riek-machar SSD gov',
    ],
    ['Angela Merkel called Vladimir Putin. She was worried.', 'She: angela-merkel DEU gov'],
    ['The army fought M23 rebels for days, and the group withdrew.', 'group: m23 COD reb'],
    ['Japan said it would send its troops home.', 'troops: Q17 JPN mil'],
    [
      'President Omar Guelleh spoke in Djibouti. The president thanked them.',
      'president: omar-guelleh - gov',
    ],
    ['Penny Wong said her country would vote.', 'her country: Q408 AUS gov'],
    ['Rosa Quiroga spoke first. Quiroga was booed.', 'Quiroga: rosa-quiroga - -'],
    [
      'Chad, Niger and Benin said on Monday that they had closed the border.',
      'they: Q657 TCD gov + Q1032 NER gov + Q962 BEN gov',
    ],
    [
      'Talks between the African Union and the Chad-backed Seleka began. The parties will meet.',
      'parties: african-union - igo + seleka CAF reb',
    ],
    [
      'The army said the road was shut; the FARC said it was open. The two sides blamed Peru.',
      'two sides: - - mil + revolutionary-armed-forces-of-colombia COL reb',
    ],
    ['Lord Mark Fields was freed. He gave no apology to Fields.', 'Fields: mark-fields - -'],
    ['The Seleka left. The group’s negotiator stayed.', 'negotiator: seleka CAF reb'],
    [
      'The foreign ministry of Chad spoke. The health ministry did not.',
      'health ministry: - - gov',
    ],
    ['Chad and Niger closed the road. They will reopen it.', 'They: Q657 TCD gov + Q1032 NER gov'],
    ['Reporters in Cairo left.', 'Reporters: - - jrn'],
    [
      'Chad intends to sell Togo grain, and Niger intends to buy salt. Both countries plan to meet.',
      'Both countries: Q657 TCD gov + Q1032 NER gov',
    ],
    ['Egypt, Qatar and Oman mediated. The parties will meet.', 'parties: - - unk'],
    ['The warring parties will meet.', 'warring parties: - - unk'],
    ['Opposition parties marched.', 'Opposition parties: - - opp'],
    ['Ngozi Abara led the panel. She said the law was dead.', 'She: ngozi-abara - -'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected)
  })

  test('a pronoun that could be either of two is left out', () => {
    expect(
      told('Peter Kolar met Martin Weber near the bridge. A dog bit him.').some((mention) =>
        mention.startsWith('him'),
      ),
    ).toBe(false)
  })

  test.each([
    ['his', 'Peter Kolar spoke on Monday. The wounded child and his mother fled.'],
    ['his', 'Peter Kolar saw a man in his forties.'],
    ['he', 'PRESIDENT KOLAR: I believe he will come.'],
  ])('%s is left out in "%s"', (pronoun, text) => {
    expect(told(text).filter((mention) => mention.startsWith(`${pronoun}:`))).toEqual([])
  })

  test('"the two" are two people whom a sentence sets beside each other', () => {
    expect(
      told('Angela Merkel met with Peter Kolar in Prague. The two discussed the truce.'),
    ).toContain('two: angela-merkel DEU gov + peter-kolar - -')
  })

  test('it points at the mention it stands for', () => {
    const mentions = read('Angela Merkel rose. She left.')
    expect(mentions[1]).toMatchObject({
      text: 'She',
      antecedent: 0,
      parties: [{ link: 'pronoun' }],
    })
  })

  test('an office without a name is its holder on the day of the report', () => {
    expect(told('The French president condemned the coup.', on('2009-03-18'))).toEqual([
      'French president: nicolas-sarkozy FRA gov',
    ])
    expect(told('The French president condemned the coup.')).toEqual([
      'French president: - FRA gov',
    ])
  })
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
