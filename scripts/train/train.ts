import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { digestOfTreebanks, modelFile, steps } from './steps.ts'

/**
 * Trains all models, or those named, and writes them to `models/`.
 *
 *     npm run train -- [casing.bin names.bin ...]
 *
 * Reads the treebanks in `$ONRECORD_SHARED/treebanks` and the name labels in `$ONRECORD_SHARED/benchmarks` (default
 * `../shared`), and what is committed beside it: the word clusters, the names listed, and the tags for the parser. The
 * same input gives the same bytes. All of it takes some nine minutes on one core, all but the parser, `rerank.bin` and `retag.bin` one.
 */
const named = process.argv.slice(2)
const unknown = named.filter((name) => !Object.hasOwn(steps, name))
if (unknown.length > 0)
  throw new Error(
    `No model is called ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}.`,
  )

for (const [name, train] of Object.entries(steps)) {
  if (named.length > 0 && !named.includes(name)) continue
  const start = performance.now()
  const content = Buffer.from(train())
  writeFileSync(modelFile(name), content)
  const seconds = Math.round((performance.now() - start) / 1000)
  console.error(`${name}: ${content.length} bytes in ${seconds} s`)
}
if (named.length === 0) writeFileSync(new URL('trained.json', import.meta.url), trained())

/** Digests by which a test tells whether the models that take long are those of their input. */
function trained(): string {
  const models = ['tagger.bin', 'parser.bin', 'rerank.bin', 'retag.bin'].map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(modelFile(name)))
      .digest('hex'),
  ])
  return `${JSON.stringify({ input: digestOfTreebanks(), models: Object.fromEntries(models) }, null, 2)}\n`
}
