import type { Casualties, Responsibility } from '../record/index.ts'
import { listed, oneLine } from './words.ts'

/** How the name of an incident takes what it was aimed at: "arrest of", "clash with"; others have "on". */
const prepositions: Readonly<Record<string, string>> = {
  'armed-clash': 'with',
  'sexual-violence': 'against',
  'abduction-forced-disappearance': 'of',
  arrest: 'of',
  'mob-violence': 'against',
  'violent-demonstration': 'against',
  'looting-property-destruction': 'at',
  assassination: 'of',
  shooting: 'at',
  explosion: 'at',
  'hostage-taking': 'of',
  execution: 'of',
  hijacking: 'of',
}

/** Words that open a phrase, and are large only where a sentence begins. */
const openers =
  /^(?:An?|The|Some|Several|Many|Other|Another|At|More|About|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens|Hundreds|Thousands|Scores)(?= |$)/

/** Words of a report as they stand within a line: "An individual" begins small. */
export function within(words: string): string {
  return oneLine(words).replace(openers, (opener) => opener.toLowerCase())
}

/** " of the mayor", " on a convoy and two houses"; nothing without targets. */
export function aimedAt(type: string | undefined, targets: readonly string[]): string {
  if (targets.length === 0) return ''
  return ` ${prepositions[type ?? ''] ?? 'on'} ${listed(targets.map(within))}`
}

/** An attack was carried out by attackers: that says of nobody that they did it. */
const nobody =
  /^(?:the |an? |unknown |unidentified ){0,3}(?:attackers?|assailants?|perpetrators?|culprits?)$/i

/** Whether it tells who did it, claimed it, denied it, or that nobody claimed it. */
export function tellsWho({ stance, party }: Responsibility): boolean {
  return !(stance === 'stated' && (!party || nobody.test(oneLine(party.value.name))))
}

/** A number that the count has said already: "at least 12" goes before "dozens", and "dozens of people". */
const numberWords =
  /^(?:at least |about |more than )?(?:\d[\d,]*|dozens?|scores|hundreds?|thousands?)(?: of)?(?= |$) ?/i

/** Those hurt, as they are called, without their number. */
export function hurtWithoutNumber({ who }: Casualties): string | undefined {
  return who && within(oneLine(who.value.name).replace(numberWords, ''))
}

/** Two words or more that are all large: "Anna Lind", and not "the mayor" or "American". */
const fullName =
  /^\p{Lu}[\p{L}'’.-]+(?: (?:\p{Lu}[\p{L}'’.-]*|al|bin|de|van|von|der)){0,5}? \p{Lu}[\p{L}'’-]+$/u

/** Whether one person is meant and called by name: then their number need not be told. */
export function isOnePerson({ who }: Casualties, best: number | undefined): boolean {
  if (!who || best !== 1) return false
  return who.value.link === 'name' || fullName.test(oneLine(who.value.name))
}
