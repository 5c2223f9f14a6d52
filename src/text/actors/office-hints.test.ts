import { describe, expect, test } from 'vitest'
import type { Published } from '../../record/index.ts'
import { findNames } from '../names/index.ts'
import { parseText } from '../parsing/index.ts'
import { findMentions } from './find-mentions.ts'
import { officeHints } from './office-hints.ts'
import { findRoleClashes } from './role-clash.ts'

function read(text: string) {
  const { tokens, sentences } = parseText({
    text,
    segments: [{ kind: 'body', span: { start: 0, end: text.length } }],
  })
  return findMentions(tokens, sentences, findNames(tokens, sentences, text), text)
}

const on = (day: string): Published => ({
  value: day,
  earliest: day,
  latest: day,
  basis: 'given',
  spans: [],
})

describe('dates by office', () => {
  test.each([
    ['President Ronald Reagan spoke on Monday.', '1981-01-20', '1989-01-20'],
    ['Israeli Prime Minister Yair Lapid spoke on Monday.', '2022-07-01', '2022-12-29'],
    ['French President Emmanuel Macron spoke on Monday.', '2017-05-14', undefined],
    ['President Carlos Menem of Argentina spoke on Monday.', '1989-07-08', '1999-12-10'],
  ])('%s', (text, earliest, latest) => {
    const [hint] = officeHints(read(text), text)
    expect([hint?.tenures[0]?.earliest, hint?.tenures.at(-1)?.latest]).toEqual([earliest, latest])
  })

  test.each([
    'Former President Ronald Reagan spoke on Monday.',
    'President-elect Ronald Reagan spoke on Monday.',
    'The late President Ronald Reagan was remembered.',
    'Ronald Reagan spoke on Monday.',
  ])('%s tells no date', (text) => {
    expect(officeHints(read(text), text)).toEqual([])
  })
})

describe('offices that clash', () => {
  test('two presidents of one country at once', () => {
    const text = 'Brazilian President Dilma Rousseff met Brazilian President Michel Temer.'
    expect(findRoleClashes(read(text), text)).toMatchObject([
      { code: 'role-clash', span: { start: 39 } },
    ])
  })

  test('an office that our list ends before the report', () => {
    const text = 'Prime Minister Tony Blair visited Basra.'
    expect(findRoleClashes(read(text), text, { published: on('2006-03-02') })).toEqual([])
    expect(findRoleClashes(read(text), text, { published: on('2012-03-02') })).toHaveLength(1)
  })

  test('former holders do not clash', () => {
    const text = 'Kenyan President William Ruto thanked former President Uhuru Kenyatta.'
    expect(findRoleClashes(read(text), text)).toEqual([])
  })
})
