import { describe, expect, test } from 'vitest'
import { alert, faint, type Line, layOut, safeJson, strong } from './layout.ts'

const sheet = { columns: 20, colour: false }

describe('a paragraph', () => {
  test.each<[string, Line, string]>([
    ['is wrapped at spaces', { parts: ['one two three four five'] }, 'one two three four\nfive\n'],
    [
      'is indented',
      { indent: 2, parts: ['one two three four five'] },
      '  one two three four\n  five\n',
    ],
    [
      'hangs below its text',
      { label: '[1]', labelWidth: 5, parts: ['one two three four'] },
      '[1]  one two three\n     four\n',
    ],
    [
      'whose label is long gives it room',
      { label: 'overdue', labelWidth: 4, parts: ['one two three'] },
      'overdue one two\n    three\n',
    ],
    [
      'does not break where tones meet inside a word',
      { parts: ['one two three ', faint('“'), strong('four'), '” five'] },
      'one two three “four”\nfive\n',
    ],
    [
      'breaks what is longer than a line',
      { parts: ['x'.repeat(45)] },
      `${`${'x'.repeat(20)}\n`.repeat(2)}xxxxx\n`,
    ],
    ['without words is an empty line', { parts: [] }, '\n'],
    [
      'counts wide characters as two',
      { parts: ['停战停战停战停 停战停战停战停战'] },
      '停战停战停战停\n停战停战停战停战\n',
    ],
  ])('%s', (_, line, text) => {
    expect(layOut([line], sheet)).toBe(text)
  })

  test('shows controls and turned directions as marks', () => {
    expect(layOut([{ parts: ['a\u001b[2Jb\u202ec\u0007\nd\te'] }], sheet)).toBe(
      'a\ufffd[2Jb\ufffdc\ufffd d e\n',
    )
  })

  test('is painted on a terminal only', () => {
    const line: Line = { label: strong('a'), labelWidth: 2, parts: [alert('b'), ' c'] }

    expect(layOut([line], sheet)).toBe('a b c\n')
    expect(layOut([line], { ...sheet, colour: true })).toBe(
      '\u001b[1ma\u001b[22m \u001b[33mb\u001b[39m c\n',
    )
  })
})

test('JSON keeps its meaning and loses what steers', () => {
  const value = { text: 'a\u009b\u202e\u2028b', more: ['\u001b'] }
  const json = safeJson(value)

  expect(json).toBe('{"text":"a\\u009b\\u202e\\u2028b","more":["\\u001b"]}')
  expect(JSON.parse(json)).toEqual(value)
})
