import type { Name, Token } from '../analysis.ts'
import { weaponPhrases } from './word-lists.ts'

/** A make of arms by letters and number: AK-47, MiG-29, S-300, T-72. */
const DESIGNATION =
  /^(?:AK|AKM|RPG|RPK|PKM?|DShK|ZU|ZSU|BM|TOW|MiG|Mig|Su|Tu|Il|Mi|Ka|An|F|B|C|AC|KC|A|AH|UH|CH|MH|MV|MQ|RQ|EA|EF|JF|J|S|SA|SS|SM|AIM|AGM|GBU|FGM|FIM|M|T|BMP|BTR|BRDM|TB|KN|DF|R|RS|Kh|MK)-?\d{1,4}\p{L}{0,2}$/u
/** Too many other things are called so without a hyphen: roads, squads, films. */
const UNSURE =
  /^(?:A|B|C|F|J|M|R|S|T|SA|SS|SM|An|Il|Ka|Mi|Su|Tu)\d|^(?:A|B|C|J|M|R|S)-\d{1,2}$|^Covid/u

let phrases: ReadonlyMap<string, readonly (readonly string[])[]> | undefined

/** Phrases by their first word, the longest first. */
function phrasesFrom(word: string): readonly (readonly string[])[] {
  if (phrases === undefined) {
    const byFirst = new Map<string, (readonly string[])[]>()
    for (const phrase of weaponPhrases()) {
      const [first = ''] = phrase
      byFirst.set(
        first,
        [...(byFirst.get(first) ?? []), phrase].sort((a, b) => b.length - a.length),
      )
    }
    phrases = byFirst
  }
  return phrases.get(word) ?? none
}

const none: readonly (readonly string[])[] = []

/** Adds weapons by name, kind or designation; they win over other names on the same words. */
export function withWeapons(
  names: readonly Name[],
  tokens: readonly Token[],
  text: string,
): Name[] {
  const weapons: Name[] = []
  for (let row = 0; row < tokens.length; row++) {
    const length = weaponAt(tokens, row)
    const first = tokens[row]
    const last = tokens[row + length - 1]
    if (length === 0 || first === undefined || last === undefined) continue
    weapons.push({
      start: first.start,
      end: last.end,
      text: text.slice(first.start, last.end),
      type: 'weapon',
    })
    row += length - 1
  }
  if (weapons.length === 0) return [...names]
  const others = names.filter(
    ({ start, end }) => !weapons.some((weapon) => weapon.start < end && start < weapon.end),
  )
  return [...others, ...weapons].sort((a, b) => a.start - b.start)
}

/** How many tokens a weapon at `row` takes; 0 when there is none. */
function weaponAt(tokens: readonly Token[], row: number): number {
  const word = tokens[row]?.text ?? ''
  const designated = beginsInCapital(word) ? designationAt(tokens, row, word) : 0
  if (designated > 0) return designated
  for (const phrase of phrasesFrom(word)) if (isAt(tokens, row, phrase)) return phrase.length
  return 0
}

function isAt(tokens: readonly Token[], row: number, phrase: readonly string[]): boolean {
  for (let index = 0; index < phrase.length; index++)
    if (tokens[row + index]?.text !== phrase[index]) return false
  return true
}

/** As every designation does. */
function beginsInCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= 65 && code <= 90
}

function designationAt(tokens: readonly Token[], row: number, word: string): number {
  if (DESIGNATION.test(word) && !UNSURE.test(word)) return 1
  const number = tokens[row + 2]?.text
  if (number === undefined || tokens[row + 1]?.text !== '-' || !isJoined(tokens, row)) return 0
  const whole = `${word}-${number}`
  return DESIGNATION.test(whole) && !UNSURE.test(whole) ? 3 : 0
}

function isJoined(tokens: readonly Token[], row: number): boolean {
  return (
    tokens[row]?.end === tokens[row + 1]?.start && tokens[row + 1]?.end === tokens[row + 2]?.start
  )
}
