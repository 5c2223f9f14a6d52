// noUncheckedIndexedAccess: classes and nodes stay inside their arrays, so reads carry `as number`.
import {
  fillLabelAtoms,
  labelTemplates,
  quickLabelTemplates,
} from '../../src/text/parsing/label-features.ts'
import { arcClass, LABEL_CLASSES, type Workspace } from '../../src/text/parsing/parser.ts'
import { fillFeatures } from '../../src/text/tagging/templates.ts'
import type { LearningRoom } from './learning-room.ts'
import { type Perceptron, scoreClass, updateClass } from './perceptron.ts'
import type { Gold } from './relations.ts'

/** A right relation must lead the best wrong one by so much, or the model learns on. */
const QUICK_LABEL_MARGIN = 10
const LABEL_MARGIN = 15

export interface LabelLearner {
  readonly quickLabels: Perceptron
  readonly labels: Perceptron
  readonly candidates: readonly Uint8Array[]
  readonly workspace: Workspace
  readonly room: LearningRoom
}

/** Learns the relation with both models; the one that knows all templates says which one the tree gets. */
export function learnLabel(
  { quickLabels, labels, candidates, workspace, room }: LabelLearner,
  arc: { child: number; head: number },
  gold: Gold,
): number {
  const { nodes, state } = workspace
  const { labelAtoms, labelFeatures, quickLabelFeatures } = room
  const possible = candidates[arcClass(nodes, arc.child, arc.head)] as Uint8Array
  if (possible.length === 1) return possible[0] as number
  fillLabelAtoms(nodes, state.tree, arc, labelAtoms)
  fillFeatures(labelTemplates, labelAtoms, labelFeatures)
  const { label: guess } = bestLabel(labels, labelFeatures, possible, -1)
  if (gold.heads[arc.child] !== arc.head) return guess
  const right = gold.labels[arc.child] as number
  fillFeatures(quickLabelTemplates, labelAtoms, quickLabelFeatures)
  updateLabels(quickLabels, quickLabelFeatures, { possible, right, margin: QUICK_LABEL_MARGIN })
  updateLabels(labels, labelFeatures, { possible, right, margin: LABEL_MARGIN })
  return guess
}

/** Learns when the right relation is possible and does not lead clearly. */
function updateLabels(
  model: Perceptron,
  features: Int32Array,
  { possible, right, margin }: { possible: Uint8Array; right: number; margin: number },
): void {
  model.step++
  if (!possible.includes(right)) return
  const count = features.length
  const rival = bestLabel(model, features, possible, right)
  if (scoreClass(model, features, count, right) - rival.score > margin) return
  updateClass(model, features, count, { label: right, amount: 1 })
  updateClass(model, features, count, { label: rival.label, amount: -1 })
}

/** The relation of highest score but `except`; any relation when none is known to be possible. */
function bestLabel(
  model: Perceptron,
  features: Int32Array,
  possible: Uint8Array,
  except: number,
): { label: number; score: number } {
  const found = { label: 0, score: Number.NEGATIVE_INFINITY }
  const count = possible.length === 0 ? LABEL_CLASSES : possible.length
  for (let index = 0; index < count; index++) {
    const label = possible.length === 0 ? index : (possible[index] as number)
    if (label === except) continue
    const score = scoreClass(model, features, features.length, label)
    if (score <= found.score) continue
    found.label = label
    found.score = score
  }
  return found
}
