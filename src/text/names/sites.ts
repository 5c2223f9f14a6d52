import type { Name, NameType } from '../analysis.ts'
import { hashPhrase, Listed, listedAs, type NameList } from './gazetteer.ts'
import { siteWords } from './word-lists.ts'

/**
 * Names whose own words, or the word after, tell what they are of, whatever the model took them for: "Samarra Barrage",
 * "Lake Chad", "the Hamrin mountains", countries of several words; and books, which no longer pass for bodies.
 */
export function withSites(names: readonly Name[], list: NameList, text: string): Name[] {
  const told: Name[] = []
  for (const name of names) told.push(withSite(name, list, text))
  return told
}

function withSite(name: Name, list: NameList, text: string): Name {
  if (name.type === 'nationality') return name
  const type = /\s/.test(name.text) ? typeOfWords(name.text, list) : typeOfWord(name.text)
  return { ...name, type: type ?? typeAfter(text, name.end) ?? name.type }
}

function typeOfWord(word: string): NameType | undefined {
  return siteWords().beings.has(word.toLowerCase()) ? 'other' : undefined
}

function typeOfWords(words: string, list: NameList): NameType | undefined {
  const { last, first, writings } = siteWords()
  const parts = words.toLowerCase().split(/\s+/)
  const [head = '', next] = parts
  if (next === 'of' && writings.has(head)) return 'other'
  const site = last.get(parts.at(-1) ?? '')
  if (site !== undefined) return site
  const bits = listedAs(list, hashPhrase(words))
  const country = (bits & Listed.country) !== 0 && (bits & Listed.body) === 0
  return country || first.has(head) ? 'place' : undefined
}

/** "The Hamrin mountains": what comes after a name in lower case. */
function typeAfter(text: string, end: number): NameType | undefined {
  const [, word = ''] = /^ (\p{Ll}{3,15})(?!\p{L})/u.exec(text.slice(end, end + 18)) ?? []
  const site = siteWords().last.get(word)
  return site === 'place' ? site : undefined
}
