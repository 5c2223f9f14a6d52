import { readFileSync } from 'node:fs'
import { type Clusters, unpackClusters } from '../../src/text/tagging/clusters.ts'
import { Casing, emptyWords, encodeWord, type Words } from '../../src/text/tagging/words.ts'
import type { GoldSentence } from './conllu.ts'

/** The committed word clusters. */
export function readClusters(): Clusters {
  return unpackClusters(readFileSync(new URL('../../data/clusters.bin', import.meta.url)))
}

/** What models see of each sentence's words. */
export function encodeSentences(sentences: readonly GoldSentence[], clusters: Clusters): Words[] {
  return sentences.map(({ forms }) => {
    const words = emptyWords(forms.length)
    forms.forEach((text, row) => {
      encodeWord(words, row, { text, start: 0, end: text.length, casing: Casing.written }, clusters)
    })
    return words
  })
}

/** Numbers `0 … count-1` in an order that looks random and is the same every time. */
export function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index)
  let state = seed | 0 || 1
  for (let index = count - 1; index > 0; index--) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const other = (state >>> 0) % (index + 1)
    const kept = order[index] ?? 0
    order[index] = order[other] ?? 0
    order[other] = kept
  }
  return order
}
