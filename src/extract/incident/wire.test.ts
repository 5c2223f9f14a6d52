import { expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

/** The incidents of a text as a wire report tells them, in words and codes. Published on Tuesday 15 June 2021. */
function incidents(text: string) {
  return claimsOf('incident', text).map(({ content, when, where, attribution }) => ({
    type: content.type.value,
    targets: content.targets.map(({ value }) => value.words),
    hurt: content.casualties.map(({ state, words }) => `${state}: ${words?.value ?? words}`),
    doers: content.responsibility.map(({ stance, party }) => `${stance}: ${party?.value.name}`),
    when: when?.value.edtf,
    where: where?.value.name,
    source: attribution.chain.at(-1)?.party.name,
  }))
}

test.each<[string, Partial<ReturnType<typeof incidents>[number]>]>([
  [
    'Two guards and a nurse were killed when a roadside bomb hit their car near the town of Gao on Monday, the army said.',
    {
      when: '2021-06-14',
      where: 'Gao',
      source: 'army',
      targets: ['Two guards', 'a nurse', 'their car'],
    },
  ],
  [
    'Four guards were shot dead in an ambush outside Quetta on Monday.',
    { targets: ['Four guards'] },
  ],
  [
    'A 24-year-old man was stabbed to death outside a bar in Leeds on Monday.',
    { targets: ['A 24-year-old man'] },
  ],
  [
    'The premier blamed the Red Front for the bombing that killed five soldiers in Lima.',
    { type: 'remote-explosive-landmine-ied', doers: ['blamed: Red Front'] },
  ],
  [
    'Uganda accused the rebels of shelling a suburb of Goma, killing 30 civilians.',
    { doers: ['blamed: rebels'] },
  ],
  [
    'A Kenyan soldier was killed on Monday when his armoured car hit a mine.',
    { type: 'remote-explosive-landmine-ied', when: '2021-06-14' },
  ],
  [
    'Masked gunmen shot and wounded a Greek shipowner in Athens.',
    { doers: ['stated: Masked gunmen'] },
  ],
  [
    'Police arrested opposition leader Ana Lima at her home in Quito.',
    { targets: ['opposition leader Ana Lima'] },
  ],
  ['Somali pirates hijacked a tanker in the Gulf of Aden on Monday.', { where: 'Gulf of Aden' }],
  [
    'Pirates boarded a tanker on Monday and took five crew members hostage.',
    { type: 'hostage-taking' },
  ],
])('%s', (text, expected) => {
  expect(incidents(text)[0]).toMatchObject(expected)
})

test.each([
  'A bus plunged into a ravine in Peru on Monday, killing 20 passengers.',
  'A ferry capsized on the lake on Monday, killing at least 130 people.',
])('what people travel in did no violence: %s', (text) => {
  expect(incidents(text)).toEqual([])
})
