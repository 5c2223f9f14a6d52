import { settings } from '../settings/settings.svelte.ts'
import { send } from './client.ts'
import { type Problem, problemFrom } from './problem.ts'
import { record } from './resource.svelte.ts'
import type { DecisionAnswer, DecisionRequest } from './shapes.ts'

export interface Decided {
  readonly answer?: DecisionAnswer
  readonly problem?: Problem
}

function signed(request: DecisionRequest): DecisionRequest {
  const by = settings.reviewer.trim()
  return by === '' || request.by !== undefined ? request : { ...request, by }
}

/**
 * Sends a decision for the revision that is looked at. When somebody else decided meanwhile nothing is kept; the
 * screen is asked for anew, so that the person sees what changed before deciding again.
 */
export async function decide(request: DecisionRequest): Promise<Decided> {
  try {
    const { data, tag } = await send<DecisionAnswer>({
      path: 'review/decisions',
      body: signed(request),
      ifMatch: record.revision,
    })
    record.moved(tag ?? `"${data.revision}"`)
    return { answer: data }
  } catch (error) {
    const problem = problemFrom(error)
    if (problem.status !== 412) return { problem }
    record.moved(undefined)
    return {
      problem: {
        ...problem,
        title: 'The record changed meanwhile',
        detail:
          'Somebody decided or added a report. What you see is up to date now: look again, then decide.',
      },
    }
  }
}
