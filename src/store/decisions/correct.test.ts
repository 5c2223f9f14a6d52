import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Claim } from '../../record/index.ts'
import { makeDocument, makeForceLevel } from '../contract/sample.ts'
import { type Json, valueAt } from '../index.ts'
import { correctClaim } from './correct.ts'

const document = makeDocument('The garrison had 500 men in May.')
const claim = makeForceLevel(document, { day: '2023-05-01', country: 'SDN' })

test.each<[string, Json]>([
  ['realis', 'planned'],
  ['layer', 'background'],
  ['content.amount.value.best', 450],
  ['content.component', { value: 'militia', spans: [{ start: 4, end: 12 }], basis: 'inferred' }],
  ['content.roles.0', { value: 'train', spans: [{ start: 4, end: 12 }], basis: 'inferred' }],
  ['when.value.latest', '2023-05-31'],
  ['where.value.country', 'SSD'],
])('%s can be corrected to %j', (path, value) => {
  const corrected = correctClaim(claim, path, value)

  expect(valueAt(corrected, path)).toEqual(value)
  expect({ ...corrected, content: {}, when: {}, where: {}, realis: '', layer: '' }).toEqual({
    ...claim,
    content: {},
    when: {},
    where: {},
    realis: '',
    layer: '',
  })
})

test.each(['when', 'where', 'when.value.earliest', 'content.amount.value.best'])(
  '%s can be taken out',
  (path) => {
    const before = structuredClone(claim)

    expect(valueAt(correctClaim(claim, path, null), path)).toBeUndefined()
    expect(claim).toEqual(before)
  },
)

test.each<[string, Json, RegExp]>([
  ['realis', 'rumoured', /realis/],
  ['realis', null, /realis/],
  ['content.amount.value.best', -5, /best/],
  ['content.amount.value.best', 'many', /best/],
  ['content.amount', { value: { hedge: 'exact', per: 'total', words: '1' }, spans: [] }, /amount/],
  ['content.amonut', 5, /no such|no claim of this kind/],
  ['content.amount.value.bets', 5, /no claim of this kind/],
  ['content.roles.3', 'train', /leads nowhere/],
  ['content.owner.value.name', 'X', /leads nowhere/],
  ['content.owner', null, /nothing there/],
  ['content', {}, /only content/],
  ['content.__proto__.x', 1, /nowhere|no claim of this kind/],
  ['content.constructor', 1, /no claim of this kind/],
  ['__proto__', {}, /only content/],
  ['id', 'clm_0000000000000000', /only content/],
  ['span.start', 0, /only content/],
  ['attribution.class', 'media', /only content/],
  ['when.value.latest', '31 May', /latest/],
  ['', 1, /only content/],
])('%s cannot be corrected to %j', (path, value, reason) => {
  expect(() => correctClaim(claim, path, value)).toThrow(
    expect.objectContaining({
      code: 'correction-invalid',
      message: expect.stringMatching(reason),
    }),
  )
})

test('whatever is asked for, the outcome is a claim or a refusal', () => {
  const path = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          'content',
          'when',
          'where',
          'value',
          'amount',
          'roles',
          '0',
          '-1',
          'spans',
          '__proto__',
        ),
      )
      .map((keys) => keys.join('.')),
  )
  fc.assert(
    fc.property(path, fc.jsonValue(), (where, value) => {
      try {
        expect(Claim.parse(correctClaim(claim, where, value as Json)).id).toBe(claim.id)
      } catch (error) {
        expect(error).toMatchObject({ code: 'correction-invalid' })
      }
    }),
  )
})
