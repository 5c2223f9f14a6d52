import { expect, test } from 'vitest'
import { read } from '../../../test/quotations.ts'

test.each([
  [
    'Ms. Okoro discussed the state of the harvest and will come back in May.',
    ['the state of the harvest'],
  ],
  [
    'The mayor affirmed that the threat must end, and denounced the raid.',
    ['that the threat must end', 'the raid'],
  ],
  ['All who endorsed the pact have left.', ['the pact']],
  [
    'The mayor said that nobody was badly hurt and stressed the risk.',
    ['that nobody was badly hurt'],
  ],
])('"%s": what the speaker goes on to do is not said', (text, contents) => {
  expect(read(text).map(({ content }) => content)).toEqual(contents)
})

test.each([
  [
    'The mayor made clear that nobody is hurt and underscored that the road is open.',
    ['The mayor', 'The mayor'],
  ],
  ['The king condemned men living there, noting that they lie.', ['The king', 'The king']],
])('"%s": who goes on to speak is who spoke', (text, sources) => {
  expect(read(text).map(({ source }) => source)).toEqual(sources)
})
