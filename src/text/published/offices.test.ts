import { expect, test } from 'vitest'
import { makeDocument } from '../../../test/make.ts'
import { findTimes } from '../time/index.ts'
import { datePublication, type OfficeHint } from './index.ts'

function dated(text: string, offices: readonly OfficeHint[]) {
  const document = makeDocument(text)
  return datePublication(document, findTimes(text, document), { offices: () => offices }).published
}

/** Somebody called by an office that was held in one term. */
function holder(name: string, tenure: OfficeHint['tenures'][number], text = name): OfficeHint {
  const start = text.indexOf(name)
  const span = { start, end: start + name.length }
  return { span, holder: name, tenures: [tenure], speaks: false, reason: `${name} is President.` }
}

test('of those who left office the last bounds the report', () => {
  const left = [['Okoro', '1974-08-09'] as const, ['Diaz', '1977-01-20'] as const]
  const offices = left.map(([name, latest]) => holder(name, { latest }))
  const text = 'Okoro, Diaz and Rashid knew the judge.'

  expect(dated(text, offices).latest).toBe('1977-01-20')
  expect(dated(text, [holder('Rashid', { latest: '2016-03-08' }), ...offices]).latest).toBe(
    '2016-03-08',
  )
})

test.each([
  ['It was the tenth raid since President Rashid took office in March.', '2012-03-09/2013-02-28'],
  ['President Rashid, in office since March, fled.', '2012-03-09/2013-02-28'],
  ['President Rashid held the town since March.', '2012-03-09/..'],
  ['It was the largest raid of March since the revolution of President Rashid.', '2012-03-09/..'],
  ['President Rashid was elected, and a raid followed in March.', '2012-03-09/..'],
])('a month is that of an office when it tells when that began: %s', (text, value) => {
  const rashid = holder('President Rashid', { earliest: '2012-03-09' }, text)

  expect(dated(text, [rashid]).value).toBe(value)
})
