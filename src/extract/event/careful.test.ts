import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

/** The events of a text in words. Published on Tuesday 15 June 2021. */
function events(text: string) {
  return claimsOf('event', text).map(({ content, realis, when, where }) => ({
    type: content.type.value,
    mode: content.mode?.value,
    contexts: content.contexts,
    actors: content.actors.map(({ value }) => value.label ?? value.name),
    recipients: content.recipients.map(({ value }) => value.label ?? value.name),
    act: content.act.value,
    realis,
    when: when?.value.edtf,
    where: where?.value.name,
  }))
}

describe('an act has all its words and no others', () => {
  test.each([
    [
      'Chad accused Libya of arming the rebels, and left.',
      'Chad accused Libya of arming the rebels',
    ],
    [
      'Chad and Niger condemned and rejected the coup.',
      'Chad and Niger condemned and rejected the coup',
    ],
    ['Kenya urged Uganda to open the border.', 'Kenya urged Uganda to open the border'],
    [
      'The minister of Kenya denied that the army knew of it.',
      'The minister of Kenya denied that the army knew of it',
    ],
    [
      'It was in May that Kenya thanked Uganda for the grain.',
      'Kenya thanked Uganda for the grain',
    ],
    ['The treaty was old when Kenya condemned Uganda.', 'Kenya condemned Uganda'],
    [
      'The parliament of Kenya passed a resolution calling on Uganda to leave the island.',
      'The parliament of Kenya passed a resolution calling on Uganda to leave the island',
    ],
    [
      'The parliament of Kenya passed the law in May, which said that the island was free.',
      'The parliament of Kenya passed the law in May',
    ],
    [
      'Kenya has requested President Museveni declare a state of emergency.',
      'Kenya has requested President Museveni declare a state of emergency',
    ],
  ])('%s', (text, act) => {
    expect(events(text).map((event) => event.act)).toContain(act)
  })

  test.each([
    ['Kenya continues to reject these calls.', 'Kenya continues to reject these calls'],
    [
      'The memorial is for a woman of Kenya who protested in Nairobi.',
      'a woman of Kenya who protested in Nairobi',
    ],
    [
      'The minister of Kenya met with President Museveni, then with President Macron.',
      'The minister of Kenya met with President Museveni',
    ],
    [
      'Ministers welcomed a truce between Kenya and Gao-based rebels.',
      'a truce between Kenya and Gao-based rebels',
    ],
  ])('%s', (text, act) => {
    expect(events(text).map((event) => event.act)).toContain(act)
  })

  test('a noun starts with its own determiner or owner', () => {
    expect(events('Prices rose shortly after Iraq’s invasion of Kuwait.')).toMatchObject([
      { act: 'Iraq’s invasion of Kuwait' },
    ])
  })
})

describe('who takes part', () => {
  test('two leaders who are tied to two states are the persons named for them', () => {
    const found = events(
      'President William Ruto met President Yoweri Museveni in Nairobi. Kenya and Uganda share a lake. The two leaders agreed to open the border.',
    )

    expect(found).toContainEqual(
      expect.objectContaining({ type: 'agree', actors: ['William Ruto', 'Yoweri Museveni'] }),
    )
  })

  test.each([
    [
      'what a talk is about',
      'Chad and Niger held talks on Libya in Paris on Monday.',
      ['Chad', 'Niger'],
    ],
    [
      'an invasion of whoever is held to account',
      'Kenya punished Iraq for its invasion of Kuwait.',
      ['Iraq'],
    ],
  ])('%s', (_, text, actors) => {
    expect(events(text)).toContainEqual(expect.objectContaining({ actors }))
  })

  test.each([
    ['a document', 'The Proclamation banned ships from Libya.'],
    ['a name with a day in it', 'Thursday the Lima Commission condemned the move.'],
    ['his own work', 'The general of Chad coordinated the branches of the gang.'],
    ['ties that are alleged', 'The director has alleged ties to the smugglers of Chad.'],
  ])('%s does nothing', (_, text) => {
    expect(events(text)).toEqual([])
  })
})

describe('what is told of something else', () => {
  test.each([
    ['no troops withdrawn', 'Singer Ivo Kral retreated to New Mexico.'],
    ['what is forbidden', 'The rules of Togo forbid protests in the capital.'],
    ['rights withheld', 'Chad denied basic freedoms to its people.'],
    ['services withheld', 'Chad is ruling by force, denying basic services and using prisons.'],
    ['spirit', 'The people of Chad refuse to be silenced.'],
    ['a danger', 'Chad threatens the foundations of peace.'],
    ['an excuse', '“I apologise,” President Macron said.'],
    ['leasing', 'Chad withdrew from the leasing of land.'],
    ['a question', 'Chad asked Niger about the missing herd.'],
    ['assent', '“I agree with you on that,” President Macron said.'],
    ['an effort', 'Kenya backed efforts to conclude an agreement between Chad and Libya.'],
    ['a manner', 'Chad will remain in close consultation with Niger.'],
    ['a duty', 'The ministers of Chad and Niger have to meet.'],
    ['half of a name', 'Chad marked Libya War Veterans Day in May 2021.'],
    ['a weighed vote', 'To hold an election tomorrow would be rash.'],
    ['what nobody can do', 'The army wants to ensure that Chad can never again threaten Niger.'],
    ['any of them', 'He stood in every election from 1998 to 2014.'],
    ['a habit', 'Chad consistently rejects the old parties.'],
    ['an office held', 'Governor Ana Lima won the seat in 1985 and has occupied it ever since.'],
    ['what was left behind', 'Chad drove the rebels out of Gao, leaving their tanks destroyed.'],
    ['a search for causes', 'The World Health Organization is investigating an outbreak in Chad.'],
    ['a criminal on a list', 'President Macron has convicted robber Ivo Kral on his list.'],
    ['an ally by adjective', 'Chad named two men from the army and allied militias in Gao.'],
    ['an election to come', 'She is his running mate in the 2021 election.'],
    ['a standing trait', 'Chad named six firms that provide support to the rebels of Niger.'],
    ['a share of voters', 'In the poll 40 percent of voters supported President Macron.'],
    ['a view', 'President Macron agreed with the analysis.'],
    ['a craft shown', 'The museum in Gao will hold cooking demonstrations on Monday.'],
    ['any of their kind', 'The club takes part in protests such as the march in Gao.'],
    ['a truce that broke', 'The ceasefire between Israel and Hamas collapsed on Friday.'],
    [
      'a party behind its candidate',
      'Thousands of workers rallied behind President Macron on Monday.',
    ],
    ['a war that something caused', 'The flood of 7 October launched a war in Chad.'],
  ])('%s: %s', (_, text) => {
    expect(events(text)).toEqual([])
  })
})

describe('mood, day and place', () => {
  test.each([
    ['The minister of Kenya is meeting President Museveni this week.', { realis: 'planned' }],
    ['Chad’s envoy flew in to continue the talks between Chad and Libya.', { realis: 'asserted' }],
    ['Kenya condemned attacks across Mali, including in Gao.', { where: undefined }],
    [
      'Kenya deployed drones along the border.',
      { type: 'mobilize', mode: undefined, contexts: [] },
    ],
    ['Kenya deployed troops along the border.', { type: 'mobilize', mode: 'troops' }],
  ])('%s', (text, expected) => {
    expect(events(text)).toMatchObject([expected])
  })

  test('the day of a main clause is not that of what a relative clause recalls', () => {
    const found = events('On Monday Kenya praised the treaty which Chad and Niger signed in Lima.')

    expect(found).toContainEqual(expect.objectContaining({ type: 'agree', when: undefined }))
  })

  test('a treaty that is signed is told once', () => {
    expect(
      events('Ecuador and Peru signed a border treaty between Ecuador and Peru in Lima.'),
    ).toHaveLength(1)
  })
})
