import { expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

/** The incidents of a text in words and codes. Published on Tuesday 15 June 2021. */
function incidents(text: string) {
  return claimsOf('incident', text).map(({ content, when }) => ({
    type: content.type.value,
    clarity: content.clarity,
    weapon: content.weapon?.value,
    targets: content.targets.map(({ value }) => `${value.type}: ${value.words}`),
    killed: content.casualties.filter(({ state }) => state === 'killed').length,
    doers: content.responsibility.map(({ stance, party }) => `${stance}: ${party?.value.name}`),
    when: when?.value.edtf,
  }))
}

test.each<[string, Partial<ReturnType<typeof incidents>[number]>]>([
  [
    'In 2011 Mombasa was the target of a suicide attack.',
    { type: 'suicide-bomb', weapon: undefined },
  ],
  ['A man detonated a suicide vest in Lahore.', { type: 'suicide-bomb', weapon: 'suicide-vest' }],
  ['The rebels killed a dancer from Lima.', { targets: ['people: a dancer from Lima'] }],
  [
    'Turkish police arrested 30 men, claiming them to be spies.',
    { doers: ['stated: Turkish police'] },
  ],
  [
    "Boko Haram's attack on Gao in May killed 12 guards.",
    { doers: ['stated: Boko Haram'], targets: ['people: Gao', 'people: 12 guards'] },
  ],
  ['The attack of the rebels on Gao killed 12 guards.', { targets: ['people: 12 guards'] }],
  [
    'On December 7, Amina Bello—a Nigerian citizen and a well-known nurse—was taken hostage by rebels.',
    { when: '2020-12-07' },
  ],
  ['A bomb in Basra killed 60 people, including 12 women.', { killed: 2 }],
  [
    'A car bomb killed soldiers and wounded clerks in Mogadishu.',
    { targets: ['people: soldiers', 'people: clerks'] },
  ],
])('%s', (text, expected) => {
  expect(incidents(text)).toMatchObject([expected])
})

test('what goes on in the present is several told as one', () => {
  const [found] = incidents('The army is starving the city, shelling its markets.')
  expect(found?.clarity).toBe('aggregated')
})

test.each(['Families hit the road on Friday.', 'The party hits the trail in Ohio on Monday.'])(
  '%s (no incident)',
  (text) => {
    expect(incidents(text)).toEqual([])
  },
)
