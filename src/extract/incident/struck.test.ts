import { expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'
import { readingOf } from '../reading.ts'
import { incident } from './incident.ts'

function toldIn(text: string) {
  return [...incident.extract(readingOf(analyse(text)))].map(({ content }) => ({
    type: content.type.value,
    targets: content.targets.map(({ value }) => `${value.type}: ${value.words}`),
    doers: content.responsibility.map(({ stance, party }) => `${stance}: ${party?.value.name}`),
    weapon: content.weapon?.basis === 'stated' ? wordsOf(text, content.weapon.spans) : undefined,
  }))
}

function wordsOf(text: string, spans: readonly { readonly start: number; readonly end: number }[]) {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ')
}

test.each([
  // A bomb strikes what it goes off in; a street or a town is where it was.
  ['A bomb exploded in a bar in Davao on Monday.', ['building: a bar']],
  ['An explosion occurred inside a mosque in Peshawar on Friday.', ['building: a mosque']],
  ['A bomb exploded in a street of Davao on Monday.', []],
  ['A bomb exploded in the kitchen of a hotel in Davao on Monday.', ['building: a hotel']],
  ['A bomb went off at the entrance to a bank in Davao on Monday.', ['building: a bank']],
  [
    'The deputy’s home in Davao was the target of a bomb attack on Monday.',
    ['building: The deputy’s home'],
  ],
  ['An explosion occurred on Monday at a bakery in Davao.', ['building: a bakery']],
  ['Police defused a dynamite charge at a bank in Davao on Monday.', ['building: a bank']],
  ['Gunmen attacked the water network in Davao on Monday.', ['infrastructure: the water network']],
  // What the deed does to things, and what is told to be damaged further on.
  ['A blast damaged two shops in Kano on Monday.', ['building: two shops']],
  ['Two clinics were destroyed by a bomb in Kano on Monday.', ['building: Two clinics']],
  ['A bomb exploded in Kano on Monday. A bridge was badly damaged.', ['infrastructure: A bridge']],
  ['Rioters set fire to two buses in Lyon on Sunday.', ['vehicle: two buses']],
  ['Masked men fired on a convoy on Friday.', ['convoy: a convoy']],
  ['Rebels restarted the war on Monday by blowing up a dam.', ['infrastructure: a dam']],
  // Whom the parse hides behind the noun above.
  [
    'She asked the court to explain the death of two nuns who were murdered in Awka on Monday.',
    ['people: two nuns'],
  ],
  ['Two teachers were found murdered near Cali on Monday.', []],
])('%s strikes %j', (text, targets) => {
  expect(toldIn(text).map((each) => each.targets)).toEqual([targets])
})

test('whoever sets himself on fire attacks nobody', () => {
  expect(toldIn('A monk set himself on fire in Hue on Monday.')).toEqual([])
})

test.each([
  ['Rebels attacked a barracks with dynamite sticks on Monday.', 'dynamite sticks'],
  ['Rebels ambushed a helicopter near Arauca on Monday.', undefined],
])('%s is done with %s', (text, weapon) => {
  expect(toldIn(text)).toMatchObject([{ weapon }])
})

test('a body behind "by" did it, wherever it was', () => {
  expect(
    toldIn('A priest was kidnapped today in the city of Awka by an unidentified group.'),
  ).toMatchObject([{ doers: ['stated: an unidentified group'] }])
})
