import type { Lexicon } from './lexicon.ts'
import type { Direction } from './scene.ts'
import type { Scan } from './words.ts'

/** Words looked back over, and ahead, for a verb that tells past from future. */
const BACK = 14
const AHEAD = 8

/**
 * Which way the verbs around words `[first, end)` point: the nearest before them in the sentence, else
 * the nearest after. Undefined when there is none. Right in about nine of ten.
 */
export function directionAt(
  scan: Scan,
  lexicon: Lexicon,
  first: number,
  end: number,
): Direction | undefined {
  const future = lexicon.charactersOf('futureCue')
  const past = lexicon.charactersOf('pastCue') + lexicon.charactersOf('pastShape')
  const stops = lexicon.charactersOf('stop') + lexicon.charactersOf('break')
  const look = (from: number, to: number, step: number): Direction | undefined => {
    for (let index = from; index !== to; index += step) {
      const signature = scan.signatures.charAt(index)
      if (signature === '' || stops.includes(signature)) return undefined
      if (future.includes(signature)) return 'future'
      if (past.includes(signature)) return 'past'
    }
    return undefined
  }
  if (lexicon.charactersOf('aheadGovernor').includes(scan.signatures.charAt(first - 1) || ' '))
    return 'future'
  return look(first - 1, Math.max(-1, first - 1 - BACK), -1) ?? look(end, end + AHEAD, 1)
}
