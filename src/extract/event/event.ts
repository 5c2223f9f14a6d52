import type { Clause } from '../../text/index.ts'
import { goesOnHistory, realisOf, whenOf } from '../circumstance/index.ts'
import type { Extractor, Finding } from '../extractor.ts'
import type { Reading } from '../reading.ts'
import { isGarbled } from './act-span.ts'
import { contentOf } from './content.ts'
import { byNoun, byVerb, type EventRule } from './lexicon.ts'
import { mergeEvents } from './merge.ts'
import { isNoDenial, moodTold } from './mood.ts'
import { nounEvent } from './noun-event.ts'
import { isDeniedOnly, realisTold } from './noun-realis.ts'
import { isAct, isAsked, isOnlyMeant, isOnRecord, isPurpose } from './on-record.ts'
import type { Told } from './told.ts'
import { verbEvent } from './verb-event.ts'
import { whenTold, whereTold } from './when-where.ts'

function findingOf(reading: Reading, told: Told): Finding<'event'> {
  const realis = realisTold(reading, told) ?? moodTold(reading, told.at)
  return {
    kind: 'event',
    rule: told.rule.name,
    span: told.span,
    at: told.at,
    content: contentOf(reading, told),
    ...whereTold(reading, told),
    ...whenTold(reading, told),
    ...(realis && { realis }),
    ...(isAside(reading, told) && { layer: 'background' as const }),
  }
}

/** "Lind, who was elected in the south": who somebody is, told beside the news without a day. */
function isAside(reading: Reading, { rule, at }: Told): boolean {
  if (goesOnHistory(reading, at)) return true
  const { relation = '' } = reading.clauseOf(at) ?? {}
  return rule.done && relation === 'acl:relcl' && whenOf(reading, at) === undefined
}

/** The verb of every rule, without what may stand behind it: most verbs of a report are none of these. */
const firstVerbs: ReadonlySet<string> = new Set(
  [...byVerb.keys()].map((verb) => verb.split(' ', 1)[0] ?? verb),
)

/** Rules by the verb with its particle or its preposition, with its adjective ("become involved"), alone, and without "re-". */
function rulesFor(reading: Reading, clause: Clause): readonly EventRule[] {
  const { lemma, predicate, obliques, objects } = clause
  const [first = lemma] = lemma.split(' ', 1)
  if (!firstVerbs.has(first) && !firstVerbs.has(first.replace(/^re-/, ''))) return []
  const complement = reading.tree
    .childrenBy(predicate, 'xcomp')
    .map((child) => reading.tokens[child]?.lower ?? '')[0]
  const forms = [
    complement === undefined ? lemma : `${lemma} ${complement.replace(/^re-?(?=in)/, '')}`,
    lemma,
    lemma.split(' ')[0] ?? lemma,
    lemma.replace(/^re-/, ''),
  ]
  const adverb = reading.tree
    .childrenBy(predicate, 'advmod')
    .map((child) => reading.tokens[child]?.lower ?? '')[0]
  if (adverb) forms.unshift(`${lemma} ${adverb}`)
  // "Called on Chad to leave", and not "called her a liar on Monday".
  if (lemma === 'call' && objects.length === 0)
    for (const { preposition } of obliques) forms.unshift(`${lemma} ${preposition}`)
  return forms.map((form) => byVerb.get(form)).find((found) => found !== undefined) ?? []
}

function* found(reading: Reading): Iterable<Finding<'event'>> {
  for (const clause of reading.clauses) {
    const rules = rulesFor(reading, clause)
    if (rules.length === 0 || !isAct(reading, clause)) continue
    for (const rule of rules) {
      const told = verbEvent(reading, clause, rule)
      if (told && !isGarbled(reading, told.span)) {
        yield findingOf(reading, told)
        break
      }
    }
  }
  for (const token of reading.tokens) {
    if (token.tag !== 'NOUN' && token.tag !== 'PROPN') continue
    for (const rule of byNoun.get(token.lemma.toLowerCase()) ?? byNoun.get(token.lower) ?? []) {
      const told = nounEvent(reading, token.index, rule)
      if (told && !isGarbled(reading, told.span)) yield findingOf(reading, told)
    }
  }
}

/** "Signed a treaty": told by the verb, and not by its object once more. */
function withoutObjects(
  reading: Reading,
  told: readonly Finding<'event'>[],
): readonly Finding<'event'>[] {
  const acts = new Map(told.map(({ at, content }) => [at, content.type.value]))
  return told.filter(({ at, content }) => {
    const { relation, head = -1 } = reading.tokens[at] ?? {}
    return relation !== 'obj' || acts.get(head) !== content.type.value
  })
}

/**
 * Who did what to whom, by PLOVER type; tellings of one event in the report are one. What only could or
 * should be done is left out.
 */
export const event: Extractor<'event'> = {
  kind: 'event',
  *extract(reading) {
    const told = [...found(reading)].filter((finding) => {
      const { at, realis, content } = finding
      return (
        isOnRecord(content.type.value, realis ?? realisOf(reading, at)) &&
        !isPurpose(reading, at) &&
        !isOnlyMeant(reading, at) &&
        !isDeniedOnly(reading, at, realis ?? realisOf(reading, at)) &&
        !isNoDenial(reading, at, realis ?? realisOf(reading, at)) &&
        !isAsked(reading, finding)
      )
    })
    yield* mergeEvents(reading, withoutObjects(reading, told))
  },
}
