import { type Claim, type DocumentId, makeId, type StoryId } from '../record/index.ts'
import { inOrder, type Told } from './link.ts'

/** Reports of one developing story. */
export interface Story {
  /** From its first report, so it stays when later ones join. */
  readonly id: StoryId
  readonly documents: readonly DocumentId[]
}

/** Cosine from which a report joins a story; and how much of it the parties and places must carry. */
const joins = { all: 0.3, who: 0.35 }

type Vector = ReadonlyMap<string, number>

function add(vector: Map<string, number>, key: string): void {
  vector.set(key, (vector.get(key) ?? 0) + 1)
}

function partiesOf(claim: Claim): readonly string[] {
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (value !== null && typeof value === 'object') {
      if ('actor' in value && typeof value.actor === 'string') found.push(value.actor)
      else if ('country' in value && typeof value.country === 'string') found.push(value.country)
      for (const each of Object.values(value))
        if (each !== null && typeof each === 'object') visit(each)
    }
  }
  visit(claim.content)
  visit(claim.where)
  return found
}

/** Who and where a report speaks of, by how often. */
function whoVector(claims: readonly Claim[]): Vector {
  const vector = new Map<string, number>()
  for (const claim of claims) for (const key of partiesOf(claim)) add(vector, key)
  return vector
}

function wordVector(text: string): Vector {
  const vector = new Map<string, number>()
  for (const word of text
    .slice(0, 20_000)
    .toLowerCase()
    .match(/[\p{L}]{4,30}/gu) ?? [])
    add(vector, word.slice(0, 7))
  return vector
}

/** Damped counts times how rare the key is among these reports. */
function weighted(vectors: readonly Vector[]): readonly Vector[] {
  const frequency = new Map<string, number>()
  for (const vector of vectors) for (const key of vector.keys()) add(frequency, key)
  return vectors.map(
    (vector) =>
      new Map(
        [...vector].map(([key, count]) => [
          key,
          (1 + Math.log(count)) * Math.log(1 + vectors.length / (frequency.get(key) ?? 1)),
        ]),
      ),
  )
}

function norm(vector: Vector): number {
  return Math.sqrt([...vector.values()].reduce((sum, each) => sum + each * each, 0))
}

function cosine(a: Vector, b: Vector): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let product = 0
  for (const [key, value] of few) product += value * (many.get(key) ?? 0)
  return product === 0 ? 0 : product / (norm(a) * norm(b))
}

/** The story most like a report, by the mean over its members. */
function nearest(
  stories: readonly number[][],
  at: number,
  who: readonly Vector[],
  words: readonly Vector[],
): number | undefined {
  const none: Vector = new Map()
  const mean = (members: readonly number[], vectors: readonly Vector[]) =>
    members.reduce((sum, member) => sum + cosine(vectors[member] ?? none, vectors[at] ?? none), 0) /
    members.length
  const scored = stories.map((members, index) => ({
    index,
    who: mean(members, who),
    words: mean(members, words),
  }))
  const fit = scored.filter(
    (each) => each.who >= joins.who && (each.who + each.words) / 2 >= joins.all,
  )
  return fit.sort((a, b) => b.who + b.words - a.who - a.words || a.index - b.index)[0]?.index
}

/**
 * Groups reports into stories by who, where and which words, in order of their dates and whatever order
 * they were added in. A first version: threshold clustering, average linkage.
 */
export function findStories(reports: readonly Told[]): readonly Story[] {
  const ordered = inOrder(reports)
  const who = weighted(ordered.map(({ claims }) => whoVector(claims)))
  const words = weighted(ordered.map(({ document }) => wordVector(document.text)))
  const stories: number[][] = []
  ordered.forEach((_, at) => {
    const story = nearest(stories, at, who, words)
    if (story === undefined) stories.push([at])
    else stories[story]?.push(at)
  })
  return stories.flatMap((members) => {
    const documents = members.flatMap((member) => ordered[member]?.document.id ?? [])
    return documents[0] ? [{ id: makeId('sto', documents[0]), documents }] : []
  })
}
