import { describe, expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'
import { readingOf } from '../reading.ts'
import { incident } from './incident.ts'

function stancesOf(text: string) {
  return [...incident.extract(readingOf(analyse(text)))].flatMap(
    ({ content }) => content.responsibility,
  )
}

const inWords = (text: string) =>
  stancesOf(text).map(({ stance, party, by, authority, strength, how }) =>
    [stance, party?.value.name, by?.value.name, authority, strength, how?.value]
      .filter((each) => each !== undefined)
      .join(' | '),
  )

const derry = 'A bomb killed a soldier in Derry on Friday.'
const colombo = 'A bomb exploded on a bus in Colombo on Monday.'
const yobe = 'Gunmen killed 40 students at a college in Yobe on Sunday.'
const kharkiv = 'A missile hit a railway station in Kharkiv on Friday.'
const lima = 'A car bomb went off in Miraflores on Thursday.'

describe('who claims it, and how', () => {
  test.each([
    [`${colombo} The Tamil Tigers said they had carried out the attack.`, 'claimed | Tamil Tigers'],
    [`${derry} The Provisional IRA admitted planting the bomb.`, 'claimed | Provisional IRA'],
    [
      `${derry} The Provisional IRA said it was responsible for the blast in a telephone call to a newspaper.`,
      'claimed | Provisional IRA | call',
    ],
    [
      `${yobe} The attack was claimed by Ansaru in a video posted on Monday.`,
      'claimed | Ansaru | video',
    ],
    [
      `${lima} The guerrillas took responsibility for the attack in leaflets left at the scene.`,
      'claimed | guerrillas | note',
    ],
    [
      `${lima} A caller to a radio station claimed responsibility on behalf of the Shining Path.`,
      'claimed | Shining Path | A caller to a radio station | call',
    ],
    [
      'The militant organisation, the Islamic State, claimed responsibility for the attack on the church in Cairo on Monday.',
      'claimed | Islamic State',
    ],
    [`${yobe} There was no immediate claim of responsibility.`, 'unclaimed'],
    [`${yobe} Nobody has claimed the attack.`, 'unclaimed'],
  ])('%s', (text, expected) => {
    expect(inWords(text)).toContain(expected)
  })

  test('when it was claimed is not when it was done', () => {
    const text = `${colombo} On 3 May 1998 the Tamil Tigers claimed responsibility for the attack.`
    const [claim] = stancesOf(text).filter(({ stance }) => stance === 'claimed')

    expect(claim?.when?.value.words).toBe('3 May 1998')
  })
})

describe('who is blamed, by whom and how strongly', () => {
  test.each([
    [
      `${yobe} Boko Haram is suspected of carrying out the attack.`,
      'blamed | Boko Haram | suspect',
    ],
    [`${yobe} The attack bore the hallmarks of Boko Haram.`, 'blamed | Boko Haram | imply'],
    [
      'Suspected Boko Haram fighters killed 40 students at a college in Yobe on Sunday.',
      'blamed | Suspected Boko Haram fighters | suspect',
    ],
    [
      `${kharkiv} Ukraine held Russia responsible for the strike.`,
      'blamed | Russia | Ukraine | official | accuse',
    ],
    [
      'Ukraine said Russian forces shelled a hospital in Kherson on Monday.',
      'blamed | Russian forces | Ukraine | official | accuse',
    ],
    [
      `${lima} Authorities attributed the attack to the Shining Path.`,
      'blamed | Shining Path | Authorities | official | accuse',
    ],
    [
      `${lima} The Shining Path may be behind the bombing, a minister said.`,
      'blamed | Shining Path | minister | official | imply',
    ],
    [
      `${lima} According to the police, the Shining Path was behind the bombing.`,
      'blamed | Shining Path | police | official | accuse',
    ],
    [
      `${lima} Police are investigating whether the Shining Path carried out the attack.`,
      'blamed | Shining Path | Police | official | imply',
    ],
    [
      `${colombo} The army believes that the rebels planted the bomb.`,
      'blamed | rebels | army | official | suspect',
    ],
    [
      'A bomb killed two men in a pub in Belfast on Friday. The killing was the work of loyalist gunmen, police believe.',
      'blamed | loyalist gunmen | police | official | suspect',
    ],
  ])('%s', (text, expected) => {
    expect(inWords(text)).toContain(expected)
  })

  test.each([
    [`${kharkiv} Ukraine blamed Russia.`, 'blamed | Russia | Ukraine | official | accuse'],
    [
      `${kharkiv} Poland said Russia was responsible.`,
      'blamed | Russia | Poland | official | accuse',
    ],
    [
      `${kharkiv} Ministers held Russian forces responsible.`,
      'blamed | Russian forces | Ministers | official | accuse',
    ],
    [`${lima} Suspicion fell on the Shining Path.`, 'blamed | Shining Path | suspect'],
    [
      `${lima} The minister pointed the finger at the Shining Path.`,
      'blamed | Shining Path | minister | official | accuse',
    ],
    [
      `${lima} Police believe that the Shining Path planted the bomb.`,
      'blamed | Shining Path | Police | official | suspect',
    ],
    [
      `${lima} The minister said that the bombing was the work of guerrillas of Black Dawn.`,
      'blamed | guerrillas of Black Dawn | minister | official | accuse',
    ],
    [
      'A priest was kidnapped in Maradi on Friday, presumably by fighters of Boko Haram.',
      'blamed | fighters of Boko Haram | suspect',
    ],
    [
      'Nine people died in an attack by Black Dawn on a barracks in Soroti on Monday.',
      'stated | Black Dawn',
    ],
  ])('%s', (text, expected) => {
    expect(inWords(text)).toContain(expected)
  })

  test('attacks that are only like the one told are no incident, and take no stance from it', () => {
    const text = `${lima} No one has claimed responsibility, but guerrillas have carried out similar attacks in the past.`
    const found = [...incident.extract(readingOf(analyse(text)))]

    expect(found.map(({ content }) => content.responsibility.map(({ stance }) => stance))).toEqual([
      ['unclaimed'],
    ])
  })

  test('what is claimed, paragraphs below, is the only deed that the report tells', () => {
    const text = `${lima} Windows broke. Traffic stopped. Trains ran late. Nobody has claimed responsibility.`

    expect(inWords(text)).toContain('unclaimed')
  })

  test.each([
    [
      `${lima} The minister accused the Shining Path of being responsible for the attack.`,
      'blamed | Shining Path | minister | official | accuse',
    ],
    [
      `${lima} A general said that Colonel Salas was the mastermind of the attack.`,
      'blamed | Salas | general | official | accuse',
    ],
    [
      `${lima} The minister said that the Shining Path was involved in the bombing.`,
      'blamed | Shining Path | minister | official | accuse',
    ],
    ['The road to Jaffna was mined by the rebels on Monday.', 'stated | the rebels'],
    [
      'The killing of six monks in Kandy was carried out by army deserters.',
      'stated | army deserters',
    ],
  ])('%s', (text, expected) => {
    expect(inWords(text)).toEqual([expected])
  })

  test('two that are blamed are two stances', () => {
    const told = inWords(`${yobe} The governor blamed Boko Haram and Ansaru for the massacre.`)

    expect(told).toContain('blamed | Boko Haram | governor | official | accuse')
    expect(told).toContain('blamed | Ansaru | governor | official | accuse')
  })
})

describe('who denies it', () => {
  test.each([
    [`${colombo} The Tamil Tigers denied involvement in the attack.`, 'denied | Tamil Tigers'],
    [`${kharkiv} Moscow denied that it had hit the station.`, 'denied | Moscow'],
    [
      `${lima} The minister blamed the Shining Path for the attack, but a spokesman for the Shining Path rejected the accusation.`,
      'denied | Shining Path',
    ],
  ])('%s', (text, expected) => {
    expect(inWords(text).some((each) => each.startsWith(expected))).toBe(true)
  })
})

test.each([
  `${lima} It was not immediately clear who was behind the bombing.`,
  `${lima} It is not known whether the Shining Path carried out the attack.`,
  `${lima} The minister rejected claims of corruption.`,
  `${lima} Police believe that a porter threw the gun away.`,
  `${lima} The minister said that the council was responsible for the repairs.`,
  `${lima} The Shining Path was not mentioned.`,
  'A bomb near a bank in Nairobi was defused by the police on Monday.',
  'The killing of ten clerks in Beni was condemned by the rebels.',
])('nobody is named by "%s"', (text) => {
  expect(inWords(text)).toEqual([])
})
