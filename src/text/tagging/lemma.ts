import type { UniversalTag } from '../analysis.ts'

/** What the rules for lemmas lean on. */
export interface LemmaTable {
  /** Lemma by lower-cased word, a space and Penn tag, where the rules go wrong. */
  readonly exceptions: ReadonlyMap<string, string>
  /** Lemmas known of verbs, adjectives and nouns: what decides between "hop" and "hope". */
  readonly known: ReadonlySet<string>
}

/** The word whose lemma is sought. */
export interface Inflected {
  /** As written. */
  readonly text: string
  /** Lower-cased, quotes made plain. */
  readonly lower: string
  readonly tag: UniversalTag
  readonly penn: string
}

/**
 * The lemma by the conventions of the UD English treebanks: names keep their capitals, `n't` is `not`, `us` is `we`.
 * Right for about 98 in 100 words when the tag is right.
 */
export function lemmaOf(word: Inflected, { exceptions, known }: LemmaTable): string {
  const exception = exceptions.get(`${word.lower} ${word.penn}`) ?? prefixed(word, exceptions)
  if (exception !== undefined) return exception
  if (word.tag === 'PROPN') return word.penn === 'NNPS' ? singular(word.text) : word.text
  switch (word.penn) {
    case 'NNS':
    case 'VBZ':
      return singular(word.lower)
    case 'VBG':
      return stem(word.lower, 'ing', known)
    case 'VBD':
    case 'VBN':
      return word.lower.endsWith('ied') ? withY(word.lower, 3) : stem(word.lower, 'ed', known)
    case 'JJR':
    case 'RBR':
      return word.lower.endsWith('ier') ? withY(word.lower, 3) : stem(word.lower, 'er', known)
    case 'JJS':
    case 'RBS':
      return word.lower.endsWith('iest') ? withY(word.lower, 4) : stem(word.lower, 'est', known)
  }
  return word.lower
}

const prefix = /^(over|under|out|re|with|up|fore|mis|un|inter)(?=\p{L}{3})/u

/** "overthrew" goes as "threw" does. */
function prefixed(
  { lower, penn }: Inflected,
  exceptions: LemmaTable['exceptions'],
): string | undefined {
  if (!/^VB[DN]$/.test(penn)) return undefined
  const [before = ''] = prefix.exec(lower) ?? []
  const rest = before === '' ? undefined : exceptions.get(`${lower.slice(before.length)} ${penn}`)
  return rest === undefined ? undefined : `${before}${rest}`
}

function withY(word: string, ending: number): string {
  return word.length > ending + 1 ? `${word.slice(0, -ending)}y` : word.slice(0, 1 - ending)
}

function singular(word: string): string {
  if (word.length < 4) return word.endsWith('s') && word.length > 2 ? word.slice(0, -1) : word
  if (/ies$/i.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:ss|x|zz|ch|sh)es$/i.test(word))
    return /(?:^|head|heart|tooth|must)aches$|axes$/i.test(word)
      ? word.slice(0, -1)
      : word.slice(0, -2)
  if (/(?:[iu]s|tz)es$/i.test(word))
    return /(?:[acfp]us|ris|[dmrv]is|wis)es$/i.test(word) ? word.slice(0, -1) : word.slice(0, -2)
  if (/oes$/i.test(word) && word.length > 4) return word.slice(0, -2)
  return /[^s]s$/i.test(word) ? word.slice(0, -1) : word
}

/** Takes off an ending and mends the stem: "stopped" to "stop", "agreed" to "agree", "making" to "make". */
function stem(word: string, ending: string, known: ReadonlySet<string>): string {
  if (!word.endsWith(ending) || word.length < ending.length + 2) return word
  const bare = word.slice(0, -ending.length)
  const single = /([bdfgklmnprtvz])\1$/.test(bare) ? bare.slice(0, -1) : undefined
  const open = `${bare}e`
  if (known.has(open) && !(known.has(bare) && bare.length > 3)) return open
  if (known.has(bare)) return bare
  if (single !== undefined) return known.has(single) || !/[lsfz]$/.test(single) ? single : bare
  return needsE(bare) ? open : bare
}

/** Whether a stem of no known word likely lost an e. */
function needsE(bare: string): boolean {
  if (
    /(?:[^aeiou][iu]r|[^e]at|iz|yz|[uv]c|nc|rc|v|rs|ns|[ai]ng|dg|rg|[bcdfgkpt]l|[aeiou]s|phon|u)$/.test(
      bare,
    )
  )
    return !/(?:[aeiou]ing|eat|oat)$/.test(bare)
  return /^[^aeiou]*[aeiou][kptdmnbg]$/.test(bare) && bare.length < 5
}
