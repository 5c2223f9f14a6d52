import { fillNodes, type TagTraits } from '../../src/text/parsing/fill-nodes.ts'
import {
  arcClass,
  createWorkspace,
  fillLabel,
  fillMove,
  fullLabel,
  fullMove,
  leadOf,
  onlyLabel,
  type Parser,
  parseSentence,
  quickLabel,
  quickMove,
} from '../../src/text/parsing/parser.ts'
import type { Words } from '../../src/text/tagging/words.ts'
import type { QuickLeads } from './parser.ts'

/** Share of moves, and of relations, that may differ from those of the full model. */
const DIFFERENT = { moves: 0.0015, labels: 0.001 }

/** What the leads are settled on: sentences that nothing was trained on. */
export interface QuickLeadTask {
  readonly words: readonly Words[]
  readonly tags: readonly Int32Array[]
  readonly traits: TagTraits
}

/** A decision as the quick look would have had it: its lead, and whether the full model says the same. */
interface Look {
  readonly lead: number
  readonly same: boolean
}

/** The smallest leads at which a quick look may be followed without asking the full model. */
export function settleQuickLeads(
  parser: Parser,
  { words, tags, traits }: QuickLeadTask,
): QuickLeads {
  const moves: Look[] = []
  const labels: Look[] = []
  const workspace = createWorkspace(Math.max(...words.map(({ count }) => count)))
  const choose: Parameters<typeof parseSentence>[2] = {
    move: (_, own, allowed) => {
      fillMove(parser, own)
      const quick = quickMove(parser, allowed)
      const lead = leadOf(quick, allowed, parser.scores.leads)
      const full = fullMove(parser, allowed)
      moves.push({ lead, same: quick === full })
      return full
    },
    label: (_, own, arc) => {
      const number = arcClass(own.nodes, arc.child, arc.head)
      const only = onlyLabel(parser, number)
      if (only !== undefined) return only
      fillLabel(parser, own, arc)
      const quick = quickLabel(parser, number)
      const lead = parser.scores.leads[0] ?? 0
      const full = fullLabel(parser, number)
      labels.push({ lead, same: quick === full })
      return full
    },
  }
  words.forEach((sentence, index) => {
    const window = { first: 0, end: sentence.count, tags: tags[index] ?? new Int32Array(0) }
    fillNodes(workspace.nodes, sentence, window, traits)
    parseSentence(parser, workspace, choose)
  })
  return {
    moves: settle('moves', moves, DIFFERENT.moves),
    labels: settle('relations', labels, DIFFERENT.labels),
  }
}

function settle(name: string, looks: readonly Look[], different: number): number {
  const leads = looks.filter(({ same }) => !same).map(({ lead }) => lead)
  const kept = Math.floor(looks.length * different)
  const lead = leads.toSorted((a, b) => b - a)[kept] ?? 0
  const share = looks.filter((look) => look.lead > lead).length / looks.length
  console.error(`parser: the quick look settles ${(100 * share).toFixed(0)} of 100 ${name}`)
  return lead
}
