import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

/** The statements of a text in words and codes. Published on Tuesday 15 June 2021. */
function statements(text: string) {
  return claimsOf('statement', text).map(({ content, attribution, realis, when }) => ({
    speakers: content.speakers.map(({ value }) => value.label ?? value.name),
    stance: content.stance.value,
    speech: content.speech,
    words: content.content.value,
    medium: content.medium?.value,
    addressees: content.addressees.map(({ value }) => value.label ?? value.name),
    expected: content.expected,
    class: attribution.class,
    realis,
    when: when?.value.edtf,
  }))
}

type Said = Partial<ReturnType<typeof statements>[number]>

describe('words that are told by a noun', () => {
  test.each<[string, Said]>([
    [
      'Chancellor Olaf Scholz expressed support for Chad in its talks with Niger on Monday.',
      { speakers: ['Olaf Scholz'], words: 'support for Chad in its talks with Niger' },
    ],
    [
      'The bishop voiced hope that the dam would hold.',
      { speakers: ['bishop'], words: 'hope that the dam would hold' },
    ],
    [
      'President Ruto underscored the need for Kenya to train more nurses, and the king thanked him.',
      { speakers: ['Ruto'], words: 'the need for Kenya to train more nurses' },
    ],
    [
      'President Ruto made clear his support for the dam.',
      { speakers: ['Ruto'], words: 'his support for the dam' },
    ],
    [
      'President Ruto and President Museveni discussed the dam.',
      { speakers: ['Ruto', 'Yoweri Museveni'], words: 'the dam' },
    ],
    [
      'The mayor raised objections to the dam in an interview.',
      { speakers: ['mayor'], words: 'objections to the dam' },
    ],
    [
      'Kenyan President William Ruto called for a truce in Chad.',
      { speakers: ['William Ruto'], stance: 'call-for', words: 'a truce in Chad' },
    ],
    [
      'The bishop has called on both sides to meet.',
      { stance: 'call-for', words: 'both sides to meet' },
    ],
    ['The bishop called the raid a crime.', { speakers: ['bishop'], words: 'the raid a crime' }],
    ['The bishop described the vote as a farce.', { words: 'the vote as a farce' }],
  ])('%s', (text, said) => {
    expect(statements(text)).toEqual([expect.objectContaining(said)])
  })

  test.each([
    'The bishop called the police.',
    'The mayor called the boat Ana.',
    'The mayor expressed himself well.',
    'The findings underscore the need for a dam.',
    'The plan calls for a dam.',
    'The voters described themselves as poor.',
    'Chancellor Olaf Scholz did not express regret.',
    'The mayor raised the flag.',
  ])('%s', (text) => {
    expect(statements(text)).toEqual([])
  })
})

describe('who says what to whom, how', () => {
  test.each<[string, Said]>([
    [
      '“We will not leave,” General Musa Dlamini told reporters in Pretoria.',
      {
        speakers: ['Musa Dlamini'],
        stance: 'say',
        speech: 'direct',
        words: '“We will not leave,”',
        medium: undefined,
        addressees: ['reporters'],
      },
    ],
    [
      'Officials in Norway said on Monday that the talks had failed.',
      {
        speakers: ['Officials'],
        speech: 'indirect',
        words: 'that the talks had failed',
        when: '2021-06-14',
      },
    ],
    [
      'France and Germany said in a joint statement that the border would open.',
      { speakers: ['France', 'Germany'], medium: 'joint-statement' },
    ],
    [
      'Peru had threatened sanctions if the rebels refused to sign.',
      { stance: 'warn', words: 'sanctions if the rebels refused to sign' },
    ],
    [
      "Ito's wife Jonna Ito, also of Interpol, said that the vote was fair.",
      { speakers: ['Jonna Ito'] },
    ],
    ['Ana Lima, one of the judges, said that the vote was fair.', { speakers: ['Ana Lima'] }],
    [
      'Ken Abe, the aide of President Ivo Kral, said that the vote was fair.',
      { speakers: ['Ken Abe'] },
    ],
    [
      'In an interview, Sudanese Prime Minister Abdalla Hamdok said that elections would be held.',
      { speakers: ['Abdalla Hamdok'], medium: 'interview' },
    ],
    [
      'Lucy Wanjiru of The Standard said that the bridge had fallen.',
      { speakers: ['Lucy Wanjiru'], words: 'that the bridge had fallen' },
    ],
    ['An aide of Ivo Kral said that the vote was fair.', { speakers: ['An aide of Ivo Kral'] }],
    ['Both ships are safe, one donor of the port said.', { words: 'Both ships are safe' }],
    [
      '“It will rain," Ana Lima said, and walked out.',
      { speakers: ['Ana Lima'], speech: 'direct' },
    ],
    ['Iran denied that it had sold drones to Russia.', { speakers: ['Iran'], stance: 'deny' }],
    ['Poland accused Belarus of sending migrants.', { speakers: ['Poland'], stance: 'accuse' }],
    ['Ghana condemned the attack on the embassy.', { speakers: ['Ghana'], stance: 'condemn' }],
    [
      'Kenya warned Somalia that it would close the border.',
      { speakers: ['Kenya'], stance: 'warn', addressees: ['Somalia'] },
    ],
    [
      'According to a senior official, France has left Niger.',
      { speakers: ['senior official'], words: 'France has left Niger' },
    ],
    [
      '“The bridge is safe,” the minister said. “We will open it on Friday.”',
      { speech: 'direct', words: '“The bridge is safe,” … “We will open it on Friday.”' },
    ],
    [
      'The Gazette asked Ana Lima how the study was funded.',
      { speakers: ['Gazette'], words: 'how the study was funded' },
    ],
    [
      'Ms. Okoro reaffirmed the pledge of Chad and measured the delay.',
      { speakers: ['Okoro'], words: 'the pledge of Chad' },
    ],
    [
      'Ana Okoro told Reuters this might happen again.',
      { words: 'this might happen again', addressees: ['Reuters'] },
    ],
    [
      'Researchers from Lagos State University and the Accra Institute of Marine Science reported that the sea was warm.',
      { speakers: ['Researchers'] },
    ],
    [
      'Ghana rejected the report of the council: “The numbers are wrong.”',
      { speakers: ['Ghana'], words: '“The numbers are wrong.”', speech: 'direct' },
    ],
    [
      'President Ana Okoro spoke with the king today to underscore that Ghana will not leave.',
      { realis: 'asserted', when: '2021-06-15' },
    ],
    ['Ana Okoro proposed that in cold water the fish slept.', { stance: 'say' }],
    ['The authors proposed that cold water puts fish to sleep.', { stance: 'say' }],
    ['The mayor of Accra, Ana Okoro, tweeted that it rained.', { speakers: ['Ana Okoro'] }],
    [
      'The Institute of Fisheries’ director, Dr. Ana Okoro, said that it rained.',
      { speakers: ['Ana Okoro'] },
    ],
    ['Boro’s mother Ana Okoro said that it rained.', { speakers: ['Ana Okoro'] }],
    [
      'Some scientists had suggested the fish would sleep, but that is not what the study found.',
      { words: 'the fish would sleep' },
    ],
    [
      'Kenya announced the sale of the port on Monday.',
      { words: 'the sale of the port', when: '2021-06-14' },
    ],
    ['Kenya announced a summit in July.', { words: 'a summit in July', when: undefined }],
    ['Ana Okoro made it clear that she would stay.', { words: 'that she would stay' }],
    ['Ana Okoro has made clear to the king that she stays.', { words: 'that she stays' }],
    ['Ana Okoro herself said that the vote was fair.', { speakers: ['Ana Okoro'] }],
    [
      'The death of retired general Ito Ken was announced by Ghana.',
      { speakers: ['Ghana'], words: 'The death of retired general Ito Ken' },
    ],
  ])('%s', (sentence, expected) => {
    expect(statements(sentence)).toMatchObject([expected])
  })

  test.each([
    'The talks failed on Tuesday.',
    'Heavy rain is expected in Kampala.',
    'The soldiers believed that the road was clear.',
    'The two sides issued a joint statement.',
    'Ana Okoro is seen discussing the price of a boat.',
    'Ana Okoro made sure that the road was clear.',
    'A diplomat, who asked not to be named, left.',
    'His party would challenge the law in Chad.',
    'Did Chad ask Niger to take a side?',
    'Nurses who have answered the call to serve, can thrive.',
    'We rely on the aid that Chad announced this week.',
    'The ministry made combating hate crime a top priority.',
    'The president congratulated Ana Lima.',
    'Kenya met senior officials of Chad to press for steps that ensure calm.',
    'Chad intends to reopen its embassy.',
    'The decision of Ghana to recognise that the island is free came late.',
    'The pact paves the way for Ghana to announce that it will join.',
    'Ghana denied a victory to the rebels.',
    'Ghana denied basic services and schooling.',
    'A cook from Accra was arrested and charged with plotting a coup.',
    'The court in Accra denied his bail request.',
    'The officers are critical to maintaining the force that we need.',
    'Denying the fishermen their rights raises prices.',
    'Ana Okoro told those who had come to the port.',
    'Ghana is responding to the reports that the road is closed.',
    'Ivo Kral responded on Sunday to accusations that he had sold the land.',
    'Danish soldiers advise Malian police fighting the rebels.',
  ])('%s (no statement)', (sentence) => {
    expect(statements(sentence)).toEqual([])
  })
})

test.each<[string, Said]>([
  [
    'A joint statement by Chad and Libya is expected to detail the border deal.',
    { speakers: ['Chad', 'Libya'] },
  ],
  [
    'Kenyan President William Ruto is expected to deliver a speech on Friday.',
    { speakers: ['William Ruto'] },
  ],
])('%s (not said yet)', (sentence, expected) => {
  expect(statements(sentence)).toMatchObject([{ ...expected, expected: true, realis: 'planned' }])
})

test('a post inside a report is its author speaking on its own day', () => {
  const found = statements(
    'Leaders met in Nairobi on Monday.\n\n' +
      'Today I spoke with President Ruto of Kenya. We will work together on the border. ' +
      'pic.twitter.com/aBcDeF — Emmanuel Macron (@EmmanuelMacron) May 3, 2021\n\n' +
      'The talks went on.',
  )

  expect(found).toMatchObject([
    {
      speakers: ['Emmanuel Macron'],
      medium: 'social-post',
      speech: 'direct',
      when: '2021-05-03',
      words: 'Today I spoke with President Ruto of Kenya. We will work together on the border.',
    },
  ])
})
