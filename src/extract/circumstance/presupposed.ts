import type { Span } from '../../record/index.ts'
import { type Quotation, stanceOf } from '../../text/index.ts'
import type { Reading } from '../reading.ts'

const unvouched: ReadonlySet<string> = new Set(['demand', 'promise', 'call-for', 'deny', 'praise'])
const ofWhatIsWanted = /^(?:conj|xcomp|ccomp|fixed|flat|cop|aux)/

/**
 * "Vowed to answer the raid that killed nine": what is wanted, promised, denied or praised is the speaker's word, and the raid is not. True
 * for a word that hangs below the head of what is said by another tie than a list or a verb's own clause.
 */
export function isPresupposed(
  reading: Reading,
  { speech, cueLemma, content }: Quotation,
  at: number,
): boolean {
  if (speech !== 'indirect' || !unvouched.has(stanceOf(cueLemma))) return false
  const said = content.find((span) => holds(reading, span, at))
  if (said === undefined) return false
  let [word, below] = [at, false]
  for (let step = 0; step < longestPath; step++) {
    const { head = -1, relation = '' } = reading.tokens[word] ?? {}
    if (!holds(reading, said, head)) return below || word !== topOf(reading, said)
    below ||= !ofWhatIsWanted.test(relation)
    word = head
  }
  return below
}

/** The head of what is said; what else hangs above it by its parse is an adjunct. */
function topOf(reading: Reading, said: Span): number | undefined {
  return reading
    .tokensIn(said)
    .find((token) => !holds(reading, said, reading.tokens[token]?.head ?? -1))
}

/** Against trees of hostile depth. */
const longestPath = 50

function holds(reading: Reading, { start, end }: Span, token: number): boolean {
  const word = reading.tokens[token]
  return word !== undefined && start <= word.start && word.end <= end
}
