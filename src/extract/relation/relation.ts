import { z } from 'zod'
import {
  type Attribution,
  type Party,
  type Read,
  RelationType,
  readYaml,
  type Span,
  stated,
} from '../../record/index.ts'
import { type Clause, type Mention, partyNamed } from '../../text/index.ts'
import { attributionOf } from '../circumstance/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { loadRules, Rule } from '../rule.ts'
import { isOfAKind, isPartOfAPeople, spanOfTie, withoutCivil } from './tied.ts'

const Words = z.array(z.string()).transform((words) => new Set(words))
const RelationRule = z.discriminatedUnion('frame', [
  Rule.extend({ frame: z.literal('compound'), type: RelationType, after: Words, before: Words }),
  Rule.extend({
    frame: z.literal('clause'),
    type: RelationType,
    words: Words,
    prepositions: Words,
  }),
  Rule.extend({ frame: z.literal('alias'), type: RelationType, words: z.array(z.string()) }),
])
type RelationRule = z.infer<typeof RelationRule>
type RuleOf<F extends RelationRule['frame']> = Extract<RelationRule, { frame: F }>

/** How reports say how two actors stand to each other. */
export const rules: readonly RelationRule[] = loadRules(
  new URL('en.yaml', import.meta.url),
  RelationRule,
)

/** A pair of words that a rule ties, and the stretch that says so. */
interface Pair {
  readonly subject: Read<Party> | undefined
  readonly object: Read<Party> | undefined
  readonly at: number
  readonly span: Span
}

/** The noun that a hyphenated compound modifies: the head of the phrase it stands in. */
function modified(reading: Reading, token: number): number | undefined {
  const sentence = reading.tokens[token]?.sentence
  let head = reading.tokens[token]?.head ?? -1
  for (let steps = 0; steps < 4 && head >= 0; steps += 1) {
    const noun = reading.tokens[head]
    if (!noun || noun.sentence !== sentence) return undefined
    if (noun.tag === 'NOUN' || noun.tag === 'PROPN') return head
    head = noun.head
  }
  return undefined
}

/** The party that the actor's part of a compound names. */
function actorAt(word: string, start: number): Read<Party> | undefined {
  const party = partyNamed(word)
  return party && stated(party, { start, end: start + word.length })
}

const compound = /(?<![\p{L}\d-])([\p{L}.]{2,30})[-‑–]([\p{L}]{2,30})(?![\p{L}-])/gu

/** Two words joined by a hyphen: "Iran-backed". */
interface Compound extends Span {
  readonly first: string
  readonly second: string
}

/** The compounds of a text. Words without a hyphen are passed over, as the pattern is too slow to be tried on each. */
function compoundsIn(text: string): readonly Compound[] {
  const found: Compound[] = []
  const hyphen = /[-‑–]/g
  let done = 0
  for (let at = hyphen.exec(text)?.index; at !== undefined; at = hyphen.exec(text)?.index) {
    let from = at
    while (from > done && !isSpace(text, from - 1)) from -= 1
    let to = at + 1
    while (to < text.length && !isSpace(text, to)) to += 1
    for (const { 0: whole, 1: first = '', 2: second = '', index } of text
      .slice(from, to)
      .matchAll(compound))
      found.push({ start: from + index, end: from + index + whole.length, first, second })
    done = to
    hyphen.lastIndex = to
  }
  return found
}

/** Blank, line break or another control character: none can stand in a compound. */
function isSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) <= 32
}

function* compoundPairs(
  reading: Reading,
  rule: RuleOf<'compound'>,
  compounds: readonly Compound[],
): Iterable<Pair> {
  for (const { start, end: last, first, second } of compounds) {
    const isAfter = rule.after.has(second.toLowerCase())
    if (!isAfter && !rule.before.has(first.toLowerCase())) continue
    const behind = start + first.length + 1
    const noun =
      modified(reading, reading.tokenAt(last - 1)) ??
      modified(reading, reading.tokenAt(isAfter ? start : behind))
    if (noun === undefined) continue
    const end = reading.tokens[noun]?.end
    const [subject] = partiesOf(reading, [noun])
    // "Cruz's pro-Cuban view": the view is his and Cuba's, and he is not.
    const isOther = subject?.rule === 'party/modifier' && (subject.spans[0]?.start ?? 0) < start
    if (end === undefined || end <= start || isOther) continue
    yield {
      subject,
      object: isAfter ? actorAt(first, start) : actorAt(second, behind),
      at: noun,
      span: { start, end },
    }
  }
}

function clausePair(reading: Reading, rule: RuleOf<'clause'>, clause: Clause): Pair | undefined {
  if (!rule.words.has(clause.lemma) || (!clause.passive && clause.relation !== 'acl'))
    return undefined
  // "Tied for second place with": as many votes.
  if (clause.lemma === 'tie' && clause.obliques.some(({ preposition }) => preposition === 'for'))
    return undefined
  const other = rule.prepositions.has('by')
    ? // "A contractor supporting the army" backs nobody.
      clause.subjects.filter((head) => reading.mentionAt(head)?.kind !== 'person')
    : clause.obliques
        .filter(({ preposition }) => rule.prepositions.has(preposition))
        .map(({ head }) => head)
  if (clause.objects.some((head) => isOfAKind(reading, head))) return undefined
  const [subject] = partiesOf(reading, clause.objects).map(withoutCivil)
  const [object] = partiesOf(
    reading,
    other.filter((head) => !isPartOfAPeople(reading, head)),
  ).filter(
    ({ value, rule: tie }) =>
      // "Supported by the fund's programme": a thing of the fund's, and not the fund.
      tie !== 'party/modifier' && (value.country !== undefined || value.actor !== undefined),
  )
  const span = spanOfTie(reading, clause, object)
  return span && { subject, object, at: clause.predicate, span }
}

function* aliasPairs(reading: Reading, rule: RuleOf<'alias'>): Iterable<Pair> {
  const text = reading.document.text.toLowerCase()
  for (const words of rule.words) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const before = reading.mentions.findLast(({ end }) => end <= at && at - end < 12)
      const after = reading.mentions.find(
        ({ start }) => start >= at + words.length && start - at - words.length < 6,
      )
      const isNamed =
        after && /^[\s"“‘'(]*(?:the )?$/.test(text.slice(at + words.length, after.start))
      if (!before || !isNamed || isListed(reading, before.head)) continue
      const isOne = isOnePerson(reading, before)
      // "The head of the Civil Defence, also known as the White Helmets": the body is, and no mention of it stands alone.
      if (isOne && after.kind !== 'person') continue
      const [subject] = partiesOf(reading, [before.head]).map((party) => asCalled(party, isOne))
      const [object] = partiesOf(reading, [after.head]).map((party) => asCalled(party, false))
      const isBracketed = text[after.end] === ')' && text.slice(before.end, at).includes('(')
      const end = after.end + (isBracketed ? 1 : 0)
      yield { subject, object, at: after.head, span: { start: before.start, end } }
    }
  }
}

function isOnePerson(reading: Reading, { head, parties: [party] }: Mention): boolean {
  return party?.link === 'description' && people.has(reading.tokens[head]?.lemma ?? '')
}

/**
 * Under the name that stands there, though we know both as one. "The leader of the Front, known as Abu Omar": the name is
 * of the leader, and not of the body he is told by.
 */
function asCalled(party: Read<Party>, isOne: boolean): Read<Party> {
  const { label, ...value } = party.value
  return { ...party, value: isOne ? { name: value.name, link: value.link } : value }
}

/** "Egypt, Iraq, and Jordan (known as the Three)": whose name it is, nobody can tell. */
function isListed(reading: Reading, head: number): boolean {
  return (
    reading.tokens[head]?.relation === 'conj' ||
    reading.tree.childrenBy(head, 'conj').some((other) => other < head)
  )
}

/** Somebody who can be backed, led or allied: a known actor or a group by its noun, not "efforts" or "vessels". */
function isSomebody(reading: Reading, { value, spans: [span] }: Read<Party>): boolean {
  if (/[-‑–](led|backed|sponsored)$|^(pro|anti)[-‑–]\S+$/i.test(value.name)) return false
  if (value.actor !== undefined) return true
  const noun = span && reading.tokens[reading.tokenAt(span.end - 1)]
  return (
    noun !== undefined && !things.has(noun.lemma) && !/[-‑–]/.test(noun.text) && noun.tag !== 'ADJ'
  )
}

const { things, people } = readYaml(
  new URL('things.yaml', import.meta.url),
  z.object({ things: Words, people: Words }),
)

function pairs(
  reading: Reading,
  rule: RelationRule,
  compounds: readonly Compound[],
): Iterable<Pair> {
  switch (rule.frame) {
    case 'compound':
      return compoundPairs(reading, rule, compounds)
    case 'clause':
      return reading.clauses.flatMap((clause) => clausePair(reading, rule, clause) ?? [])
    case 'alias':
      return aliasPairs(reading, rule)
  }
}

/** "The ministry designated the Iran-backed group": what it is called is the word of whoever tells it, and told without doubt. */
function told(reading: Reading, at: number, span: Span): Attribution {
  const { hedge: _, ...attribution } = attributionOf(reading, at, span, { ownWords: true })
  return attribution
}

function findingOf(
  reading: Reading,
  rule: RelationRule,
  { subject, object, at, span }: Pair,
): Finding<'relation'> | undefined {
  if (
    !subject ||
    !object ||
    !isSomebody(reading, subject) ||
    (rule.type !== 'also-known-as' &&
      subject.value.actor !== undefined &&
      subject.value.actor === object.value.actor)
  )
    return undefined
  return {
    kind: 'relation',
    rule: rule.name,
    span,
    at,
    when: null,
    where: null,
    realis: 'asserted',
    ...(rule.frame === 'compound' && { attribution: told(reading, at, span) }),
    content: { subject, type: { value: rule.type, spans: [span], basis: 'stated' }, object },
  }
}

/** Who backs, leads, belongs to or is also known as whom; each pair once a report. */
export const relation: Extractor<'relation'> = {
  kind: 'relation',
  *extract(reading) {
    const seen = new Set<string>()
    const compounds = compoundsIn(reading.document.text)
    for (const rule of rules) {
      for (const pair of pairs(reading, rule, compounds)) {
        const finding = findingOf(reading, rule, pair)
        if (!finding) continue
        const { subject, type, object } = finding.content
        const key = [
          subject.value.actor ?? subject.value.name.toLowerCase(),
          type.value,
          object.value.actor ?? object.value.name.toLowerCase(),
        ].join('|')
        if (!seen.has(key)) yield finding
        seen.add(key)
      }
    }
  },
}
