import { fillNodes, type TagTraits } from '../../src/text/parsing/fill-nodes.ts'
import { fillMoveAtoms } from '../../src/text/parsing/move-features.ts'
import {
  createWorkspace,
  fullMove,
  leadOf,
  type Parser,
  parseSentence,
  quickMove,
} from '../../src/text/parsing/parser.ts'
import type { Words } from '../../src/text/tagging/words.ts'

/** Share of moves that may differ from those of the full model. */
const DIFFERENT = 0.0015

/** What the lead is settled on: sentences that nothing was trained on. */
export interface QuickLeadTask {
  readonly words: readonly Words[]
  readonly tags: readonly Int32Array[]
  readonly traits: TagTraits
}

/** The smallest lead of a quick move at which it may be taken without asking the full model. */
export function settleQuickLead(parser: Parser, { words, tags, traits }: QuickLeadTask): number {
  const looks: { readonly lead: number; readonly same: boolean }[] = []
  const workspace = createWorkspace(Math.max(...words.map(({ count }) => count)))
  words.forEach((sentence, index) => {
    const window = { first: 0, end: sentence.count, tags: tags[index] ?? new Int32Array(0) }
    fillNodes(workspace.nodes, sentence, window, traits)
    parseSentence(parser, workspace, (_, { nodes, state, moveAtoms, leads }, allowed) => {
      fillMoveAtoms(nodes, state, moveAtoms)
      const quick = quickMove(parser, workspace, allowed)
      const lead = leadOf(quick, allowed, leads)
      const full = fullMove(parser, workspace, allowed)
      looks.push({ lead, same: quick === full })
      return full
    })
  })
  const different = looks.filter(({ same }) => !same).map(({ lead }) => lead)
  const kept = Math.floor(looks.length * DIFFERENT)
  const lead = different.toSorted((a, b) => b - a)[kept] ?? 0
  const share = looks.filter((look) => look.lead > lead).length / looks.length
  console.error(`parser: the quick look settles ${(100 * share).toFixed(0)} of 100 moves`)
  return lead
}
