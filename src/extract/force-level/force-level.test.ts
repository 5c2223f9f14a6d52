import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'
import { isNothing } from '../../record/index.ts'

/** The force levels of a text in words and codes. Published on Tuesday 15 June 2021. */
function forces(text: string) {
  return claimsOf('force-level', text).map(({ content, where }) => ({
    best: isNothing(content.amount) ? content.amount.nothing : content.amount.value.best,
    hedge: isNothing(content.amount) ? undefined : content.amount.value.hedge,
    per: isNothing(content.amount) ? undefined : content.amount.value.per,
    of: content.of.value,
    owner: content.owner?.value.label ?? content.owner?.value.name,
    component: content.component?.value,
    roles: content.roles.map(({ value }) => value),
    basis: content.basis.value,
    asOf: content.asOf?.value.edtf,
    country: where?.value.country,
  }))
}

type Force = Partial<ReturnType<typeof forces>[number]>

test.each([
  ['soldiers who fell', 'In Kabul 2,400 American soldiers made the ultimate sacrifice.'],
  ['none in one role', 'No Canadian soldiers are left in a combat role in Mali.'],
  ['what is asked', 'Will Canada send 500 soldiers to Latvia?'],
  ['what would be', 'The minister asked if Canada would send 500 soldiers to Latvia.'],
  ['people trained', 'Over twenty years Canada trained 3,000 Afghan soldiers.'],
])('%s are no strength', (_, text) => {
  expect(forces(text)).toEqual([])
})

describe('how many, whose, where', () => {
  test.each<[string, Force]>([
    [
      'France has 5,000 soldiers in Mali.',
      {
        best: 5000,
        hedge: 'exact',
        per: 'total',
        owner: 'France',
        basis: 'present',
        country: 'MLI',
      },
    ],
    ['The Houthis have 900 fighters in Chad.', { best: 900, owner: 'Houthis', country: 'TCD' }],
    [
      'As of 3 May 2021, France had 5,000 soldiers in Mali.',
      { best: 5000, asOf: '2021-05-03', basis: 'present' },
    ],
    [
      'About 900 US troops remain in Syria.',
      { best: 900, hedge: 'about', owner: 'United States', country: 'SYR' },
    ],
    [
      'There are 3,000 American soldiers in Jordan.',
      { best: 3000, owner: 'United States', country: 'JOR' },
    ],
    [
      'More than 12,000 peacekeepers are stationed in South Sudan.',
      { hedge: 'more-than', component: 'peacekeepers', country: 'SSD' },
    ],
    [
      'At least 40 French special forces are in Burkina Faso.',
      { best: 40, hedge: 'at-least', component: 'special-operations', country: 'BFA' },
    ],
    ['The force was reduced to 1,200 troops in Somalia.', { best: 1200, basis: 'present' }],
    ['Spain withdrew 300 soldiers from Kosovo.', { best: 300, basis: 'withdrawn-delta' }],
    ['Italy sent 700 soldiers to Niger.', { best: 700, basis: 'deployed-delta' }],
    [
      'Ethiopia will reduce its force to 2,000 troops in Somalia.',
      { best: 2000, basis: 'planned-target', owner: 'Ethiopia' },
    ],
    [
      'The Security Council authorised up to 2,500 police officers for the mission in Haiti.',
      { best: 2500, hedge: 'at-most', component: 'police', basis: 'authorized-cap' },
    ],
    ['Uganda has 250 troops in Mali to train the army.', { best: 250, roles: ['train'] }],
    ['India deployed 20 tanks in Ladakh.', { best: 20, of: 'vehicles', owner: 'India' }],
  ])('%s', (sentence, expected) => {
    expect(forces(sentence)).toMatchObject([expected])
  })
})

test('a number for each of two countries is a claim for each', () => {
  const found = forces(
    'The US contingents in Iraq and Afghanistan shrank. US troops in each country were reduced to 2,500 troops.',
  )

  expect(found).toMatchObject([
    { best: 2500, per: 'each', country: 'IRQ' },
    { best: 2500, per: 'each', country: 'AFG' },
  ])
})

test('a number that is kept back is withheld, not left out', () => {
  const found = forces('Turkey has 1,500 troops in Libya, plus an undisclosed number of advisers.')

  expect(found).toMatchObject([
    { best: 1500, country: 'LBY' },
    { best: 'withheld', owner: 'Turkey', component: 'advisers', country: 'LBY' },
  ])
})

test.each([
  'Some 60 soldiers were killed in Kidal.',
  'Rebels captured 50 soldiers.',
  'At least 30 troops were wounded and 20 soldiers died in Mali.',
  'The bank lost 5,000 customers in Mali.',
  'A Boeing 737-800 jet landed in Mali.',
])('%s (no force level)', (sentence) => {
  expect(forces(sentence)).toEqual([])
})

test.each([
  ['There were about 9,000 French troops in Mali.', 'background'],
  ['There are about 9,000 French troops in Mali.', 'foreground'],
  ['The army said that there were 9,000 French troops in Mali.', 'foreground'],
])('%s (%s)', (sentence, layer) => {
  expect(claimsOf('force-level', sentence).map((claim) => claim.layer)).toEqual([layer])
})

test('men of its own are the subject’s, whoever was named before', () => {
  const found = forces(
    'Chad deployed 300 troops to the border and Niger deployed 400 of its own troops to the lake.',
  )

  expect(found.map(({ owner }) => owner)).toEqual(['Chad', 'Niger'])
})

test('what is done without sending troops is no strength', () => {
  expect(forces('We will do so without deploying thousands of Ghanaian troops to Mali.')).toEqual(
    [],
  )
})
