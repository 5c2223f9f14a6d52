// noUncheckedIndexedAccess: classes and sentence numbers come from the same lists, so reads carry `as`.
import { fillNodes } from '../../src/text/parsing/fill-nodes.ts'
import { ARC_CLASSES, arcClass, type Workspace } from '../../src/text/parsing/parser.ts'
import type { Words } from '../../src/text/tagging/words.ts'
import type { GoldSentence } from './conllu.ts'
import type { ParserTask } from './parser.ts'

/** The right tree: heads count from 0, the root is the number of words; labels are places in the list of relations. */
export interface Gold {
  readonly heads: Int32Array
  readonly labels: Int32Array
}

/** All relations of the treebank, the most frequent first. */
export function listRelations(sentences: readonly GoldSentence[]): string[] {
  const counts = new Map<string, number>()
  for (const { relations } of sentences) {
    for (const relation of relations) counts.set(relation, (counts.get(relation) ?? 0) + 1)
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([relation]) => relation)
}

/** Relations seen between each class of words, but for slips. */
export function learnCandidates(
  task: ParserTask,
  gold: readonly Gold[],
  { nodes }: Workspace,
): Uint8Array[] {
  const seen = Array.from({ length: ARC_CLASSES }, () => new Map<number, number>())
  gold.forEach(({ heads, labels }, index) => {
    const words = task.words[index] as Words
    fillNodes(
      nodes,
      words,
      { first: 0, end: words.count, tags: task.tags[index] as Int32Array },
      task.traits,
    )
    heads.forEach((head, child) => {
      const counts = seen[arcClass(nodes, child, head)] as Map<number, number>
      const label = labels[child] as number
      counts.set(label, (counts.get(label) ?? 0) + 1)
    })
  })
  return seen.map((counts) => {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const kept = [...counts]
      .filter(([, count]) => count >= Math.max(2, total / 2000))
      .map(([label]) => label)
    return Uint8Array.from(kept.length > 0 ? kept : counts.keys()).sort()
  })
}
