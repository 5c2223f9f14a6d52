import type { Party, Read, Span } from '../../record/index.ts'
import { actors, type CaseRecord, foldedName } from '../../view/index.ts'

/** Where words stand within a stretch of text, else the whole stretch. */
function within(text: string, { start, end }: Span, words: string): Span {
  const at = text.slice(start, end).toLowerCase().indexOf(words.toLowerCase())
  return at < 0 ? { start, end } : { start: start + at, end: start + at + words.length }
}

function partyNamed(record: CaseRecord, typed: string): Party {
  const wanted = foldedName(typed)
  const known = actors(record).find(
    ({ id, label, names }) =>
      id === typed || foldedName(label) === wanted || names.some(({ name }) => name === typed),
  )
  if (known?.actor === undefined) return { name: typed, link: 'name' }
  // What the record has it tied to, as reports have it too.
  const country = known.country
  return {
    name: typed,
    actor: known.actor,
    label: known.label,
    ...(country !== undefined && { country }),
    link: 'name',
  }
}

/** People and bodies as typed, one or several with commas between; tied to actors that the record knows. */
export function partiesNamed(
  record: CaseRecord,
  typed: string,
  { text, words }: { readonly text: string; readonly words: Span },
): readonly Read<Party>[] {
  const names = typed.split(/[,;]/).map((name) => name.trim())
  return names
    .filter((name) => name !== '')
    .map((name) => ({
      value: partyNamed(record, name),
      spans: [within(text, words, name)],
      basis: 'stated',
    }))
}
