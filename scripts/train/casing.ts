// noUncheckedIndexedAccess: clusters are bounded by the cluster table, so reads carry `as number`.
import { type Clusters, clusterOf } from '../../src/text/tagging/clusters.ts'
import { hashWord } from '../../src/text/tagging/hash.ts'
import { packNumbers, packParts } from '../../src/text/tagging/weights.ts'
import { Casing } from '../../src/text/tagging/words.ts'
import type { GoldSentence } from './conllu.ts'
import { readListedNames } from './listed-names.ts'

/** How often a word was seen in lower case, with a capital and all in capitals. */
type Counts = [lower: number, capital: number, all: number]

/** Learns from sentences of mixed case how words stand away from a sentence's start, and adds names from our lists. */
export function learnCasing(sentences: readonly GoldSentence[], clusters: Clusters): Buffer {
  const counts = countCases(sentences)
  const byCluster = Array.from({ length: clusters.middle.length }, () => [0, 0])
  const table = new Map<number, number>()
  for (const [word, seen] of counts) {
    const hash = hashWord(word)
    const casing = commonest(seen)
    table.set(hash, casing)
    const tally = byCluster[clusterOf(clusters, hash)] as number[]
    const side = casing === Casing.lower ? 0 : 1
    tally[side] = (tally[side] as number) + 1
  }
  addNames(table, counts)
  const defaults = byCluster.map(([lower = 0, capital = 0]) =>
    capital > lower ? Casing.capital : Casing.lower,
  )
  const rows = [...table].sort((a, b) => a[0] - b[0]).flat()
  return packParts({ words: packNumbers(Int32Array.from(rows)), clusters: Buffer.from(defaults) })
}

function countCases(sentences: readonly GoldSentence[]): Map<string, Counts> {
  const counts = new Map<string, Counts>()
  for (const { forms } of sentences) {
    const lower = forms.filter((form) => /^\p{Ll}/u.test(form)).length
    if (lower * 2 < forms.length) continue
    forms.slice(1).forEach((form) => {
      if (!/^\p{L}/u.test(form) && form !== "n't") return
      const word = form.toLowerCase().replace(/[‘’]/g, "'")
      const seen = counts.get(word) ?? [0, 0, 0]
      seen[caseOf(form)] += 1
      counts.set(word, seen)
    })
  }
  return counts
}

function caseOf(form: string): 0 | 1 | 2 {
  if (/^\p{Ll}/u.test(form)) return 0
  return form.length > 1 && !/\p{Ll}/u.test(form) ? 2 : 1
}

function commonest([lower, capital, all]: Counts): number {
  if (lower >= capital && lower >= all) return Casing.lower
  return capital >= all ? Casing.capital : Casing.written
}

/** Countries, peoples and acronyms that the treebanks lack or show only in lower case. */
function addNames(table: Map<number, number>, counts: ReadonlyMap<string, Counts>): void {
  for (const { kind, name } of readListedNames()) {
    if (kind === 'title') continue
    for (const word of name.split(/[ -]/)) {
      const lower = word.toLowerCase()
      if (word.length > 1 && /^\p{Lu}/u.test(word) && !counts.has(lower))
        table.set(hashWord(lower), kind === 'acronym' ? Casing.written : Casing.capital)
    }
  }
}
