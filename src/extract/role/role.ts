import { z } from 'zod'
import { quote, type Read, type Span, stated } from '../../record/index.ts'
import type { Clause, Mention } from '../../text/index.ts'
import { attributionOf } from '../circumstance/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import type { Reading } from '../reading.ts'
import { loadRules, Rule } from '../rule.ts'
import { isSomebodys, nameOf } from './holder.ts'
import { lexicon, wordsIn } from './lexicon.ts'
import { partsOf } from './post.ts'
import { isPost, predicated } from './predicated.ts'
import { statusHere } from './status.ts'
import { before, headWord, isOthers, titleOf } from './title.ts'
import { isCutPost, isThoughtOf, withWholeBody } from './whole.ts'

const RoleRule = Rule.extend({
  frame: z.enum(['title', 'copula', 'appointed', 'became']),
  verbs: z.array(z.string()).default([]),
})

/** How reports state an office. */
export const rules = loadRules(new URL('en.yaml', import.meta.url), RoleRule)

/** What the mention's title states: "the then Minister Ana Lima", "Ana Lima, the minister". */
function titleFinding(reading: Reading, mention: Mention): Finding<'role'> | undefined {
  const title = titleOf(reading, mention)
  const [party] = mention.parties
  if (!title || !party || isOthers(reading, mention, title)) return undefined
  // "Ana Lima for president": the name of a campaign.
  if (/^\s+for\s+$/.test(reading.document.text.slice(mention.start, title.start).slice(-5)))
    return undefined
  const name = nameOf(reading, mention, title)
  if (isThoughtOf(reading, title, name)) return undefined
  if (!isSomebodys(reading, mention, title, name)) return undefined
  const { post, body } = partsOf(reading, title, party)
  const isBeside =
    title.start > name.start || /,\s*$/.test(reading.document.text.slice(title.start, name.start))
  const told = postRead(reading, post, isBeside)
  if (told === undefined) return undefined
  const words = `${before(reading, title)} ${quote(reading.document, title)}`
  const modifier = { start: title.start, end: title.end }
  const span = spanOf(reading, mention, { title, name })
  const status = statusHere(reading, mention, { words, post: told.value, modifier })
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
      post: told,
      ...(body && { body }),
      ...(status && { status }),
    },
  }
}

/** The post, unless it is only what somebody is; of "Senators Ana Lima and Ivo Kral" each is one, of "his lawyers, Ana Lima" nobody. */
function postRead(reading: Reading, span: Span, isBeside: boolean): Read<string> | undefined {
  const post = quote(reading.document, span)
  const head = headWord(post)
  if (head === undefined || isDescription(head, post)) return undefined
  const at = span.start + post.toLowerCase().indexOf(head)
  const noun = reading.tokens[reading.tokenAt(at)]
  const isMany = noun !== undefined && /S$/.test(noun.penn) && head.endsWith('s')
  if (!isMany || noun.lemma === noun.lower) return stated(post, span)
  return isBeside
    ? undefined
    : {
        value: `${post.slice(0, at - span.start)}${noun.text.slice(0, -1)}${post.slice(at - span.start + noun.text.length)}`,
        spans: [span],
        basis: 'inferred',
        rule: 'role/one-of-several',
      }
}

/** "A survivor", "citizens" say who somebody is; a "board member" has a seat. */
function isDescription(head: string, post: string): boolean {
  const one = head.replace(/s$/, '')
  const isAlone = post.length <= head.length + 1
  const isStudent = one === 'candidate' && wordsIn(post).some((word) => lexicon.degrees.has(word))
  return (
    isStudent ||
    (isAlone && lexicon.honorifics.has(one)) ||
    lexicon.descriptions.has(head) ||
    lexicon.descriptions.has(one)
  )
}

/** "Minister Ana Lima of Peru, farmers from the south": whoever stands behind a comma is no part of what states the post. */
function spanOf(
  reading: Reading,
  mention: Mention,
  { title, name }: { readonly title: Span; readonly name: Span },
): Span {
  const start = Math.min(mention.start, title.start)
  const behind = reading.document.text.slice(name.end, mention.end)
  const cut =
    title.start < name.start ? behind.search(/\s*(?:,(?!\s*[JS]r\b)|\s[-–—](?:\s|$))/) : -1
  return { start, end: cut < 0 ? mention.end : name.end + cut }
}

/** "X is the defence minister of Y"; "elected X president". */
function clauseFinding(reading: Reading, clause: Clause): Finding<'role'> | undefined {
  // "If Lind is the nominee": supposed.
  if (/^(?:if|whether|unless)$/.test(clause.marker ?? '')) return undefined
  const appointed = rules.find(({ frame }) => frame === 'appointed')
  if (reading.tree.child(clause.predicate, 'cop') !== undefined && !clause.negated)
    return predicated(reading, clause.subjects[0], clause.predicate, { rule: 'role/copula' })
  if (clause.lemma === 'become' && !clause.negated && clause.tense === 'past') {
    const post = reading.tree.child(clause.predicate, 'xcomp')
    if (post !== undefined && isPost(reading, post))
      return predicated(reading, clause.subjects[0], post, { rule: 'role/became' })
  }
  if (!appointed?.verbs.includes(clause.lemma) || clause.negated) return undefined
  const complement = reading.tree
    .childrenBy(clause.predicate, 'xcomp', 'obj', 'obl')
    .find((token) => isPost(reading, token))
  const holder = clause.objects.find((object) => object !== complement && !isPost(reading, object))
  return complement === undefined
    ? undefined
    : predicated(reading, holder, complement, {
        rule: 'role/appointed',
        ...(isToBegin(reading, clause) && { told: 'elect' as const }),
        ...(clause.lemma === 'nominate' && { told: 'nominated' as const }),
      })
}

/** "Was named chairman. He will succeed his father on 1 May": the post is still to be taken up. */
function isToBegin(reading: Reading, { sentence, predicate }: Clause): boolean {
  return reading.clauses.some(
    (other) =>
      other.tense === 'future' &&
      other.predicate > predicate &&
      other.sentence - sentence <= 1 &&
      /^(?:succeed|replace|take over|take up|take office|assume|start|begin)$/.test(other.lemma),
  )
}

/** "Governor Lind", of whom the report says besides that she is a former governor. */
function isCourtesy({ content }: Finding<'role'>, all: readonly Finding<'role'>[]): boolean {
  const { holder, post, status } = content
  if (status?.rule !== 'role/plain-title' || holder.value.actor === undefined) return false
  return all.some(
    ({ content: other }) =>
      other.status?.value === 'former' &&
      other.holder.value.actor === holder.value.actor &&
      headWord(other.post.value) === headWord(post.value),
  )
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
    for (const each of found) {
      const finding = each && withWholeBody(reading, each)
      if (!finding || isCutPost(reading, finding)) continue
      const { holder, post, status } = finding.content
      const key = [
        holder.value.actor ?? holder.value.name.toLowerCase(),
        post.value.toLowerCase(),
        status?.value,
      ].join('|')
      const before = byKey.get(key)
      byKey.set(
        key,
        before ? { ...before, mentions: [...(before.mentions ?? []), finding.span] } : finding,
      )
    }
    const all = [...byKey.values()]
    yield* all.filter((finding) => !isCourtesy(finding, all))
  },
}
