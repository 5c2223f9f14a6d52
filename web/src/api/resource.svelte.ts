import { get } from './client.ts'
import { type Problem, problemFrom } from './problem.ts'

/** What is known of something asked of the server. Old data stays until the new is here. */
export interface Resource<T> {
  readonly data: T | undefined
  readonly problem: Problem | undefined
  readonly isLoading: boolean
  again(): void
}

let revision = $state.raw<string | undefined>(undefined)
let round = $state(0)

/** Which revision of the record the answers are of. */
export const record = {
  get revision(): string | undefined {
    return revision
  },
  /** After a write: what is shown is asked for anew. */
  moved(tag: string | undefined): void {
    if (tag !== undefined) revision = tag
    kept.clear()
    round += 1
  },
}

const kept = new Map<string, unknown>()

function keep(url: string, data: unknown): void {
  kept.set(url, data)
  const [oldest] = kept.keys()
  if (kept.size > 60 && oldest !== undefined) kept.delete(oldest)
}

async function fetched<T>(url: string, signal: AbortSignal): Promise<T> {
  const before = kept.get(url)
  // What is kept was asked of this same address.
  if (before !== undefined) return before as T
  const asked = round
  const { data, tag } = await get<T>(url, signal)
  // An answer that was on its way while a decision was made tells of the record before it.
  if (asked !== round) return data
  if (tag !== undefined) revision = tag
  keep(url, data)
  return data
}

/**
 * Follows an address: asks when it changes and when the record moved on. To be called while a component is set
 * up; `url` gives nothing when there is nothing to ask.
 */
export function resource<T>(url: () => string | undefined): Resource<T> {
  let data = $state.raw<T | undefined>(undefined)
  let problem = $state.raw<Problem | undefined>(undefined)
  let isLoading = $state(true)
  let tries = $state(0)

  // Another word in the address that changes nothing of what is asked for asks for nothing anew.
  const address = $derived(url())

  $effect(() => {
    const wanted = address
    void round
    void tries
    if (wanted === undefined) {
      data = undefined
      isLoading = false
      return
    }
    const stop = new AbortController()
    isLoading = true
    fetched<T>(wanted, stop.signal)
      .then((found) => {
        if (stop.signal.aborted) return
        data = found
        problem = undefined
        isLoading = false
      })
      .catch((error: unknown) => {
        if (stop.signal.aborted) return
        problem = problemFrom(error)
        isLoading = false
      })
    return () => stop.abort()
  })

  return {
    get data() {
      return data
    },
    get problem() {
      return problem
    },
    get isLoading() {
      return isLoading
    },
    again() {
      tries += 1
    },
  }
}
