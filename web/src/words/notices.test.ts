import { expect, test } from 'vitest'
import { messagesOf } from './notices.ts'

test('what is said of two sentences in the same words is told once', () => {
  const cut = { message: 'A sentence of 717 words is read in pieces.' }

  expect(messagesOf([cut, { message: 'No date.' }, cut])).toEqual([cut.message, 'No date.'])
})

test('of very many the first are told and the rest counted', () => {
  const many = Array.from({ length: 40 }, (_, at) => ({ message: `Sentence ${at}.` }))

  expect(messagesOf(many)).toHaveLength(9)
  expect(messagesOf(many).at(-1)).toBe('… and 32 more.')
})
