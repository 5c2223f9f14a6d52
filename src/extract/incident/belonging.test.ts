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
  // Below a noun beside the deed.
  [
    "The ministers discussed the rebels' attack against a convoy and the harvest in Gao.",
    { where: undefined },
  ],
  // A ship is no town.
  ['Rebels attacked the tanker Konya on Monday.', { where: undefined }],
  // A deed does nothing.
  ['Two nurses were murdered by rocket attacks on Monday.', { doers: [] }],
  // Of two peoples, and of neither government; a number alone.
  [
    'Rebels killed additional Kenyan and Somali clerks in Oran on Monday.',
    { targets: ['people: additional Kenyan and Somali clerks'] },
  ],
  // Who only sees it is not struck.
  ['Rebels murdered two priests in front of their parents.', { targets: ['people: two priests'] }],
  // Told by the full name and by the last, and by an apposition.
  ['Ana Diaz was killed by rebels on Monday. Diaz was murdered at home.', { killed: 1 }],
  ['Rebels shot Ana Diaz, a nurse who died on Monday.', { killed: 1 }],
  ['She wrote of the priest killed in the attack on Gao on Monday.', { killed: 1 }],
])('%s', (text, expected) => {
  expect(incidents(text)[0]).toMatchObject(expected)
})
