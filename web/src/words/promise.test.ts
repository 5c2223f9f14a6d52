import { expect, test } from 'vitest'
import { promiseInWords } from './promise.ts'

test.each([
  [['Norway'], 'Norway will open the border', 'Norway will open the border'],
  [['Norway'], 'to open the border', 'Norway: to open the border'],
  [
    ['Norway', 'Sweden'],
    'Norway will open the border',
    'Norway and Sweden: Norway will open the border',
  ],
  [['mayor'], 'to rebuild it', 'Mayor: to rebuild it'],
  [[], 'the ferry will sail', 'The ferry will sail'],
])('%j promise "%s": %s', (promisors, promise, words) => {
  expect(promiseInWords({ promisors, promise })).toBe(words)
})
