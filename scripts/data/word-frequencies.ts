import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stem } from '../../src/reconcile/stem.ts'

/**
 * Counts in how many documents of open English texts each stem occurs, and writes those in at least four.
 * Wikinews reports (CC BY 2.5) and the documents of UD English EWT (CC BY-SA 4.0) and GUM (free genres):
 * only counts are kept.
 */
const shared = process.env['ONRECORD_SHARED'] ?? '../shared'

function wikinews(): readonly string[] {
  const lines = readFileSync(join(shared, 'stories/wikinews-2019-2020.jsonl'), 'utf8').split('\n')
  return lines
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text)
}

function treebank(file: string): readonly string[] {
  const parts = readFileSync(join(shared, 'treebanks', file), 'utf8')
    .split(/^# newdoc id/m)
    .slice(1)
  return parts.map((part) =>
    [...part.matchAll(/^# text = (.*)$/gm)].map(([, text]) => text).join('\n'),
  )
}

const documents = [
  ...wikinews(),
  ...treebank('en_ewt-train.conllu'),
  ...treebank('en_gum-free-train.conllu'),
]
const counts = new Map<string, number>()
for (const text of documents) {
  const stems = new Set(
    text
      .toLowerCase()
      .match(/[\p{L}]{2,30}/gu)
      ?.map(stem),
  )
  for (const each of stems) counts.set(each, (counts.get(each) ?? 0) + 1)
}
const rows = [...counts]
  .filter(([, count]) => count >= 4)
  .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
mkdirSync('data/words', { recursive: true })
writeFileSync(
  'data/words/document-frequencies.tsv',
  `# Share of open English documents that hold a stem; made by scripts/data/word-frequencies.ts from ${documents.length} documents.\n${rows.map(([word, count]) => `${word}\t${(count / documents.length).toFixed(4)}`).join('\n')}\n`,
)
