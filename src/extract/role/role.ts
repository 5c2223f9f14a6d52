import { z } from 'zod'
import {
  contains,
  inferred,
  type Party,
  quote,
  type Read,
  type RoleStatus,
  type Span,
  stated,
} from '../../record/index.ts'
import type { Clause, Mention } from '../../text/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { loadRules, Rule } from '../rule.ts'

const RoleRule = Rule.extend({
  frame: z.enum(['title', 'copula', 'appointed']),
  verbs: z.array(z.string()).default([]),
})

/** How reports state an office. */
export const rules = loadRules(new URL('en.yaml', import.meta.url), RoleRule)

const statusWords: readonly (readonly [RegExp, RoleStatus])[] = [
  [/\b(former|ex|then|late|ousted|deposed|outgoing predecessor)\b/i, 'former'],
  [/\b(acting|interim|caretaker|transitional)\b/i, 'acting'],
  [/\b(elect|designate|incoming)\b/i, 'elect'],
  [/\b(candidate|hopeful|contender)\b/i, 'candidate'],
  [/\b(nominee|nominated)\b/i, 'nominated'],
]

function statusOf(words: string): RoleStatus {
  return statusWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'current'
}

const edges =
  /^(the|a|an|former|then|late|ex-?|acting|interim|caretaker|outgoing|incoming|current|new|newly elected|democratic|republican|conservative|labour)\s+/i

/** The nationality, country or body named inside a title, and the post without it. */
function parts(
  reading: Reading,
  title: Span,
  holder: Party,
): { readonly post: Span; readonly body: Read<Party> | undefined } {
  const inside = reading.names.find(
    (name) =>
      contains(title, name) &&
      name.end - name.start < title.end - title.start &&
      /^(nationality|place|organisation)$/.test(name.type),
  )
  const word = inside ?? countryWord(reading, title)
  const body =
    word &&
    stated<Party>(
      {
        name: word.text,
        ...(holder.country && { country: holder.country }),
        link: inside?.type === 'nationality' ? 'demonym' : 'name',
      },
      { start: word.start, end: word.end },
    )
  return { post: postSpan(reading, title, word), body }
}

/** An upper-case abbreviation in a title is a country or body: "US", "UN", "EU". */
function countryWord(
  reading: Reading,
  title: Span,
): { readonly text: string; readonly start: number; readonly end: number } | undefined {
  return reading
    .tokensIn(title)
    .flatMap((index) => reading.tokens[index] ?? [])
    .find(({ text }) => /^(U\.?[SKN]\.?|EU|NATO|UAE)$/.test(text))
}

/** The title's words without what only says when, of what party or of whom. */
function postSpan(reading: Reading, title: Span, word: Span | undefined): Span {
  let { start, end } = title
  const text = () => reading.document.text.slice(start, end)
  for (let step = 0; step < 5; step += 1) {
    const edge = edges.exec(text())?.[0].length ?? 0
    start += edge
    if (word && word.start === start && word.end < end)
      start +=
        (/^['’]?s?[\s-]*/.exec(reading.document.text.slice(word.end, end))?.[0].length ?? 0) +
        word.end -
        word.start
  }
  if (word && word.end >= end - 1 && word.start > start) {
    const before = reading.document.text
      .slice(start, word.start)
      .replace(/\s+(of|for|to|in|at)(\s+the)?\s*$/i, '')
    end = start + before.length
  }
  return start < end ? { start, end } : title
}

function isPerson(reading: Reading, mention: Mention): boolean {
  return reading.names.some(
    ({ start, end, type }) => type === 'person' && start < mention.end && mention.start < end,
  )
}

/** The mention's name without its title: "Lloyd Austin". */
function nameSpan(mention: Mention, title: Span): Span {
  return title.start <= mention.start
    ? { start: Math.min(title.end, mention.end - 1), end: mention.end }
    : { start: mention.start, end: Math.max(title.start, mention.start + 1) }
}

/** The name up to a comma or bracket: what follows is another title. */
function trimmed(reading: Reading, span: Span): Span {
  const text = quote(reading.document, span).replace(/(?<=\p{L})\s*[,(].*$/su, '')
  const start = span.start + (/^[\s,(–—-]*/.exec(text)?.[0].length ?? 0)
  const end = span.start + text.length - (/[\s,)–—-]*$/.exec(text)?.[0].length ?? 0)
  return start < end ? { start, end } : span
}

const honorific =
  /^(mr|mrs|ms|miss|dr|sir|dame|lord|lady|imam|shahid|sayyid|sayyed|hajj?|prof|professor|rev|st|saint|madam|mme|don|doña|sheikh|shaykh)\.?$/i

/** "President of Ukraine": the country or body behind the post, when no name was found there. */
function behindOf(
  reading: Reading,
  post: Span,
  holder: Party,
): { readonly post: Span; readonly body: Read<Party> } | undefined {
  const found = /^(.+?)\s+(?:of|for)\s+(?:the\s+)?(\p{Lu}.*)$/u.exec(quote(reading.document, post))
  const [, words = '', name = ''] = found ?? []
  if (!found || !words || !name) return undefined
  const span = { start: post.end - name.length, end: post.end }
  return {
    post: { start: post.start, end: post.start + words.length },
    body: stated<Party>(
      { name, ...(holder.country && { country: holder.country }), link: 'name' },
      span,
    ),
  }
}

function titleFinding(reading: Reading, mention: Mention): Finding<'role'> | undefined {
  const { title } = mention
  const [party] = mention.parties
  if (!title || !party || (!isPerson(reading, mention) && party.link === 'description'))
    return undefined
  const words = quote(reading.document, title)
  const inside = parts(reading, title, party)
  const { post, body } = behindOf(reading, inside.post, party) ?? inside
  if (honorific.test(quote(reading.document, post).trim())) return undefined
  const name = trimmed(reading, nameSpan(mention, title))
  const modifier = { start: title.start, end: title.end }
  return {
    kind: 'role',
    rule: 'role/title',
    span: { start: mention.start, end: mention.end },
    at: mention.head,
    realis: 'asserted',
    where: null,
    when: null,
    layer: 'foreground',
    content: {
      holder: stated({ ...party, name: quote(reading.document, name) }, name),
      post: stated(quote(reading.document, post), post),
      ...(body && { body }),
      status:
        statusOf(words) === 'current'
          ? inferred('current', 'role/plain-title', modifier)
          : stated(statusOf(words), modifier),
    },
  }
}

const posts =
  /^(president|minister|premier|chancellor|king|queen|secretary|director|chief|commander|leader|head|governor|mayor|ambassador|chairman|chairwoman|chair|spokesman|spokeswoman|spokesperson|general|envoy|adviser|advisor|speaker|senator|deputy|prosecutor|judge|candidate|founder|coordinator|commissioner|representative)$/

function isPost(reading: Reading, token: number): boolean {
  return posts.test(reading.tokens[token]?.lemma ?? '')
}

function predicated(
  reading: Reading,
  holderHead: number | undefined,
  post: number,
  rule: string,
): Finding<'role'> | undefined {
  const mention = holderHead === undefined ? undefined : reading.mentionAt(holderHead)
  const [holder] = holderHead === undefined ? [] : partiesOf(reading, [holderHead])
  if (!mention || !holder || !isPerson(reading, mention) || !isPost(reading, post)) return undefined
  const clause = reading.clauseAt(post)
  const span = reading.phrase(post)
  const body = partiesOf(
    reading,
    reading.tree.childrenBy(post, 'nmod', 'amod', 'compound', 'nmod:poss'),
  ).find(({ value }) => value.country !== undefined || value.actor !== undefined)
  const isPast = clause?.tense === 'past' && rule === 'role/copula'
  const status: RoleStatus = isPast ? 'former' : statusOf(quote(reading.document, span))
  return {
    kind: 'role',
    rule,
    span: { start: Math.min(mention.start, span.start), end: Math.max(mention.end, span.end) },
    at: post,
    where: null,
    content: {
      holder,
      post: stated(quote(reading.document, span), span),
      ...(body && { body }),
      status: inferred(status, `${rule}-tense`, span),
    },
  }
}

/** "X is the defence minister of Y"; "elected X president". */
function clauseFinding(reading: Reading, clause: Clause): Finding<'role'> | undefined {
  const appointed = rules.find(({ frame }) => frame === 'appointed')
  if (reading.tree.child(clause.predicate, 'cop') !== undefined && !clause.negated)
    return predicated(reading, clause.subjects[0], clause.predicate, 'role/copula')
  if (!appointed?.verbs.includes(clause.lemma) || clause.negated) return undefined
  const complement = reading.tree
    .childrenBy(clause.predicate, 'xcomp', 'obj', 'obl')
    .find((token) => isPost(reading, token))
  const holder = clause.objects.find((object) => object !== complement && !isPost(reading, object))
  return complement === undefined
    ? undefined
    : predicated(reading, holder, complement, 'role/appointed')
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
