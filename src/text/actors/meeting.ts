import type { Party } from '../../record/index.ts'
import type { Mention } from '../analysis.ts'
import { lowerAt } from './scene.ts'
import { isSubject, type Resolved, stateMeant, type Told } from './told.ts'

/** Who meets or speaks together, as the title of a report tells. */
export interface Meeting {
  /** One of each country. */
  readonly people: readonly Party[]
  /** What words of the title each has before the name, in small letters. */
  readonly titles: readonly string[]
  /** The report tells of this meeting alone, as a readout does, and is no transcript. */
  readonly isReadout: boolean
}

const genre = /^(?:a )?(?:joint )?(?:(?:press )?(readout|statement)|remarks by)\b/i
/** "Statement by somebody on the Prime Minister's Call with": a spokesperson takes no part. */
const spoken =
  /^[^,]{0,30}? (?:by|from) .+? (?:on|of) (?=.*\b(?:meeting|call|conversation|talks)\b)/i
/** Whether a title may tell of a meeting. */
export function isOfMeeting(title: string): boolean {
  return genre.test(title)
}

/** More are told of by the body they sit in. */
const MOST = 7

/**
 * "Readout of President Lind's Call with Prime Minister Boro of Chad", "Remarks by President Lind and …": those whom a title tells
 * of as meeting, when they are of as many countries. A statement is of a meeting only if it is joint or says so.
 */
export function meetingOf(title: string, mentions: readonly Mention[]): Meeting | undefined {
  const told = genre.exec(title)
  // "Calls with" are several, of two each.
  if (told === null || /\bcalls\b/i.test(title)) return undefined
  const from = /^remarks/i.test(title) ? undefined : spoken.exec(title)?.[0].length
  const isStatement = told[1]?.toLowerCase() === 'statement'
  if (isStatement && from === undefined && !/\bjoint\b/i.test(title)) return undefined
  const people = mentions.filter(
    ({ kind, title: office, start }) => kind === 'person' && office && start >= (from ?? 0),
  )
  const parties = people.flatMap(({ parties: [party, other] }) =>
    party?.actor === undefined || other !== undefined ? [] : party,
  )
  if (parties.length !== people.length || !isOneEach(parties)) return undefined
  return {
    people: parties,
    titles: people.map(({ title: office }) =>
      title.slice(office?.start, office?.end).toLowerCase(),
    ),
    isReadout: told[1] !== undefined,
  }
}

function isOneEach(parties: readonly Party[]): boolean {
  const countries = new Set(parties.map(({ country }) => country))
  return (
    parties.length >= 2 &&
    parties.length <= MOST &&
    countries.size === parties.length &&
    !countries.has(undefined)
  )
}

/** Where the noun of "the two leaders", "both of our nations" is, and what it is told with. */
interface Words {
  readonly first: number
  readonly noun: number
  readonly isPair: boolean
}

function wordsAt({ scene }: Told, at: number): Words | undefined {
  const word = lowerAt(scene, at)
  if (!/^(?:the|both|our|two)$/.test(word)) return undefined
  let noun = at + 1
  let isPair = word === 'both' || word === 'two'
  for (; /^(?:of|the|our|two)$/.test(lowerAt(scene, noun)) && noun < at + 4; noun++)
    isPair ||= lowerAt(scene, noun) === 'two'
  return { first: word === 'the' ? at + 1 : at, noun, isPair }
}

/** "Our countries", "the leaders", "the two sides", where the title tells whose meeting this is and nothing nearer does. */
export function readMet(told: Told, at: number, upcoming: number): Resolved | undefined {
  const { scene, meeting } = told
  if (meeting === undefined || scene.quoted[at] !== 0) return undefined
  const words = wordsAt(told, at)
  if (words === undefined || upcoming < words.noun) return undefined
  const { noun, isPair } = words
  if (/^(?:of|that|which|who|from|in|at|here|around)$/.test(lowerAt(scene, noun + 1)))
    return undefined
  if (isPair && meeting.people.length !== 2) return undefined
  const isOurs = lowerAt(scene, noun - 1) === 'our' || lowerAt(scene, noun - 2) === 'our'
  const head = lowerAt(scene, noun)
  if (isOurs) return /^(?:countries|nations)$/.test(head) ? states(told, meeting, words) : undefined
  if (/^(?:countries|nations)$/.test(head) && isPair) return states(told, meeting, words)
  if (head === 'sides' && isPair && meeting.isReadout) return sides(told, meeting, words)
  return isCalled(meeting, head) ? leaders(told, meeting, words) : undefined
}

/** "They agreed to remain in touch" in a readout, where no sentence nearby tells of others: those who met. */
export function readThoseWhoMet(told: Told, at: number): Resolved | undefined {
  const { meeting, scene } = told
  if (meeting?.isReadout !== true || scene.quoted[at] !== 0) return undefined
  const found = leaders(told, meeting, { first: at, noun: at, isPair: false })
  const link = 'pronoun' as const
  return found && { ...found, parties: found.parties.map((party) => ({ ...party, link })) }
}

/** "The two leaders" of a readout are those whom its title names, whoever stands nearer. */
export function isLedByTitle({ scene, meeting }: Told, at: number): boolean {
  if (meeting?.isReadout !== true) return false
  const noun = /^(?:two|both)$/.test(lowerAt(scene, at + 1)) ? at + 2 : at + 1
  return lowerAt(scene, noun) === 'leaders'
}

/** A person of the title as the report itself calls him, in full. */
function asTold({ all }: Told, one: Party): Party {
  const surname = one.name.split(' ').at(-1) ?? ''
  const full = all.find(
    ({ person, parties: [party] }) =>
      person !== undefined && party?.country === one.country && party?.label?.includes(surname),
  )
  return full?.parties[0] ?? one
}

/** "Presidents" are all presidents; leaders and officials may be of any office. */
function isCalled({ titles }: Meeting, head: string): boolean {
  if (head === 'leaders' || head === 'officials') return true
  const single = /^(president|minister|chancellor|king|secretar(?=ie))(?:s|ies)$/.exec(head)?.[1]
  return single !== undefined && titles.every((title) => title.includes(single))
}

function leaders(told: Told, meeting: Meeting, words: Words): Resolved | undefined {
  const people = meeting.people.map((one) => asTold(told, one))
  const actors = new Set(people.map(({ actor }) => actor))
  const antecedent = told.mentions.findLast(
    ({ person, parties: [party] }) => person !== undefined && actors.has(party?.actor),
  )
  const found = met(words, people)
  return found && { ...found, ...(antecedent && { antecedent }) }
}

function states(told: Told, { people }: Meeting, words: Words): Resolved | undefined {
  const parties = people.map(({ country }) => stateMeant(told, country))
  return parties.includes(undefined)
    ? undefined
    : met(
        words,
        parties.filter((party) => party !== undefined),
      )
}

/** "The two sides agreed": those who met; of whom else something is wanted may be sides of a war. */
function sides(told: Told, meeting: Meeting, words: Words): Resolved | undefined {
  return isSubject(told.scene, { first: words.first, end: words.noun + 1 })
    ? states(told, meeting, words)
    : undefined
}

function met({ first, noun }: Words, people: readonly Party[]): Resolved | undefined {
  const [party] = people
  return (
    party && {
      first,
      end: noun + 1,
      head: noun,
      who: { kind: 'nominal', party, many: true },
      parties: people.map((one): Party => ({ ...one, link: 'description' })),
    }
  )
}
