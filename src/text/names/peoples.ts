// noUncheckedIndexedAccess: columns have a row for every token, so reads carry `as number`.
import type { Name, NameType, Token } from '../analysis.ts'
import { HASH_START } from '../tagging/hash.ts'
import type { Words } from '../tagging/words.ts'
import { joinHash, Listed, listedAs, type NameList } from './gazetteer.ts'

/**
 * What the lists alone say of each token: a nationality word, a country, or nothing. The model learnt from few examples
 * of each, so the lists have the last word on names of one word.
 */
export function listedTypes(
  tokens: readonly Token[],
  words: Words,
  list: NameList,
): (NameType | undefined)[] {
  const types: (NameType | undefined)[] = []
  for (let row = 0; row < tokens.length; row++)
    types.push(listedType(tokens[row] as Token, words.lower[row] as number, list))
  return types
}

function listedType({ text, tag }: Token, lower: number, list: NameList): NameType | undefined {
  if (tag !== 'PROPN' && tag !== 'ADJ' && tag !== 'NOUN') return undefined
  if (text.length < 2 || !isCapital(text)) return undefined
  const bits = listedAs(list, joinHash(HASH_START, lower))
  if ((bits & Listed.country) !== 0) return text === 'Us' ? undefined : 'place'
  return (bits & Listed.nationality) !== 0 && (bits & Listed.town) === 0 ? 'nationality' : undefined
}

const CAPITAL = /^\p{Lu}/u

function isCapital(word: string): boolean {
  // Most words begin with a small letter of the alphabet.
  const code = word.charCodeAt(0)
  return !(code >= 97 && code <= 122) && CAPITAL.test(word)
}

const BETWEEN = /^(?:and|or|,|-|\/|–)$/

/** "Syrian and Kurdish" or "US and Iraq" as names of their own; nothing when other words stand among them. */
export function partListed(
  run: readonly Token[],
  types: readonly (NameType | undefined)[],
): Name[] {
  if (!run.every(({ index, text }) => types[index] !== undefined || BETWEEN.test(text))) return []
  return run.flatMap(({ index, start, end, text }) => {
    const type = types[index]
    return type === undefined ? [] : [{ start, end, text, type }]
  })
}

/** Names with the listed words that stand outside all of them. */
export function addListed(
  names: readonly Name[],
  tokens: readonly Token[],
  types: readonly (NameType | undefined)[],
): Name[] {
  const all: Name[] = []
  let next = 0
  let covered = 0
  for (const { index, start, end, text } of tokens) {
    for (let name = names[next]; name !== undefined && name.start <= start; name = names[next]) {
      all.push(name)
      covered = name.end
      next++
    }
    const type = types[index]
    if (type !== undefined && start >= covered) all.push({ start, end, text, type })
  }
  return [...all, ...names.slice(next)]
}
