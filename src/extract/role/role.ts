import { z } from 'zod'
import {
  inferred,
  type Party,
  quote,
  type Read,
  type RoleStatus,
  type Span,
  stated,
} from '../../record/index.ts'
import { type Clause, type Mention, termOf } from '../../text/index.ts'
import { attributionOf, whenOf } from '../circumstance/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { loadRules, Rule } from '../rule.ts'
import {
  before,
  behindOf,
  honorific,
  isOthers,
  nameSpan,
  parts,
  statusOf,
  trimmed,
  withoutParticle,
} from './title.ts'

const RoleRule = Rule.extend({
  frame: z.enum(['title', 'copula', 'appointed']),
  verbs: z.array(z.string()).default([]),
})

/** How reports state an office. */
export const rules = loadRules(new URL('en.yaml', import.meta.url), RoleRule)

function isPerson(reading: Reading, mention: Mention): boolean {
  return reading.names.some(
    ({ start, end, type }) => type === 'person' && start < mention.end && mention.start < end,
  )
}

function titleFinding(reading: Reading, mention: Mention): Finding<'role'> | undefined {
  const title = mention.title && withoutParticle(reading, mention.title)
  const [party] = mention.parties
  if (!title || !party || isOfThings(reading, mention, title)) return undefined
  if (isOthers(reading, mention, title)) return undefined
  // "Ana Lima for president": the name of a campaign.
  if (/^\s+for\s+$/.test(reading.document.text.slice(mention.start, title.start).slice(-5)))
    return undefined
  if (!isPerson(reading, mention) && !isHolderOf(reading, mention, title)) return undefined
  const words = `${before(reading, title)} ${quote(reading.document, title)}`
  const inside = parts(reading, title, party)
  const { post, body } = behindOf(reading, inside.post, party) ?? inside
  if (honorific.test(quote(reading.document, post).trim())) return undefined
  const name = trimmed(reading, nameSpan(mention, title))
  // "Minister Counselor for Public Diplomacy": another post and nobody's name.
  if (posts.test(quote(reading.document, name).toLowerCase().split(/\s/)[0] ?? '')) return undefined
  const modifier = { start: title.start, end: title.end }
  // "Minister Ana Lima of Peru, farmers from the south": whoever stands behind a comma is no part of what states the post.
  const behind = reading.document.text.slice(name.end, mention.end)
  const cut =
    title.start < name.start ? behind.search(/\s*(?:,(?!\s*[JS]r\b)|\s[-–—](?:\s|$))/) : -1
  const span = { start: mention.start, end: cut < 0 ? mention.end : name.end + cut }
  return {
    kind: 'role',
    rule: 'role/title',
    span,
    at: mention.head,
    attribution: attributionOf(reading, mention.head, span, { ownWords: true }),
    realis: 'asserted',
    where: null,
    when: null,
    layer: 'foreground',
    content: {
      holder: stated({ ...party, name: quote(reading.document, name) }, name),
      post: stated(quote(reading.document, post), post),
      ...(body && { body }),
      status: statusHere(reading, mention, { words, modifier }),
    },
  }
}

/** What the title says; a plain one is of today, unless the day told of or our lists of terms are against it. */
function statusHere(
  reading: Reading,
  mention: Mention,
  { words, modifier }: { readonly words: string; readonly modifier: Span },
): Read<RoleStatus> {
  const told = statusOf(words)
  if (told !== 'current') return stated(told, modifier)
  const term = termOf(mention, reading.document.text, reading.published)
  if (term === 'over') return inferred('former', 'role/term-over', modifier)
  return term === undefined && isPostWords(words) && isOfThePast(reading, mention)
    ? inferred('former', 'role/past-day', modifier)
    : inferred('current', 'role/plain-title', modifier)
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

const posts =
  /^(president|minister|premier|chancellor|king|queen|secretary|director|chief|commander|leader|head|governor|mayor|ambassador|chairman|chairwoman|chair|spokesman|spokeswoman|spokesperson|general|counsel|extraordinary|counselor|counsellor|envoy|adviser|advisor|speaker|senator|deputy|prosecutor|judge|candidate|founder|coordinator|commissioner|representative)$/

/** Whether a title has the name of a post in it: what makes a holder of somebody not known as a person. */
function isPostWords(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => posts.test(word))
}

/** "General Provisions": what stands behind the rank is one word in the plural. */
function isOfThings(reading: Reading, mention: Mention, title: Span): boolean {
  const [only, ...more] = reading.tokensIn(trimmed(reading, nameSpan(mention, title)))
  return more.length === 0 && /S$/.test(reading.tokens[only ?? -1]?.penn ?? '')
}

/** Somebody not known as a person holds a post whose name is told, unless what follows it is more of the title. */
function isHolderOf(reading: Reading, mention: Mention, title: Span): boolean {
  const name = trimmed(reading, nameSpan(mention, title))
  return (
    isPostWords(quote(reading.document, title)) &&
    !isPostWords(quote(reading.document, name)) &&
    !/\sand\s/.test(quote(reading.document, name))
  )
}

function isPost(reading: Reading, token: number): boolean {
  return posts.test(reading.tokens[token]?.lemma ?? '')
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

/** The post without its article and without the body or country behind it. */
function postOf(
  reading: Reading,
  phrase: Span,
  holder: Party,
): { readonly post: Span; readonly body?: Read<Party> } {
  const article = /^(the|an?|its|his|her|their)\s+/i.exec(quote(reading.document, phrase))
  const post = { start: phrase.start + (article?.[0].length ?? 0), end: phrase.end }
  return behindOf(reading, post, holder) ?? { post }
}

function predicated(
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
    isDescribed(reading, post)
  )
    return undefined
  const clause = reading.clauseAt(post)
  const span = reading.phrase(post)
  const named = postOf(reading, span, holder.value)
  const body =
    named.body ??
    partiesOf(reading, reading.tree.childrenBy(post, 'nmod', 'amod', 'compound', 'nmod:poss')).find(
      ({ value }) => value.country !== undefined || value.actor !== undefined,
    )
  const isPast = clause?.tense === 'past' && rule === 'role/copula'
  const status: RoleStatus = isPast ? 'former' : (told ?? statusOf(quote(reading.document, span)))
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
      status: inferred(status, `${rule}-tense`, span),
    },
  }
}

/** "X is the defence minister of Y"; "elected X president". */
function clauseFinding(reading: Reading, clause: Clause): Finding<'role'> | undefined {
  const appointed = rules.find(({ frame }) => frame === 'appointed')
  if (reading.tree.child(clause.predicate, 'cop') !== undefined && !clause.negated)
    return predicated(reading, clause.subjects[0], clause.predicate, { rule: 'role/copula' })
  if (!appointed?.verbs.includes(clause.lemma) || clause.negated) return undefined
  const complement = reading.tree
    .childrenBy(clause.predicate, 'xcomp', 'obj', 'obl')
    .find((token) => isPost(reading, token))
  const holder = clause.objects.find((object) => object !== complement && !isPost(reading, object))
  return complement === undefined
    ? undefined
    : predicated(reading, holder, complement, {
        rule: 'role/appointed',
        ...(clause.lemma === 'nominate' && { told: 'nominated' as const }),
      })
}

/** Who holds, held or is to hold which office, as the report states it; each office of a person once. */
export const role: Extractor<'role'> = {
  kind: 'role',
  *extract(reading) {
    const byKey = new Map<string, Finding<'role'>>()
    const found = [
      ...reading.mentions.map((mention) => titleFinding(reading, mention)),
      ...reading.clauses.map((clause) => clauseFinding(reading, clause)),
    ]
    for (const finding of found) {
      if (!finding) continue
      const { holder, post, status } = finding.content
      const key = [
        holder.value.actor ?? holder.value.name.toLowerCase(),
        post.value.toLowerCase(),
        status.value,
      ].join('|')
      const before = byKey.get(key)
      byKey.set(
        key,
        before ? { ...before, mentions: [...(before.mentions ?? []), finding.span] } : finding,
      )
    }
    yield* byKey.values()
  },
}
