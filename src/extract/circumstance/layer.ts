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

const former = /^(the )?(former|then|late|ex)[\s-]/i
/** Who is told so speaks no more, or not as what he was. */
const gone = /^(the )?(then|late)[\s-]/i

function isByFormer(reading: Reading, token: number, sooner: RegExp): boolean {
  const subjects = reading.clauseAt(token)?.subjects ?? []
  return subjects.some((subject) => {
    const mention = reading.mentionAt(subject)
    return mention !== undefined && sooner.test(mention.text)
  })
}

/** "Said that they had signed": the past of what is said in the past, and no further back than it. */
export function isShifted(reading: Reading, clause: Clause): boolean {
  const above = clause.parent === undefined ? undefined : reading.clauses[clause.parent]
  return clause.relation.startsWith('ccomp') && above?.tense === 'past' && !above.perfect
}

/**
 * History told to explain the news, or the news itself. Of words (`isSpoken`) a former minister's are news, and those behind
 * "according to" (`isPhrase`) are as old as what they tell only where it is dated or stands under a heading.
 */
export function layerOf(
  reading: Reading,
  token: number,
  when: Read<When> | undefined,
  { isSpoken = false, isPhrase = false } = {},
): Layer {
  const start = reading.tokens[token]?.start ?? 0
  const clause = reading.clauseAt(token)
  if (isLongAgo(reading, when) || isUnderBackgroundHeading(reading, start)) return 'background'
  if (isPhrase) return 'foreground'
  // "Former minister Ana Lima resigned from the board on Monday" is news.
  const isOld = isByFormer(reading, token, isSpoken ? gone : former)
  if (when === undefined && isOld && clause?.tense === 'past') return 'background'
  return clause?.tense === 'past' &&
    clause.perfect &&
    when === undefined &&
    !isShifted(reading, clause)
    ? 'background'
    : 'foreground'
}
