import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

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
    ['a wish', 'Chad suggested that there be talks between Mali and Niger.'],
    ['being of one mind', 'Chad could not agree with Niger more.'],
    ['a negotiation', 'They spoke of the negotiation of an agreement between Chad and Libya.'],
    ['talks that are discussed', 'Chad reviewed ongoing negotiations.'],
    ['a degree', 'Kofi Annan received a degree from Macalester College.'],
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

describe('who takes part', () => {
  test('the accused threatens, and not who accuses him', () => {
    const told = events('Kenya accused Uganda of spying, threatening to close the border.')

    expect(told).toMatchObject([{ type: 'accuse', actors: ['Kenya'] }])
  })

  test('two who discuss their ties with a third have not met it', () => {
    const told = events('Chad and Niger discussed their engagement with Sudan.')

    expect(told).toEqual([])
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

test('the day on which a war is over is not its day', () => {
  expect(events("Today Libya's war against Chad is over.")).toMatchObject([{ when: undefined }])
})
