import { describe, expect, test } from 'vitest'
import { analyse } from '../../../test/analyse.ts'
import type { SourceClass } from '../../record/index.ts'
import { readingOf } from '../reading.ts'
import { attributionOf } from './index.ts'

describe('attribution', () => {
  const sources = (text: string, word: string) => {
    const reading = readingOf(analyse(text))
    const token = reading.tokens.findIndex((each) => each.text === word)
    const span = reading.tokens[token] ?? { start: 0, end: 1 }
    return attributionOf(reading, token, span)
  }

  test.each<[string, string, readonly SourceClass[]]>([
    ['The army attacked the camp.', 'attacked', ['outlet-narration']],
    [
      'A senior official said that the army attacked the camp.',
      'attacked',
      ['outlet-narration', 'anonymous-official'],
    ],
    [
      'President Emmanuel Macron said that the army attacked the camp.',
      'attacked',
      ['outlet-narration', 'named-official'],
    ],
    [
      'Witnesses said that the army attacked the camp.',
      'attacked',
      ['outlet-narration', 'anonymous-other'],
    ],
    [
      'Chad and Libya said in a joint statement that the army attacked the camp.',
      'attacked',
      ['outlet-narration', 'joint-statement'],
    ],
    [
      'The Lind campaign said that he was attacked.',
      'attacked',
      ['outlet-narration', 'named-other'],
    ],
    [
      'The Kivu Herald said that the army attacked the camp.',
      'attacked',
      ['outlet-narration', 'media'],
    ],
    ['The army attacked the camp, the Post reported.', 'attacked', ['outlet-narration', 'media']],
    ['Chad vowed to answer the raid that killed nine soldiers.', 'raid', ['outlet-narration']],
    ['Chad vowed to leave the camp.', 'leave', ['outlet-narration', 'named-official']],
    [
      'The senators are pressing for a base along the lines of the 1990 invasion of Oman.',
      'invasion',
      ['outlet-narration'],
    ],
  ])('%s (%s)', (text, word, classes) => {
    const { chain, class: innermost } = sources(text, word)

    expect(chain.map((source) => source.class)).toEqual(classes)
    expect(innermost).toBe(classes.at(-1))
  })

  test('two who speak together are one link, for neither quotes the other', () => {
    const { chain } = sources('Chad and Libya said that the army attacked the camp.', 'attacked')

    expect(
      chain.map(({ party, together }) => [party.name, together?.map(({ name }) => name)]),
    ).toEqual([
      ['this report', undefined],
      ['Chad', ['Libya']],
    ])
  })

  test('words that take in who says them are not the outlet’s', () => {
    const reading = readingOf(analyse('Rockets struck the base, according to the army.'))
    const token = reading.tokens.findIndex(({ text }) => text === 'struck')
    const { chain } = attributionOf(reading, token, { start: 0, end: 46 })

    expect(chain.map(({ party }) => party.name)).toEqual(['this report', 'army'])
  })

  test('a statement is told by whoever makes it, and what it quotes by both', () => {
    const text =
      'The army attacked the camp. “We left,” the mayor said.\n\nSincerely,\n\nEMMANUEL MACRON'

    expect(
      ['attacked', 'left'].map((word) =>
        sources(text, word).chain.map(({ party }) => party.label ?? party.name),
      ),
    ).toEqual([
      ['this report', 'Emmanuel Macron'],
      ['this report', 'Emmanuel Macron', 'mayor'],
    ])
  })

  test('whoever speaks for a state does not quote it', () => {
    const text = 'France said that the army attacked the camp.\n\nSincerely,\n\nEMMANUEL MACRON'

    expect(sources(text, 'attacked').chain.map(({ party }) => party.label ?? party.name)).toEqual([
      'this report',
      'Emmanuel Macron',
    ])
  })

  test('who only quotes a word is not answerable for the rest', () => {
    const { chain } = sources('A senior official said that the army attacked the camp.', 'said')

    expect(chain.map((source) => source.class)).toEqual(['outlet-narration'])
  })

  test.each([
    ['Rebels reportedly attacked the camp.', { words: 'reportedly', strength: 'unverified' }],
    ['Rebels probably attacked the camp.', { words: 'probably', strength: 'probable' }],
    ['Rebels attacked the camp.', undefined],
  ])('%s', (text, hedge) => {
    const found = sources(text, 'attacked').hedge

    expect(found && { words: found.words, strength: found.strength }).toEqual(hedge)
  })
})
