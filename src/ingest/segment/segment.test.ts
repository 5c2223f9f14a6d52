import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segment } from './index.ts'

function kinds(text: string, title?: string): readonly (readonly [string, string])[] {
  return segment(text, title).map(
    ({ kind, span }) => [kind, text.slice(span.start, span.end)] as const,
  )
}

const STORY =
  'Rebels in the north said they would lay down their arms by the end of June, a day after talks in Lomé.'
const MORE = 'The government said that it would free forty prisoners in return.'

describe('headline and lead', () => {
  test('a first line without a full stop is the headline', () => {
    expect(kinds(`Rebels to disarm by June\n\n${STORY}\n\n${MORE}`)).toEqual([
      ['headline', 'Rebels to disarm by June'],
      ['lead', STORY],
      ['body', MORE],
    ])
  })

  test('a first line with a full stop is the headline when the report says the same again', () => {
    expect(kinds(`Rebels in the north will lay down arms.\n\n${STORY}\n\n${MORE}`)[0]?.[0]).toBe(
      'headline',
    )
    expect(
      kinds(`A ferry sank near Mwanza with sixty people.\n\n${STORY}\n\n${MORE}`)[0]?.[0],
    ).toBe('lead')
  })

  test('a paragraph that stands nearer to the headline than to the report is a standfirst', () => {
    const text = `Rebels to disarm\n\n${MORE}\n\n\n${STORY}\n\nTalks go on.`
    expect(kinds(text).map(([kind]) => kind)).toEqual(['headline', 'lead', 'lead', 'body'])
  })

  test('the first paragraph is the headline when the title says the same', () => {
    expect(
      kinds(`Rebels to disarm, says "army".\n\n${STORY}`, 'Rebels to disarm, says “army”')[0]?.[0],
    ).toBe('headline')
  })

  test('a venue above a time of day is no headline', () => {
    const text =
      'State Dining Hall\n\n3:15 P.M. EST\n\nTHE PREMIER: Good afternoon to all of you, and thanks for coming.\n\nWe signed.'
    expect(kinds(text).map(([kind]) => kind)).toEqual([
      'inline-header',
      'inline-header',
      'lead',
      'body',
    ])
  })
})

describe('what stands before the report', () => {
  test.each([
    [`date 2009-02-14 ${STORY}`, ['inline-header', 'date 2009-02-14', '2009-02-14']],
    [` date 2009-02-14 ${STORY}`, ['inline-header', 'date 2009-02-14', '2009-02-14']],
    [`Friday, March 5, 1993\n\n${STORY}`, ['inline-header', 'Friday, March 5, 1993', '1993-03-05']],
    [
      `Updated 14:05 GMT, 12 March 2022\n\n${STORY}`,
      ['inline-header', 'Updated 14:05 GMT, 12 March 2022', '2022-03-12'],
    ],
    [`LOMÉ, April 7 (Reuters) - ${STORY}`, ['dateline', 'LOMÉ, April 7 (Reuters) -', 'XXXX-04-07']],
    [
      `LOME, 12 JAN 90 (AFP) -- [TEXT] ${STORY}`,
      ['dateline', 'LOME, 12 JAN 90 (AFP) -- [TEXT]', '1990-01-12'],
    ],
    [`LOMÉ, Togo (AP) — ${STORY}`, ['dateline', 'LOMÉ, Togo (AP) —', undefined]],
    [`(Reuters) - ${STORY}`, ['agency-line', '(Reuters) -', undefined]],
    [
      `By Ama Mensah and Kofi Addo\n\n${STORY}`,
      ['inline-header', 'By Ama Mensah and Kofi Addo', undefined],
    ],
  ])('"%s"', (text, [kind, words, date]) => {
    const [first, second] = segment(text)
    expect(first).toMatchObject({ kind })
    expect(first && text.slice(first.span.start, first.span.end)).toBe(words)
    expect(first?.date?.value).toBe(date)
    expect(second).toMatchObject({ kind: 'lead' })
  })

  test('a dateline says where its place and agency are written', () => {
    const text = `SAN ISIDRO, 12 JAN 91 (ACAN-EFE) -- ${STORY}`
    const [dateline] = segment(text)
    expect(dateline?.agency?.name).toBe('ACAN-EFE')
    expect(dateline?.place && text.slice(dateline.place.start, dateline.place.end)).toBe(
      'SAN ISIDRO',
    )
  })

  test('a headline, a date and a dateline come one after another', () => {
    const text = `Rebels to disarm\n\nPublished: 3 May 2022\n\nBy Ama Mensah\n\nLOMÉ (AFP) — ${STORY}\n\n${MORE}`
    expect(kinds(text).map(([kind]) => kind)).toEqual([
      'headline',
      'inline-header',
      'inline-header',
      'dateline',
      'lead',
      'body',
    ])
  })
})

describe('the body', () => {
  test.each(['Background', 'What comes after the truce?', 'War in the Delta: Background'])(
    '"%s" on a line of its own is a section heading',
    (heading) => {
      expect(kinds(`${STORY}\n\n${heading}\n\n${MORE}`)[1]).toEqual(['section-heading', heading])
    },
  )

  test.each([
    'Have you ever been there?',
    '"We will not wait"',
    '– Kofi Addo, mediator',
    'THE PREMIER: Why?',
    'The mediators said:',
    'Thank you all. (Applause.)',
  ])('"%s" on a line of its own is none', (line) => {
    expect(kinds(`${STORY}\n\n${line}\n\n${MORE}`)[1]?.[0]).toBe('body')
  })

  test('headings that were run into a paragraph are cut out', () => {
    const text = `${STORY}\n\nEnd of the Delta war: Is it over? After nine years the guns are silent. Peacekeepers in Goma: The mission has 900 soldiers there.`
    expect(kinds(text).slice(1)).toEqual([
      ['section-heading', 'End of the Delta war: Is it over?'],
      ['body', 'After nine years the guns are silent.'],
      ['section-heading', 'Peacekeepers in Goma:'],
      ['body', 'The mission has 900 soldiers there.'],
    ])
  })

  test('a post has its author and its day, and covers its words', () => {
    const post =
      'We met in Lomé and shook hands. pic.twitter.com/x1 — Ama Serwaa (@amaserwaa) June 3, 2015'
    const text = `${STORY}\n\n${post}\n\n${MORE}`
    const found = segment(text)[1]
    expect(found).toMatchObject({
      kind: 'post',
      author: { name: 'Ama Serwaa' },
      published: { value: '2015-06-03' },
    })
    expect(found && text.slice(found.span.start, found.span.end)).toBe(post)
  })

  test('a signature below a post belongs to it', () => {
    const text = `${STORY}\n\nWe shook hands.\n\n— Ama Serwaa (@amaserwaa) June 3, 2015\n\n${MORE}`
    expect(kinds(text)[1]).toEqual([
      'post',
      'We shook hands.\n\n— Ama Serwaa (@amaserwaa) June 3, 2015',
    ])
  })

  test.each(['Reporting by Ana Lopes in Dili; Editing by Tom Reed', '(c) AFP', '###'])(
    '"%s" at the end is an agency line',
    (line) => {
      expect(kinds(`${STORY}\n\n${MORE}\n\n${line}`).at(-1)).toEqual(['agency-line', line])
    },
  )

  test.each([
    ['2014-06-03', '2014-06-03'],
    ['3 June 2014', '2014-06-03'],
    ['Tuesday, June 3, 2014', '2014-06-03'],
    ['By Ama Mensah and Kofi Addo', undefined],
  ])('"%s" right below a headline as wide as wrapped text is no part of it', (line, date) => {
    const headline = 'Rebels of the northern hills are to lay down their arms by June'
    const [first, second, third] = segment(`${headline}\n${line}\n\n${STORY}\n\n${MORE}`)

    expect(first).toEqual({ kind: 'headline', span: { start: 0, end: headline.length } })
    expect(second).toMatchObject({ kind: 'inline-header' })
    expect(second?.date?.value).toBe(date)
    expect(third).toMatchObject({ kind: 'lead' })
  })

  test('capitals before a colon are the form of a report above its date, and else a speaker', () => {
    expect(kinds(`FACT SHEET: Rebels to disarm\n3 June 2014\n\n${STORY}\n\n${MORE}`)[0]).toEqual([
      'headline',
      'FACT SHEET: Rebels to disarm',
    ])
    expect(kinds(`THE PREMIER: Good morning to you all\n\n${STORY}\n\n${MORE}`)[0]?.[0]).toBe(
      'lead',
    )
  })

  test('a date inside wrapped text stays in its sentence', () => {
    const wrapped =
      'The two armies had agreed upon the line in a long letter of the summer, dated\n3 June 2014, and had kept to it since, an officer of the mission said on Monday\nin the port.'
    expect(kinds(wrapped)).toEqual([['lead', wrapped]])
  })

  test('wrapped lines are one paragraph, long lines are a paragraph each', () => {
    const wrapped =
      'The two sides met for the third time in the capital on Friday and\nagreed to go on with their talks until all of the prisoners who are\nstill held have been set free.'
    expect(kinds(wrapped)).toEqual([['lead', wrapped]])
    expect(kinds(`${STORY}\n${MORE}\n${STORY}`).map(([kind]) => kind)).toEqual([
      'lead',
      'body',
      'body',
    ])
  })

  test('Windows line ends part paragraphs too', () => {
    expect(kinds(`Rebels to disarm\r\n\r\n${STORY}\r\n\r\n${MORE}\r\n`)).toEqual([
      ['headline', 'Rebels to disarm'],
      ['lead', STORY],
      ['body', MORE],
    ])
  })
})

describe('any text', () => {
  const scraps = fc.constantFrom(
    '\n\n',
    '\n',
    '\r\n',
    ' ',
    '\u00A0',
    '\u2028',
    '. ',
    ': ',
    '? ',
    ' — ',
    '(@',
    ') ',
    'Name (@n) May 3, 2015',
    'KABUL (AP) — ',
    'date 2020-01-01 ',
    'Rebels to disarm',
    'Published: 3 May 2022',
    '---\n',
    '(Reporting by A B; editing by C D)',
    '###',
    'Who will go?',
    STORY,
    MORE,
    '\u0000',
    '\ud800',
  )
  const texts = fc.oneof(
    fc.uint16Array({ maxLength: 300 }).map((units) => String.fromCharCode(...units)),
    fc.array(fc.oneof(scraps, fc.string()), { maxLength: 30 }).map((parts) => parts.join('')),
  )

  test('has segments in order, apart, within the text and over all of its words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0
        for (const { span } of segment(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          expect(text.slice(end, span.start)).toMatch(/^\s*$/)
          end = span.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
        expect(text.slice(end)).toMatch(/^\s*$/)
      }),
      { seed: 7, numRuns: 400 },
    )
  })
})
