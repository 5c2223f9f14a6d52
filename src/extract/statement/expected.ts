import { quote, stated } from '../../record/index.ts'
import type { Clause } from '../../text/index.ts'
import type { Finding } from '../extractor.ts'
import { partiesOf } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'

/** "A statement is expected to detail the deal": words announced and not yet spoken. */
export function expectedFinding(
  reading: Reading,
  clause: Clause,
): Finding<'statement'> | undefined {
  if (!lexicon.verbs.has(clause.lemma) || clause.negated) return undefined
  const below = reading.clausesBelow(clause).find(({ relation }) => relation === 'xcomp')
  const noun = [...clause.objects, ...clause.subjects, ...(below?.objects ?? [])].find((head) =>
    lexicon.nouns.has(reading.tokens[head]?.lower ?? ''),
  )
  const token = noun === undefined ? undefined : reading.tokens[noun]
  if (noun === undefined || !token || clause.tense === 'past' || (!below && !clause.passive))
    return undefined
  const words = below?.span ?? clause.span
  const inside = partiesOf(reading, reading.tree.subtree(noun))
  const speakers = inside.length > 0 ? inside : partiesOf(reading, clause.objects)
  return {
    kind: 'statement',
    rule: 'statement/expected',
    span: clause.span,
    at: clause.predicate,
    realis: 'planned',
    content: {
      speakers: speakers.filter(
        ({ value }) => value.country !== undefined || value.actor !== undefined,
      ),
      stance: stated('announce', { start: token.start, end: token.end }),
      speech: 'indirect',
      content: stated(quote(reading.document, words), words),
      addressees: [],
      expected: true,
    },
  }
}
