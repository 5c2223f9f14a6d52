import {
  inferred,
  type Party,
  quote,
  type Read,
  type RoleStatus,
  type Span,
  stated,
} from '../../record/index.ts'
import type { Finding } from '../extractor.ts'
import { partiesOf } from '../parties.ts'
import { isBehind } from '../prepositions.ts'
import type { Reading } from '../reading.ts'
import { isPerson } from './holder.ts'
import { isOne, lexicon } from './lexicon.ts'
import { behindOf } from './post.ts'
import { statusOf } from './status.ts'

export function isPost(reading: Reading, token: number): boolean {
  return isOne(lexicon.posts, reading.tokens[token]?.lemma)
}

/** "The first president to refuse" describes; it states no office. */
function isDescribed(reading: Reading, post: number): boolean {
  return (
    reading.tree.child(post, 'acl') !== undefined ||
    reading.tree
      .children(post)
      .some((child) =>
        /^(first|second|third|last|only|youngest|oldest)$/.test(reading.tokens[child]?.lower ?? ''),
      )
  )
}

/** The post without its article, without the body or country behind it, and without what says since when. */
function postOf(
  reading: Reading,
  phrase: Span,
  holder: Party,
): { readonly post: Span; readonly body?: Read<Party> | undefined } {
  const words = quote(reading.document, phrase)
  const opening =
    /^(?:(?:the|an?|its|his|her|their|also|currently|now|then)\s+|\S+['’]s\s+)*/iu.exec(words)
  const start = phrase.start + (opening?.[0].length ?? 0)
  const until = words.search(/\s(?:since|from|until|till|during|between)\s/i)
  const post = { start, end: until < 0 ? phrase.end : phrase.start + until }
  return behindOf(reading, post, holder) ?? { post }
}

/** The country or body that a post hangs on: by its adjective, by whom it is owned, or behind "of". */
function bodyOf(reading: Reading, post: number, holder: Party): Read<Party> | undefined {
  const isOf = (child: number) =>
    reading.tokens[child]?.relation !== 'nmod' || isBehind(reading, child, /^(?:of|for|at|in)$/)
  const heads = reading.tree
    .childrenBy(post, 'nmod', 'amod', 'compound', 'nmod:poss')
    .filter((child) => isOf(child) && reading.mentionAt(child)?.kind !== 'person')
  return partiesOf(reading, heads).find(
    ({ value, ...read }) =>
      value.link !== 'pronoun' &&
      read.rule !== 'party/modifier' &&
      (value.country !== undefined || value.actor !== undefined) &&
      value.actor !== holder.actor,
  )
}

/** An office that a clause states: "X is the defence minister of Y", "elected X president". */
export function predicated(
  reading: Reading,
  holderHead: number | undefined,
  post: number,
  { rule, told }: { readonly rule: string; readonly told?: RoleStatus },
): Finding<'role'> | undefined {
  const mention = holderHead === undefined ? undefined : reading.mentionAt(holderHead)
  const [holder] = holderHead === undefined ? [] : partiesOf(reading, [holderHead])
  if (
    !mention ||
    !holder ||
    !isPerson(reading, mention) ||
    !isPost(reading, post) ||
    reading.tokens[post]?.penn === 'NNS' ||
    isDescribed(reading, post)
  )
    return undefined
  const clause = reading.clauseAt(post)
  const span = reading.phrase(post)
  const named = postOf(reading, span, holder.value)
  const body = named.body ?? bodyOf(reading, post, holder.value)
  const isPast = clause?.tense === 'past' && rule === 'role/copula'
  const status: RoleStatus = isPast ? 'former' : (told ?? statusOf(quote(reading.document, span)))
  // "Had been its mayor since 2014": until when is not told.
  const isOpen = isPast && clause.perfect && /\bsince\b/.test(quote(reading.document, clause.span))
  return {
    kind: 'role',
    rule,
    span: { start: Math.min(mention.start, span.start), end: Math.max(mention.end, span.end) },
    at: post,
    where: null,
    content: {
      holder,
      post: stated(quote(reading.document, named.post), named.post),
      ...(body && { body }),
      ...(!isOpen && { status: inferred(status, `${rule}-tense`, span) }),
    },
  }
}
