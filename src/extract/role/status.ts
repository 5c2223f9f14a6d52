import { inferred, type Read, type RoleStatus, type Span, stated } from '../../record/index.ts'
import { type Mention, termOf } from '../../text/index.ts'
import { whenOf } from '../circumstance/index.ts'
import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import { isDead } from './dead.ts'
import { isPostWords, lexicon, wordsIn } from './lexicon.ts'

const statusWords: readonly (readonly [RegExp, RoleStatus])[] = [
  [
    /\b(former|previous|ex|then(?!-newly)|late|retired|ousted|deposed|outgoing predecessor)\b/i,
    'former',
  ],
  [/\b(acting|interim|caretaker|transitional)\b/i, 'acting'],
  [/\b(elect|designate|incoming)\b/i, 'elect'],
  [/\b(candidate|hopeful|contender|presumptive|presumed)\b/i, 'candidate'],
  [/\b(nominee|nominated)\b/i, 'nominated'],
]

export function statusOf(words: string): RoleStatus {
  return statusWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'current'
}

/** "Lance Corporal Ana Lima": a rank that somebody has, or had when he fell, and no post. */
function isRank(words: string): boolean {
  const ranks = wordsIn(words)
  return (
    ranks.every((word) => lexicon.soldierly.has(word.replace(/\.$/, ''))) && !isPostWords(words)
  )
}

/**
 * What the title says; a plain one is of today, unless what is told of or our lists of terms are against it. A soldier's
 * rank tells nothing, and the dead hold no post.
 */
export function statusHere(
  reading: Reading,
  mention: Mention,
  {
    words,
    post,
    modifier,
  }: { readonly words: string; readonly post: string; readonly modifier: Span },
): Read<RoleStatus> | undefined {
  const told = statusOf(words)
  if (told !== 'current') return stated(told, modifier)
  const [holder] = mention.parties
  if (isRank(post) || (holder && isDead(reading, holder))) return undefined
  const term = termOf(mention, reading.document.text, reading.published)
  if (term === 'over') return inferred('former', 'role/term-over', modifier)
  if (isOver(reading, mention)) return inferred('former', 'role/told-over', modifier)
  return term === undefined && isPostWords(words) && isOfThePast(reading, mention)
    ? inferred('former', 'role/past-day', modifier)
    : inferred('current', 'role/plain-title', modifier)
}

/** "Following the resignation of Governor Lind": the post was his until then. */
function isOver({ tokens, tree }: Reading, { start, end, head }: Mention): boolean {
  let top = tokens[head]
  for (let steps = 0; steps < 6 && top !== undefined; steps += 1) {
    const above = tokens[top.head]
    if (above === undefined || above.start < start || above.end > end) break
    top = above
  }
  const noun = tokens[top?.head ?? -1]
  if (top === undefined || noun === undefined) return false
  return (
    /^nmod/.test(top.relation) &&
    lexicon.endings.has(noun.lemma) &&
    (tokens[noun.head]?.lower === 'following' ||
      isBehind({ tokens, tree }, noun.index, /^(?:following|after|since|upon)$/))
  )
}

/** Longer ago than this, whoever held a post is not told of as holding it still, in years. */
const longAgo = 4

/** "In 1905, President Roosevelt mediated": the day told of is too long ago for a post of today. */
function isOfThePast(reading: Reading, { head }: Mention): boolean {
  const told = whenOf(reading, head)?.value.latest
  const published = reading.published.earliest
  return (
    told !== undefined &&
    published !== undefined &&
    Number(published.slice(0, 4)) - Number(told.slice(0, 4)) > longAgo
  )
}
