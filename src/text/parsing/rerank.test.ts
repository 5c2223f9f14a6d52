import { expect, test } from 'vitest'
import type { Token } from '../analysis.ts'
import { fillNodes } from './fill-nodes.ts'
import { loadModels } from './models.ts'
import { parseText } from './parse-text.ts'
import { createWorkspace, parseSentence } from './parser.ts'
import { createForest, parseBest } from './rerank.ts'
import { tagText } from './tag-text.ts'

const body = (text: string) => ({
  text,
  segments: [{ kind: 'body' as const, span: { start: 0, end: text.length } }],
})

function headOf(tokens: readonly Token[], word: string): string | undefined {
  return tokens[tokens.find(({ text }) => text === word)?.head ?? -1]?.text
}

test.each([
  ['Norway condemned Chad on Monday.', 'Monday', 'condemned'],
  ['On 3 June 2021 rebel forces fired missiles at the port.', 'forces', 'fired'],
  ['Chad and Niger postponed the race on Friday.', 'Friday', 'postponed'],
])('the tree preferred to the greedy one: %s', (text, word, head) => {
  expect(headOf(parseText(body(text)).tokens, word)).toBe(head)
})

test('the greedy tree stays where no other leads by as much as is asked for', () => {
  const models = loadModels()
  const { words, columns } = tagText(body('Norway condemned Chad on Monday.'), models)
  const workspace = createWorkspace(words.count)
  const window = { first: 0, end: words.count, tags: columns.tags }
  fillNodes(workspace.nodes, words, window, models.traits)
  parseSentence(models.parser, workspace)
  const greedy = [...workspace.state.tree]
  const reranker = { ...models.reranker, least: 2 ** 30 }
  parseBest({ parser: models.parser, reranker }, workspace, createForest(words.count))

  expect([...workspace.state.tree]).toEqual(greedy)
})

test('a list of hundreds of words without a stop is a tree', () => {
  const names = Array.from({ length: 400 }, (_, index) => `Town${index}`).join(', ')
  const { tokens } = parseText(body(`The army left ${names} and fled on Monday`))
  const climbs = tokens.map((token) => {
    let steps = 0
    for (let up: Token | undefined = token; up && steps <= tokens.length; up = tokens[up.head])
      steps++
    return steps
  })

  expect(Math.max(...climbs)).toBeLessThanOrEqual(tokens.length)
})
