import { describe, expect, test } from 'vitest'
import { type Document, makeId, type Segment } from '../../record/index.ts'
import { buildTree, findClauses } from '../clauses/index.ts'
import { parseText } from '../parsing/index.ts'
import { findTimes, type Verbs } from '../time/index.ts'
import { datePublication, type OfficeHint, readTimes } from './index.ts'

function report(text: string, segments: readonly Segment[] = []): Document {
  return { id: makeId('doc', text), text, language: 'en', segments, notices: [] }
}

function dated(text: string, { offices = [] }: { offices?: readonly OfficeHint[] } = {}) {
  const document = report(text)
  const verbs = verbsOf(document)
  const times = findTimes(text, { ...document, verbs })
  return datePublication(document, times, { offices: () => offices, verbs }).published
}

function verbsOf({ text }: Document): Verbs {
  const { tokens } = parseText({
    text,
    segments: [{ kind: 'body', span: { start: 0, end: text.length } }],
  })
  return { tokens, clauses: findClauses(buildTree(tokens)) }
}

function office(
  text: string,
  words: string,
  reason: string,
  ...tenures: OfficeHint['tenures']
): OfficeHint {
  const start = text.indexOf(words)
  const span = { start, end: start + words.length }
  return { span, holder: words.split(' ').at(-1) ?? '', tenures, speaks: false, reason }
}

describe.each([
  ['The army withdrew from the south in 2011.', '2011-01-01/..'],
  ['The pact was signed on 4 March 1996 in Lima.', '1996-03-04/..'],
  ['The premier flew to Accra on June 3, 2008, for the signing.', '2008-06-03/..'],
  [
    'The premier, who flew to Accra on June 3, 2008, hopes to sign by July 20 and would resign.',
    '2008-06-03/..',
  ],
  ['In 1988 rebels seized the port. It was retaken in June 1990.', '1990-06-01/..'],
  ['Elections are scheduled for October 2023.', '../2023-10-31'],
  ['The last soldiers will leave by the end of 2014.', '../2014-12-31'],
  [
    'The treaty was signed on 2 May 2006. Parliament will vote on it by March 2007.',
    '2006-05-02/2007-03-31',
  ],
])('%s', (text, value) => {
  test(`was published in ${value}`, () => {
    const published = dated(text)

    expect(published).toMatchObject({ value, basis: 'inferred' })
    expect(published.spans.length).toBeGreaterThan(0)
    expect(published.reasons?.length).toBeGreaterThan(0)
  })
})

test.each([
  'Okoro is scheduled to die April 7 for the stabbing of Ana Lima in Accra on Sept. 9, 1997.',
  'The bond, which can be sold back in 1999, was priced at par.',
  'Both were named to a term of three years on the board, expiring on March 31, 2012.',
  'They said the base would close in 2030.',
  'Its Vision 2030 plan was praised.',
  'The 2028 games were awarded to the city.',
  'The mandate was renewed until May 2026.',
  'He agreed to leave by 2025.',
  'The two sides said they hoped to meet on 4 May 2025 in Lima.',
  'The rebels hope to sign by July 20.',
  'They praised its role in the council in 2023.',
  'Ministers prepared for the 12 May 1985 summit.',
  'We will never forget the horror of 7 May 1985.',
  'No bonds issued after 14 June 2009 were bought.',
  'Two soldiers were killed on Sunday.',
])('"%s" limits nothing', (text) => {
  expect(dated(text)).toMatchObject({ value: '../..', spans: [] })
})

test('an old promise does not outweigh what is told as past', () => {
  const published = dated(
    'In 2001 he wrote: all troops will leave by 2003. They were withdrawn in 2011.',
  )

  expect(published).toMatchObject({ earliest: '2011-01-01' })
  expect(published.latest).toBeUndefined()
  expect(published.reasons?.join(' ')).toContain('Set aside')
})

describe('offices', () => {
  const text =
    'President Amina Rashid met the rebels with Foreign Minister Karl Lund. It was the tenth raid since Rashid took office in March.'
  const rashid = office(text, 'President Amina Rashid', 'Rashid is President.', {
    earliest: '2012-03-09',
    latest: '2016-03-08',
  })
  const lund = office(text, 'Foreign Minister Karl Lund', 'Lund is Foreign Minister.', {
    earliest: '2012-05-02',
    latest: '2017-01-31',
  })

  test('bound a report from the day they were taken', () => {
    expect(dated(text.slice(0, 70), { offices: [rashid, lund] })).toMatchObject({
      value: '2012-05-02/2017-01-31',
    })
  })

  test('one holder alone may be spoken of long after the term', () => {
    expect(dated(text.slice(0, 70), { offices: [rashid] }).value).toBe('2012-03-09/..')
  })

  test.each([
    ['President Amina Rashid flew to the front today.', '2012-03-09/2016-03-08'],
    ['President Amina Rashid has named a new cabinet.', '2012-03-09/2016-03-08'],
    ['PRESIDENT AMINA RASHID: Good evening.', '2012-03-09/2016-03-08'],
    ['President Amina Rashid flew to the front.', '2012-03-09/..'],
    ['President Amina Rashid flew to the front on Monday in 2013.', '2013-01-01/..'],
    ['The school is named after President Amina Rashid.', '2012-03-09/..'],
  ])('who acts as it is written is in office: %s', (words, value) => {
    const name = words.slice(0, words.search(/(?<=rashid)/i))
    const start = words.search(/president/i)
    const named = office(words, words.slice(start, Math.max(name.length, start)), 'Office.', {
      earliest: '2012-03-09',
      latest: '2016-03-08',
    })

    expect(dated(words, { offices: [named] }).value).toBe(value)
  })

  test('whose words the title says it is is in office', () => {
    const { span, ...titled } = office('Rashid', 'Rashid', 'By the title.', {
      earliest: '2012-03-09',
      latest: '2016-03-08',
    })

    expect(span).toBeDefined()
    expect(dated('We mourn.', { offices: [{ ...titled, speaks: true }] })).toMatchObject({
      value: '2012-03-09/2016-03-08',
      spans: [],
    })
  })

  test('no day between two terms of one who acts is the report’s', () => {
    const words = 'The pact was signed on 2 May 2017. President Amina Rashid has left for Lima.'
    const twice = office(
      words,
      'President Amina Rashid',
      'Rashid is President.',
      { earliest: '2012-03-09', latest: '2016-03-08' },
      { earliest: '2020-03-09' },
    )

    expect(dated(words, { offices: [twice] }).value).toBe('2020-03-09/..')
  })

  test('a month without a year is that of the office taken', () => {
    const published = dated(text, { offices: [rashid, lund] })

    expect(published.value).toBe('2012-05-02/2013-02-28')
    expect(published.reasons?.join(' ')).toContain('"March" without a year')
  })

  test('a slip about an office is set aside', () => {
    const slip = office(text, 'Rashid', 'Rashid is called a senator.', { earliest: '2018-03-08' })

    expect(dated(text, { offices: [rashid, slip] }).latest).toBe('2013-02-28')
  })
})

test('a weekday settles the year of a day without one', () => {
  const text =
    'The war began in 2018. On Tuesday, May 12, a market was bombed. Polls will be held in June 2021.'

  expect(dated(text)).toMatchObject({ earliest: '2020-05-12', latest: '2021-05-12' })
})

test.each([
  ['Doctors in Lagos treated forty people for COVID-19.', '2020-02-11/..'],
  ['Leaders of the African\nUnion met in Lusaka.', '1999-09-09/..'],
  ['Read [more](https://news.example/2016/04/dam-breaks/).', '2016-04-01/..'],
  ['Read https://news.example/world/2016/4/21/dam-breaks.', '2016-04-21/..'],
  ['He wrote so: https://twitter.com/navystaff/status/1096100000000000000', '2019-02-14/..'],
])('nobody could write so before: %s', (text, value) => {
  expect(dated(text).value).toBe(value)
})

test.each([
  'Tickets: https://club.example/events/2026/04/gala/.',
  'See https://news.example/2016/14/dam.',
  'The goddess of hiv was a twitter of birds.',
])('%s limits nothing', (text) => {
  expect(dated(text).value).toBe('../..')
})

test('a line of copyright is of the year of the report, or a later one', () => {
  const text = 'A dam broke in Lusaka.\n\n© 1998-2014 The Lusaka Wire. All rights reserved.'
  const start = text.indexOf('©')
  const line: Segment = { kind: 'agency-line', span: { start, end: text.length } }

  expect(readTimes(report(text, [line])).published.value).toBe('../2014-12-31')
})

describe('a dateline without its year', () => {
  const document = (text: string): Document => {
    const start = text.indexOf('12 JAN')
    const span = { start, end: start + 6 }
    return report(text, [
      { kind: 'dateline', span: { start: 0, end: start + 6 }, date: { value: 'XXXX-01-12', span } },
    ])
  }

  test('is the day where it comes once', () => {
    const text =
      'CALI, 12 JAN -- Two men were shot. The truce was signed on 3 June 2011 and will end on 1 May 2012.'
    const read = document(text)

    expect(readTimes(read, { verbs: verbsOf(read) }).published).toMatchObject({
      value: '2012-01-12',
      basis: 'inferred',
    })
  })

  test('is told beside the interval where it may come more than once', () => {
    const published = readTimes(document('CALI, 12 JAN -- Two men were shot.')).published

    expect(published.value).toBe('../..')
    expect(published.reasons?.join(' ')).toContain('"12 JAN", without a year')
  })
})

test('an office held now and a later day told as past leave the date open, and a notice says so', () => {
  const text =
    'President Amina Rashid met the envoys today. The truce was signed on 3 June 2019 in Lima.'
  const held = office(text, 'President Amina Rashid', '"President Amina Rashid": Office.', {
    earliest: '2012-03-09',
    latest: '2016-03-08',
  })
  const read = report(text)
  const { published, notices } = readTimes(read, { offices: () => [held], verbs: verbsOf(read) })

  expect(published.value).toBe('2012-03-09/..')
  expect(notices).toMatchObject([{ code: 'published-contradicts', span: held.span }])
  expect(notices[0]?.message).toContain('3 June 2019')
})

test('an embedded post was there before the report', () => {
  const text = 'Today I met the envoy. — Minister, 3 May 2019'
  const segment: Segment = {
    kind: 'post',
    span: { start: 0, end: text.length },
    published: { value: '2019-05-03', span: { start: text.indexOf('3 May'), end: text.length } },
  }
  const document = report(text, [segment])

  expect(readTimes(document).published).toMatchObject({ earliest: '2019-05-03' })
})

test('what is relative is counted from the interval found', () => {
  const text =
    'The treaty was signed on 2 May 2006. It was broken in January. Parliament will vote by October 2006.'
  const { times, published } = readTimes(report(text), { verbs: verbsOf(report(text)) })

  expect(published.value).toBe('2006-05-02/2006-10-31')
  expect(times.find(({ text: words }) => words === 'January')).toMatchObject({ value: '2006-01' })
})

test('a date that the report has is left alone', () => {
  const document: Document = {
    ...report('They left in 2011.'),
    published: {
      value: '2021-07-27',
      earliest: '2021-07-27',
      latest: '2021-07-27',
      basis: 'metadata',
      spans: [],
    },
  }

  expect(readTimes(document).published).toBe(document.published)
})
