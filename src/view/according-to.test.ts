import { expect, test } from 'vitest'
import { makeClaim, makeDocument, party, spanOf } from '../../test/make.ts'
import { type Attribution, type ClaimOf, type Party, stated } from '../record/index.ts'
import { accordingTo, withSource } from './according-to.ts'

const text = 'Rebels took the port of Tuma. The mayor, Ana Lima, the army and Tuma FM said so.'
const document = makeDocument(text)

type Chain = Attribution['chain']
const outlet: Chain[number] = {
  party: { name: 'The outlet', link: 'none' },
  class: 'outlet-narration',
}

function source(name: string, more: Partial<Party> = {}): Chain[number] {
  return {
    party: { name, link: 'none', ...more },
    class: 'named-official',
    span: spanOf(document, name),
  }
}

/** The fall of the port, told by a chain of sources. */
function fall(...inner: Chain): ClaimOf<'event'> {
  return makeClaim('event', document, {
    words: 'Rebels took the port of Tuma',
    attribution: { chain: [outlet, ...inner], class: 'named-official', cue: [] },
    content: {
      type: stated('seize', spanOf(document, 'took')),
      actors: [party(document, 'Rebels')],
      recipients: [],
      act: stated('Rebels took the port of Tuma', spanOf(document, 'Rebels took the port of Tuma')),
    } as unknown as ClaimOf<'event'>['content'],
  })
}

const mayor = source('Ana Lima', { link: 'name' })

test('what a report tells in its own voice needs no source', () => {
  expect(accordingTo([fall()])).toBeUndefined()
})

test('what somebody else says stands with whose word it is', () => {
  expect(withSource('Rebels took the port', [fall(mayor)])).toBe(
    'Rebels took the port (according to Ana Lima)',
  )
})

test('of several who say it one another, the innermost is named', () => {
  expect(accordingTo([fall(source('Tuma FM', { link: 'name' }), mayor)])).toBe('Ana Lima')
})

test('their own word for it is nobody else’s', () => {
  expect(accordingTo([fall(source('Rebels'))])).toBeUndefined()
})

test('a speaker whom a transcript calls by a function in capitals stands in small letters', () => {
  const transcript = makeDocument(`${text} SENIOR OFFICIAL: Hello.`)
  const speaker = {
    party: { name: 'SENIOR OFFICIAL', link: 'none' },
    class: 'anonymous-official',
    span: spanOf(transcript, 'SENIOR OFFICIAL'),
  } as const

  expect(accordingTo([fall(speaker)])).toBe('the senior official')
})

test('one report that tells it as its own is enough', () => {
  expect(accordingTo([fall(mayor), fall()])).toBeUndefined()
  expect(accordingTo([fall(mayor), fall(source('army'))])).toBe('Ana Lima and army')
})

test('a long line loses words before it loses its source', () => {
  const line = withSource('Rebels took the port and '.repeat(30), [fall(mayor)])

  expect(line.length).toBeLessThanOrEqual(300)
  expect(line.endsWith('… (according to Ana Lima)')).toBe(true)
})
