import { scoreNames } from './language/names.ts'
import { measureSpeed } from './language/speed.ts'
import { scoreGoldTokens, scoreRawText, scoreSentences } from './language/treebank.ts'
import { table } from './table.ts'

/**
 * How well and how fast the language core reads: tags and trees on the treebanks' test files, with their tokens and from raw
 * text, sentence boundaries on GUM's news, names on folders not trained on, and tokens a CPU-second of each stage in
 * this one process.
 *
 *     npm run bench:language -- [dev]
 *
 * `dev` scores the development files instead, for choosing.
 */
const part = process.argv[2] === 'dev' ? 'dev' : 'test'
const shared = process.env['ONRECORD_SHARED'] ?? '../shared'

const rows = ['en_ewt', 'en_gum-free'].flatMap((treebank) => {
  const file = `${treebank}-${part}.conllu`
  return [
    [file, 'gold tokens', ...Object.values(scoreGoldTokens(file))],
    [file, 'raw text', ...Object.values(scoreRawText(file))],
  ]
})
print(
  table(['treebank', 'tokens', 'words', 'UPOS', 'XPOS', 'UAS', 'LAS', 'LAS with subtypes'], rows),
)

const { documents, f1 } = scoreSentences(
  ['train', 'dev', 'test'].map((name) => `en_gum-free-${name}.conllu`),
  'news',
)
print(table(['sentence boundaries', 'documents', 'F1'], [['GUM news', documents, f1]]))

const names = [...scoreNames()].map(([set, { precision, recall, f1: score }]) => [
  set,
  precision,
  recall,
  score,
])
print(table(['names (overlap, trained without the set)', 'P', 'R', 'F1'], names))

const { stages, peakMegabytes } = measureSpeed(`${shared}/stories/wikinews-2019-2020.jsonl`)
print(
  table(
    ['stage', 'tokens a CPU-second'],
    stages.map((stage) => [...stage]),
  ),
)
print(`Peak memory of this process, training included: ${peakMegabytes} MB`)

function print(text: string): void {
  process.stdout.write(`${text}\n\n`)
}
