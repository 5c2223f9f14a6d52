import { describe, expect, test } from 'vitest'
import { document } from '../../test/analyse.ts'
import { createEngine } from '../pipeline.ts'

const engine = createEngine('0.0.0')

/** Who promises and who speaks in a text with this title. */
function told(title: string, text: string): readonly string[] {
  const { claims } = engine.extract({ ...document(text), title })
  return claims.flatMap((claim) => {
    const parties =
      claim.kind === 'commitment'
        ? claim.content.promisors
        : claim.kind === 'statement'
          ? claim.content.speakers
          : []
    const names = parties.map(({ value }) => value.label ?? value.name)
    return names.length === 0 ? [] : `${claim.kind}: ${names.join(' + ')}`
  })
}

const promise = 'We commit to building a port.'

describe('"we" in a joint statement', () => {
  test.each([
    ['Joint Statement of Chad and Niger', 'commitment: Chad + Niger'],
    [
      'Joint Statement from the Leaders of Chad, Niger, and the Republic of Mali on the Sahel',
      'commitment: Chad + Niger + Mali',
    ],
    [
      'Joint Statement by Norway and the European Union Announcing a Fund',
      'commitment: Norway + European Union',
    ],
    ['Peru – Chile Joint Leaders’ Statement', 'commitment: Peru + Chile'],
    ['Peru-Chile Joint Statement', 'commitment: Peru + Chile'],
  ])('is those whom the title lists: %s', (title, expected) => {
    expect(told(title, promise)).toContain(expected)
  })

  test('speaks and condemns as well', () => {
    const words = 'We underscore that trade must be fair.'

    expect(told('Joint Statement of Chad and Niger', words)).toEqual(['statement: Chad + Niger'])
  })

  test.each([
    'Joint Statement on the Chad-Niger Meeting',
    'Joint Statement of Chad and the Herders of the Lake',
    'Joint Statement of Chad',
    'Chad and Niger Open a Port',
  ])('is nobody where the title does not list them all: %s', (title) => {
    expect(told(title, promise)).toEqual([])
  })
})
