import { type DocumentId, makeId, type StoryId } from '../record/index.ts'
import { daysBetween } from '../text/index.ts'
import { inOrder, type Told } from './link.ts'
import { cosine, type Vector, vectorsOf } from './vectors.ts'

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
  /** Sum of the members' vectors: their mean cosine to a report is its product with the report, shared out. */
  readonly sum: Map<string, number>
  lastDay: string | undefined
}

function similarity(story: Growing, vector: Vector): number {
  return cosine(story.sum, vector) / story.members.length
}

function isLate(story: Growing, day: string | undefined): boolean {
  return (
    story.lastDay !== undefined &&
    day !== undefined &&
    daysBetween(story.lastDay, day) > joins.lateDays
  )
}

function nearest(
  stories: readonly Growing[],
  vector: Vector,
  day: string | undefined,
): Growing | undefined {
  const scored = stories.map((story) => ({ story, score: similarity(story, vector) }))
  const fit = scored.filter(
    ({ story, score }) => score >= (isLate(story, day) ? joins.late : joins.soon),
  )
  return fit.reduce<(typeof fit)[number] | undefined>(
    (best, each) => (best && best.score >= each.score ? best : each),
    undefined,
  )?.story
}

function join(story: Growing, member: number, vector: Vector, day: string | undefined): void {
  story.members.push(member)
  for (const [key, value] of vector) story.sum.set(key, (story.sum.get(key) ?? 0) + value)
  story.lastDay = day ?? story.lastDay
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
  ordered.forEach(({ document }, at) => {
    const vector = vectors[at] ?? new Map<string, number>()
    const day = document.published?.latest ?? document.published?.earliest
    const story = nearest(stories, vector, day)
    if (story) join(story, at, vector, day)
    else stories.push({ members: [at], sum: new Map(vector), lastDay: day })
  })
  return stories.flatMap(({ members }) => {
    const documents = members.flatMap((member) => ordered[member]?.document.id ?? [])
    return documents[0] ? [{ id: makeId('sto', documents[0]), documents }] : []
  })
}
