import type { Sentence, Token } from '../analysis.ts'

/**
 * A word or mark smaller than a token: "40-year-old" has five, "4bn" two. Treebanks and tokenisers differ on
 * where such words are cut, so numbers are read from atoms and mapped back to tokens.
 */
export interface Atom {
  readonly start: number
  readonly end: number
  readonly lower: string
  /** Index in `Analysis.tokens`. */
  readonly token: number
  /** Whether no white space parts it from the atom before. */
  readonly joined: boolean
}

const pieces =
  /\d{2,4}s\b|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,4}(?!\d)|\d[\d.,]{0,30}\d(?:st|nd|rd|th)?(?![a-z])|\d[\d.,]{0,30}\d|\d(?:st|nd|rd|th)(?![a-z])|\d|[\p{L}\p{M}.']+|[^\p{L}\p{M}\d.']/gu
/** Addresses hold digits that count nothing. */
const address = /:\/\/|@|^www\./
const mixed = /[\d-]|\u2010|\u2011|\u2013|\u2014/

/** Whether a number can begin somewhere in the sentence. */
export function mayHoldNumber(
  sentence: Sentence,
  tokens: readonly Token[],
  starts: ReadonlySet<string>,
): boolean {
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    const token = tokens[index]
    if (token === undefined) break
    if (
      token.lower.length > 2
        ? starts.has(token.lower) || mixed.test(token.lower)
        : /\d/.test(token.lower)
    )
      return true
    // An article begins a number only before a few words.
    if (token.lower === 'a' || token.lower === 'an') return true
  }
  return false
}

/** The atoms of one sentence. */
export function atomsOf(sentence: Sentence, tokens: readonly Token[]): Atom[] {
  const atoms: Atom[] = []
  let lastEnd = -1
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    const token = tokens[index]
    if (token === undefined) break
    if (token.lower.length === 1 || !mixed.test(token.lower) || address.test(token.lower)) {
      atoms.push({
        start: token.start,
        end: token.end,
        lower: token.lower,
        token: index,
        joined: token.start === lastEnd,
      })
    } else {
      pushPieces(atoms, token, lastEnd)
    }
    lastEnd = token.end
  }
  return atoms
}

function pushPieces(atoms: Atom[], token: Token, lastEnd: number): void {
  for (const match of token.lower.matchAll(pieces)) {
    const start = token.start + match.index
    atoms.push({
      start,
      end: start + match[0].length,
      lower: match[0],
      token: token.index,
      joined: match.index > 0 || token.start === lastEnd,
    })
  }
}

/** Whether the mark can join two numbers or the parts of a compound. */
export function isHyphen(atom: Atom | undefined): boolean {
  return (
    atom !== undefined &&
    atom.end - atom.start === 1 &&
    '-\u2010\u2011\u2013\u2014'.includes(atom.lower)
  )
}
