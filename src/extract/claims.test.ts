import { describe, expect, test } from 'vitest'
import { analyse, extracted } from '../../test/analyse.ts'
import { claimId, claimKey, quote, stated } from '../record/index.ts'
import { toClaims } from './claims.ts'
import type { Finding } from './extractor.ts'
import { extract } from './index.ts'
import { readingOf } from './reading.ts'

const reading = readingOf(analyse('Rwanda promised to leave Goma. Rwanda left Goma on Monday.'))

function span(words: string) {
  const start = reading.document.text.indexOf(words)
  return { start, end: start + words.length }
}

/** An event on some words of the text above. */
function finding(words: string, more: Partial<Finding<'event'>> = {}): Finding<'event'> {
  const at = span(words)
  return {
    kind: 'event',
    rule: 'made/event',
    span: at,
    at: reading.tokenAt(at.start),
    content: {
      type: stated('retreat', at),
      contexts: [],
      actors: [],
      recipients: [],
      act: stated(words, at),
    },
    ...more,
  }
}

describe('findings to claims', () => {
  test('claims come in order of the text, whatever order they were found in', () => {
    const late = finding('left Goma')
    const early = finding('promised')

    expect(toClaims(reading, [late, early])).toEqual(toClaims(reading, [early, late]))
    expect(toClaims(reading, [late, early]).map((claim) => claim.span.start)).toEqual([7, 38])
  })

  test('of two findings with one key the first stays', () => {
    const claims = toClaims(reading, [
      finding('promised', { rule: 'made/first' }),
      finding('promised', { rule: 'made/second' }),
    ])

    expect(claims.map(({ rule }) => rule)).toEqual(['made/first'])
  })

  test('what a finding leaves out is filled in from its clause', () => {
    const [claim] = toClaims(reading, [finding('left Goma')])

    expect(claim).toMatchObject({
      document: reading.document.id,
      realis: 'asserted',
      layer: 'foreground',
      when: { value: { edtf: '2021-06-14' } },
      attribution: { class: 'outlet-narration' },
    })
  })

  test('what a finding says has none is not filled in', () => {
    const [claim] = toClaims(reading, [finding('left Goma', { when: null, realis: 'generic' })])

    expect(claim).not.toHaveProperty('when')
    expect(claim?.realis).toBe('generic')
  })

  test('a finding is about the claims inside the words it points at, never about itself', () => {
    const [first, second] = toClaims(reading, [
      finding('promised', { about: [span('Rwanda left Goma on Monday'), span('promised')] }),
      finding('left Goma'),
    ])

    expect(first?.about).toEqual([second?.id])
    expect(second?.about).toEqual([])
  })

  test('a claim can be found again by its key', () => {
    const [claim] = toClaims(reading, [finding('left Goma')])
    if (!claim) throw new Error('no claim')

    expect(claim.id).toBe(claimId(claim))
    expect(claimKey(claim)).toContain(`${claim.document}|event|38-47|retreat`)
  })
})

describe('what a report claims', () => {
  const text =
    'Kenya will withdraw its troops from Somalia, President William Ruto said on Monday.\n\n' +
    'A bomb exploded in Mogadishu on Sunday. Three soldiers were killed. ' +
    'Kenya has 4,000 soldiers in Somalia.'

  test('a statement is about the claims inside its words', () => {
    const { claims } = extracted(text)
    const said = claims.find(({ kind }) => kind === 'statement')
    const about = claims.filter(({ id }) => said?.about.includes(id))

    expect(about.map(({ kind }) => kind)).toContain('commitment')
    expect(about.every((claim) => quote({ text }, claim.span).includes('withdraw'))).toBe(true)
  })

  test('the same words read twice give the same claims with the same ids', () => {
    expect(extract(analyse(text))).toEqual(extract(analyse(text)))
  })

  test('every kind of thing in it is a claim', () => {
    const kinds = new Set(extracted(text).claims.map(({ kind }) => kind))

    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['commitment', 'force-level', 'incident', 'role', 'statement']),
    )
  })

  test.each(['Ok.', '????', 'Les soldats ont quitté le pays mercredi dernier.'])(
    '"%s" claims nothing',
    (words) => {
      expect(extracted(words).claims).toEqual([])
    },
  )
})
