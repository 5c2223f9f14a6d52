import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { tagTraits } from '../../src/text/parsing/fill-nodes.ts'
import { labelTemplates } from '../../src/text/parsing/label-features.ts'
import { moveTemplates } from '../../src/text/parsing/move-features.ts'
import { readParser } from '../../src/text/parsing/parser.ts'
import { parts } from '../../src/text/parsing/rerank.ts'
import { retagTemplates } from '../../src/text/parsing/retag-features.ts'
import { finiteTags } from '../../src/text/sentences/index.ts'
import { readCasing } from '../../src/text/tagging/casing.ts'
import { taggerTemplates } from '../../src/text/tagging/features.ts'
import { readTagger, type Tagger, tagWords } from '../../src/text/tagging/tagger.ts'
import { unpackNumbers, unpackParts } from '../../src/text/tagging/weights.ts'
import { trainBoundaries } from './boundaries.ts'
import { learnCasing } from './casing.ts'
import { readTreebank } from './conllu.ts'
import { learnLemmas } from './lemmas.ts'
import { goldTags, listTags } from './lexicon.ts'
import { listNames } from './name-list.ts'
import { re3dFolders, re3dSet, readOpenSets } from './name-sets.ts'
import { trainNames } from './names.ts'
import { packParser, trainParser } from './parser.ts'
import { readParserTags } from './parser-tags.ts'
import { type QuickLeadTask, settleQuickLeads } from './quick-leads.ts'
import { listRelations } from './relations.ts'
import { trainReranker } from './rerank.ts'
import { trainRetagger } from './retag.ts'
import { trainTagger } from './tagger.ts'
import { encodeSentences, readClusters } from './treebank-words.ts'

const PARSER_ROUNDS = 8
const PARSER_RUNS = 6

const trainingFiles = ['en_ewt-train.conllu', 'en_gum-free-train.conllu']
const unseenFiles = ['en_ewt-dev.conllu', 'en_gum-free-dev.conllu']

/** A model's file and how it is made; later ones read the files of those before. */
export const steps: Readonly<Record<string, () => Buffer | string>> = {
  'casing.bin': () => learnCasing(treebanks().sentences, readClusters()),
  'lemmas.tsv': () => learnLemmas(treebanks().sentences),
  'tagger.bin': () => trainTagger(treebanks()),
  'boundaries.bin': learnBoundaries,
  'parser.bin': learnParser,
  'rerank.bin': learnReranker,
  'retag.bin': () => trainRetagger(treebanks(), openTagger(), treebanks().unseen),
  'names.bin': () =>
    trainNames([re3dSet(re3dFolders), ...readOpenSets()], listNames(), readClusters()),
}

let read: ReturnType<typeof readTreebanks> | undefined

function treebanks(): ReturnType<typeof readTreebanks> {
  read ??= readTreebanks()
  return read
}

/** What tagger, parser and the reader of tags learn from. */
function readTreebanks() {
  const clusters = readClusters()
  const sentences = trainingFiles.flatMap(readTreebank)
  const tags = listTags(sentences)
  return {
    sentences,
    tags,
    words: encodeSentences(sentences, clusters),
    gold: goldTags(sentences, tags),
    parserTags: readParserTags(sentences, tags),
    traits: tagTraits(tags),
    relations: listRelations(sentences),
    unseen: encodeSentences(unseenFiles.flatMap(readTreebank), clusters),
  }
}

/**
 * Digest of all that tagger, parser and the reader of tags learn from and of what they look at, to tell without training
 * them whether they are still those that training gives.
 */
export function digestOfTreebanks(): string {
  const { sentences, words, unseen, gold, parserTags, ...lists } = treebanks()
  const hash = createHash('sha256')
  for (const sentence of [...words, ...unseen])
    for (const column of Object.values(sentence))
      if (column instanceof Int32Array) hash.update(column)
  for (const column of [...gold, ...parserTags, ...sentences.map(({ heads }) => heads)])
    hash.update(column)
  const looks = [
    taggerTemplates,
    moveTemplates,
    labelTemplates,
    retagTemplates,
    parts.map(({ templates }) => templates),
  ]
  hash.update(JSON.stringify([lists, looks, sentences.map(({ relations }) => relations)]))
  return hash.digest('hex')
}

export const modelFile = (name: string) => new URL(`../../models/${name}`, import.meta.url)

function openTagger(): Tagger {
  return readTagger(readFileSync(modelFile('tagger.bin')))
}

function learnBoundaries(): Buffer {
  const part = unpackParts(readFileSync(modelFile('casing.bin')))
  const table = readCasing(unpackNumbers(part('words')), part('clusters'))
  const tagger = openTagger()
  return trainBoundaries(trainingFiles, {
    clusters: readClusters(),
    tagger,
    casing: () => table,
    finite: finiteTags(tagger.tags),
  })
}

function learnParser(): Buffer {
  const { parserTags, ...task } = treebanks()
  const runs = { rounds: PARSER_ROUNDS, runs: PARSER_RUNS }
  const trained = trainParser({ ...task, ...runs, tags: parserTags })
  const asked = readParser(packParser(trained, { moves: 0, labels: 0 }))
  return packParser(trained, settleQuickLeads(asked, unseenTask()))
}

function learnReranker(): Buffer {
  const { parserTags, ...task } = treebanks()
  const parser = readParser(readFileSync(modelFile('parser.bin')))
  return trainReranker({ ...task, tags: parserTags }, parser, unseenTask())
}

/** Sentences nothing is trained on, with the tags that they get. */
function unseenTask(): QuickLeadTask {
  const { unseen, traits } = treebanks()
  const tagger = openTagger()
  return { words: unseen, tags: unseen.map((own) => tagWords(tagger, own, [0])), traits }
}
