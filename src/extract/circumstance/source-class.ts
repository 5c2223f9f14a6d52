import type { Party, SourceClass } from '../../record/index.ts'
import { isMasthead } from '../../text/index.ts'
import { lexicon } from './lexicon.ts'

const officials = new Set([
  'gov',
  'mil',
  'leg',
  'jud',
  'cop',
  'spy',
  'igo',
  'uno',
  'eur',
  'eli',
  'img',
])

export function headWords(words: string): readonly string[] {
  return words.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []
}

const behindHead = new Set([
  'of',
  'in',
  'at',
  'for',
  'from',
  'who',
  'and',
  'with',
  'on',
  'to',
  'close',
  'familiar',
  'near',
  'within',
])

/** The words up to where the noun's own phrase ends: of "Democrats and their media allies" the first. */
function ownWords(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word, at) => at > 0 && behindHead.has(word))
  return end < 0 ? words : words.slice(0, end)
}

export function classByNoun(words: readonly string[]): SourceClass | undefined {
  for (const [kind, nouns] of Object.entries(lexicon.sources)) {
    // Object.entries widens the keys that the schema has checked.
    if (nouns && words.some((word) => nouns.has(word))) return kind as SourceClass
  }
  return undefined
}

/** "The president", "both leaders": whoever holds the office is told by it, and is nobody unnamed. */
function isByOffice(words: readonly string[], party: Party | undefined): boolean {
  const head = words.at(-1) ?? ''
  const isKnown = /^(the|both|his|her|their)$/.test(words[0] ?? '') || party?.actor !== undefined
  // "The minister" may be any; "the foreign minister" is one.
  return isKnown && lexicon.offices.has(head) && (head !== 'minister' || words.length > 2)
}

const nameBeforeNoun = /^(?:the\s)?(?:\p{Lu}[\p{L}.'’-]*\s)+(\p{Ll}+)$/iu

/** "The Lind campaign": a body told by a name, though no list has it. */
function isBodyByName(words: string): boolean {
  const [first = ''] = words.replace(/^the\s/i, '')
  const noun = nameBeforeNoun.exec(words)?.[1]?.toLowerCase()
  return noun !== undefined && /\p{Lu}/u.test(first) && lexicon.bodies.has(noun)
}

/** Class of a source from its own words and who it was found to be. */
export function sourceClass(words: string, party: Party | undefined, isPost: boolean): SourceClass {
  if (isPost) return 'social-post'
  const spoken = headWords(words)
  if (
    spoken.includes('joint') &&
    spoken.some((word) => word.startsWith('statement') || word.startsWith('communiqu'))
  )
    return 'joint-statement'
  const byNoun = classByNoun(ownWords(spoken))
  const isTied = party?.actor !== undefined && !/^Q\d/.test(party.actor) && byNoun === undefined
  const isNamed = isTied || (party !== undefined && !/^(description|none)$/.test(party.link))
  if (!isNamed && isByOffice(ownWords(spoken), party)) return 'named-official'
  if (!isNamed && isMasthead(words)) return 'media'
  if (!isNamed && isBodyByName(words)) return 'named-other'
  if (!isNamed)
    return (
      byNoun ??
      (party?.sector && officials.has(party.sector) ? 'anonymous-official' : 'unattributed')
    )
  if (party.sector && officials.has(party.sector)) return 'named-official'
  const isMedia = byNoun === 'media' || party.sector === 'jrn'
  return isMedia || (party.sector === undefined && isMasthead(words)) ? 'media' : 'named-other'
}
