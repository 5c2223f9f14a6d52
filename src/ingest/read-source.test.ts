import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Given, isFailure, readSource, type Source } from './index.ts'

const STORY =
  'The two armies said on Friday that they would draw back their guns by the end of May.'

function read(source: Omit<Partial<Source>, 'bytes'> & { readonly bytes: Uint8Array | string }) {
  const bytes = typeof source.bytes === 'string' ? Buffer.from(source.bytes) : source.bytes
  const [document] = readSource({ name: 'report.txt', ...source, bytes })
  if (!document) throw new Error('nothing was read')
  return document
}

describe('what cannot be read is told with what to do', () => {
  test.each([
    ['an empty file', '', 'empty'],
    ['white space', ' \n\u00A0\t\r\n', 'empty'],
    ['a byte-order mark alone', Buffer.from([0xef, 0xbb, 0xbf]), 'empty'],
    ['a PDF file', '%PDF-1.7\n1 0 obj', 'binary'],
    ['a Word file', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'binary'],
    ['a PNG image', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'binary'],
    ['NUL bytes', Buffer.from('a\0\0\0\0b\0c\0\0'), 'binary'],
    [
      'bytes in no encoding',
      Buffer.from([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xff, 0xfe, 0x81]),
      'encoding-unknown',
    ],
  ])('%s', (_, bytes, code) => {
    const result = read({ bytes })
    expect(result).toMatchObject({ code, place: 'report.txt' })
    expect(isFailure(result) && result.message).toMatch(/^[A-Z].{15,}\.$/)
  })

  test('the signature is named', () => {
    expect(read({ bytes: '%PDF-1.7' })).toMatchObject({ message: expect.stringContaining('PDF') })
  })

  test('a text over 20 MB', () => {
    expect(read({ bytes: Buffer.alloc(20_000_001, 'word ') })).toMatchObject({ code: 'over-long' })
    expect(read({ name: 'page.html', bytes: Buffer.alloc(20_000_001, '<p>word') })).toMatchObject({
      code: 'over-long',
    })
    expect(
      read({ name: 'a.jsonl', bytes: `{"text": "${'word '.repeat(4_000_001)}"}` }),
    ).toMatchObject({ code: 'over-long', place: 'a.jsonl:1' })
  })

  test('a format that nobody knows', () => {
    expect(read({ bytes: STORY, format: 'docx' })).toMatchObject({
      code: 'no-reader',
      message: expect.stringContaining('markdown'),
    })
  })
})

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from('Café “Lumière” – 5 €'), []],
    ['UTF-8 with a mark', Buffer.from('\uFEFFCafé “Lumière” – 5 €'), []],
    [
      'windows-1252',
      Buffer.from([
        0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x4c, 0x75, 0x6d, 0x69, 0xe8, 0x72, 0x65, 0x94, 0x20,
        0x96, 0x20, 0x35, 0x20, 0x80,
      ]),
      ['encoding-assumed'],
    ],
    ['UTF-16', Buffer.from('\uFEFFCafé “Lumière” – 5 €', 'utf16le'), []],
    ['UTF-16 without a mark', Buffer.from('Café “Lumière” – 5 €', 'utf16le'), []],
    ['UTF-16 big-endian', Buffer.from('\uFEFFCafé “Lumière” – 5 €', 'utf16le').swap16(), []],
  ])('%s', (_, bytes, codes) => {
    const document = read({ bytes })
    expect(document).toMatchObject({ text: 'Café “Lumière” – 5 €' })
    expect(!isFailure(document) && document.notices.map(({ code }) => code)).toEqual(codes)
  })

  test('UTF-8 that was cut off is damaged, not another encoding', () => {
    const bytes = Buffer.from('“One” – “two” – “three”')
    expect(read({ bytes: bytes.subarray(0, bytes.length - 1) })).toMatchObject({
      text: '“One” – “two” – “three\uFFFD',
      notices: [{ code: 'encoding-damaged' }],
    })
  })
})

describe('the format is decided by name and content', () => {
  test.each([
    ['-', `<!DOCTYPE html><p>${STORY}</p>`],
    ['-', `<?xml version="1.0"?>\n<html><body><p>${STORY}</p></body></html>`],
    ['-', `{"text": "${STORY}"}`],
    ['-', `[{"text": "${STORY}"}]`],
    ['-', `{"text": "${STORY}"}\n{"text": "x"}\n`],
    [
      '-',
      `<rss><channel><title>P</title><item><description>${STORY}</description></item></channel></rss>`,
    ],
    ['-', STORY],
    ['saved.txt', `<html><body><p>${STORY}</p></body></html>`],
    ['report.unknown', STORY],
  ])('%s %s', (name, bytes) => {
    expect(read({ name, bytes })).toMatchObject({ text: STORY })
  })

  test('a text that begins with a bracket is not JSON', () => {
    expect(read({ name: '-', bytes: `[Report] ${STORY}` })).toMatchObject({
      text: `[Report] ${STORY}`,
    })
  })
})

describe('the date of publication', () => {
  const dated = `Date: 3 May 2022 LOMÉ, 5 May 2022 (AFP) – ${STORY}`
  const line = (fields: object) => JSON.stringify({ text: dated, ...fields })

  test.each<[string, string, Given, string, string]>([
    [
      'given before metadata',
      line({ published: '2022-05-01' }),
      { published: '2022-04-30' },
      '2022-04-30',
      'given',
    ],
    [
      'metadata before an inline header',
      line({ published: '2022-05-01' }),
      {},
      '2022-05-01',
      'metadata',
    ],
    ['an inline header before a dateline', line({}), {}, '2022-05-03', 'inline'],
    [
      'a dateline when there is nothing else',
      line({ text: dated.slice(17) }),
      {},
      '2022-05-05',
      'dateline',
    ],
  ])('%s', (_, bytes, given, value, basis) => {
    const name = bytes.startsWith('{') ? 'a.jsonl' : 'a.txt'
    expect(read({ name, bytes, given })).toMatchObject({ published: { value, basis } })
  })

  test('those that disagree are told', () => {
    expect(read({ name: 'a.jsonl', bytes: line({ published: '2022-05-03' }) })).toMatchObject({
      notices: [{ code: 'published-differs', message: expect.stringContaining('2022-05-05') }],
    })
  })

  test('what is read from words has their span', () => {
    const document = read({ bytes: dated })
    if (isFailure(document)) throw new Error(document.message)
    expect(
      document.published?.spans.map(({ start, end }) => document.text.slice(start, end)),
    ).toEqual(['3 May 2022'])
  })

  test('a date that cannot be is left aside with a notice, and the next one counts', () => {
    expect(read({ name: 'a.jsonl', bytes: line({ published: '0000-00-00' }) })).toMatchObject({
      published: { value: '2022-05-03' },
      notices: [{ code: 'date-absurd' }, { code: 'published-differs' }],
    })
    expect(read({ name: 'a.jsonl', bytes: line({ published: 'soon' }) })).toMatchObject({
      notices: [{ code: 'date-unread' }, { code: 'published-differs' }],
    })
  })

  test.each([
    ['KGL Press Office\n2015-05-S-012\n\n', '2015-05-05'],
    ['KGL Press Office\n2015-03-S-012\n\n', undefined],
  ])('a dateline without a year below "%s" came out on %s', (head, value) => {
    const document = read({ bytes: `${head}LOMÉ, May 5 (AFP) – ${STORY}` })
    expect(isFailure(document) ? document : document.published?.value).toBe(value)
  })

  test('a dateline without a year leaves the report undated', () => {
    const document = read({ bytes: `LOMÉ, May 5 (AFP) – ${STORY}` })
    expect(document).not.toHaveProperty('published')
    expect(document).toMatchObject({
      segments: [{ kind: 'dateline', date: { value: 'XXXX-05-05' } }, { kind: 'lead' }],
    })
  })
})

describe('a document', () => {
  test('has the same id for the same text, source and address, and another for any other', () => {
    const id = (given: Given, bytes = STORY) => {
      const document = read({ bytes, given })
      return isFailure(document) ? document.code : document.id
    }
    expect(id({ source: 'A' })).toBe(id({ source: 'A', title: 'x', published: '2020-01-01' }))
    expect(
      new Set([
        id({}),
        id({ source: 'A' }),
        id({ source: 'B' }),
        id({ url: 'A' }),
        id({}, `${STORY} `),
      ]).size,
    ).toBe(5)
  })

  test.each([
    [
      'Los dos ejércitos dijeron el viernes que retirarían sus cañones antes de fines de mayo, según el acuerdo.',
      'es',
      ['language-unread'],
    ],
    [
      'Обе армии заявили в пятницу, что отведут свои орудия до конца мая, как было условлено на переговорах.',
      'ru',
      ['language-unread'],
    ],
    [
      '双方军队星期五表示，将按照谈判达成的协议，在五月底之前撤回火炮，并交换所有在押人员，停止一切敌对行动。',
      'zh',
      ['language-unread'],
    ],
    [STORY, 'en', []],
    ['Guns.', 'und', []],
  ])('%s is in %s', (bytes, language, codes) => {
    const document = read({ bytes })
    expect(document).toMatchObject({ language, text: bytes })
    expect(!isFailure(document) && document.notices.map(({ code }) => code)).toEqual(codes)
  })

  test('has for its title what is given or found outside, else its headline', () => {
    const text = `Guns to be drawn back\n\n${STORY}\n\nNobody signed.`
    expect(read({ bytes: text })).toMatchObject({ title: 'Guns to be drawn back' })
    expect(read({ bytes: text, given: { title: 'Two armies agree' } })).toMatchObject({
      title: 'Two armies agree',
      text,
    })
    expect(read({ bytes: STORY })).not.toHaveProperty('title')
  })

  test('has its text as it was', () => {
    const texts = fc.uint16Array({ minLength: 1, maxLength: 200 }).map(
      (units) =>
        // Through UTF-8, which makes lone surrogates well-formed.
        `x${Buffer.from(String.fromCharCode(...units))
          .toString()
          .replaceAll('\0', '')}`,
    )
    fc.assert(
      fc.property(texts, (text) => {
        expect(read({ bytes: text, format: 'text' })).toMatchObject({ text })
      }),
      { seed: 5, numRuns: 100 },
    )
  })
})
