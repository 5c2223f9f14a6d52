import { expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

/** The incidents of a text, as far as what belongs to them is told. Published on Tuesday 15 June 2021. */
function incidents(text: string) {
  return claimsOf('incident', text).map(({ content, when, where }) => ({
    targets: content.targets.map(({ value }) => `${value.type}: ${value.words}`),
    doers: content.responsibility.map(({ party }) => party?.value.name),
    killed: content.casualties.filter(({ state }) => state === 'killed').length,
    when: when?.value.edtf,
    where: where?.value.name,
  }))
}

test.each<[string, Partial<ReturnType<typeof incidents>[number]>]>([
  ['Rebels attacked the ferry with rockets on Monday.', { targets: ['vehicle: the ferry'] }],
  ['Four were hurt in a shooting at a graduation party in Oran on Monday.', { killed: 0 }],
  ['The Department of Justice arrested two smugglers on Monday.', { where: undefined }],
  ['Rockets from Gaza hit a school in Ashkelon on Monday.', { where: 'Ashkelon' }],
])('%s', (text, expected) => {
  expect(incidents(text)[0]).toMatchObject(expected)
})
