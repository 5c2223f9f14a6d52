import {
  type Amount,
  type Casualties,
  type Claim,
  type ClaimOf,
  isNothing,
  type Kind,
  type Party,
  type Responsibility,
} from '../record/index.ts'
import { whenInWords } from './days.ts'
import { aimedAt, hurtWithoutNumber, isOnePerson, tellsWho } from './incident-words.ts'
import {
  amountInWords,
  amountSlotInWords,
  capitalised,
  codeInWords,
  listed,
  oneLine,
  partyName,
  partyNames,
  partyWithin,
  placeName,
  promised,
  wholeQuoted,
} from './words.ts'

const incidentNames: Readonly<Record<string, string>> = {
  'air-drone-strike': 'air or drone strike',
  'shelling-artillery-missile-attack': 'shelling, artillery or missile attack',
  'remote-explosive-landmine-ied': 'bombing',
  'abduction-forced-disappearance': 'abduction',
  'looting-property-destruction': 'destruction of property',
}

/** What happened, with the weapon where one is named: "rocket attack", "armed clash". */
export function incidentName({ content }: ClaimOf<'incident'>): string {
  const weapon = content.weapon?.value
  const name = incidentNames[content.type.value] ?? codeInWords(content.type.value)
  const named = weapon !== undefined && weapon !== 'other' && /attack|explosion|bombing/.test(name)
  if (!named) return name
  if (weapon === 'drone' || weapon === 'air-strike')
    return `${codeInWords(weapon)}${weapon === 'drone' ? ' attack' : ''}`
  return weapon.endsWith('bomb') ? `${codeInWords(weapon)} attack` : `${codeInWords(weapon)} attack`
}

/** Who was hurt where no words name them: one, and several. */
const statusNouns: Readonly<Record<string, readonly [one: string, several: string]>> = {
  military: ['soldier', 'soldiers'],
  civilian: ['civilian', 'civilians'],
  militant: ['militant', 'militants'],
  police: ['police officer', 'police officers'],
}

function nounFor(group: Casualties, amount: Amount | undefined): string {
  const named = hurtWithoutNumber(group)
  if (named !== undefined && named !== '') return named
  const nouns = statusNouns[group.status?.value ?? '']
  return nouns?.[amount?.best === 1 ? 0 : 1] ?? ''
}

/** One group of people hurt: "2 US soldiers killed", "no casualties". */
export function casualtiesInWords(group: Casualties): string {
  const state = group.state === 'casualties' ? 'casualties' : group.state
  if (isNothing(group.amount)) {
    if (group.amount.nothing === 'withheld') return `${state}: number withheld`
    return group.state === 'casualties' ? 'no casualties' : `none ${state}`
  }
  const who = nounFor(group, group.amount.value)
  if (isOnePerson(group, group.amount.value.best))
    return `${who} ${state === 'casualties' ? 'hurt' : state}`
  return `${amountInWords(group.amount.value)} ${who === '' ? '' : `${who} `}${state}`
}

/** "in a statement", "by a call": how a claim was made known. */
function wayInWords(how: Responsibility['how']): string {
  if (!how) return ''
  return how.value === 'website' ? ' online' : ` by ${codeInWords(how.value)}`
}

function blameInWords({ party, by, strength }: Responsibility): string {
  const who = party ? partyWithin(party.value) : 'somebody'
  const from = by ? ` by ${partyWithin(by.value)}` : ''
  switch (strength) {
    case 'suspect':
      return `${who} suspected${from}`
    case 'imply':
      return `${who} named as possible${from}`
    case 'accuse':
    case undefined:
      return `blamed on ${who}${from}`
  }
}

/** One stance on who did it: "blamed on X by Y", "claimed by X by video", "claimed by nobody". */
export function responsibilityInWords(told: Responsibility): string {
  const { stance, party, by, how, when } = told
  const who = party ? partyWithin(party.value) : 'somebody'
  const since = when && stance !== 'stated' ? `, ${whenInWords(when.value)}` : ''
  switch (stance) {
    case 'stated':
      return `carried out by ${who}`
    case 'claimed':
      return `claimed by ${party ? who : (by && partyWithin(by.value)) || who}${wayInWords(how)}${since}`
    case 'blamed':
      return `${blameInWords(told)}${since}`
    case 'denied':
      return `denied by ${by ? partyWithin(by.value) : who}${wayInWords(how)}${since}`
    case 'unclaimed':
      return 'claimed by nobody'
  }
}

function incidentLine(claim: ClaimOf<'incident'>): string {
  const { content, where } = claim
  const several = content.clarity === 'aggregated' ? 'several told as one: ' : ''
  const targets = content.targets.map(({ value }) => value.words)
  const on = where ? `, ${placeName(where.value)}` : aimedAt(content.type.value, targets)
  const harm = content.casualties.map(casualtiesInWords)
  const who = content.responsibility.filter(tellsWho).map(responsibilityInWords)
  const stage = content.stage === 'accomplished' ? '' : `${content.stage} `
  const rest = [...harm, ...who]
  return `${capitalised(`${several}${stage}${incidentName(claim)}`)}${on}${rest.length > 0 ? `: ${rest.join('; ')}` : ''}`
}

/** Where the first of some names stands in a text; Infinity where none does. */
function placeOfAny(text: string, names: readonly string[]): number {
  const places = names.map((name) => text.toLowerCase().indexOf(name.toLowerCase()))
  return Math.min(...places.map((place) => (place < 0 ? Number.POSITIVE_INFINITY : place)))
}

/** Whether an act says who a party is: by the usual name, or by a whole name of another spelling, not a last name or "she". */
function isNamedIn(act: string, { name, label, link }: Party): boolean {
  const isWhole = link === 'name' && /\s/.test(name.trim())
  return placeOfAny(act, [label ?? name, ...(isWhole ? [oneLine(name)] : [])]) < act.length
}

function eventLine({ content }: ClaimOf<'event'>): string {
  const act = wholeQuoted(oneLine(content.act.value)).replace(/^[\s,;:.–—-]+(?:but |and )?/i, '')
  // "Speaking to the Gazette": the words have to name who did it first.
  const written = content.actors
    .slice(0, 1)
    .flatMap(({ value }) => [value.name, value.label ?? value.name])
  const actors = partyNames(content.actors)
  const recipients = partyNames(content.recipients).filter((name) => !actors.includes(name))
  const areNamed = content.recipients.some(({ value }) => isNamedIn(act, value))
  const toWhom = recipients.length > 0 && !areNamed ? ` (${listed(recipients)})` : ''
  // "I met the minister": "I" names nobody.
  const speaking = partyNames(content.actors.filter(({ value }) => value.link === 'pronoun'))
  if (speaking.length > 0) return `${listed(speaking)}: ${act}${toWhom}`
  if (actors.length === 0 || placeOfAny(act, written) < 60) return capitalised(act) + toWhom
  return `${listed(actors)}: ${act}${toWhom}`
}

/** What is promised, in the report's words. */
export function promiseLine({ content }: ClaimOf<'commitment'>): string {
  return promised(partyNames(content.promisors), wholeQuoted(oneLine(content.promise.value)))
}

function commitmentLine(claim: ClaimOf<'commitment'>): string {
  const { deadline, condition } = claim.content
  const due = deadline && !isNothing(deadline) ? ` — due ${whenInWords(deadline.value)}` : ''
  const when = condition ? ` — on condition: ${oneLine(condition.value.words)}` : ''
  return `${promiseLine(claim)}${due}${when}`
}

const measures: Readonly<Record<string, string>> = {
  'authorized-cap': ' (authorised at most)',
  'planned-target': ' (planned)',
  'withdrawn-delta': ' (withdrawn)',
  'deployed-delta': ' (sent)',
}

/** "About 2,500", "no", "an undisclosed number of": what stands before the thing counted. */
function countWords(amount: ClaimOf<'force-level'>['content']['amount']): string {
  const words = amountSlotInWords(amount)
  if (words === 'none' || words === '0') return 'no'
  return /number$/.test(words) ? `${words} of` : words
}

function forceLine({ content, where, when }: ClaimOf<'force-level'>): string {
  const { owner, component, asOf } = content
  const day = asOf ?? when
  const parts = [
    countWords(content.amount),
    component && component.value !== 'all' ? codeInWords(component.value) : '',
    content.of.value === 'personnel' ? 'troops' : codeInWords(content.of.value),
    where ? `in ${placeName(where.value).replace(/^in /i, '')}` : '',
    day ? `as of ${whenInWords(day.value)}` : '',
  ]
  const words =
    parts.filter((part) => part !== '').join(' ') + (measures[content.basis.value] ?? '')
  return owner ? `${partyName(owner.value)}: ${words}` : capitalised(words)
}

function statementLine({ content }: ClaimOf<'statement'>): string {
  const words = oneLine(content.content.value).replace(/^["“]|["”]$/g, '')
  const speakers = partyNames(content.speakers)
  const expected = content.expected ? ' (expected)' : ''
  // What a report only paraphrases is not put into anybody's mouth.
  const said = content.speech === 'direct' ? `“${words}”` : words
  return `${speakers.length > 0 ? listed(speakers) : 'Somebody unnamed'}${expected}: ${said}`
}

/** An office: "Lloyd Austin: Defense Secretary (United States)", "Barack Obama: President, former". */
function roleLine({ content }: ClaimOf<'role'>): string {
  const body = content.body ? ` (${partyName(content.body.value)})` : ''
  const told = content.status?.value ?? 'current'
  const status = told === 'current' ? '' : `, ${told}`
  return `${partyName(content.holder.value)}: ${oneLine(content.post.value)}${body}${status}`
}

function tallyLine({ content }: ClaimOf<'tally'>): string {
  const amount = amountSlotInWords(content.amount)
  const count = content.ordinal ? `number ${amount} of a series` : amount
  const period = content.period ? `, ${whenInWords(content.period.value)}` : ''
  const state = content.state ? ` ${codeInWords(content.state.value)}` : ''
  const who = content.who ? ` ${oneLine(content.who.value.name)}` : ''
  return `Count: ${count}${who}${state} (${oneLine(content.of.value)})${period}`
}

function relationLine({ content }: ClaimOf<'relation'>): string {
  return `${partyName(content.subject.value)} ${codeInWords(content.type.value)} ${partyName(content.object.value)}`
}

const lines: { readonly [K in Kind]: (claim: ClaimOf<K>) => string } = {
  incident: incidentLine,
  event: eventLine,
  commitment: commitmentLine,
  'force-level': forceLine,
  statement: statementLine,
  role: roleLine,
  tally: tallyLine,
  relation: relationLine,
}

/** What a claim says, in one line. */
export function headline(claim: Claim): string {
  // The table's row and the claim are of one kind; TypeScript cannot tie the two.
  return capitalised((lines[claim.kind] as (claim: Claim) => string)(claim))
}
