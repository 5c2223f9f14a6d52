import { type DocumentId, makeId, type StoryId } from '../record/index.ts'
import { daysBetween } from '../text/index.ts'
import { inOrder, type Told } from './link.ts'
import { type Vector, vectorsOf } from './vectors.ts'

/** Reports of one developing story. */
export interface Story {
  /** From its first report, so it stays when later ones join. */
  readonly id: StoryId
  readonly documents: readonly DocumentId[]
}

/** Mean cosine to a story's reports from which a report joins it; more is asked after a long silence. */
const joins = { soon: 0.15, late: 0.2, lateDays: 400 }

interface Growing {
  readonly members: number[]
  lastDay: string | undefined
}

/** Of one stem: the stories that have it, each with the sum of its members' weights. */
interface Posting {
  readonly placeOf: Map<number, number>
  readonly stories: number[]
  readonly sums: number[]
}

/** Stories by the stems of their reports, so that a report is set beside those only that it shares words with. */
type Postings = Map<string, Posting>

/** The product of a report's vector with the sum of each story's: shared out among its members, their mean cosine. */
function productsOf(postings: Postings, vector: Vector, count: number): Float64Array {
  const products = new Float64Array(count)
  for (const [stem, weight] of vector) {
    const posting = postings.get(stem)
    if (posting === undefined) continue
    const { stories, sums } = posting
    for (let at = 0; at < stories.length; at++) {
      const story = stories[at] ?? 0
      products[story] = (products[story] ?? 0) + weight * (sums[at] ?? 0)
    }
  }
  return products
}

function addTo(postings: Postings, story: number, vector: Vector): void {
  for (const [stem, weight] of vector) {
    if (weight === 0) continue
    const posting: Posting = postings.get(stem) ?? { placeOf: new Map(), stories: [], sums: [] }
    postings.set(stem, posting)
    const place = posting.placeOf.get(story)
    if (place === undefined) {
      posting.placeOf.set(story, posting.stories.length)
      posting.stories.push(story)
      posting.sums.push(weight)
    } else posting.sums[place] = (posting.sums[place] ?? 0) + weight
  }
}

function isLate(story: Growing, day: string | undefined): boolean {
  return (
    story.lastDay !== undefined &&
    day !== undefined &&
    daysBetween(story.lastDay, day) > joins.lateDays
  )
}

/** The story most like a report, the first of equals, or none when no story is like enough. */
function nearest(
  stories: readonly Growing[],
  products: Float64Array,
  day: string | undefined,
): number | undefined {
  let best: { readonly story: number; readonly score: number } | undefined
  for (const [at, story] of stories.entries()) {
    const score = (products[at] ?? 0) / story.members.length
    if (score < joins.soon || (best && best.score >= score)) continue
    if (score >= joins.late || !isLate(story, day)) best = { story: at, score }
  }
  return best?.story
}

/**
 * Groups reports into stories by their words, in order of their dates and whatever order they were added in:
 * one pass, average linkage.
 */
export function findStories(reports: readonly Told[]): readonly Story[] {
  const ordered = inOrder(reports)
  const vectors = vectorsOf(
    ordered.map(({ document }) => `${document.title ?? ''}\n${document.text}`),
  )
  const stories: Growing[] = []
  const postings: Postings = new Map()
  ordered.forEach(({ document }, at) => {
    const vector = vectors[at] ?? new Map<string, number>()
    const day = document.published?.latest ?? document.published?.earliest
    const near = nearest(stories, productsOf(postings, vector, stories.length), day)
    const story = stories[near ?? -1]
    if (story) {
      story.members.push(at)
      story.lastDay = day ?? story.lastDay
    } else stories.push({ members: [at], lastDay: day })
    addTo(postings, near ?? stories.length - 1, vector)
  })
  return stories.flatMap(({ members }) => {
    const documents = members.flatMap((member) => ordered[member]?.document.id ?? [])
    return documents[0] ? [{ id: makeId('sto', documents[0]), documents }] : []
  })
}
