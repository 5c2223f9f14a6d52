import { writeFileSync } from 'node:fs'
import { tagTraits } from '../../src/text/parsing/fill-nodes.ts'
import { readParser } from '../../src/text/parsing/parser.ts'
import { finiteTags } from '../../src/text/sentences/index.ts'
import { readCasing } from '../../src/text/tagging/casing.ts'
import { readTagger, tagWords } from '../../src/text/tagging/tagger.ts'
import { unpackNumbers, unpackParts } from '../../src/text/tagging/weights.ts'
import { trainBoundaries } from './boundaries.ts'
import { learnCasing } from './casing.ts'
import { readTreebank } from './conllu.ts'
import { learnLemmas } from './lemmas.ts'
import { goldTags, listTags } from './lexicon.ts'
import { readConll, readRe3d } from './name-data.ts'
import { readGumNames } from './name-gum.ts'
import { listNames } from './name-list.ts'
import { trainNames } from './names.ts'
import { packParser, trainParser } from './parser.ts'
import { readParserTags } from './parser-tags.ts'
import { settleQuickLeads } from './quick-leads.ts'
import { listRelations } from './relations.ts'
import { trainRetagger } from './retag.ts'
import { trainTagger } from './tagger.ts'
import { encodeSentences, readClusters } from './treebank-words.ts'

/**
 * Trains all models and writes them to `models/`.
 *
 *     npm run train
 *
 * Reads the treebanks in `$ONRECORD_SHARED/treebanks` and the name labels in `$ONRECORD_SHARED/benchmarks` (default `../shared`) and the committed word clusters. The same input
 * gives the same bytes.
 */
const TAGGER_ROUNDS = 5
const PARSER_ROUNDS = 8
const PARSER_RUNS = 6
const NAME_ROUNDS = 8

const trainingFiles = ['en_ewt-train.conllu', 'en_gum-free-train.conllu']
const sentences = trainingFiles.flatMap((file) => readTreebank(file))
const words = encodeSentences(sentences, readClusters())
const tags = listTags(sentences)
const gold = goldTags(sentences, tags)

function write(name: string, content: Buffer | string): void {
  writeFileSync(new URL(`../../models/${name}`, import.meta.url), content)
  console.error(`${name}: ${content.length} bytes`)
}

const casing = learnCasing(sentences, readClusters())
write('casing.bin', casing)
write('lemmas.tsv', learnLemmas(sentences))
const tagger = trainTagger({ words, gold, tags, rounds: TAGGER_ROUNDS })
write('tagger.bin', tagger)
write('boundaries.bin', learnBoundaries())
const traits = tagTraits(tags)
const parserTags = readParserTags(sentences, tags)
const relations = listRelations(sentences)
const unseen = ['en_ewt-dev.conllu', 'en_gum-free-dev.conllu'].flatMap((file) => readTreebank(file))
const unseenWords = encodeSentences(unseen, readClusters())
write('parser.bin', learnParser())
write(
  'retag.bin',
  trainRetagger(
    { sentences, words, gold, parserTags, tags, traits, relations },
    readTagger(tagger),
    unseenWords,
  ),
)

function learnBoundaries(): Buffer {
  const part = unpackParts(casing)
  const table = readCasing(unpackNumbers(part('words')), part('clusters'))
  return trainBoundaries(trainingFiles, {
    clusters: readClusters(),
    tagger: readTagger(tagger),
    casing: () => table,
    finite: finiteTags(tags),
  })
}

function learnParser(): Buffer {
  const trained = trainParser({
    sentences,
    words,
    tags: parserTags,
    traits,
    relations,
    rounds: PARSER_ROUNDS,
    runs: PARSER_RUNS,
  })
  const reader = readTagger(tagger)
  const asked = readParser(packParser(trained, { moves: 0, labels: 0 }))
  const leads = settleQuickLeads(asked, {
    words: unseenWords,
    tags: unseenWords.map((sentence) => tagWords(reader, sentence, [0])),
    traits,
  })
  return packParser(trained, leads)
}

// Read by the tagger just written, so last.
const re3d = ['Australian Department of Foreign Affairs', 'UK Government', 'Wikipedia']
const nameSets = [
  { set: 1, documents: re3d.flatMap(readRe3d) },
  { set: 2, documents: readGumNames(readTreebank('en_gum-free-train.conllu')) },
  { set: 3, documents: readConll('wikigold/CONLL-format/data/wikigold.conll.txt') },
  { set: 4, documents: readConll('WNUT17/CONLL-format/data/train/wnut17train.conll') },
]
write(
  'names.bin',
  trainNames(nameSets, listNames(), { clusters: readClusters(), rounds: NAME_ROUNDS }),
)
