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
    where: where?.value.name ?? where?.value.words,
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
  [
    'Two herders were hacked to death by suspected bandits in Sokoto state on Sunday.',
    { targets: ['Two herders'], hurt: ['killed: Two herders'], where: 'Sokoto' },
  ],
  [
    'A patrol of the Kenyan army came under fire from gunmen near Garissa on Sunday.',
    { targets: ['A patrol of the Kenyan army'], doers: ['stated: gunmen'], where: 'Garissa' },
  ],
  [
    'Rebels shot down an army helicopter near Goma on Monday, killing all six crew.',
    { targets: ['an army helicopter', 'all six crew'], doers: ['stated: Rebels'], where: 'Goma' },
  ],
  [
    'Protesters threw stones at police in Lima on Sunday.',
    { type: 'violent-demonstration', targets: ['police'] },
  ],
  ['Soldiers responded with fire, killing two gunmen in Gao on Monday.', { where: 'Gao' }],
  ['The Houthis fired a missile at Riyadh on Monday.', { targets: ['Riyadh'] }],
  [
    'A man drove a lorry into a crowd at a fair in Lyon on Sunday, killing six people.',
    { where: 'Lyon' },
  ],
  [
    'A bomb targeted the convoy of the Iraqi oil minister in Baghdad on Monday.',
    { where: 'Baghdad' },
  ],
  [
    'A gunman shot the former premier as he spoke at a rally in Turin on Sunday.',
    { when: '2021-06-13', where: 'Turin' },
  ],
  ['Rebels attacked an army base in Gao before dawn on Sunday.', { when: '2021-06-13' }],
  ['Gunmen shot dead a judge outside his home in Davao City on Sunday.', { targets: ['a judge'] }],
  ['Gunmen killed a family of five in Gao on Sunday.', { hurt: ['killed: a family of five'] }],
  [
    'The attackers burned thirty houses and killed nine people in Gao on Sunday.',
    { type: 'attack', targets: ['thirty houses', 'nine people'] },
  ],
  [
    'A woman was killed and several people were hurt when a rocket hit a house in Haifa.',
    { type: 'shelling-artillery-missile-attack', targets: ['A woman', 'a house'] },
  ],
  ['The army attacked a camp in Uvungu on Monday.', { where: 'Uvungu' }],
  [
    'The rebels on Monday claimed responsibility for the kidnapping of two nuns.',
    { when: undefined },
  ],
  [
    'Chad accused Sudan of shelling the border town of Adre on Monday.',
    { targets: ['the border town of Adre'], doers: ['blamed: Sudan'] },
  ],
  [
    'The army said 15 guerrillas and three soldiers died in fighting near Gao on Monday.',
    { where: 'Gao', hurt: ['killed: 15 guerrillas', 'killed: three soldiers'] },
  ],
  ['A bomb tore through a nightclub in Lima on Sunday.', { targets: ['a nightclub'] }],
  ['The Houthis seized a cargo ship on Monday.', { type: 'hijacking', targets: ['a cargo ship'] }],
  [
    'A passenger plane was shot down over eastern Ukraine on Sunday.',
    { when: '2021-06-13', targets: ['A passenger plane'] },
  ],
  [
    'In Kunar province on Sunday, a Taliban commander turned himself in to the police.',
    { type: 'arrest', where: 'Kunar' },
  ],
  [
    'Rebels captured two guards in a raid in Gao on Sunday, and eight other guards were killed.',
    { hurt: ['captured: two guards'] },
  ],
  ['A gunman killed two tourists in the Tunisian resort of Sousse on Sunday.', { where: 'Sousse' }],
  ['A grenade went off at a rally in Lima on Sunday, killing two.', { targets: ['a rally'] }],
  [
    'Clerk killed, three others shot on Elm Road in Durban',
    { targets: ['three others'], doers: [] },
  ],
  [
    'Man wanted in shooting of Leeds nurse arrested in Oman',
    { type: 'shooting', where: undefined },
  ],
  [
    'A man has been charged in the shooting death of a clerk in Leeds.',
    { type: 'shooting', hurt: ['killed: a clerk'], where: 'Leeds' },
  ],
  [
    'A Lagos court convicted two officers of strangling a lawyer in Abuja in May.',
    { targets: ['a lawyer'], doers: [], when: '2021-05' },
  ],
  [
    'At least 40 students were killed as they slept in their hostel in Kitgum on Sunday by suspected rebels.',
    { doers: ['blamed: suspected rebels'], where: 'Kitgum' },
  ],
  [
    'Suicide bombers attacked two mosques in Sanaa on Sunday, killing 90 people.',
    { type: 'suicide-bomb', hurt: ['killed: 90 people'] },
  ],
  ['A bomb exploded in the centre of Leeds on Sunday, injuring two people.', { where: 'Leeds' }],
  ['Marines stormed ships bound for Gao on Monday, killing nine people.', { where: undefined }],
  ['Bombs exploded in Lima and Cusco on Sunday, killing nine people.', { where: undefined }],
  [
    'Kenya accused rebels of shooting down an airliner near Garissa on Sunday.',
    { targets: ['an airliner'], doers: ['blamed: rebels'], when: '2021-06-13' },
  ],
  [
    'Commandos killed two gunmen in Lima on Sunday, ending a siege that left 95 people dead.',
    { hurt: ['killed: two gunmen'] },
  ],
  [
    'Unrest spread through the city, and the police shot 41 people dead.',
    { hurt: ['killed: 41 people'] },
  ],
  [
    'Police shot dead nine striking miners in Iquique on Monday.',
    { targets: ['nine striking miners'], doers: ['stated: Police'] },
  ],
  ['A man killed nine people at a bar in Leeds on Sunday.', { targets: ['nine people'] }],
  ['A teen stabbed a classmate over an argument in Leeds.', { targets: ['a classmate'] }],
  [
    'A clerk died when the city’s SWAT team stormed a flat on Sunday.',
    { targets: ['a flat'], where: undefined },
  ],
  [
    'The man accused of killing 50 people at a mosque in Lyon appeared in court on Saturday.',
    { hurt: ['killed: 50 people'], where: 'Lyon', when: undefined, doers: ['blamed: man'] },
  ],
  [
    'A guard was hacked to death by two men in Leeds on Sunday.',
    { hurt: ['killed: A guard'], doers: ['stated: two men'] },
  ],
  ['Man shot dead outside Leeds pub', { doers: [] }],
  [
    'A bomber killed 65 people, mostly women and children, in Lahore on Sunday.',
    { targets: ['65 people'] },
  ],
  [
    'Two boys have been charged after a clerk was stabbed to death in Graz on Friday.',
    { hurt: ['killed: a clerk'], when: '2021-06-11' },
  ],
  [
    'A triple homicide shocked neighbours in Graz on Sunday.',
    { when: '2021-06-13', where: 'Graz' },
  ],
])('%s', (text, expected) => {
  expect(incidents(text)[0]).toMatchObject(expected)
})

test('whoever is accused of one killing and arrested is told as two deeds', () => {
  const told = incidents(
    'A man accused of killing his cousin on Friday night in Porto was arrested on Sunday.',
  )

  expect(told.map(({ type, hurt, when }) => [type, hurt, when])).toEqual([
    ['arrest', ['captured: A man'], '2021-06-13'],
    ['attack', ['killed: his cousin'], '2021-06-11'],
  ])
})

test('what the police does to an attacker is another deed than the attack', () => {
  const told = incidents(
    'A gunman killed four people in Vienna on Sunday. Police shot him dead nine minutes later.',
  )

  expect(told.map(({ hurt, doers }) => [hurt.length, doers])).toEqual([
    [1, ['stated: A gunman']],
    [1, ['stated: Police']],
  ])
})

test('who claims an attack did not do what the police did after it', () => {
  const told = incidents(
    'A bomb in Gao killed nine people on Sunday. Hours later police shot dead two suspects. The Red Front claimed the attack.',
  )

  expect(told.map(({ doers }) => doers)).toEqual([['claimed: Red Front'], ['stated: police']])
})

test('what a deed came some days after is another deed', () => {
  const told = incidents(
    'Gunmen shot dead a nurse in Gao on Sunday. The shooting came two days after a clerk was killed in Mopti.',
  )

  expect(told[0]?.hurt).toEqual(['killed: a nurse'])
})

test.each([
  'A Graz man was hit by a car and killed early on Sunday.',
  'The truck struck a group of riders near Linz on Friday, killing seven people.',
  'Germany surrendered to the Allies in May 1945.',
  'The garrison of the fort surrendered on Monday.',
  'The general is accused of killing villagers.',
  'He denied killing the girl in Lyon.',
  'A driver was charged with negligent homicide in Lyon on Monday.',
  'A bus plunged into a ravine in Peru on Monday, killing 20 passengers.',
  'A ferry capsized on the lake on Monday, killing at least 130 people.',
  'An explosion at a fireworks factory in Lima killed 19 people on Monday.',
  'The army came under fire from lawmakers over the contract on Monday.',
  'A gas explosion destroyed a block of flats in Lima on Monday, killing 39 people.',
])('no violence: %s', (text) => {
  expect(incidents(text)).toEqual([])
})
