import { expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

/** The events of a text as a wire report tells them. Published on Tuesday 15 June 2021. */
function events(text: string) {
  return claimsOf('event', text).map(({ content, realis, when, where }) => ({
    type: content.type.value,
    actors: content.actors.map(({ value }) => value.label ?? value.name),
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
])('%s', (text, expected) => {
  expect(events(text)[0]).toMatchObject(expected)
})

test('protests that somebody calls for are none yet', () => {
  expect(events('Opposition leader Ana Lima called for new protests on Saturday.')).toEqual([])
})
