import { expect, test } from 'vitest'
import { on, told } from '../../../test/mentions.ts'

const day = on('2024-04-18')

test.each([
  ['Minister Ana Ben Lima left. Ben Lima was ill.', 'Ben Lima: ana-ben-lima - gov'],
  ['Ana Ben Lima and Ivo Ben Lima left. Ben Lima was ill.', 'Ben Lima: ben-lima - -'],
  ['We wish we knew more, Jon.', 'Jon: jon - -'],
  ['The mayor of Lyon was ill.', 'mayor: - FRA gov'],
  ['His spokesman, Mr. Ivo Boro, left.', 'spokesman, Mr. Ivo Boro: ivo-boro - -'],
  ['They stand with the brave Kurdish people.', 'brave Kurdish people: kurdish-people - cvl'],
  ['It follows Moscow\u2019s withdrawal.', 'Moscow: Q159 RUS gov'],
])('who is meant by a short name, a title or a description: %s', (text, expected) => {
  expect(told(text, day)).toContain(expected)
})
