import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/analyse.ts'

/** The events of a text in words and codes. Published on Tuesday 15 June 2021. */
function events(text: string) {
  return claimsOf('event', text).map(({ content, realis, where, rule }) => ({
    rule,
    type: content.type.value,
    actors: content.actors.map(({ value }) => value.label ?? value.name),
    recipients: content.recipients.map(({ value }) => value.label ?? value.name),
    act: content.act.value,
    realis,
    country: where?.value.country,
  }))
}

type Told = Partial<ReturnType<typeof events>[number]>

describe('plain sentences of public life', () => {
  test.each<[string, Told]>([
    [
      'Kenyan President William Ruto has called on Chad to free the pilots.',
      {
        type: 'request',
        recipients: ['Chad'],
        act: 'Kenyan President William Ruto has called on Chad to free the pilots',
      },
    ],
    [
      'President William Ruto and Prime Minister Abiy Ahmed discussed the dam in Sudan.',
      { type: 'consult', actors: ['William Ruto', 'Abiy Ahmed'], country: undefined },
    ],
    [
      'The Kenyan president reiterated Kenyan support for Somalia.',
      { type: 'support', recipients: ['Somalia'] },
    ],
    ['Sweden provided Ukraine with howitzers.', { type: 'aid', recipients: ['Ukraine'] }],
    [
      'Canada deployed 400 of its soldiers to the border.',
      { rule: 'event/mobilize', actors: ['Canada'] },
    ],
    [
      'Germany will stand by Chad and provide it with tents.',
      { rule: 'event/supply', realis: 'planned' },
    ],
    [
      'Austria convened a meeting with officials from Serbia on Monday.',
      { rule: 'event/hold-meeting', actors: ['Austria', 'Serbia'] },
    ],
    [
      'The Supreme Court of Kenya ruled on Friday that the law was void.',
      { act: 'The Supreme Court of Kenya ruled on Friday that the law was void' },
    ],
    [
      'Ivo Kral was charged with taking bribes from a builder.',
      { type: 'accuse', act: 'Ivo Kral was charged with taking bribes from a builder' },
    ],
  ])('%s', (text, told) => {
    expect(events(text)).toEqual([expect.objectContaining(told)])
  })

  test.each([
    'On Monday Chad called the treaty a mistake on television.',
    'President William Ruto discussed the dam.',
    'The mayor called for calm.',
    'The minister of Peru warned Chad about the flood.',
    "The minister of Peru welcomed Chad's close cooperation with Niger.",
    'The mother gave her son a book in the 1980s.',
  ])('%s', (text) => {
    expect(events(text)).toEqual([])
  })

  test('a talk that is told stands for what was discussed in it', () => {
    const [told, ...others] = events(
      'Prime Minister Abiy Ahmed spoke with President William Ruto on Monday. Abiy Ahmed and William Ruto discussed the harvest this year.',
    )

    expect(told?.rule).toBe('event/speak')
    expect(others).toEqual([])
  })
})
