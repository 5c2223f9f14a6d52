import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

/** The offices of a text in words and codes. */
function offices(text: string) {
  return claimsOf('role', text).map(({ content, mentions }) => ({
    holder: content.holder.value.name,
    post: content.post.value,
    body: content.body?.value.name,
    country: content.body?.value.country,
    status: content.status?.value,
    mentions: mentions.length,
  }))
}

describe('who holds which office of what', () => {
  test.each<[string, Partial<ReturnType<typeof offices>[number]>]>([
    [
      'Spanish Foreign Minister Marta Solano arrived in Tehran.',
      { holder: 'Marta Solano', post: 'Foreign Minister', body: 'Spanish', status: 'current' },
    ],
    [
      'The vice presidential nominee Ana Lima spoke.',
      { holder: 'Ana Lima', post: 'vice presidential nominee', status: 'nominated' },
    ],
    [
      'Former President Ellen Johnson Sirleaf addressed the crowd.',
      { holder: 'Ellen Johnson Sirleaf', post: 'President', status: 'former' },
    ],
    [
      'The Defence Minister of Nigeria, Amina Okafor, resigned.',
      { holder: 'Amina Okafor', post: 'Defence Minister', body: 'Nigeria' },
    ],
    [
      'Amina Okafor, the defence minister of Nigeria, resigned.',
      { holder: 'Amina Okafor', post: 'defence minister', body: 'Nigeria' },
    ],
    [
      'Amina Okafor is the defence minister of Nigeria.',
      { holder: 'Amina Okafor', post: 'defence minister', body: 'Nigeria', status: 'current' },
    ],
    [
      'Olusegun Obasanjo was the president of Nigeria.',
      { holder: 'Olusegun Obasanjo', post: 'president', body: 'Nigeria', status: 'former' },
    ],
    [
      'Juan Pereda was elected president of Bolivia.',
      { holder: 'Juan Pereda', post: 'president', status: 'current' },
    ],
    ['Surveyor General Ana Holt resigned.', { holder: 'Ana Holt', post: 'Surveyor General' }],
    ['Retired Colonel Juan Mora spoke.', { post: 'Colonel', status: 'former' }],
    ['Prime Minister Sheikh Omar Bakri spoke.', { post: 'Prime Minister' }],
    ['Peru grew under President Ana Lima.', { post: 'President' }],
    ['Mayor de Blasio spoke.', { post: 'Mayor' }],
    [
      'The party nominated Ana Lima for president.',
      { holder: 'Ana Lima', post: 'president', status: 'nominated' },
    ],
    ['Acting President Juan Mora spoke.', { holder: 'Juan Mora', status: 'acting' }],
    ['President-elect Ana Lima spoke.', { holder: 'Ana Lima', status: 'elect' }],
    [
      'NATO Secretary General Jens Stoltenberg spoke.',
      { holder: 'Jens Stoltenberg', post: 'Secretary General', body: 'NATO' },
    ],
    [
      'Saudi Arabia’s Transport Minister Saleh Omari spoke.',
      { post: 'Transport Minister', body: 'Saudi Arabia', country: 'SAU' },
    ],
    [
      'African Union envoy Ines Baro, a former Kenyan judge, spoke.',
      { post: 'envoy', body: 'African Union', country: undefined },
    ],
    [
      'Chadian National Security Advisor Ines Baro spoke.',
      { post: 'National Security Advisor', body: 'Chadian', country: 'TCD' },
    ],
    [
      'New Zealand Prime Minister Ines Baro spoke.',
      { post: 'Prime Minister', body: 'New Zealand' },
    ],
    [
      'Ines Baro, the UN special envoy for Libya, spoke.',
      { post: 'special envoy for Libya', body: 'UN', country: undefined },
    ],
    [
      'The county wrote to its Police and Fire Commissioner Ines Baro.',
      { holder: 'Ines Baro', post: 'Police and Fire Commissioner' },
    ],
    ['The board met Secretary of Justice Ines Baro.', { post: 'Secretary of Justice' }],
    ['They met Alternate Prime Minister Ines Baro.', { post: 'Alternate Prime Minister' }],
    ['Fleet Commander Admiral Ines Baro spoke.', { post: 'Fleet Commander' }],
    [
      'They were told by ministers Ana Lima and Ivo Kral.',
      { holder: 'Ana Lima', post: 'minister' },
    ],
    ['Following the resignation of Governor Ines Baro, troops came.', { status: 'former' }],
    ['Sitting President Ines Baro spoke.', { post: 'President', status: 'current' }],
    [
      'Ines Baro, who had been Togo’s prime minister since her election in 2014, spoke.',
      { post: 'prime minister', status: undefined },
    ],
    ['They met President Osei-Tutu of Ghana.', { holder: 'Osei-Tutu', post: 'President' }],
    ['They met former presidents Jimmy Carter and Ana Lima.', { holder: 'Jimmy Carter' }],
  ])('%s', (sentence, expected) => {
    expect(offices(sentence)).toMatchObject([expected])
  })

  test.each([
    'The minister arrived in Tehran.',
    'Amina Okafor is tired.',
    'Amina Okafor is not the defence minister of Nigeria.',
    'Ana Lima became the first president to resign.',
    'Mr. Okafor arrived in Tehran on Monday.',
    'Speaking through his lawyers, Ivo Kral denied it.',
    'Ivo Kral, a Ghanaian man, was hurt.',
    'Eyewitness Ivo Kral saw it.',
    'The town of General Osei City was hit.',
    'The base is in Prince Edward’s County.',
    'I thank Representative Tr- — Ines Baro.',
  ])('%s (no office)', (sentence) => {
    expect(offices(sentence)).toEqual([])
  })
})

test.each([
  ['President Bill Clinton wrote a book.', 'former'],
  ['President Emmanuel Macron wrote a book.', 'current'],
  ['President Truman opened the dam.', 'former'],
  // Between two terms, on 15 June 2021.
  ['President Donald Trump wrote a book.', 'former'],
])('"%s" tells of an office that is %s by our lists of terms', (text, status) => {
  expect(offices(text)).toMatchObject([{ status }])
})

test('whoever stands behind a comma is no part of what states an office', () => {
  const text =
    'The jury considered Foreign Minister Laurent Fabius, protesters in Lyon, and a singer.'
  const [found] = claimsOf('role', text)

  expect(found && text.slice(found.span.start, found.span.end)).toBe(
    'Foreign Minister Laurent Fabius',
  )
})

test('what a paraphrase calls somebody is the word of whoever paraphrases', () => {
  const [paraphrased] = claimsOf('role', 'The mayor said that President Emmanuel Macron had left.')
  const quoted = claimsOf('role', '"President Emmanuel Macron has left," the mayor said.')

  expect(paraphrased?.attribution.chain).toHaveLength(1)
  expect(quoted[0]?.attribution.chain).toHaveLength(2)
})

test('a firm of several names stands whole in a post', () => {
  expect(offices('Ana Lima was the director of Baro & Sons’s mill.')).toMatchObject([
    { holder: 'Ana Lima', post: 'director of Baro & Sons’s mill' },
  ])
})

test('an office told twice is told once, with both places', () => {
  const found = offices(
    'Foreign Minister Laurent Fabius arrived in Tehran. Foreign Minister Laurent Fabius left on Monday.',
  )

  expect(found).toMatchObject([{ holder: 'Laurent Fabius', mentions: 1 }])
})

test('an office then and one now are two', () => {
  const found = offices(
    'Former Senator Ana Lima arrived in Lima. President Ana Lima was sworn in on Friday.',
  )

  expect(found.map(({ status }) => status)).toEqual(['former', 'current'])
})

test.each([
  'Nobody knows what a President Lima could do.',
  'He asked what is next if Ana Lima is the nominee of the party.',
])('nobody holds it: %s', (text) => {
  expect(offices(text)).toEqual([])
})

test('half of a body is none', () => {
  const [found] = claimsOf('role', 'Ivo Kral, a spokesman for the Clinton campaign, resigned.')

  expect(found?.content.holder.value.name).toBe('Ivo Kral')
  expect(found?.content.body).toBeUndefined()
})

test('whoever is to succeed somebody does not hold the post yet', () => {
  const found = offices(
    'Marcus Lind was named chairman of the bank. He will succeed Ana Lima on 1 February.',
  )

  expect(found.map(({ status }) => status)).toEqual(['elect'])
})

test('a former office by which somebody is still called is no office of today', () => {
  const found = offices(
    'Former Governor Ana Lima arrived in Lima. Governor Lima said she was tired.',
  )

  expect(found.map(({ status }) => status)).toEqual(['former'])
})

test('of what is no state nobody is of the government', () => {
  const found = claimsOf('role', 'Ivo Kral, a vice president at Baro & Sons, resigned.')

  expect(found.map(({ content }) => content.holder.value.sector)).toEqual([undefined])
})

test('a soldier’s rank says nothing of when, and a chief’s post is of today', () => {
  const told = offices('We honour Lance Corporal David Espinoza. Police Chief Ana Lima spoke.')

  expect(told.map(({ holder, status }) => [holder, status])).toEqual([
    ['David Espinoza', undefined],
    ['Ana Lima', 'current'],
  ])
})

test('of the dead no post is said to be held, and who may be killed is not dead', () => {
  const told = offices(
    'General Ivo Kral planned the raid. Troops killed Ivo Kral. They plotted to kill Governor Ana Lima.',
  )

  expect(told.map(({ holder, status }) => [holder, status])).toEqual([
    ['Ivo Kral', undefined],
    ['Ana Lima', 'current'],
  ])
})

test('a doctoral candidate runs for nothing', () => {
  expect(offices('Ana Lima, a Ph.D. candidate at the University of Accra, spoke.')).toEqual([])
})
