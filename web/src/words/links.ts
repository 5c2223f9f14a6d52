import { codeWords } from './kinds.ts'

interface LinkWords {
  readonly verdict: string
  readonly changes: readonly string[]
}

/** How another telling stands to the one looked at. `isEarlier`: the one looked at came first. */
export function linkInWords({ verdict, changes }: LinkWords, isEarlier: boolean): string {
  const changed = changes.map(codeWords).join(', ')
  switch (verdict) {
    case 'same':
      return changed === '' ? 'the same' : `the same: ${changed}`
    case 'updates':
      return `${isEarlier ? 'updated by' : 'updates'}${changed === '' ? '' : ` (${changed})`}`
    case 'contradicts':
      return 'contradicts'
    case 'scope-differs':
      return 'counts something else'
    default:
      return codeWords(verdict)
  }
}
