/** What a kind of claim is called here, one and several. */
export const kinds = {
  incident: ['incident', 'incidents'],
  event: ['event', 'events'],
  commitment: ['promise', 'promises'],
  'force-level': ['force figure', 'force figures'],
  statement: ['statement', 'statements'],
  role: ['office', 'offices'],
  relation: ['relation', 'relations'],
  tally: ['count', 'counts'],
} as const

export type KindName = keyof typeof kinds

export const kindNames: readonly KindName[] = [
  'incident',
  'event',
  'commitment',
  'force-level',
  'statement',
  'role',
  'relation',
  'tally',
]

export function isKind(text: string): text is KindName {
  return text in kinds
}

export function kindInWords(kind: string, number = 1): string {
  return isKind(kind) ? kinds[kind][number === 1 ? 0 : 1] : kind
}

/** Codes that are lists and not words. */
const lists: Readonly<Record<string, string>> = {
  'air-drone-strike': 'air or drone strike',
  'shelling-artillery-missile-attack': 'shelling, artillery or missile attack',
  'remote-explosive-landmine-ied': 'bomb, mine or other explosive',
  'abduction-forced-disappearance': 'abduction or forced disappearance',
  'looting-property-destruction': 'looting or destruction of property',
  'authorized-cap': 'authorised at most',
  'planned-target': 'planned',
  'withdrawn-delta': 'withdrawn',
  'deployed-delta': 'sent',
  'disrupted-weapons-use': 'use of weapons foiled',
}

/** "special-operations" → "special operations". */
export function codeWords(code: string): string {
  return lists[code] ?? code.replaceAll('-', ' ')
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "1 report", "12 reports". */
export function count(number: number, one: string, several = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : several}`
}

const list = new Intl.ListFormat('en-GB')

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  return list.format(names)
}
