import { address, go, hereWith } from '../address/address.svelte.ts'
import { answerKeys } from './keys.svelte.ts'

/** `[` and `]` go through a list while its provenance stands open beside it. To be called while a screen is set up. */
export function answerSteps(ids: () => readonly string[]): void {
  function step(by: 1 | -1): void {
    const all = ids()
    const at = all.indexOf(address.get('item') ?? '')
    const next = all[at === -1 ? (by > 0 ? 0 : all.length - 1) : at + by]
    if (next !== undefined) go(hereWith({ item: next, part: undefined }), 'replace')
  }
  answerKeys('everywhere', { next: () => step(1), previous: () => step(-1) })
}
