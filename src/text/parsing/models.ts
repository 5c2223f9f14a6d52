import { readData, readRows } from '../../record/index.ts'
import { type BoundaryModel, finiteTags, readBoundaries } from '../sentences/index.ts'
import { type CasingTable, readCasing } from '../tagging/casing.ts'
import { type Clusters, unpackClusters } from '../tagging/clusters.ts'
import type { LemmaTable } from '../tagging/lemma.ts'
import { readTagger, type Tagger } from '../tagging/tagger.ts'
import { unpackNumbers, unpackParts } from '../tagging/weights.ts'
import { type TagTraits, tagTraits } from './fill-nodes.ts'
import { type Parser, readParser } from './parser.ts'
import { type Reranker, readReranker } from './rerank.ts'
import { type Retagger, readRetagger } from './retag.ts'

/** All that reading a sentence needs beside the code. */
export interface Models {
  readonly clusters: Clusters
  readonly tagger: Tagger
  readonly traits: TagTraits
  readonly boundaries: BoundaryModel
  /** 1 for tags, plus one, of finite verbs. */
  readonly finite: Uint8Array
  readonly parser: Parser
  readonly reranker: Reranker
  readonly retagger: Retagger
  readonly lemmas: LemmaTable
  /** Read when the first sentence in capitals comes. */
  readonly casing: () => CasingTable
}

function modelFile(name: string): Buffer {
  return readData(new URL(`../../../models/${name}`, import.meta.url))
}

let models: Models | undefined

/**
 * The trained models, read once.
 *
 * @throws {OnrecordError} `data-missing` or `data-invalid` when the package is incomplete.
 */
export function loadModels(): Models {
  if (models !== undefined) return models
  const tagger = readTagger(modelFile('tagger.bin'))
  const parser = readParser(modelFile('parser.bin'))
  models = {
    clusters: unpackClusters(readData(new URL('../../../data/clusters.bin', import.meta.url))),
    tagger,
    traits: tagTraits(tagger.tags),
    boundaries: readBoundaries(modelFile('boundaries.bin')),
    finite: finiteTags(tagger.tags),
    parser,
    reranker: readReranker(modelFile('rerank.bin'), parser.relations),
    retagger: readRetagger(modelFile('retag.bin')),
    lemmas: readLemmas(),
    casing: loadCasing,
  }
  return models
}

let casing: CasingTable | undefined

function loadCasing(): CasingTable {
  if (casing !== undefined) return casing
  const part = unpackParts(modelFile('casing.bin'))
  casing = readCasing(unpackNumbers(part('words')), part('clusters'))
  return casing
}

/** Rows `word, Penn tag, lemma` are exceptions; rows of one word are lemmas known. */
function readLemmas(): LemmaTable {
  const exceptions = new Map<string, string>()
  const known = new Set<string>()
  for (const [word = '', penn, lemma] of readRows(
    new URL('../../../models/lemmas.tsv', import.meta.url),
  )) {
    if (penn === undefined || lemma === undefined) known.add(word)
    else exceptions.set(`${word} ${penn}`, lemma)
  }
  return { exceptions, known }
}
