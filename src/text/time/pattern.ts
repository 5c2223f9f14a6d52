import { OnrecordError } from '../../record/index.ts'
import { type Lexicon, literalClass } from './lexicon.ts'

/**
 * The language of the patterns: a regular expression whose letters are words. A bare name stands for any
 * word of that class or for a macro, `'of'` for the word itself, `!name` for any word not of the class;
 * everything else is as in JavaScript. White space only separates.
 */
const piece =
  /\(\?(?:<?[=!]|:)|!?'[^']+'|"[^"]+"|!?[a-z][A-Za-z]*|\{\d{1,2}(?:,\d{0,2})?\}|[()|?*+]|\s+|./g

/** Words that the pattern names itself. */
export function literalsOf(source: string): readonly string[] {
  return [...source.matchAll(/'([^']+)'|"([^"]+)"/g)].map((found) => found[1] ?? found[2] ?? '')
}

/** Replaces macro names by what they stand for; macros may use macros told before them. */
export function expandMacros(source: string, macros: ReadonlyMap<string, string>): string {
  return source.replace(/'[^']+'|"[^"]+"|[a-z][A-Za-z]*/g, (name) => {
    const macro = macros.get(name)
    return macro === undefined ? name : `(?:${macro})`
  })
}

/**
 * @throws {OnrecordError} `pattern-invalid` when a name is no class of the lexicon, or the whole is no
 *   regular expression.
 */
export function compilePattern(source: string, lexicon: Lexicon): RegExp {
  const compiled = [...source.matchAll(piece)].map(([part]) => compilePiece(part, source, lexicon))
  try {
    return new RegExp(compiled.join(''), 'y')
  } catch (cause) {
    throw new OnrecordError('pattern-invalid', `"${source}" is no pattern.`, { cause })
  }
}

function compilePiece(part: string, source: string, lexicon: Lexicon): string {
  if (/^\s/.test(part)) return ''
  const negated = part.startsWith('!')
  const name = negated ? part.slice(1) : part
  if (!/^['"a-z]/.test(name)) return part
  const className = /^['"]/.test(name) ? literalClass(name.slice(1, -1)) : name
  const characters = lexicon.charactersOf(className)
  if (characters === '') {
    throw new OnrecordError(
      'pattern-invalid',
      `"${source}" names ${className}, which no word is of.`,
    )
  }
  return negated ? `[^${characters}]` : `[${characters}]`
}
