import { describe, expect, test } from 'vitest'
import type { Published, Segment } from '../../record/index.ts'
import { findTimes, findTimesWithNotices } from './index.ts'

function published(earliest: string, latest = earliest): Published {
  const value = earliest === latest ? earliest : `${earliest}/${latest}`
  const bounds = latest === '..' ? { earliest } : { earliest, latest }
  return { value, ...bounds, basis: 'given', spans: [] }
}

/** A Tuesday. */
const day = published('2021-07-27')

describe.each([
  // words, sentence, type, value, EDTF
  [
    'on 14 August 2008',
    'Tanks crossed the pass on 14 August 2008.',
    'DATE',
    '2008-08-14',
    '2008-08-14',
  ],
  ['March 2003', 'It began in March 2003.', 'DATE', '2003-03', '2003-03'],
  ['1967', 'The border closed in 1967.', 'DATE', '1967', '1967'],
  ['the 1980s', 'Aid flowed in the 1980s.', 'DATE', '198', '198X'],
  ['the 19th century', 'A treaty of the 19th century drew it.', 'DATE', '18', '18XX'],
  [
    'the third quarter of 2020',
    'Output fell in the third quarter of 2020.',
    'DATE',
    '2020-Q3',
    '2020-07/2020-09',
  ],
  [
    'the last week of August 2014',
    'Shelling grew in the last week of August 2014.',
    'DATE',
    '2014-W35',
    '2014-08-25/2014-08-31',
  ],
  [
    'the first week of June',
    'It fell in the first week of June.',
    'DATE',
    '2021-W22',
    '2021-06-01/2021-06-07',
  ],
  ['nearly four years ago', 'The pact was signed nearly four years ago.', 'DATE', '2017', '2017~'],
  ['the past year', 'Clashes grew over the past year.', 'DATE', '2020', '2020-07-27/2021-07-27'],
  ['8 years later', 'Today, 8 years later, he returned.', 'DATE', '2021-07-27', '2021-07-27'],
  ['Christmas night', 'It was bombed on Christmas night.', 'TIME', '2020-12-25TNI', '2020-12-25'],
  [
    '4 in the morning',
    'Police came at 4 in the morning.',
    'TIME',
    '2021-07-27T04:00',
    '2021-07-27',
  ],
  ['the summer of 2014', 'The city fell in the summer of 2014.', 'DATE', '2014-SU', '2014-22'],
  ['Friday', 'The deal was reached on Friday.', 'DATE', '2021-07-23', '2021-07-23'],
  ['Friday', 'The envoy will arrive on Friday.', 'DATE', '2021-07-30', '2021-07-30'],
  ['Tuesday', 'Militants attacked the post on Tuesday.', 'DATE', '2021-07-27', '2021-07-27'],
  ['Last Sunday', 'Last Sunday two mortars fell.', 'DATE', '2021-07-25', '2021-07-25'],
  ['last week', 'A market was bombed last week.', 'DATE', '2021-W29', '2021-07-19/2021-07-25'],
  ['three weeks ago', 'The road was cut three weeks ago.', 'DATE', '2021-07-06', '2021-07-06'],
  ['next year', 'Polls follow next year.', 'DATE', '2022', '2022'],
  ['January', 'She took office in January.', 'DATE', '2021-01', '2021-01'],
  ['yesterday', 'Rebels struck yesterday.', 'DATE', '2021-07-26', '2021-07-26'],
  ['the end of 2022', 'They will leave by the end of 2022.', 'DATE', '2022', '../2022-12-31'],
  ['September', 'They will leave by September.', 'DATE', '2021-09', '../2021-09-30'],
  ['May', 'The port has been shut since May.', 'DATE', '2021-05', '2021-05-01/..'],
  ['2015', 'Nobody crossed before 2015.', 'DATE', '2015', '../2014-12-31'],
  ['4 July', 'After 4 July nobody crossed.', 'DATE', '2021-07-04', '2021-07-05/..'],
  ['early 2014', 'The front moved in early 2014.', 'DATE', '2014', '[2014-01-01..2014-04-30]'],
  ['September 11', 'War followed the September 11 attacks.', 'DATE', '2001-09-11', '2001-09-11'],
  [
    '12 JAN 90',
    'SAN SALVADOR, 12 JAN 90 -- The rebels withdrew.',
    'DATE',
    '1990-01-12',
    '1990-01-12',
  ],
  [
    '151430ZAPR21',
    'Contact reported 151430ZAPR21 at the ford.',
    'TIME',
    '2021-04-15T14:30',
    '2021-04-15',
  ],
  ['Wednesday night', 'It was shelled on Wednesday night.', 'TIME', '2021-07-21TNI', '2021-07-21'],
  [
    '9:40 a.m. on Monday',
    'The blast came at 9:40 a.m. on Monday.',
    'TIME',
    '2021-07-26T09:40',
    '2021-07-26',
  ],
  ['146 BC', 'The city was razed in 146 BC.', 'DATE', 'BC0146', '-0145'],
] as const)('%s', (words, sentence, type, value, edtf) => {
  test(sentence, () => {
    const times = findTimes(sentence, { segments: [], published: day })
    const found = times.find(({ text }) => words.includes(text))

    expect(found).toMatchObject({ type, value, when: { edtf } })
  })
})

describe.each([
  ['The siege lasted 18 days.', 'DURATION', 'P18D'],
  ['After 18 years the war ended.', 'DURATION', 'P18Y'],
  ['It took two and a half years.', 'DURATION', 'P2Y6M'],
  ['It took 3 1/2 hours.', 'DURATION', 'PT3H30M'],
  ['They held out for six bitter months.', 'DURATION', 'P6M'],
  ['Many fled in the first hours of the raid.', 'DURATION', 'PTXH'],
  ['It took several months.', 'DURATION', 'PXM'],
  ['Five days before the end of his term he resigned.', 'DURATION', 'P5D'],
  ['The road is now open.', 'DATE', 'PRESENT_REF'],
  ['The bridge was recently mined.', 'DATE', 'PAST_REF'],
  ['No vote is planned in the near future.', 'DATE', 'FUTURE_REF'],
] as const)('%s', (sentence, type, value) => {
  test(`is ${type} ${value} and has no place on the calendar`, () => {
    const [found] = findTimes(sentence, { segments: [], published: day })

    expect(found).toMatchObject({ type, value })
    expect(found?.when).toBeUndefined()
  })
})

test.each([
  ['Troops face almost daily fire.', 'P1D', 'almost daily'],
  ['They meet twice a week.', 'P1W', 'twice a week'],
  ['Patrols leave every Friday.', 'XXXX-WXX-5', 'every Friday'],
])('"%s" tells how often', (sentence, value, frequency) => {
  const [found] = findTimes(sentence, { segments: [], published: day })

  expect(found).toMatchObject({ type: 'SET', value, when: { edtf: '../..', frequency } })
})

test.each([
  'Around 2,500 troops stayed.',
  'Take Route 66 to the north.',
  'They may march again.',
  'The fall of the city was a shock.',
  'It cost $1995 each.',
  'Some 2000 fighters came.',
  'Resolution 2231 was adopted.',
])('"%s" tells no time', (sentence) => {
  expect(findTimes(sentence, { segments: [], published: day })).toEqual([])
})

test.each([
  ['The war lasted from 2003 to 2011.', '2003/2011', ['2003', '2011']],
  ['Talks were held between 3 and 5 May.', '2021-05-03/2021-05-05', ['3', '5 May']],
  ['Talks ran May 3-5 in Doha.', '2021-05-03/2021-05-05', ['May 3', '5']],
  ['It rained from August to October 1950.', '1950-08/1950-10', ['August', 'October 1950']],
])('"%s" is a state from one to the other', (sentence, edtf, texts) => {
  const times = findTimes(sentence, { segments: [], published: day })

  expect(times.map(({ text }) => text)).toEqual(texts)
  expect(times.map(({ when }) => [when?.edtf, when?.lasting])).toEqual([
    [edtf, true],
    [edtf, true],
  ])
})

test.each([
  ['The war began in 1979. Fighting went on for much of the next decade.', '1979-01-01/1989-01-01'],
  ['The plan will cost billions over the next decade.', '2021-07-27/2031-07-27'],
])('"%s" tells of ten years', (sentence, edtf) => {
  const last = findTimes(sentence, { segments: [], published: day }).at(-1)

  expect(last).toMatchObject({ type: 'DURATION', value: 'P10Y', when: { edtf, lasting: true } })
})

test('a deadline that is moved is no stretch of time', () => {
  const times = findTimes('The deadline was moved from May 1 to September 11.', {
    segments: [],
    published: day,
  })

  expect(times.map(({ when }) => when?.edtf)).toEqual(['2021-05-01', '2021-09-11'])
})

describe('without a day to count from', () => {
  const sentence = 'The deal was reached on Wednesday, and last week a post was hit in March.'

  test('values keep X where they are unknown, and nothing is bounded', () => {
    const times = findTimes(sentence, { segments: [] })

    expect(times.map(({ value, when }) => [value, when])).toEqual([
      ['XXXX-WXX-3', undefined],
      ['XXXX-WXX', undefined],
      ['XXXX-03', undefined],
    ])
  })

  test('from an interval the interval that follows', () => {
    const [wednesday, week, march] = findTimes(sentence, {
      segments: [],
      published: published('2021-04-02', '2021-06-30'),
    })

    expect(wednesday).toMatchObject({
      value: '2021-WXX-3',
      when: { earliest: '2021-03-31', latest: '2021-06-30', precision: 'interval' },
    })
    expect(week).toMatchObject({ value: '2021-WXX', when: { edtf: '[2021-03-22..2021-06-27]' } })
    expect(march).toMatchObject({ value: '2021-03', when: { edtf: '2021-03', precision: 'month' } })
  })

  test('a day without a year is past when both ends of the interval can agree on it', () => {
    const sentence = 'As of January 15 the camp held 400 people.'
    const [found] = findTimes(sentence, {
      segments: [],
      published: published('2021-01-22', '2021-12-31'),
    })

    expect(found).toMatchObject({ value: '2021-01-15', when: { edtf: '2021-01-15' } })
  })

  test('from an interval open to one side only the other bound', () => {
    const [found] = findTimes('They left last Sunday.', {
      segments: [],
      published: published('2021-04-02', '..'),
    })

    expect(found?.when).toMatchObject({ earliest: '2021-03-28', edtf: '2021-03-28/..' })
  })
})

test('what stands in an embedded post counts from the post', () => {
  const text =
    'The minister wrote. Today I met the envoy. — Minister, 3 May 2019. He left yesterday.'
  const start = text.indexOf('Today')
  const end = text.indexOf(' He left')
  const at = text.indexOf('3 May 2019')
  const post: Segment = {
    kind: 'post',
    span: { start, end },
    published: { value: '2019-05-03', span: { start: at, end: at + 10 } },
  }
  const times = findTimes(text, { segments: [post], published: published('2019-05-06') })

  expect(times.map(({ text: words, value, anchor }) => [words, value, anchor.kind])).toEqual([
    ['Today', '2019-05-03', 'post'],
    ['3 May 2019', '2019-05-03', 'none'],
    ['yesterday', '2019-05-05', 'published'],
  ])
})

test.each([
  ['3/4/2021', 'It began on 3/4/2021.', '[2021-03-04,2021-04-03]', 1],
  ['25/4/2021', 'It ended on 25/4/2021.', '2021-04-25', 0],
  ['4/25/2021', 'It ended on 4/25/2021.', '2021-04-25', 0],
])('%s', (_, sentence, edtf, notices) => {
  const read = findTimesWithNotices(sentence, { segments: [], published: day })

  expect(read.times[0]?.when?.edtf).toBe(edtf)
  expect(read.notices).toHaveLength(notices)
})

test('another date of the text settles the order of day and month', () => {
  const { times, notices } = findTimesWithNotices('From 3/4/2021 until 25/4/2021.', {
    segments: [],
    published: day,
  })

  expect(times.map(({ value }) => value)).toEqual(['2021-04-03', '2021-04-25'])
  expect(notices).toEqual([])
})

test('the governor is told with its place', () => {
  const text = 'They must leave no later than 1 May 2022.'
  const [found] = findTimes(text, { segments: [], published: day })

  expect(found?.governor?.word).toBe('no later than')
  expect(text.slice(found?.governor?.span.start, found?.governor?.span.end)).toBe('no later than')
})

test('hostile text is read in linear time and every span holds', () => {
  const text = `${'1 '.repeat(20_000)}${'the '.repeat(20_000)}${'-'.repeat(20_000)} \u0000\u0007 on 3 May 2020 ${'9'.repeat(50_000)}`
  const times = findTimes(text, { segments: [], published: day })

  for (const time of times) expect(text.slice(time.start, time.end)).toBe(time.text)
  expect(times.some(({ value }) => value === '2020-05-03')).toBe(true)
})
