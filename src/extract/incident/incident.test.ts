import { describe, expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'
import { isNothing, type Slot } from '../../record/index.ts'
import { readingOf } from '../reading.ts'
import { incident } from './incident.ts'

function incidentsOf(text: string, published?: string) {
  return [...incident.extract(readingOf(analyse(text, published)))]
}

/** A number, or what stands in its place. */
function plain(amount: Slot<{ readonly best?: number | undefined }>): number | string | undefined {
  return isNothing(amount) ? amount.nothing : amount.value.best
}

function casualtiesOf(text: string) {
  return incidentsOf(text).flatMap(({ content }) =>
    content.casualties.map(({ state, amount, status, who, partOf }) => ({
      state,
      number: plain(amount),
      ...(status && { status: status.value }),
      ...(who?.value.country && { country: who.value.country }),
      ...(partOf !== undefined && { partOf }),
    })),
  )
}

describe('types', () => {
  test.each([
    [
      'A suicide bomber blew himself up at a bus stop in Jakarta, killing three people.',
      'suicide-bomb',
    ],
    ['Warplanes bombed a bridge near Sarajevo on Tuesday.', 'air-drone-strike'],
    ['Two mortars hit a clinic in Grozny.', 'shelling-artillery-missile-attack'],
    ['A landmine killed a farmer near Kuito.', 'remote-explosive-landmine-ied'],
    ['Gunmen opened fire on a wedding in Mersin.', 'shooting'],
    ['Rebels kidnapped two engineers near Arauca.', 'abduction-forced-disappearance'],
    ['Police in Cork arrested two men on Friday.', 'arrest'],
    ['GUERRILLAS AMBUSHED AN ARMY PATROL NEAR HUANUCO YESTERDAY.', 'armed-clash'],
    ['Several shots were fired at the consulate in Izmir.', 'shooting'],
  ])('"%s" is of type %s', (text, type) => {
    expect(incidentsOf(text).map(({ content }) => content.type.value)).toContain(type)
  })
})

describe('no incident', () => {
  test.each([
    'The presidents met in Geneva on Monday and agreed to resume talks on trade.',
    'A jury convicted the driver of murder on Thursday.',
    'He was charged with the murder of a clerk.',
    'The film tells of a shooting in Chicago.',
    'The senator called the bill an attack on free speech.',
    'An explosion of joy followed the final whistle.',
    'North Korea launched a satellite on Sunday.',
    'The ministers discussed how to protect ports from attacks.',
    'Nurses in Accra went on strike on Monday.',
    'She had a heart attack in Lyon on Friday.',
    'The team held a bomb disposal exercise in Bergen on Monday.',
    'We will not allow anyone to attack our allies.',
    'He welcomed the truce that ended the fighting in Lebanon.',
    'The killing on both sides must stop.',
  ])('"%s" tells of none', (text) => {
    expect(incidentsOf(text)).toEqual([])
  })
})

describe('casualties', () => {
  test.each([
    [
      'A car bomb exploded in Medellin, killing four people and wounding 12.',
      [
        { state: 'killed', number: 4 },
        { state: 'wounded', number: 12 },
      ],
    ],
    [
      'An ambush near Bouake left three soldiers dead and five wounded.',
      [
        { state: 'killed', number: 3, status: 'military' },
        { state: 'wounded', number: 5 },
      ],
    ],
    [
      'An air raid on Sana killed nine people, including two children.',
      [
        { state: 'killed', number: 9 },
        { state: 'killed', number: 2, status: 'civilian', partOf: 0 },
      ],
    ],
    [
      'Gunmen attacked a bus near Karachi, killing 11 people, five of them children.',
      [
        { state: 'killed', number: 11 },
        { state: 'killed', number: 5, status: 'civilian', partOf: 0 },
      ],
    ],
    [
      'Rockets hit the port of Ashdod, but nobody was hurt.',
      [{ state: 'wounded', number: 'stated-none' }],
    ],
    [
      'A bomb exploded in Bilbao. There were no casualties.',
      [{ state: 'casualties', number: 'stated-none' }],
    ],
    ['A bomb went off in Derry without injuries.', [{ state: 'wounded', number: 'stated-none' }]],
    [
      'Troops killed three gunmen in a raid in Jenin.',
      [{ state: 'killed', number: 3, status: 'militant' }],
    ],
    [
      'Two Kenyan soldiers and a nurse were killed in an attack near Kismayo.',
      [
        { state: 'killed', number: 2, status: 'military', country: 'KEN' },
        { state: 'killed', number: 1, status: 'aid-worker' },
      ],
    ],
    [
      'Armed men shot a teenage boy in Recife on Friday.',
      [{ state: 'wounded', number: 1, status: 'civilian' }],
    ],
    ['A 9-year-old was shot in Naples on Sunday.', [{ state: 'wounded', number: 1 }]],
    ['A man fatally shot two clerks in Tampa.', [{ state: 'killed', number: 2 }]],
    [
      'The murder of a judge in Palermo on Monday shocked the city.',
      [{ state: 'killed', number: 1, status: 'official' }],
    ],
    ['Soldiers arrested 41-year-old Ivo Marek in Brno.', [{ state: 'captured', number: 1 }]],
  ])('"%s"', (text, expected) => {
    expect(casualtiesOf(text)).toEqual(expected)
  })

  test('a larger number told later takes in the smaller', () => {
    const text =
      'A blast at a market in Lahore killed eight people on Monday. The death toll rose later, and 14 people were killed in the blast, doctors said.'
    expect(casualtiesOf(text)).toEqual([
      { state: 'killed', number: 8, partOf: 1 },
      { state: 'killed', number: 14 },
    ])
  })

  test('people left unhurt are no stated none', () => {
    const text = 'A man was shot in Leeds on Friday. Two others in the house were not wounded.'
    expect(casualtiesOf(text)).toEqual([{ state: 'wounded', number: 1 }])
  })

  test('a stated none and a number give two claims', () => {
    const text =
      'Two shells fell near the barracks in Goma on Monday. The attack caused no casualties, the governor said. A guard was wounded in the attack.'
    expect(incidentsOf(text).map(({ rule }) => rule)).toEqual([
      'incident/projectile',
      'incident/odd-toll',
    ])
  })
})

describe('responsibility', () => {
  test.each([
    ['Rebels attacked a barracks in Bangui on Monday.', ['stated', 'Rebels']],
    [
      'A bomb exploded in Colombo on Monday. The Tamil Tigers claimed responsibility for the attack.',
      ['claimed', 'Tamil Tigers'],
    ],
    [
      'A bomb exploded in Colombo on Monday. India blamed rebels for the bombing.',
      ['blamed', 'rebels', 'India', 'accuse'],
    ],
    [
      'Rockets hit a base near Kirkuk. No group has claimed responsibility for the attack.',
      ['unclaimed'],
    ],
    [
      'A bomb killed a shepherd near Gao. The army has denied responsibility.',
      ['denied', 'army', 'army'],
    ],
  ])('"%s" gives %j', (text, expected) => {
    const told = incidentsOf(text).flatMap(({ content }) => content.responsibility)
    expect(
      told.map(({ stance, party, by, strength }) =>
        [stance, party?.value.name, by?.value.name, strength].filter((each) => each !== undefined),
      ),
    ).toContainEqual(expected)
  })

  test.each([
    'A drone strike hit a depot near Ryazan on Monday.',
    '250 people kidnapped in Maiduguri on Monday.',
    'Three militants were killed in a raid near Quetta.',
  ])('"%s" names no doer', (text) => {
    expect(incidentsOf(text).flatMap(({ content }) => content.responsibility)).toEqual([])
  })
})

describe('one incident or several', () => {
  test.each([
    [
      'A bomb exploded in Nairobi on Friday. The blast killed nine people. The attack was the work of two men.',
      1,
    ],
    ['A car bomb exploded in Kabul on Monday. Another bomb exploded in Herat on Tuesday.', 2],
    ['A bomb exploded in Dhaka on Monday. A second bomb went off in Sylhet.', 2],
    ['Israel bombed Tyre on Friday. Hezbollah attacked Haifa on Saturday.', 2],
    ['A suicide bomber launched an attack on a police post in Quetta.', 1],
    ['A man was shot in Oslo on Friday. It happened around 10 p.m. near the harbour.', 1],
    ['Two clerks were killed and nine hurt in a suicide bombing in Tunis on Monday.', 1],
    [
      'Yesterday’s attack in Kidal shocked many. The mayor spoke to reporters. He thanked the crews. Schools stay shut. Shops stay shut, too. The port is open. The army will send more men. Nobody knows how long it lasts. The market was empty at noon. Yesterday’s attack was the worst in years.',
      1,
    ],
    ['The plane crashed on Monday and struck a hangar at the airport of Goma.', 0],
    ['Police said he struck a car on Monday that had stopped with a flat tyre near Goma.', 0],
    ['The ads ran on Monday in Ohio, where the nomination battle begins.', 0],
    ['On 5 and 6 May the government of Fiji executed a planned closure of public services.', 0],
  ])('"%s" tells of %i', (text, count) => {
    expect(incidentsOf(text)).toHaveLength(count)
  })
})

describe('when and where', () => {
  test.each([
    ['He condemned on Monday the attack in Mombasa.', undefined, 'Mombasa'],
    ['Police are investigating a shooting Saturday in Turin.', '2021-06-12', 'Turin'],
    [
      'The world changed after the 11 September 2001 attacks on New York.',
      '2001-09-11',
      'New York City',
    ],
    ['A bus was attacked in Quito. The attack happened on Sunday.', '2021-06-13', 'Quito'],
  ])('"%s"', (text, when, where) => {
    const [first] = incidentsOf(text)
    expect([first?.when?.value.earliest, first?.where?.value.name]).toEqual([when, where])
  })
})

describe('stage', () => {
  test.each([
    ['Police foiled an attack on a synagogue in Essen on Friday.', 'foiled'],
    ['The militia threatened to attack the embassy in Dakar.', 'threatened'],
    ['Rebels attacked a convoy near Bria.', 'accomplished'],
  ])('"%s" is %s', (text, stage) => {
    expect(incidentsOf(text).map(({ content }) => content.stage)).toContain(stage)
  })
})

test.each([
  ['Shells hit a hospital in Aden, and the building was destroyed.', 'stated'],
  ['Rockets fell near the airport of Erbil. They caused no damage.', 'stated-none'],
  ['Rebels blew up two bridges near Huambo on Monday.', 'stated'],
  ['A bomb went off near a bank in Essen on Monday. Windows were shattered.', 'stated'],
])('damage in "%s" is %s', (text, expected) => {
  const [found] = incidentsOf(text).flatMap(({ content }) => content.damage ?? [])
  expect(found && (isNothing(found) ? found.nothing : found.basis)).toBe(expected)
})
