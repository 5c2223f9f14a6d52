import { address } from '../address/address.svelte.ts'
import { clocks } from './case.svelte.ts'
import { apiUrl } from './client.ts'
import { type Resource, resource } from './resource.svelte.ts'
import type { HindsightList } from './shapes.ts'

export type Later = HindsightList['items'][number]

let shared: Resource<HindsightList> | undefined
const byClaim = $derived(new Map(shared?.data?.items.map((each) => [each.claim as string, each])))

/** Asks what became of what was known by the day looked at, when that is wanted. Once, by the outermost component. */
export function followHindsight(): void {
  shared = resource<HindsightList>(() =>
    address.get('hindsight') === '1' && address.get('as_of') !== undefined
      ? apiUrl('hindsight', clocks())
      : undefined,
  )
}

/** What later reports changed of something, by the claims that tell of it. */
export function laterOf(claims: readonly string[]): Later | undefined {
  for (const claim of claims) {
    const found = byClaim.get(claim)
    if (found) return found
  }
  return undefined
}
