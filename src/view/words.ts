import {
  type Amount,
  isNothing,
  type Party,
  type Read,
  type Slot,
  type Where,
} from '../record/index.ts'

const link = /\[([^[\]]{1,400})\]\((?:https?:|www\.|mailto:|\/|#)[^\s()<>]{0,1000}\)/g

/** One line of text: what is wrapped in a report is not wrapped here, and of a Markdown link or heading its words are told. */
export function oneLine(text: string): string {
  const words = text.includes('](') ? text.replace(link, '$1') : text
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^#{1,6} /, '')
}

/** Words with a quotation that is whole: a mark whose other stands outside of them gets it back. */
export function wholeQuoted(words: string): string {
  const [opened, closed] = [words.lastIndexOf('“'), words.lastIndexOf('”')]
  if (opened > closed) return `${words}”`
  const first = words.indexOf('”')
  return first >= 0 && !words.slice(0, first).includes('“') ? `“${words}` : words
}

/** A code of the vocabulary as words: "stated-none" becomes "stated none". */
export function codeInWords(code: string): string {
  return code.replaceAll('-', ' ')
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })

/** "2,500". */
export function numberInWords(value: number): string {
  return numbers.format(value)
}

/** "1 report", "3 reports". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberInWords(count)} ${count === 1 ? one : many}`
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], joint = 'and'): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joint} ${last}`
}

/** A number with its hedge: "about 2,500", "at least 3", "between 40 and 50", "an undisclosed number"; vague words as written. */
export function amountInWords({ low, best, high, hedge, words }: Amount): string {
  if (hedge === 'undisclosed') return 'an undisclosed number'
  const each = (value: number | undefined) => (value === undefined ? '' : numberInWords(value))
  if (hedge === 'at-least' && low !== undefined) return `at least ${each(low)}`
  if (hedge === 'at-most' && high !== undefined) return `up to ${each(high)}`
  // Bounds are inclusive: "more than 40" is kept as from 41.
  if (hedge === 'more-than' && low !== undefined) return `more than ${each(low - 1)}`
  if (hedge === 'less-than' && high !== undefined) return `fewer than ${each(high + 1)}`
  if (best === undefined && low !== undefined && high !== undefined && low !== high) {
    return `between ${each(low)} and ${each(high)}`
  }
  if (best === undefined) return oneLine(words)
  return hedge === 'about' ? `about ${each(best)}` : each(best)
}

/** A slot that holds a number: its words, "none" where the report says so, "withheld" where it is kept back. */
export function amountSlotInWords(amount: Slot<Amount>): string {
  if (!isNothing(amount)) return amountInWords(amount.value)
  return amount.nothing === 'withheld' ? 'an undisclosed number' : 'none'
}

/** The canonical actor's usual name, else the name as written. */
export function partyName({ label, name }: Party): string {
  return oneLine(label ?? name)
}

const plainWord =
  /^(?:an?|the|some|several|many|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|unknown|unidentified|unnamed|suspected|armed|heavily|masked|hooded|attackers?|assailants?|perpetrators?|gunm[ae]n|militants?|militia(?:men|s)?|rebels?|insurgents?|guerrillas?|terrorists?|fighters?|soldiers?|troops|police|protesters?|demonstrators?|kidnappers?|bombers?|suspects?|men|women|people)(?=\s|$)/i

/** A party inside a line: words that only began a sentence are small, and nobody known by one noun alone is unnamed. */
export function partyWithin(party: Party): string {
  const name = partyName(party)
  if (party.label !== undefined || party.link === 'name' || !plainWord.test(name)) return name
  const small = `${name.charAt(0).toLowerCase()}${name.slice(1)}`
  return /^\p{L}+s$|^gunmen$|^men$/u.test(small) && small !== 'troops' ? `unnamed ${small}` : small
}

/** Each party once, by its usual name. */
export function partyNames(parties: readonly Read<Party>[]): readonly string[] {
  return [...new Set(parties.map(({ value }) => partyName(value)))]
}

/** A name without accents, apostrophes and capitals: "Nukuʻalofa" and "Nuku'alofa" are one. */
function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʻʼ`´]/gu, '')
    .toLowerCase()
}

export function placeName({ words, name }: Where): string {
  const written = oneLine(words)
  return name === undefined || plainName(written).includes(plainName(name))
    ? written
    : `${written} (${name})`
}

/** What somebody promises: whoever its words name already stands not before them again. */
export function promised(names: readonly string[], promise: string): string {
  const head = promise.slice(0, 60).toLowerCase()
  const areNamed = names.every((name) => head.includes(name.toLowerCase()))
  return capitalised(areNamed ? promise : `${listed(names)}: ${promise}`)
}

/** Text of at most so many characters, cut between words where it can be. */
export function shortened(text: string, longest: number): string {
  const line = oneLine(text)
  if (line.length <= longest) return line
  const cut = line.slice(0, longest - 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > longest * 0.6 ? space : cut.length)}…`
}

/** Order by code units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
