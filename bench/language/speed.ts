import { readFileSync } from 'node:fs'
import { findNames } from '../../src/text/names/index.ts'
import { parseText } from '../../src/text/parsing/index.ts'
import { loadModels } from '../../src/text/parsing/models.ts'
import { splitSentences } from '../../src/text/sentences/index.ts'
import { tagWords } from '../../src/text/tagging/tagger.ts'
import { encodeTokens } from '../../src/text/tagging/words.ts'
import { tokenise } from '../../src/text/tokens/index.ts'

/** A stage of reading and how many tokens a CPU-second it takes. */
export type StageSpeed = readonly [stage: string, tokensPerSecond: number]

const WARM_UP = 100

/** Speed of each stage over a file of reports as JSON lines, in this process. */
export function measureSpeed(file: string): { stages: StageSpeed[]; peakMegabytes: number } {
  const texts = readFileSync(file, 'utf8').trim().split('\n').map(textOf)
  const segmentsOf = (text: string) => [
    { kind: 'body' as const, span: { start: 0, end: text.length } },
  ]
  const parsed = texts.map((text) => ({ text, ...parseText({ text, segments: segmentsOf(text) }) }))
  const count = parsed.reduce((sum, { tokens }) => sum + tokens.length, 0)
  const { clusters, tagger } = loadModels()
  const stage = (name: string, read: (index: number) => unknown): StageSpeed => {
    for (let index = 0; index < Math.min(WARM_UP, texts.length); index++) read(index)
    const start = process.cpuUsage()
    texts.forEach((_, index) => {
      read(index)
    })
    const { user, system } = process.cpuUsage(start)
    return [name, Math.round((count * 1e6) / (user + system))]
  }
  const at = (index: number) => parsed[index] ?? { text: '', tokens: [], sentences: [] }
  const stages = [
    stage('sentences', (index) => splitSentences(at(index).text, segmentsOf(at(index).text))),
    stage('tokens', (index) =>
      at(index).sentences.map((sentence) => tokenise(at(index).text, sentence)),
    ),
    stage('tags', (index) => {
      const { text, tokens, sentences } = at(index)
      const words = encodeTokens(text, tokens, new Uint8Array(tokens.length), clusters)
      return tagWords(
        tagger,
        words,
        sentences.map(({ firstToken }) => firstToken),
      )
    }),
    stage('all of parseText', (index) =>
      parseText({ text: at(index).text, segments: segmentsOf(at(index).text) }),
    ),
    stage('names', (index) => findNames(at(index).tokens, at(index).sentences, at(index).text)),
    stage('parseText and names', (index) => {
      const { text } = at(index)
      const { tokens, sentences } = parseText({ text, segments: segmentsOf(text) })
      return findNames(tokens, sentences, text)
    }),
  ]
  return { stages, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) }
}

function textOf(line: string): string {
  // Report lines carry their text under this name.
  return (JSON.parse(line) as { text: string }).text
}
