// noUncheckedIndexedAccess: nodes, labels and masked features stay inside their arrays, so reads carry
// `as number`.
import { fillNodes, type TagTraits } from '../../src/text/parsing/fill-nodes.ts'
import {
  fillMoveAtoms,
  moveTemplates,
  quickMoveTemplates,
} from '../../src/text/parsing/move-features.ts'
import { createWorkspace, type Workspace } from '../../src/text/parsing/parser.ts'
import {
  allowedMoves,
  attach,
  isDone,
  Move,
  onlyMove,
  resetState,
  shift,
} from '../../src/text/parsing/state.ts'
import { fillFeatures } from '../../src/text/tagging/templates.ts'
import { packNumbers, packParts, packWeights } from '../../src/text/tagging/weights.ts'
import type { Words } from '../../src/text/tagging/words.ts'
import type { GoldSentence } from './conllu.ts'
import { type LabelLearner, learnLabel } from './label-learning.ts'
import { createLearningRoom } from './learning-room.ts'
import { costMoves } from './oracle.ts'
import { averaged, createPerceptron, mean, type Perceptron, updateClass } from './perceptron.ts'
import { type Gold, learnCandidates } from './relations.ts'
import { shuffled } from './treebank-words.ts'

export interface ParserTask {
  readonly sentences: readonly GoldSentence[]
  readonly words: readonly Words[]
  /** Tags plus one that the parser sees, predicted by a tagger that has not seen the sentence. */
  readonly tags: readonly Int32Array[]
  readonly traits: TagTraits
  /** All that an arc can be, the most frequent first. */
  readonly relations: readonly string[]
  readonly rounds: number
  /** Runs whose weights are averaged. */
  readonly runs: number
}

export interface TrainedParser {
  readonly relations: readonly string[]
  readonly candidates: readonly (readonly number[])[]
  readonly quickMoves: Float32Array
  readonly moves: Float32Array
  readonly quickLabels: Float32Array
  readonly labels: Float32Array
}

/** Both quick looks stay in the processor's cache. */
const QUICK_BITS = 19
const MOVE_BITS = 23
const LABEL_BITS = 22

/** Share of wrong moves followed while training, so that the parser learns to go on after a mistake. */
const EXPLORED = 0.9
/** A right move must lead the best wrong one by so much, or the model learns on. */
const QUICK_MARGIN = 20
const MOVE_MARGIN = 30
/** Weights below this are dropped: they come from features seen once or twice, and accuracy is the same without. */
const SMALLEST = 0.6

interface Models {
  readonly quickMoves: Perceptron
  readonly moves: Perceptron
  readonly quickLabels: Perceptron
  readonly labels: Perceptron
}

interface Learner extends Models, LabelLearner {
  readonly explore: boolean
}

/** Trains by the dynamic oracle of Goldberg and Nivre (2013): any move of least cost is right. */
export function trainParser(task: ParserTask): TrainedParser {
  const { relations } = task
  const place = new Map(relations.map((relation, index) => [relation, index]))
  const gold = task.sentences.map(({ heads, relations: labels }) => ({
    heads: heads.map((head) => (head < 0 ? heads.length : head)),
    labels: Int32Array.from(labels, (label) => place.get(label) ?? 0),
  }))
  const workspace = createWorkspace(Math.max(...task.words.map(({ count }) => count)))
  const candidates = learnCandidates(task, gold, workspace)
  const runs = Array.from({ length: task.runs }, (_, run) => {
    console.error(`parser: run ${run + 1} of ${task.runs}`)
    return trainOnce(task, gold, { candidates, workspace, seed: 91 + run * 1000 })
  })
  return {
    relations,
    candidates: candidates.map((list) => [...list]),
    quickMoves: mean(runs.map((run) => averaged(run.quickMoves))),
    moves: mean(runs.map((run) => averaged(run.moves))),
    quickLabels: mean(runs.map((run) => averaged(run.quickLabels))),
    labels: mean(runs.map((run) => averaged(run.labels))),
  }
}

interface Run {
  readonly candidates: readonly Uint8Array[]
  readonly workspace: Workspace
  readonly seed: number
}

function trainOnce(
  task: ParserTask,
  gold: readonly Gold[],
  { candidates, workspace, seed }: Run,
): Models {
  const models: Models = {
    quickMoves: createPerceptron(QUICK_BITS),
    moves: createPerceptron(MOVE_BITS),
    quickLabels: createPerceptron(QUICK_BITS),
    labels: createPerceptron(LABEL_BITS),
  }
  const room = createLearningRoom()
  for (let round = 0; round < task.rounds; round++) {
    const learner = { ...models, candidates, workspace, room, explore: round > 0 }
    for (const index of shuffled(gold.length, seed + round)) {
      const words = task.words[index] as Words
      fillNodes(
        workspace.nodes,
        words,
        { first: 0, end: words.count, tags: task.tags[index] as Int32Array },
        task.traits,
      )
      learnSentence(learner, gold[index] as Gold)
    }
  }
  return models
}

function learnSentence(learner: Learner, gold: Gold): void {
  const { nodes, state } = learner.workspace
  resetState(state, nodes.count)
  while (!isDone(state, nodes.count)) {
    const move = learnMove(learner, gold)
    if (move === Move.shift) {
      shift(state)
      continue
    }
    const child = state.stack[state.depth - 1] as number
    const head = move === Move.left ? state.next : (state.stack[state.depth - 2] as number)
    attach(state, head, learnLabel(learner, { child, head }, gold) + 1)
  }
}

const scores = new Float64Array(3)
const costs = new Int32Array(3)

/** Learns the move with both models; the one that knows all templates says where the sentence goes on. */
function learnMove({ quickMoves, moves, workspace, room, explore }: Learner, gold: Gold): number {
  const { nodes, state } = workspace
  const { moveAtoms, moveFeatures, quickFeatures } = room
  const allowed = allowedMoves(state, nodes.count)
  const only = onlyMove(allowed)
  if (only !== undefined) return only
  fillMoveAtoms(nodes, state, moveAtoms)
  costMoves(state, gold.heads, costs)
  const least = Math.min(
    ...[0, 1, 2]
      .filter((move) => (allowed & (1 << move)) !== 0)
      .map((move) => costs[move] as number),
  )
  fillFeatures(quickMoveTemplates, moveAtoms, quickFeatures)
  updateMoves(quickMoves, quickFeatures, { allowed, least, margin: QUICK_MARGIN })
  fillFeatures(moveTemplates, moveAtoms, moveFeatures)
  const right = updateMoves(moves, moveFeatures, { allowed, least, margin: MOVE_MARGIN })
  const guess = bestOf(allowed, () => true)
  if (costs[guess] === least) return guess
  return explore && (Math.imul(moves.step, 0x9e3779b1) >>> 0) / 2 ** 32 < EXPLORED ? guess : right
}

interface Choice {
  readonly allowed: number
  /** Cost of the right moves. */
  readonly least: number
  readonly margin: number
}

/**
 * Scores the moves, and learns when the best right one does not lead clearly.
 *
 * @returns the best right one; the scores stay as they were before learning.
 */
function updateMoves(
  model: Perceptron,
  features: Int32Array,
  { allowed, least, margin }: Choice,
): number {
  scoreMoves(model, features)
  model.step++
  const right = bestOf(allowed, (cost) => cost === least)
  const rival = bestOf(allowed, (cost) => cost > least)
  if (rival < 0 || (scores[right] as number) - (scores[rival] as number) > margin) return right
  const count = features.length
  if (right > 0) updateClass(model, features, count, { label: right - 1, amount: 1 })
  if (rival > 0) updateClass(model, features, count, { label: rival - 1, amount: -1 })
  return right
}

function scoreMoves({ weights, mask }: Perceptron, features: Int32Array): void {
  let left = 0
  let right = 0
  for (let feature = 0; feature < features.length; feature++) {
    const at = (features[feature] as number) & mask
    left += weights[at] as number
    right += weights[at ^ 1] as number
  }
  scores[Move.left] = left
  scores[Move.right] = right
}

/** The allowed move of highest score whose cost passes; -1 when there is none. */
function bestOf(allowed: number, passes: (cost: number) => boolean): number {
  let best = -1
  for (let move = 0; move < 3; move++) {
    if ((allowed & (1 << move)) === 0 || !passes(costs[move] as number)) continue
    if (best < 0 || (scores[move] as number) > (scores[best] as number)) best = move
  }
  return best
}

/** Leads from which on a quick look counts. */
export interface QuickLeads {
  readonly moves: number
  readonly labels: number
}

/** The model file of a trained parser. */
export function packParser(
  { relations, candidates, quickMoves, moves, quickLabels, labels }: TrainedParser,
  leads: QuickLeads,
): Buffer {
  return packParts({
    relations: Buffer.from(JSON.stringify(relations)),
    candidates: Buffer.from(JSON.stringify(candidates)),
    quickMoves: packWeights(quickMoves, SMALLEST),
    quickLead: packNumbers(Int32Array.of(leads.moves)),
    moves: packWeights(moves, SMALLEST),
    quickLabels: packWeights(quickLabels, SMALLEST),
    quickLabelLead: packNumbers(Int32Array.of(leads.labels)),
    labels: packWeights(labels, SMALLEST),
  })
}
