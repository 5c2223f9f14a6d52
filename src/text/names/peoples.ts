// noUncheckedIndexedAccess: columns have a row for every token, so reads carry `as number`.
import type { Name, Token } from '../analysis.ts'
import { HASH_START } from '../tagging/hash.ts'
import type { Words } from '../tagging/words.ts'
import { joinHash, Listed, listedAs, type NameList } from './gazetteer.ts'

/**
 * Names with nationality words and countries set right by the lists: the model learnt from few examples of each.
 * A name of one word that is a nationality word only is one; a listed word outside every name is a name.
 */
export function withPeoples(names: readonly Name[], tokens: readonly Token[], { list, words }: { list: NameList; words: Words }): Name[] {
  const fixed = names.slice()
  const starts = new Map(names.map((name, index) => [name.start, index]))
  let covered = 0
  tokens.forEach((token, row) => {
    const index = starts.get(token.start)
    const name = index === undefined ? undefined : names[index]
    covered = Math.max(covered, name?.end ?? 0)
    const bits = isCapital(token) ? listedAs(list, joinHash(HASH_START, words.lower[row] as number)) : 0
    const nationality = (bits & Listed.nationality) !== 0 && (bits & (Listed.country | Listed.town)) === 0
    if (name !== undefined && index !== undefined) {
      if (nationality && name.end === token.end && name.type !== 'nationality') fixed[index] = { ...name, type: 'nationality' }
    } else if (token.start >= covered && (nationality || (bits & Listed.country) !== 0)) {
      fixed.push({ start: token.start, end: token.end, text: token.text, type: nationality ? 'nationality' : 'place' })
    }
  })
  return fixed.sort((a, b) => a.start - b.start)
}

function isCapital({ text, tag }: Token): boolean {
  return /^\p{Lu}/u.test(text) && (tag === 'PROPN' || tag === 'ADJ' || tag === 'NOUN') && !/^\p{Lu}{1,2}$/u.test(text)
}
