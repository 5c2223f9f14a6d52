import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

/** The events of a text in words and codes. Published on Tuesday 15 June 2021. */
function events(text: string) {
  return claimsOf('event', text).map(({ content, realis, layer, when, where, mentions }) => ({
    type: content.type.value,
    mode: content.mode?.value,
    form: content.form?.value,
    contexts: content.contexts,
    actors: content.actors.map(({ value }) => value.label ?? value.name),
    recipients: content.recipients.map(({ value }) => value.label ?? value.name),
    act: content.act.value,
    realis,
    layer,
    when: when?.value.edtf,
    country: where?.value.country,
    mentions: mentions.length,
  }))
}

type Told = Partial<ReturnType<typeof events>[number]>

describe('who did what to whom', () => {
  test.each<[string, Told]>([
    [
      'Chile condemned the attacks by the rebels and their allies.',
      { act: 'Chile condemned the attacks by the rebels and their allies' },
    ],
    [
      'Observers watched the ceasefire between Sudan and Egypt on Monday.',
      { act: 'the ceasefire between Sudan and Egypt', actors: ['Sudan', 'Egypt'] },
    ],
    [
      'Chile agreed with Argentina to share the river.',
      { type: 'agree', actors: ['Chile', 'Argentina'], recipients: [] },
    ],
    [
      'President William Ruto of Kenya met today with President Evo Morales of Bolivia, Prime Minister Erna Solberg of Norway, and Chancellor Angela Merkel of Germany in Lima.',
      {
        type: 'consult',
        actors: ['William Ruto', 'Evo Morales', 'Erna Solberg', 'Angela Merkel'],
      },
    ],
    [
      'A meeting between Sudan and Egypt took place in Juba on Monday.',
      {
        type: 'consult',
        form: 'meeting',
        actors: ['Sudan', 'Egypt'],
        when: '2021-06-14',
        country: 'SSD',
      },
    ],
    [
      'The invasion of Kuwait by Iraq began in 1990.',
      { type: 'assault', actors: ['Iraq'], recipients: ['Kuwait'], layer: 'background' },
    ],
    [
      "Iraq's invasion of Kuwait in 1990 was condemned.",
      { type: 'assault', actors: ['Iraq'], recipients: ['Kuwait'], when: '1990' },
    ],
    [
      'The US invasion of Panama ended the rule of the general.',
      { type: 'assault', actors: ['United States'], recipients: ['Panama'] },
    ],
    [
      'France withdrew its soldiers from Niger in December 2020.',
      {
        type: 'retreat',
        mode: 'withdraw',
        actors: ['France'],
        contexts: ['military'],
        country: 'NER',
        when: '2020-12',
      },
    ],
    [
      'France ordered the withdrawal of its soldiers from Niger.',
      { type: 'concede', mode: 'withdraw', actors: ['France'] },
    ],
    [
      'Sanctions against Belarus were lifted by the European Union.',
      { type: 'concede', actors: ['European Union'], recipients: ['Belarus'] },
    ],
    ['The European Union imposed sanctions on Belarus.', { type: 'sanction' }],
    ['Japan apologised to South Korea.', { type: 'concede', recipients: ['South Korea'] }],
    ['Poland accused Belarus of sending migrants.', { type: 'accuse', recipients: ['Belarus'] }],
    [
      'Thousands protested in Khartoum on Sunday.',
      { type: 'protest', mode: 'demo', actors: [], country: 'SDN' },
    ],
    [
      'Elections will be held in Kenya in August 2022.',
      { type: 'process', form: 'election', realis: 'planned', when: '2022-08' },
    ],
    [
      'The king of Jordan announced the withdrawal on 3 May.',
      { type: 'concede', mode: 'withdraw', when: '2021-05-03' },
    ],
    [
      'Japan supported Kenya’s right to defend itself.',
      { type: 'support', act: 'Japan supported Kenya’s right to defend itself' },
    ],
    [
      'Kenya urged Uganda to open the border as soon as possible.',
      { act: 'Kenya urged Uganda to open the border as soon as possible' },
    ],
    ['Japan did not apologise to South Korea.', { type: 'concede', realis: 'denied' }],
    [
      'The envoy arranged a meeting between Chad and Libya.',
      { type: 'consult', realis: 'planned', actors: ['Chad', 'Libya'] },
    ],
    ['Chad met the Defence Minister of Niger, Salifou Mody.', { type: 'consult', contexts: [] }],
    [
      'Chad and Libya agreed that their soldiers would leave the strip.',
      { act: 'Chad and Libya agreed that their soldiers would leave the strip' },
    ],
    [
      'Chad condemned the Front for Unity (FAU).',
      { type: 'accuse', act: 'Chad condemned the Front for Unity (FAU)' },
    ],
    [
      'The treaty between Chad and Libya in 1994 has been a great success for traders.',
      { type: 'agree', act: 'The treaty between Chad and Libya in 1994' },
    ],
  ])('%s', (sentence, expected) => {
    expect(events(sentence)).toMatchObject([expected])
  })

  test.each([
    'Russia might invade Ukraine.',
    'The two rivers meet near Koblenz.',
    'The siege in Chad’s ten-year conflict was long.',
    'They discussed the importance of reaching a ceasefire between Chad and Libya.',
    'I made it clear: If, in fact, Chad invades Libya, the bank will close.',
    'The Soviet army has not fully overrun Afghanistan.',
    'The White Helmets saw Danish-supported medics.',
    'Chad took broad, swift and coordinated steps.',
    'Chad and Niger have taken the most painful, coordinated, and far-ranging steps in history.',
    'Chad calls on the regime, and its friends, to stop its raids, lift curbs, ease trade, and negotiate a truce with Niger.',
    'Chad’s exports threaten the farmers of Niger.',
    'Bishops spoke of the long war between Chad and Libya.',
    'Traders called for the resignation of the prime minister of Chad.',
    'Chad mobilised its resources.',
    'Now we can send weapons to Kenya, President Macron said.',
    '“We never back down,” President Macron said.',
    'Norway withdrew its storm warnings.',
    'The minister of Peru said: “In the end we reached an agreement.”',
    'Hamas was blamed. They agreed to stay in touch.',
    'Monday’s bid for October elections in Peru failed.',
    '“I met my family in Oslo,” Anna Lind said.',
    '“I have met and spent time,” President Macron said.',
    'Bishops regret Chad’s withdrawal from the treaty on rivers.',
    'Chad and Libya agreed that nobody can stop the desert alone.',
  ])('%s (no event)', (sentence) => {
    expect(events(sentence)).toEqual([])
  })
})

describe('where and when it was', () => {
  test.each<[string, Told]>([
    [
      'Norway condemned the attack in Yemen.',
      { type: 'accuse', actors: ['Norway'], country: undefined },
    ],
    ['Norway condemned Chad on Monday in Nairobi.', { type: 'accuse', country: 'KEN' }],
    [
      'Envoys saw the annexation by Chad of Libya’s Kufra, Murzuq and Ghat districts.',
      { type: 'coerce', country: undefined },
    ],
    [
      'Japan criticised Russia for its invasion of Ukraine in 2014.',
      { type: 'assault', actors: ['Russia'], recipients: ['Ukraine'] },
    ],
    [
      'The minister of Chad called on Libya to stop its invasion of Fezzan.',
      { type: 'assault', actors: ['Libya'] },
    ],
  ])('%s', (sentence, expected) => {
    expect(events(sentence)).toContainEqual(expect.objectContaining(expected))
  })

  test.each([
    ['an opinion', 'Kenya and Uganda agreed that the drought is a threat.'],
    ['a view of what is needed', 'Kenya and Uganda agreed on the need for rain.'],
    ['a question', 'Has Kenya condemned Uganda?'],
    ['a goal', 'The goal of invading Chad was given up.'],
    ['a war that only names a sort of people', 'An Iraq War veteran opened a shop in Oslo.'],
    ['an invasion that goes on', 'Farmers of Chad push back against Libya’s invasion.'],
    ['a threat that is a danger', 'The terrorist threat worries the minister of Kenya.'],
  ])('%s is none', (_, text) => {
    expect(events(text)).toEqual([])
  })
})

describe('tellings of one event', () => {
  test('a meeting told as a verb and as a noun is one', () => {
    const found = events(
      'Egypt and Sudan met in Cairo on Monday. The meeting between Egypt and Sudan lasted two hours.',
    )

    expect(found).toMatchObject([{ actors: ['Egypt', 'Sudan'], when: '2021-06-14', mentions: 1 }])
  })

  test.each([
    [
      'meetings on two days in two cities',
      'Egypt met Sudan in Cairo on Monday. Egypt met Sudan in Khartoum on Friday.',
    ],
    [
      'meetings of two casts',
      'Egypt and Sudan met in Cairo on Monday. Chad and Libya met in Cairo on Monday.',
    ],
    [
      'an invasion and a coup',
      'Iraq invaded Kuwait in August 1990. The coup in Kuwait in August 1990 failed.',
    ],
  ])('%s are two', (_, text) => {
    expect(events(text)).toHaveLength(2)
  })
})

test('the words of an event stop where the next clause begins', () => {
  const [first] = events(
    'Chile agreed with Argentina to share the river, but the farmers protested.',
  )

  expect(first?.act).toBe('Chile agreed with Argentina to share the river')
})

test('what is done over an act is done to whoever owns the act', () => {
  expect(events('Norway imposed sanctions against Chad for its invasion of Libya.')).toMatchObject([
    { type: 'sanction', actors: ['Norway'] },
    { type: 'assault', actors: ['Chad'], recipients: ['Libya'] },
  ])
})
