import { describe, expect, test } from 'vitest'
import { claimsOf, extracted } from '../../../test/analyse.ts'

/** The events of a text in words and codes. Published on Tuesday 15 June 2021. */
function events(text: string) {
  return claimsOf('event', text).map(({ content, when, mentions }) => ({
    type: content.type.value,
    actors: content.actors.map(({ value }) => value.label ?? value.name),
    when: when?.value.edtf,
    mentions: mentions.length,
  }))
}

describe('words of a rule that tell of something else', () => {
  test.each([
    ['showing', 'Kenyans are demonstrating how close the two peoples are.'],
    ['a question', 'Chad asked Niger how the talks went.'],
    ['leaving a body', 'In 2018 Burundi withdrew from the International Criminal Court council.'],
    ['leaving a treaty', 'In 2019 Russia withdrew from the treaty.'],
    ['coming home', 'The king of Oman arrived back home in 1964.'],
    ['a war that is not ended', 'You will not end a war between Chad and Libya without talks.'],
    ['anybody who does it', 'He spoke of any rebel who threatens Uganda.'],
    ['himself', 'President Macron was tired, and President Macron spoke with Macron.'],
    ['topics', 'Chad will discuss trade, reaching a deal on water and building roads.'],
    [
      'what is called for',
      'Chad calls on the militia to stop its raids, lift curbs and negotiate a truce.',
    ],
    ['a wish', 'Chad suggested that there be talks between Mali and Niger.'],
    ['being of one mind', 'Chad could not agree with Niger more.'],
    ['a negotiation', 'They spoke of the negotiation of an agreement between Chad and Libya.'],
    ['talks that are discussed', 'Chad reviewed ongoing negotiations.'],
    ['a degree', 'Kofi Annan received a degree from Macalester College.'],
    ['each time', 'When President Macron visits Niger, he speaks of water.'],
    ['hardly done', 'President Macron barely visited Niger in 2018.'],
    ['a question put', 'Chad asked Niger just that question.'],
    ['coming to a place of no name', 'Kofi Annan arrived at his polling station at noon.'],
    ['a view that is shared', 'President Macron agreed with Niger that the rule should change.'],
    ['a quarrel', "Kofi Annan's offensive against Emmanuel Macron was long."],
    ['followers', 'Chad accused Emmanuel Macron’s followers of fraud.'],
    ['an interview', 'Speaking to Reuters, President Macron praised the dam.'],
    ['a region', 'The meeting of Sahel countries was long.'],
  ])('%s: %s', (_, text) => {
    expect(events(text)).toEqual([])
  })

  test.each([
    ['a request', 'Chad asked Niger to stop.', 'request'],
    ['soldiers', 'In 2018 Kenya withdrew from Gedo.', 'retreat'],
    ['a war', "Libya's war against Chad ended in 1987.", 'assault'],
  ])('%s is told: %s', (_, text, type) => {
    expect(events(text)).toMatchObject([{ type }])
  })
})

test('what a relative clause tells came about, whatever is wanted above it', () => {
  const { claims } = extracted('Japan wants to praise the treaty that Chad signed with Niger.')
  const [told] = claims.filter(({ rule }) => rule === 'event/sign')

  expect(told?.realis).toBe('asserted')
})

test('by when it is due is not when it was agreed', () => {
  expect(events('Chad has agreed to open the border by 30 September 2021.')).toMatchObject([
    { type: 'agree', when: undefined },
  ])
})

test('praise returned is another event', () => {
  const text = 'Chad praised Niger on Monday. Niger praised Chad in return.'

  expect(events(text)).toHaveLength(2)
})

describe('who takes part', () => {
  test('the accused threatens, and not who accuses him', () => {
    const told = events('Kenya accused Uganda of spying, threatening to close the border.')

    expect(told).toMatchObject([{ type: 'accuse', actors: ['Kenya'] }])
  })

  test('two who discuss their ties with a third have not met it', () => {
    const told = events('Chad and Niger discussed their engagement with Sudan.')

    expect(told.map(({ actors }) => actors)).toEqual([['Chad', 'Niger']])
  })

  test('a meeting of two is not the round of three', () => {
    const text =
      'Chad met with Niger and Mali on Monday in Bamako. Chad also held talks with Niger on Monday.'

    expect(events(text).map(({ actors }) => actors)).toEqual([
      ['Chad', 'Niger', 'Mali'],
      ['Chad', 'Niger'],
    ])
  })
})

test('the day on which a war ended is not its day', () => {
  expect(events('On Monday the war between Libya and Chad ended.')).toMatchObject([
    { when: undefined },
  ])
})
