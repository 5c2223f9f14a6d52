import { expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

/** The incidents of a text in words and codes. Published on Tuesday 15 June 2021. */
function incidents(text: string) {
  return claimsOf('incident', text).map(({ content, when, where }) => ({
    type: content.type.value,
    clarity: content.clarity,
    weapon: content.weapon?.value,
    targets: content.targets.map(({ value }) => `${value.type}: ${value.words}`),
    killed: content.casualties.filter(({ state }) => state === 'killed').length,
    doers: content.responsibility.map(({ stance, party }) => `${stance}: ${party?.value.name}`),
    when: when?.value.edtf,
    where: where?.value.name,
    damage: content.damage,
    parties: content.targets.map(({ value }) => value.party?.name),
    parts: content.casualties.map(({ partOf }) => partOf),
  }))
}

test.each<[string, Partial<ReturnType<typeof incidents>[number]>]>([
  [
    'In 2011 Mombasa was the target of a suicide attack.',
    { type: 'suicide-bomb', weapon: undefined },
  ],
  // From the air, nobody says with what.
  [
    'An air attack on the port of Aden wounded six fighters on Monday.',
    { type: 'air-drone-strike', weapon: undefined },
  ],
  // So many of both.
  [
    'Rebels fired nearly 200 missiles and drones at the port of Aden on Monday.',
    { type: 'shelling-artillery-missile-attack', weapon: undefined },
  ],
  ['Rebels fired 40 rockets and three drones at the port of Aden on Monday.', { weapon: 'rocket' }],
  [
    'Protesters clashed with police in front of the parliament in Lima on Monday.',
    { type: 'violent-demonstration' },
  ],
  [
    'Rebels launched strikes across Chad, including in Abeche, on Monday.',
    { where: 'Chad', clarity: 'aggregated' },
  ],
  ['Rebels fired rockets at Juba since October 2019.', { clarity: 'aggregated' }],
  // Two behind a comma and an "and": the second begins something else.
  [
    'Hezbollah began launching rockets at Haifa, and the Houthis in Yemen attacked ships, on Monday.',
    { targets: ['settlement: Haifa'] },
  ],
  // Who tells it did not do it.
  [
    'According to witnesses and police, a man began to stab people in Leeds on Monday.',
    { doers: ['stated: a man'] },
  ],
  [
    'The recent attack by rebels killed nine. It came amid efforts to hold Sudan responsible for the raid.',
    { doers: ['stated: rebels'] },
  ],
  // His own side's deed is no blame.
  [
    'The foreign minister of Sudan said that Sudanese troops struck a depot near Juba on Monday.',
    { doers: ['claimed: Sudanese troops'] },
  ],
  ['A man detonated a suicide vest in Lahore.', { type: 'suicide-bomb', weapon: 'suicide-vest' }],
  [
    'The driver, Ana K. Lima, 29, was apprehended when she fled.',
    { targets: ['people: The driver'] },
  ],
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
  [
    'On 3 June 2021 rebel forces fired missiles targeting the HMS Barton. The destroyer shot them down, preventing any damage.',
    { targets: ['ship: the HMS Barton'], damage: undefined },
  ],
  [
    'Ivo Holm, the suspect in a shooting of soldiers in Leeds, was freed on bail on Friday.',
    { targets: ['people: soldiers'], parties: ['soldiers'] },
  ],
  ["The rebels' attack on 3 May launched a war in Darfur.", { where: undefined }],
  [
    'A bomb killed more than 600 people in Gao on Monday. The bomb killed at least 12 Kenyan nurses.',
    { parts: [undefined, 0] },
  ],
])('%s', (text, expected) => {
  expect(incidents(text)).toMatchObject([expected])
})

test('what goes on in the present is several told as one', () => {
  const [found] = incidents('The army is starving Hodeidah, shelling its markets since Monday.')
  expect(found?.clarity).toBe('aggregated')
})

test.each([
  'The singer died on Monday in Quito after a long battle with cancer.',
  'Families hit the road on Friday.',
  'The party hits the trail in Ohio on Monday.',
  'Chad and Mali agreed to mend the grid and make it safe from rebel attacks.',
  'The guards did not shoot the clerks. The guards did not shoot the clerks.',
])('%s (no incident)', (text) => {
  expect(incidents(text)).toEqual([])
})

test('whom a report of a storm counts among the dead was not attacked', () => {
  const storm =
    'The hurricane hit Abaco on Monday. The storm was strong. The flood rose.\n\nPeople use boats.'

  expect(
    incidents(
      `${storm} The minister said that twenty people have been confirmed killed. The flood is over.`,
    ),
  ).toEqual([])
})

test('the article of an attack counts no missiles', () => {
  const [found] = claimsOf(
    'incident',
    'The rebels launched a missile and drone attack against a port in Chad.',
  )

  expect(found?.content.weapon?.value).toBe('missile')
  expect(found?.content.weaponCount).toBeUndefined()
})
