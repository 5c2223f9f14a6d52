import type { Amount, Casualties, IncidentClaim, Party } from './incident-claims.ts'
import type { Line } from './line.ts'
import codes from './muc.json' with { type: 'json' }

/** Somebody or something struck, with every word that the claim gives for it. */
export interface Struck {
  readonly words: string
  readonly name?: string
  readonly amount?: Amount
  readonly status?: string
  readonly country?: string
  readonly type: string
  /** States of the groups that these words stand for. */
  readonly states: readonly string[]
}

/** A phrase without articles and numbers before it and without what is told behind it. */
export function core(words: string): string {
  const all = words.replace(/\s+/g, ' ').trim().split(' ')
  const first = all.findIndex((word) => !codes.light.includes(plain(word)) && !/^\d/.test(word))
  if (first < 0) return words
  const end = all.findIndex((word, at) => at > first && codes.trailing.includes(plain(word)))
  const kept = all.slice(first, end < 0 ? undefined : end).join(' ')
  return kept.replace(/[\s,;:.[(]+$/, '')
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}-]/gu, '')
}

/** The first code whose words the phrase holds, the last words of it first. */
export function codeOf(
  words: string,
  table: Readonly<Record<string, readonly string[]>>,
): string | undefined {
  const all = words.split(/\s+/).map(plain).reverse()
  for (const word of all) {
    const found = Object.entries(table).find(([, list]) => list.includes(word))
    if (found) return found[0]
  }
  return undefined
}

/** The fullest form in which a report gives the name of the person in a stretch. */
function nameIn({ names }: Line, spans: readonly Stretch[]): string | undefined {
  const people = names.filter(({ type }) => type === 'person')
  const own = people.find(({ start, end }) =>
    spans.some((span) => span.start <= start && end <= span.end),
  )
  if (!own) return undefined
  const held = ` ${oneLine(own.text)} `
  const fuller = people.filter(({ text }) => ` ${oneLine(text)} `.includes(held))
  return fuller.reduce((best, { text }) => (wordsIn(text) > wordsIn(best) ? text : best), own.text)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase()
}

function wordsIn(text: string): number {
  return oneLine(text).split(' ').length
}

function struckGroup(
  line: Line,
  { state, amount, words, status, who }: Casualties,
): Struck | undefined {
  if (!words || 'nothing' in amount) return undefined
  const name = nameIn(line, words.spans)
  return {
    words: words.value,
    ...(name !== undefined && { name }),
    amount: amount.value,
    ...(status && { status: status.value }),
    ...(who?.value.country !== undefined && { country: who.value.country }),
    type: 'people',
    states: [state],
  }
}

/** Who and what was struck: targets, then people hurt; the same words once, with all that befell them. */
export function struckIn(line: Line, { content }: IncidentClaim): readonly Struck[] {
  const targets = content.targets.map(({ value, spans }): Struck => {
    const name = nameIn(line, spans)
    return {
      words: value.words,
      ...(name !== undefined && { name }),
      ...(value.party?.country !== undefined && { country: value.party.country }),
      type: value.type,
      states: [],
    }
  })
  const all: Struck[] = []
  const groups = content.casualties.flatMap((group) => struckGroup(line, group) ?? [])
  for (const struck of [...groups, ...targets]) {
    const at = all.findIndex((other) => isSame(other, struck))
    const before = all[at]
    if (before) all[at] = { ...struck, ...before, states: [...before.states, ...struck.states] }
    else all.push(struck)
  }
  return all
}

function isSame(a: Struck, b: Struck): boolean {
  if (a.name !== undefined || b.name !== undefined) return a.name === b.name
  return core(a.words).toLowerCase() === core(b.words).toLowerCase()
}

/** How many, in the task's way: `6-` at least, `~100` about, `PLURAL` for no number. */
export function countOf({ amount, words, name }: Struck): string {
  const number = amount?.best ?? amount?.low
  if (number === undefined || amount === undefined)
    return name === undefined && /s$/i.test(core(words)) ? 'PLURAL' : '1'
  if (amount.hedge === 'at-least' || amount.hedge === 'more-than') return `${number}-`
  return amount.hedge === 'about' ? `~${number}` : `${number}`
}

/** The organisation that a party is or belongs to, and those of it that acted. */
export function doersIn(
  line: Line,
  party: Told,
): { readonly person?: string; readonly organisation?: string } {
  const whole = core(party.value.name)
  if (codes.notPersons.includes(party.value.link) || isState(party.value)) return {}
  const inside = line.names.filter(({ start, end }) =>
    party.spans.some((span) => span.start <= start && end <= span.end),
  )
  if (inside.some(({ type }) => type === 'person')) return { person: whole }
  const named = inside.find(({ type }) => type === 'organisation')
  const organisation = nameOfParty(line, party.value) ?? named?.text.replace(/\s+/g, ' ')
  if (party.value.link === 'name' || isBody(whole)) return { organisation: organisation ?? whole }
  const isOrganisation = named !== undefined && whole.length <= named.text.length + 1
  return {
    ...(!isOrganisation && { person: withoutName(whole, named?.text) }),
    ...(organisation !== undefined && { organisation }),
  }
}

/** "The army", "the armed forces": an organisation of the task, though nobody in it is named. */
function isBody(words: string): boolean {
  return !/ of /i.test(words) && codes.bodies.includes(plain(words.split(/\s+/).at(-1) ?? ''))
}

/** The people without the name of the organisation that they are of: "Red Front commandos", "rebels of the Red Front". */
function withoutName(words: string, name: string | undefined): string {
  const text = oneLine(words)
  const at = name === undefined ? -1 : text.indexOf(oneLine(name))
  if (name === undefined || at < 0) return words
  const before = text.slice(0, at).replace(/ of( the)? $/, '')
  const behind = text.slice(at + name.length).trim()
  const kept = (at === 0 ? behind : before).replace(/[\s[("]+$/, '')
  return kept.length > 2 ? kept.toUpperCase() : words
}

interface Stretch {
  readonly start: number
  readonly end: number
}

interface Told {
  readonly value: Party
  readonly spans: readonly Stretch[]
}

/** A country that acts by its own name is neither a person nor an organisation of the task. */
function isState({ sector, link }: Party): boolean {
  return sector === 'gov' && codes.stateLinks.includes(link)
}

/** An actor's usual name, when the report has it, whatever its accents and capitals. */
function nameOfParty({ document: { text } }: Line, { label }: Party): string | undefined {
  if (label === undefined) return undefined
  const plainLabel = label.normalize('NFD').replace(/\p{M}/gu, '')
  const plainText = oneLine(text.normalize('NFD').replace(/\p{M}/gu, ''))
  return plainText.includes(plainLabel.toLowerCase()) ? plainLabel : undefined
}
