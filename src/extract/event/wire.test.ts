import { expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

/** The events of a text as a wire report tells them. Published on Tuesday 15 June 2021. */
function events(text: string) {
  return claimsOf('event', text).map(({ content, realis, when, where }) => ({
    type: content.type.value,
    mode: content.mode?.value,
    form: content.form?.value,
    actors: content.actors.map(({ value }) => value.label ?? value.name),
    recipients: content.recipients.map(({ value }) => value.label ?? value.name),
    realis,
    when: when?.value.edtf,
    where: where?.value.name,
  }))
}

test.each<[string, Partial<ReturnType<typeof events>[number]>]>([
  [
    'President Ana Lima met her Kenyan counterpart Paul Oti in Quito on Monday.',
    { where: 'Quito' },
  ],
  [
    'Defense Minister Ivo Kral met today with incoming Kenyan National Security Advisor Dr. Sana Ito.',
    { actors: ['Ivo Kral', 'Sana Ito'] },
  ],
  [
    'Ana Lima spoke this morning with Afghan National Security Advisor Omar Gao.',
    { actors: ['Ana Lima', 'Omar Gao'] },
  ],
  [
    'Kenya held talks with Somalia in Nairobi on Monday.',
    { actors: ['Kenya', 'Somalia'], where: 'Nairobi' },
  ],
  [
    'Kenya and Somalia agreed to a ceasefire on Thursday after ten days of fighting.',
    { type: 'agree', when: '2021-06-10' },
  ],
  [
    'The president called a snap election for 20 November.',
    { realis: 'planned', when: '2021-11-20' },
  ],
  [
    'Canada held a snap election on Monday.',
    { form: 'election', actors: ['Canada'], when: '2021-06-14' },
  ],
  [
    'In late March, Ana Lima, the Governor General of Canada, prorogued the parliament.',
    { type: 'process', actors: ['Ana Lima'] },
  ],
  [
    'Joe Biden defeated Donald Trump in the primary on Monday.',
    { form: 'election', actors: ['Joe Biden'], recipients: ['Donald Trump'] },
  ],
  [
    'Teachers marched and rallied in Minsk on Sunday against the president.',
    { type: 'protest', when: '2021-06-13', where: 'Minsk' },
  ],
  [
    'On Friday, Ivo Kral, the Prime Minister of Tunisia, signed a decree on the ports.',
    { type: 'process', form: 'order', actors: ['Ivo Kral'], when: '2021-06-11' },
  ],
  [
    'The United States has provided $159 million in humanitarian assistance to Chad.',
    { type: 'aid', actors: ['United States'], recipients: ['Chad'] },
  ],
  [
    'The FARC rebels declared a ceasefire on Monday.',
    { type: 'retreat', mode: 'ceasefire', when: '2021-06-14' },
  ],
  [
    'North Korea fired two missiles into the sea on Monday.',
    { type: 'mobilize', mode: 'weapons', actors: ['North Korea'] },
  ],
  [
    'The European Union added President Lukashenko to its sanctions list on Monday.',
    { type: 'sanction', recipients: ['Alexander Lukashenko'] },
  ],
  [
    'On Friday in Gao, Ivo Kral, uncle of the singer Ana Lima, was sentenced to life.',
    { type: 'sanction', mode: 'convict', recipients: ['Ivo Kral'] },
  ],
  [
    'President Emmanuel Macron Tuesday condemned Chad.',
    { type: 'accuse', actors: ['Emmanuel Macron'] },
  ],
  [
    'Chad postponed its presidential election to October.',
    { form: 'election', realis: 'planned', when: '2021-10' },
  ],
  [
    'Kenya recalled its ambassador from Chad on Monday.',
    { type: 'sanction', mode: 'withdraw', actors: ['Kenya'], recipients: [] },
  ],
  [
    'Peru summoned the Chilean ambassador on Monday.',
    { type: 'accuse', recipients: ['Chilean ambassador'] },
  ],
  ['Chad closed its border with Libya on Friday.', { type: 'coerce', mode: 'restrict' }],
  [
    'The UN Security Council voted on Friday to extend its mission in Chad.',
    { type: 'process', form: 'vote', actors: ['UN Security Council'] },
  ],
  [
    'A court in Minsk sentenced Ales Bialiatski to ten years on Friday.',
    { type: 'sanction', mode: 'convict', recipients: ['Ales Bialiatski'], when: '2021-06-11' },
  ],
  [
    'President Macron appointed Jean Castex on Friday.',
    { type: 'process', form: 'appointment', recipients: ['Jean Castex'] },
  ],
  [
    'The president dismissed the army chief on Sunday.',
    { type: 'process', form: 'dismissal', actors: ['president'] },
  ],
  ['The army recaptured the town of Palma on Sunday.', { type: 'coerce', mode: 'seize' }],
  [
    'Farmers blocked roads around Lyon on Monday with their tractors.',
    { type: 'protest', mode: 'obstruct', where: 'Lyon' },
  ],
  [
    'Police fired tear gas at protesters in Nairobi on Monday.',
    { type: 'assault', mode: 'crowd-control', where: 'Nairobi' },
  ],
  [
    'The International Monetary Fund approved a loan for Ghana on Monday.',
    { type: 'agree', recipients: ['Ghana'], when: '2021-06-14' },
  ],
  [
    'Mexico demanded that Ecuador apologise for the raid.',
    { type: 'request', actors: ['Mexico'], recipients: ['Ecuador'] },
  ],
  [
    'Prime minister Ana Lima of Peru took office on Monday.',
    { type: 'process', when: '2021-06-14' },
  ],
])('%s', (text, expected) => {
  expect(events(text)[0]).toMatchObject(expected)
})

test.each([
  [
    'without its dateline',
    'GAO, Mali — The army recaptured Menaka on Sunday.',
    'The army recaptured Menaka on Sunday',
  ],
  [
    'with what was voted',
    'Parliament voted 85 to 12 to remove the minister.',
    'Parliament voted 85 to 12 to remove the minister',
  ],
])('the words of an act are told %s', (_, text, act) => {
  expect(claimsOf('event', text)[0]?.content.act.value).toBe(act)
})

test('who somebody is, told beside the news, is background', () => {
  const text =
    'Lima mayor Ana Diaz, who was elected in the spring, was charged with fraud on Monday.'

  expect(claimsOf('event', text).map(({ rule, layer }) => [rule, layer])).toContainEqual([
    'event/charge',
    'foreground',
  ])
})

test('protests that somebody calls for are none yet', () => {
  expect(events('Opposition leader Ana Lima called for new protests on Saturday.')).toEqual([])
})

test.each([
  ['prizes', 'Kofi Annan was nominated for an Oscar in 2004.'],
  ['what is so in general', 'Parliament elects Ana Lima whenever it can.'],
  ['who votes for himself', 'Democrats will not vote until June.'],
  [
    'somebody who speaks for all',
    'The board and its members are charged with the care of the port.',
  ],
  ['sport', 'Real Madrid appointed Zinedine Zidane as coach on Monday.'],
  ['the stage', 'The minister walked out on stage in Lima on Monday.'],
  ['what somebody hopes', 'She hopes that Ana Lima won the election in Peru.'],
  ['votes that a man captures', 'President Macron captured Brittany by 900 votes.'],
  ['snow', 'Snow blocked roads around Lyon on Monday.'],
])('nothing is told of %s', (_, text) => {
  expect(events(text)).toEqual([])
})
