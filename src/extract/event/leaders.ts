import type { Party, Read } from '../../record/index.ts'
import type { Mention } from '../../text/index.ts'
import type { Reading } from '../reading.ts'

/**
 * "The two leaders", tied to two states that were named before: the persons who were told of for these states, as far as
 * there is one for each; else the states.
 */
export function asPersons(reading: Reading, party: Read<Party>): Read<Party> {
  const { actor, country, link } = party.value
  const [span] = party.spans
  if (link !== 'description' || country === undefined || span === undefined) return party
  if (!/^Q\d+$/.test(actor ?? '')) return party
  const mention = reading.mentions.find(
    ({ start, end }) => start === span.start && end === span.end,
  )
  if (mention === undefined || mention.parties.length < 2) return party
  if (!persons.test(reading.tokens[mention.head]?.lemma ?? '')) return party
  const found = holders(reading, mention, country)
  const [only] = found
  return only === undefined || found.length > 1
    ? party
    : { ...party, value: { ...only, name: party.value.name, link } }
}

const persons = /^(?:leader|president|premier|minister|chancellor|king|monarch|prince|counterpart)$/

const heads =
  /\b(?:president|premier|prime minister|chancellor|king|queen|emir|amir|sheikh|sultan|crown prince|taoiseach)\b/i

/** Those at the head of a state who were named before with their office, each once. */
function holders(reading: Reading, { start }: Mention, country: string): readonly Party[] {
  const byActor = new Map<string, Party>()
  for (const mention of reading.mentions) {
    if (mention.start >= start) break
    for (const party of mention.parties)
      if (
        mention.kind === 'person' &&
        heads.test(reading.document.text.slice(mention.start, mention.end)) &&
        party.link === 'name' &&
        party.actor !== undefined &&
        party.country === country &&
        party.sector === 'gov'
      )
        byActor.set(party.actor, party)
  }
  return [...byActor.values()]
}
