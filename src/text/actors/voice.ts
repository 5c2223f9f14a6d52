import type { Document, Party, Span } from '../../record/index.ts'
import type { Mention, Voice } from '../analysis.ts'
import { isWhole, type TitleReading } from './headline.ts'
import { loadLexicon } from './lexicon.ts'

/** How far from the end of a text its signature may stand, in characters. */
const longestClosing = 200

/** The line that a mention stands on, without its full stop. */
function isWholeLine(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  const behind = text.slice(end, end + 3)
  return /(?:^|\n)$/.test(before) && /^\.?(?:\s*\n|\s*$)/.test(behind)
}

/** Somebody by name; "the spokesperson of the council" is nobody we know. */
function isNamed({ kind, parties }: Mention): boolean {
  const [party] = parties
  return kind === 'person' && parties.length === 1 && isWhole(party) && party?.link === 'name'
}

/** "ANA LIMA" on a line of its own at the end of a letter, a notice or a message; one line each for several. */
function signatureOf(text: string, mentions: readonly Mention[]): Voice | undefined {
  const from = text.trimEnd().length - longestClosing
  const signed: Mention[] = []
  for (const mention of mentions)
    if (mention.start >= from && isNamed(mention) && isWholeLine(text, mention))
      signed.push(mention)
  if (signed.length === 0) return undefined
  const byActor = new Map(signed.map(({ parties: [party] }) => [party?.actor, party]))
  return {
    parties: [...byActor.values()].filter((party) => party !== undefined),
    spans: signed.map(({ start, end }) => ({ start, end })),
  }
}

/** Where somebody's name stands in a title, behind what he speaks: "Statement by". Nothing in other titles. */
function nameAt(title: string): number | undefined {
  const [words = '', genre = '', joint = ''] =
    /^((?:\p{L}+ ){0,5}?)(by|from|of) (?:the )?/iu.exec(title) ?? []
  const last = genre.trim().split(' ').at(-1)?.toLowerCase() ?? ''
  // A readout of a call is of the call.
  const isOf = joint.toLowerCase() === 'of' && !/^statements?$/.test(last)
  return loadLexicon().addresses.has(last) && !isOf ? words.length : undefined
}

/** Whether a title says whose words stand below it: "Remarks by President Lind", and not "Readout of her call". */
export function namesSpeaker(title: string): boolean {
  return nameAt(title) !== undefined
}

/** "Statement by President Lind on …": whoever the heading says speaks, one behind the other. */
function speakersIn(text: string, mentions: readonly Mention[], at: number): readonly Party[] {
  let end = at
  const speakers = mentions.filter(isNamed).filter((mention) => {
    const isNext = /^(?:,| and|, and)?\s*$/.test(text.slice(end, startOf(mention)))
    if (isNext) end = mention.end
    return isNext
  })
  // Others beside them that are no people, or capitals that may be of the name.
  return /^(?:,| and| \p{Lu})/u.test(text.slice(end))
    ? []
    : speakers.flatMap(({ parties }) => parties)
}

function startOf({ start, title }: Mention): number {
  return Math.min(start, title?.start ?? start)
}

/** "Communications Director Ana Lima": the words of a title up to what it is about, where nobody we know is told by them. */
function wordsOf(text: string, at: number): readonly Party[] {
  const [words = ''] =
    /^\p{Lu}[^\s|]*(?: (?:(?:of|for|and|the) )*\p{Lu}[^\s|]*)*/u.exec(text.slice(at)) ?? []
  // "Letter from Kyiv" tells a place.
  const isOne = !words.includes(' ') && !/^(?:statement|message)/i.test(text)
  return words === '' || isOne ? [] : [{ name: words, link: 'none' }]
}

const joint = /\bjoint (?:[\p{L}’']+ )?(?:statement|communiqu[eé]|declaration|readout)\b/iu

/** Who speaks by the title: of remarks by two nobody, for their labels tell; of a joint statement both, or the statement itself. */
function titledVoice(title: string, readTitle: () => TitleReading): Voice | undefined {
  const at = nameAt(title)
  const isRemarks = /^remarks/i.test(title)
  const shared = isRemarks ? undefined : joint.exec(title)?.[0]
  if (at === undefined && shared === undefined) return undefined
  const { mentions, text } = readTitle()
  const known = at === undefined ? [] : speakersIn(text, mentions, at)
  if (isRemarks && known.length !== 1) {
    const told = known.length === 0 && at !== undefined ? wordsOf(text, at) : []
    return told.some(({ name }) => !name.includes(' and '))
      ? { parties: told, spans: [] }
      : undefined
  }
  if (shared !== undefined) {
    const itself: Party = { name: shared.toLowerCase(), link: 'none' }
    return { parties: known.length > 1 ? known : [itself], spans: [], isJoint: true }
  }
  const parties = known.length > 0 || at === undefined ? known : wordsOf(text, at)
  return parties.length === 0 ? undefined : { parties, spans: [] }
}

/** How long a group's words for itself may be, in characters. */
const longestSelf = 120

/** "We, the ministers of the Baltic states, welcome …" at the head of a text: the group by its own words. */
function groupOf(text: string): Voice | undefined {
  const opening = /^[\W\d]*We, (the \p{L}[^.;:\n"“”]*?), (?!(?:the|and|an?) )(?=\p{Ll})/u.exec(
    text.slice(0, 2 * longestSelf),
  )
  const words = opening?.[1]
  if (opening === null || words === undefined || words.length > longestSelf) return undefined
  const start = opening[0].indexOf(words)
  return { parties: [{ name: words, link: 'none' }], spans: [{ start, end: start + words.length }] }
}

/** "I, ANA LIMA, Governor of …, hereby proclaim": a person who names himself, in nobody's quotation. */
function selfOf(text: string, mentions: readonly Mention[]): Voice | undefined {
  // Most texts have it nowhere.
  if (!text.includes('I, ')) return undefined
  const own = mentions.find(
    (mention) =>
      isNamed(mention) && /(?:^|[\n.,;:]\s?)I, $/u.test(text.slice(0, mention.start).slice(-5)),
  )
  return own && { parties: own.parties, spans: [{ start: own.start, end: own.end }] }
}

/** "By the authority vested in me as President": an order whose maker tells his office and no name. */
function officeOf(text: string): Voice | undefined {
  const formula = /\b(?:vested in|conferred on) me as ((?:\p{Lu}\p{L}+ ?)+)/u.exec(text)
  const words = formula?.[1]?.trimEnd()
  if (formula === null || words === undefined) return undefined
  const start = formula.index + formula[0].indexOf(words, formula[0].indexOf(' as '))
  return { parties: [{ name: words, link: 'none' }], spans: [{ start, end: start + words.length }] }
}

/**
 * Who speaks a whole text that is no reporter's: a letter by its signature, a statement or a speech by its title, an order
 * or a proclamation by what its maker calls himself.
 */
export function findVoice(
  { text, title = '' }: Pick<Document, 'text' | 'title'>,
  mentions: readonly Mention[],
  readTitle: () => TitleReading,
): Voice | undefined {
  const signed = signatureOf(text, mentions)
  if (signed) return signed
  const titled = titledVoice(title, readTitle)
  const isNobody = titled?.isJoint === true && titled.parties.length === 1
  const group = titled === undefined || isNobody ? groupOf(text) : undefined
  return (
    (group && isNobody ? { ...group, isJoint: true } : titled) ??
    selfOf(text, mentions) ??
    group ??
    officeOf(text)
  )
}
