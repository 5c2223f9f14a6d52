import { expect, test } from 'vitest'
import { readTags } from '../tagging/tagger.ts'
import { encodeTokens } from '../tagging/words.ts'
import { FirstParse, TurnedParse } from './branches.ts'
import { fillNodes } from './fill-nodes.ts'
import { loadModels } from './models.ts'
import { bestLabel, bestMove, createWorkspace, parseSentence, type Workspace } from './parser.ts'

const texts = [
  'The minister said on Monday that the troops who had crossed the river with two guns would leave before the talks with Chad began .',
  'Rebels and soldiers fought near the bridge , the mayor of Gao said , after a truce signed in May by both sides fell apart .',
  'Asked about the port , which Peru closed last year , the envoy of the union told reporters in Lima that nobody had been paid .',
  'Thousands of people , most of them farmers from the north , marched through the city and burned tyres in front of the court .',
]

function fill(workspace: Workspace, text: string): void {
  const { clusters, tagger, traits } = loadModels()
  const spans = [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const words = encodeTokens(text, spans, new Uint8Array(spans.length), clusters)
  const { tags } = readTags(tagger, words, [0])
  fillNodes(workspace.nodes, words, { first: 0, end: words.count, tags }, traits)
}

test.each(texts)('a turned parse chooses as one that asks for everything: %s', (text) => {
  const { parser } = loadModels()
  const workspace = createWorkspace(100)
  fill(workspace, text)
  const first = new FirstParse(100)
  const turned = new TurnedParse(first)
  const doubts = first.parse(parser, workspace, { sure: 2 ** 30, most: 99 })
  expect(doubts.length).toBeGreaterThan(4)
  for (const doubt of doubts) {
    turned.parse(parser, workspace, doubt)
    const found = [...workspace.state.tree]
    let choice = 0
    parseSentence(parser, workspace, {
      label: bestLabel,
      move: (...asked) => {
        const at = choice++
        if (at === doubt.choice) return doubt.second
        return at < doubt.choice ? (first.moves[at] ?? 0) : bestMove(...asked)
      },
    })

    expect(found).toEqual([...workspace.state.tree])
  }
})

test('moves are doubted in the order of their leads, as many as are asked for', () => {
  const { parser } = loadModels()
  const workspace = createWorkspace(100)
  fill(workspace, texts[0] ?? '')
  const first = new FirstParse(100)
  const all = first.parse(parser, workspace, { sure: 2 ** 30, most: 99 })
  const limit = all[2]?.lead ?? 0

  expect(all.map(({ lead }) => lead)).toEqual(all.map(({ lead }) => lead).toSorted((a, b) => a - b))
  expect(first.parse(parser, workspace, { sure: limit, most: 99 })).toEqual(all.slice(0, 2))
  expect(first.parse(parser, workspace, { sure: 2 ** 30, most: 1 })).toEqual(all.slice(0, 1))
})
