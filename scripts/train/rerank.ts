// noUncheckedIndexedAccess: sentences and nodes are numbered, so reads carry `as`.
import { fillNodes } from '../../src/text/parsing/fill-nodes.ts'
import { createWorkspace, type Parser, readParser } from '../../src/text/parsing/parser.ts'
import {
  createForest,
  differing,
  type Forest,
  lookAtChildren,
  lookAtDoubt,
  lookAtNode,
  parts,
} from '../../src/text/parsing/rerank.ts'
import { readTree, relationTraits, type Tree } from '../../src/text/parsing/tree-features.ts'
import { SURE } from '../../src/text/tagging/tagger.ts'
import { fillFeatures } from '../../src/text/tagging/templates.ts'
import {
  largestOf,
  packedScore,
  packNumbers,
  packParts,
  packWeights,
} from '../../src/text/tagging/weights.ts'
import { type Choice, fitChoices } from './choices.ts'
import type { GoldSentence } from './conllu.ts'
import { leadSteps } from './lead-steps.ts'
import { type ParserTask, packParser } from './parser.ts'
import { parserFolds } from './parser-folds.ts'
import { type QuickLeadTask, settleQuickLeads } from './quick-leads.ts'

/** Doubtful moves of a sentence that are learnt from at most; more than are turned when reading. */
const MOST = 8
/** Steps of a move's lead, of as many doubtful moves each. All are learnt from; when reading, those of the first ones are turned. */
const STEPS = 20
const ASKED = 8

/** Weights of nodes, of children and of doubts. */
const BITS = [19, 17, 14]
const ROUNDS = 3
/** A feature seen more rarely is not learnt. */
const SEEN = 8
/** Log odds above which another tree is taken, and weights that are dropped: chosen on the development parts. */
const LEAST = 1
const SMALLEST = 0.02

/** Sentences to learn from, with the tags that the parser learnt on. */
export type RerankTask = Omit<ParserTask, 'rounds' | 'runs'>

/**
 * The model that chooses among trees, learnt on trees of sentences that the parser had not seen: of each five documents one
 * is read by a parser of the other four.
 *
 * @param unseen Sentences nothing was trained on: steps of the lead are set by them for `parser`, the one that is kept.
 */
export function trainReranker(task: RerankTask, parser: Parser, unseen: QuickLeadTask): Buffer {
  const folds = parserFolds(task)
  const choices = folds.flatMap(({ held, trained }, index) => {
    console.error(`trees chosen: fold ${index + 1} of ${folds.length}`)
    const quick = settleQuickLeads(readParser(packParser(trained, { moves: 0, labels: 0 })), unseen)
    return readChoices(task, held, readParser(packParser(trained, quick)))
  })
  const weights = fitChoices(choices, { length: placesOf(BITS.length), rounds: ROUNDS, seen: SEEN })
  const largest = largestOf(weights)
  return packParts({
    leads: packNumbers(stepsOf(parser, unseen).slice(0, ASKED)),
    least: packNumbers(Int32Array.of(packedScore(LEAST, largest))),
    ...Object.fromEntries(
      parts.map(({ weights: name }, part) => [
        name,
        packWeights(weights.subarray(placesOf(part), placesOf(part + 1)), SMALLEST, largest),
      ]),
    ),
  })
}

/** Where the weights of a part begin among all. */
function placesOf(part: number): number {
  return BITS.slice(0, part).reduce((sum, bits) => sum + 2 ** bits, 0)
}

/** Leads below which each of the first steps lies, in what `parser` makes of sentences. */
function stepsOf(parser: Parser, { words, tags, traits }: QuickLeadTask): Int32Array {
  const longest = Math.max(...words.map(({ count }) => count))
  const workspace = createWorkspace(longest)
  const { first } = createForest(longest)
  const leads = words.flatMap((own, index) => {
    const window = { first: 0, end: own.count, tags: tags[index] as Int32Array }
    fillNodes(workspace.nodes, own, window, traits)
    return first.parse(parser, workspace, { sure: SURE, most: MOST }).map(({ lead }) => lead)
  })
  return leadSteps(leads, { steps: STEPS, first: STEPS })
}

/** Sentences that a parser has not seen as choices among their trees. */
function readChoices(task: RerankTask, numbers: readonly number[], parser: Parser): Choice[] {
  const { traits } = task
  const pick = <T>(list: readonly T[]) => numbers.map((index) => list[index] as T)
  const [sentences, words, tags] = [pick(task.sentences), pick(task.words), pick(task.tags)]
  const leads = stepsOf(parser, { words, tags, traits })
  const longest = Math.max(...words.map(({ count }) => count))
  const room = { workspace: createWorkspace(longest), forest: createForest(longest) }
  const relations = task.relations.map((relation) => relation.split(':')[0] ?? '')
  const view = { leads, traits: relationTraits(task.relations) }
  return words.map((own, index) => {
    const window = { first: 0, end: own.count, tags: tags[index] as Int32Array }
    fillNodes(room.workspace.nodes, own, window, traits)
    return readChoice({ parser, relations, view, ...room }, sentences[index] as GoldSentence)
  })
}

interface Reading {
  readonly parser: Parser
  readonly relations: readonly string[]
  readonly view: { leads: Int32Array; traits: Uint16Array }
  readonly workspace: ReturnType<typeof createWorkspace>
  readonly forest: Forest
}

function readChoice(
  { parser, relations, view: { leads, traits }, workspace, forest }: Reading,
  gold: GoldSentence,
): Choice {
  const { nodes, state } = workspace
  const doubts = forest.first.parse(parser, workspace, { sure: SURE, most: MOST })
  readTree(forest.base, state.tree, nodes.count)
  const right = (tree: Tree) => countRight(tree, gold, relations)
  const others = doubts.map((doubt) => {
    forest.turned.parse(parser, workspace, doubt)
    readTree(forest.other, state.tree, nodes.count)
    const features = new Map<number, number>()
    const looking = (sign: number) => (part: number) => addFeatures(features, part, sign)
    const { base, other } = forest
    const { listed, parents } = differing(nodes.count, forest)
    if (listed.length > 0) lookAtDoubt(nodes, doubt, { leads, atoms }, looking(1))
    for (const tree of [other, base]) {
      const look = looking(tree === other ? 1 : -1)
      for (const node of listed) lookAtNode({ nodes, traits, tree }, node, atoms, look)
      for (const node of parents) lookAtChildren({ nodes, traits, tree }, node, atoms, look)
    }
    return { features: signed(features), right: right(forest.other) }
  })
  return { right: right(forest.base), others: others.filter(({ features }) => features.length > 0) }
}

const atoms = parts.map((part) => new Int32Array(part.atoms))
const rooms = parts.map(({ templates }) => new Int32Array(templates.count))

/** Counts the features of a part whose atoms are filled. */
function addFeatures(features: Map<number, number>, part: number, sign: number): void {
  const { templates } = parts[part] as (typeof parts)[number]
  const hashes = rooms[part] as Int32Array
  fillFeatures(templates, atoms[part] as Int32Array, hashes)
  for (const hash of hashes) {
    const place = placesOf(part) + (hash & (2 ** (BITS[part] as number) - 1))
    features.set(place, (features.get(place) ?? 0) + sign)
  }
}

/** Features as often as they hold, from 1 and negative where they hold of the first tree. */
function signed(features: ReadonlyMap<number, number>): Int32Array {
  return Int32Array.from(
    [...features].flatMap(([place, times]) =>
      Array.from({ length: Math.abs(times) }, () => Math.sign(times) * (place + 1)),
    ),
  )
}

/** Heads that are right, and those of them whose relation is. */
function countRight(tree: Tree, gold: GoldSentence, relations: readonly string[]): number {
  let right = 0
  gold.heads.forEach((head, node) => {
    if (tree.heads[node] !== (head < 0 ? gold.heads.length : head)) return
    right++
    const found = relations[(tree.labels[node] as number) - 1]
    if (found === gold.relations[node]?.split(':')[0]) right++
  })
  return right
}
