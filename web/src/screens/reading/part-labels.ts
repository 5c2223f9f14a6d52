import { capital, codeWords } from '../../words/kinds.ts'

/** What "who" and "whom" are in each kind of claim. */
const parties: Readonly<Record<string, readonly [who: string, whom: string]>> = {
  event: ['who did it', 'to whom'],
  commitment: ['who promises', 'to whom'],
  'force-level': ['whose', ''],
  statement: ['who says it', 'to whom'],
  role: ['who', 'of what body'],
  relation: ['one side', 'the other side'],
}

/** A part of a claim as the form asks for it. */
export function partLabel(kind: string, name: string): string {
  const party =
    name === 'who' ? parties[kind]?.[0] : name === 'whom' ? parties[kind]?.[1] : undefined
  return capital(party ?? codeWords(name))
}
