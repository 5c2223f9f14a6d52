import { type Layer, quote, type Read, type When } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import type { Reading } from '../reading.ts'
import { isLongAgo } from './history.ts'
import { lexicon } from './lexicon.ts'

/** Whether the last heading above says that history follows. */
function isUnderBackgroundHeading(reading: Reading, offset: number): boolean {
  const heading = reading.document.segments.findLast(
    ({ kind, span }) => kind === 'section-heading' && span.end <= offset,
  )
  if (!heading) return false
  const words = quote(reading.document, heading.span).toLowerCase()
  return lexicon.backgroundHeadings.some((word) => words.includes(word))
}

function isByFormer(reading: Reading, token: number): boolean {
  const subjects = reading.clauseAt(token)?.subjects ?? []
  return subjects.some((subject) => {
    const mention = reading.mentionAt(subject)
    return mention !== undefined && /^(the )?(former|then|late|ex)[\s-]/i.test(mention.text)
  })
}

/** "Said that they had signed": the past of what is said in the past, and no further back than it. */
export function isShifted(reading: Reading, clause: Clause): boolean {
  const above = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  return clause.relation.startsWith('ccomp') && above?.tense === 'past' && !above.perfect
}

/** History told to explain the news, or the news itself. */
export function layerOf(reading: Reading, token: number, when: Read<When> | undefined): Layer {
  const start = reading.tokens[token]?.start ?? 0
  const clause = reading.clauseAt(token)
  if (isLongAgo(reading, when) || isUnderBackgroundHeading(reading, start)) return 'background'
  // "Former minister Ana Lima resigned from the board on Monday" is news.
  if (when === undefined && isByFormer(reading, token) && clause?.tense === 'past')
    return 'background'
  return clause?.tense === 'past' &&
    clause.perfect &&
    when === undefined &&
    !isShifted(reading, clause)
    ? 'background'
    : 'foreground'
}
