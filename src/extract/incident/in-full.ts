import { type Party, quote, type Read } from '../../record/index.ts'
import { partiesOrWords } from '../parties.ts'
import type { Reading } from '../reading.ts'
import { lexicon } from './lexicon.ts'
import { isWord, lowerAt, phraseUpTo } from './words.ts'

/**
 * "Five heavily armed men": whoever has no name is told by all the words for him, and with them by the body whose people they
 * are ("gunmen of Black Dawn").
 */
export function inFull(reading: Reading, head: number, party: Read<Party>): Read<Party> {
  const { link, actor } = party.value
  if (link !== 'description' || actor !== undefined) return party
  const span = phraseUpTo(reading, head)
  const [own] = party.spans
  const isWider = own !== undefined && span.start <= own.start && own.end <= span.end
  if (!isWider) return party
  const name = quote(reading.document, span)
  return { ...party, value: { ...party.value, ...bodyOf(reading, head), name }, spans: [span] }
}

/** The body by name behind "of" whose people they are; murderers and kidnappers are of nobody. */
function bodyOf(reading: Reading, head: number): Pick<Party, 'actor' | 'label'> | undefined {
  if (!isWord(reading, head, lexicon.members)) return undefined
  const of = reading.tree
    .childrenBy(head, 'nmod')
    .find((child) =>
      reading.tree.childrenBy(child, 'case').some((mark) => lowerAt(reading, mark) === 'of'),
    )
  const mention = of === undefined ? undefined : reading.mentionAt(of)
  const [body] = mention?.parties ?? []
  if (mention?.kind !== 'organisation' || body?.link !== 'name' || body.actor === undefined)
    return undefined
  return { actor: body.actor, ...(body.label !== undefined && { label: body.label }) }
}

/** Whoever these words name; people of a body that is named behind them in full: "guerrillas of the Red Front". */
export function toldInFull(reading: Reading, heads: readonly number[]): readonly Read<Party>[] {
  return heads.flatMap((head) =>
    partiesOrWords(reading, [head]).map((party) =>
      bodyOf(reading, head) ? inFull(reading, head, party) : party,
    ),
  )
}
