import { describe, expect, test } from 'vitest'
import { extracted } from '../../test/analyse.ts'
import { makeDocument } from '../../test/make.ts'
import type { Link } from '../record/index.ts'
import { connect, type Told } from './index.ts'

/** A report as the engine reads it. */
function report(text: string, published: string): Told {
  return extracted(text, published)
}

const promised = report(
  'France promised on Monday to withdraw all its soldiers from Mali.\n\n' +
    'France has 5,000 soldiers in Mali, the French defence ministry said. Rebels near Gao and Kidal ' +
    'have attacked the French base, and the junta in Bamako has asked the French to leave.',
  '2022-02-15',
)
const dated = report(
  'France will withdraw all its soldiers from Mali by 15 August 2022, President Emmanuel Macron said.\n\n' +
    'France has 4,300 soldiers in Mali. The junta in Bamako asked the French to leave after rebels ' +
    'attacked the French base near Gao.',
  '2022-02-17',
)
const apart = report(
  'Japan and South Korea signed a fishing agreement in Busan on Tuesday. Fishermen from Kyushu had ' +
    'waited for the deal for ten years. The catch of squid and mackerel will be shared.',
  '2022-02-16',
)

const ofStory = ({ stories }: ReturnType<typeof connect>) =>
  stories.map(({ documents }) => documents)

describe('stories', () => {
  test('two reports of one story are together, a third on something else is apart', () => {
    const found = ofStory(connect([promised, apart, dated]))

    expect(found).toEqual([[promised.document.id, dated.document.id], [apart.document.id]])
  })

  test('a later report does not change the name of a story', () => {
    const [before] = connect([promised]).stories
    const [after] = connect([promised, dated]).stories

    expect(after?.id).toBe(before?.id)
  })

  test('no reports, no stories', () => {
    expect(connect([])).toEqual({ stories: [], links: [], origins: [] })
  })
})

test('whatever order reports were added in, stories, links and origins are the same', () => {
  const all = [promised, apart, dated]
  const orders = [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
  ].map((order) => connect(order.flatMap((index) => all[index] ?? [])))

  expect(orders[1]).toEqual(orders[0])
  expect(orders[2]).toEqual(orders[0])
})

describe('links across reports', () => {
  const { links } = connect([dated, promised, apart])
  const kindOf = ({ from }: Link) => promised.claims.find(({ id }) => id === from)?.kind

  test('each goes from the earlier report to the later one of its story', () => {
    const later = new Set(dated.claims.map(({ id }) => id))

    expect(links.length).toBeGreaterThan(1)
    expect(links.every((link) => kindOf(link) !== undefined && later.has(link.to))).toBe(true)
  })

  test('the promise gained a deadline', () => {
    const found = links.filter((link) => kindOf(link) === 'commitment')

    expect(found).toMatchObject([
      { verdict: 'updates', changes: expect.arrayContaining(['deadline-added']) },
    ])
  })

  test('two figures for one force in one week contradict each other', () => {
    const found = links.filter((link) => kindOf(link) === 'force-level')

    expect(found).toMatchObject([{ verdict: 'contradicts', path: 'amount' }])
  })

  test('each has an id of its own and says why', () => {
    expect(new Set(links.map(({ id }) => id)).size).toBe(links.length)
    expect(links.every(({ reasons }) => reasons.length > 0)).toBe(true)
  })
})

describe('origins', () => {
  const wire =
    'The ministry said that the last convoy had left the base near Gao before dawn, and that the ' +
    'keys were handed to the Malian army at a short ceremony without speeches or flags.'
  const first = makeDocument(wire, { day: '2022-08-15', source: 'Wire' })
  const copy = makeDocument(`By our staff. ${wire} More follows.`, {
    day: '2022-08-16',
    source: 'Post',
  })
  const own = makeDocument(
    'Our reporter watched the trucks roll out in the dark. Villagers stood along the road in silence, ' +
      'some of them filming with their telephones, while two helicopters circled above the river.',
    { day: '2022-08-16', source: 'Times' },
  )
  const told = [copy, own, first].map((document) => ({ document, claims: [] }))

  test('a copy with a new top and tail goes back to the report that came first', () => {
    expect(connect(told).origins).toContainEqual({
      id: first.id,
      documents: [first.id, copy.id],
    })
  })

  test('what a reporter saw is an origin of its own', () => {
    expect(connect(told).origins).toContainEqual({ id: own.id, documents: [own.id] })
  })
})
