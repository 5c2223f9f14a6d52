import { z } from 'zod'
import { readYaml, type Span } from '../../record/index.ts'
import { endsOf, markEnds, plainToken } from './plain-token.ts'

const Lists = z.object({
  prefixes: z.array(z.string()),
  abbreviations: z.array(z.string()),
  splits: z.record(z.string(), z.array(z.string())),
  unpossessed: z.array(z.string()),
  'splits-before': z.record(z.string(), z.array(z.string())),
})

/** In order: the first that fits at a place wins. Every repetition is bounded or of a single class. */
const PATTERNS: readonly string[] = [
  // Mark-up left in a text: one token, however much is in it.
  String.raw`<\/?[a-zA-Z][a-zA-Z\d]{0,12}(?:\s[^<>]{0,400})?\/?>|<!--[^<>]{0,200}-->`,
  // Addresses, of pages, pictures and people.
  String.raw`(?:https?:\/\/|www\.|mailto:)[^\s<>"“”]{1,500}[^\s<>"“”.,;:!?)\]'’]`,
  String.raw`[\w.+-]{0,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}|[\w.+-]{1,64}@[\w-]{1,64}`,
  // Files, and names in steps: report.pdf, alt.animals.dogs.
  String.raw`[\p{L}\d][\p{L}\d_#%~!&-]{0,63}\.(?:pdf|docx?|xlsx?|pptx?|txt|csv|zip|jpe?g|png|gif|mp[34]|PDF|DOCX?|XLSX?|PPTX?|TXT|CSV|ZIP|JPE?G|PNG|GIF)(?![\p{L}\d])`,
  String.raw`\.(?:pdf|docx?|xlsx?|pptx?|txt|csv|zip|jpe?g|png|gif|mp[34])(?![\p{L}\d.])`,
  String.raw`[a-z]{2,20}(?:\.[a-z][a-z-]{1,20}){2,6}(?![\p{L}\d/@])`,
  String.raw`(?:[A-Za-z0-9-]{1,40}\.){1,4}(?:com|org|net|gov|edu|int|mil|info|co\.uk|tv|ly|html?)\b(?:\/[^\s<>"“”,;)\]]{0,200}[^\s<>"“”.,;:!?)\]'’])?`,
  String.raw`[@#](?![\d.,]{1,20}(?![\p{L}_]))[\p{L}\d_]{1,64}`,
  // Numbers: 2,500, 3.5, 10:30, 26/07/2021, 2021-07-26, 21st, 1990s.
  String.raw`\d{1,4}-\d{1,2}-\d{1,4}(?!\d)`,
  String.raw`(?:1-)?(?:\d{3}[-/])?\d{3}-\d{4}(?![\d-])|\d{5}-\d{4}(?![\d-])|\d-\d{4}(?![\d-])|\+\d{1,3}(?=\s\(?\d)`,
  String.raw`\d{1,20}(?:[.,:/]\d{1,20}){1,6}(?:(?:st|nd|rd|th|s)(?!\p{L}))?`,
  String.raw`\d{1,20}(?:st|nd|rd|th|d|['’]?s)(?!\p{L})`,
  // A number with one letter behind it that is no unit: 3G, flat 11A.
  String.raw`\d{1,4}(?![BCFKM])\p{Lu}(?![\p{L}\p{M}\d'’])`,
  String.raw`\d{1,20}`,
  // Letters with stops: U.S., p.m., Ph.D.
  String.raw`(?:\p{L}\.){2,8}(?:\p{L}(?![\p{L}\d]))?|\p{Lu}\.\p{Lu}(?![\p{L}\d.])`,
  String.raw`Ph\.D\.?`,
  // Shortened in writing: b/c, w/o, l/c.
  String.raw`(?:\p{Lu}\/\p{Lu}|b\/c|l\/c|n\/a|c\/o|w\/o|w\/out)(?![\p{L}\d/-])|w\/(?![\d/o])`,
  // Names of firms and arms: AT&T, R&D.
  String.raw`\p{Lu}{1,4}&\p{Lu}{1,4}(?!\p{L})`,
  // Words, with inner apostrophes left for later.
  String.raw`\p{L}[\p{L}\p{M}\d_]{0,200}(?:['’][\p{L}][\p{L}\p{M}]{0,60}){0,3}`,
  // Clitics that stand alone, after a digit or a bracket.
  String.raw`['’\x60](?:s|re|ve|ll|d|m)(?!\p{L})`,
  // A year cut short: '72.
  String.raw`(?<![\p{L}\d])['’]\d{2}s?(?![\p{L}\d%-])`,
  // Marks that belong together, smileys and emoji.
  String.raw`>?[:;]['’]?-?[)(DPO/](?![\p{L}\d/])|=[()D](?![\p{L}\d])|\^_{0,3}\^|-_{1,3}-`,
  // Marks that draw a line: =---, *~*~*, ===>.
  '[-=*~_+|#<>]{3,80}',
  String.raw`\.{2,80}|[.!?]{2,80}|\+{2,80}|\${2,20}|-{2,80}|—{1,8}|={2,80}|\*{2,80}|_{2,80}|#{2,80}|\\{2,20}|:\?|<{2,3}|>{2,3}|''|’’|‘’|` +
    '``',
  String.raw`\p{Extended_Pictographic}(?:[\u{FE0F}\u{1F3FB}-\u{1F3FF}]|\u{200D}\p{Extended_Pictographic}){0,6}|\p{RI}\p{RI}`,
  String.raw`[\p{M}]{1,20}`,
  String.raw`\S`,
]

interface Rules {
  readonly token: RegExp
  readonly prefixes: ReadonlySet<string>
  readonly abbreviations: ReadonlySet<string>
  readonly splits: ReadonlyMap<string, readonly string[]>
  /** Splits of words that are possessives, too, where a word follows that is no possession. */
  readonly splitsBefore: ReadonlyMap<string, readonly string[]>
  /** By {@link endsOf}: whether a word that is split starts and ends so. */
  readonly ends: Uint8Array
  readonly unpossessed: RegExp
}

let rules: Rules | undefined

function loadRules(): Rules {
  if (rules !== undefined) return rules
  const lists = readYaml(new URL('en.yaml', import.meta.url), Lists)
  rules = {
    token: new RegExp(PATTERNS.join('|'), 'gu'),
    prefixes: new Set(lists.prefixes),
    abbreviations: new Set(lists.abbreviations),
    splits: new Map(Object.entries(lists.splits)),
    splitsBefore: new Map(Object.entries(lists['splits-before'])),
    ends: markEnds([...Object.keys(lists.splits), ...Object.keys(lists['splits-before'])]),
    unpossessed: new RegExp(
      String.raw`[ \t](?:${lists.unpossessed.join('|')})(?![\p{L}\p{M}\d’'-])`,
      'iuy',
    ),
  }
  return rules
}

/**
 * Cuts the text of one sentence into tokens by the conventions of Universal Dependencies' English
 * treebanks: `do|n't`, `Iraq|'s`, `US|-|led` but `anti-tank`, `$|2.5|m`, a web address whole.
 *
 * Control characters are tokens of their own like any mark; white space is none, and neither are a Markdown link's marks and
 * address: of `[words](address)` only the words are read.
 */
export function tokenise(text: string, span: Span): Span[] {
  const { token, prefixes, abbreviations, ...splits } = loadRules()
  const tokens: Span[] = []
  token.lastIndex = span.start + pushListNumber(tokens, text, span)
  let link: Span | undefined
  for (;;) {
    const plain = plainToken(text, token.lastIndex, span.end)
    if (plain !== undefined) {
      token.lastIndex = plain.end
      if (maySplit(text, plain, splits.ends)) pushWord(tokens, text, plain, splits)
      else tokens.push(plain)
      continue
    }
    const match = token.exec(text)
    if (match === null || match.index >= span.end) return tokens
    const start = match.index
    if (start === link?.start) {
      token.lastIndex = link.end
      link = undefined
      continue
    }
    if (match[0] === '[' && link === undefined) {
      link = addressBehind(text, { start, end: span.end })
      if (link !== undefined) continue
    }
    let end = Math.min(span.end, start + match[0].length)
    if (end - start > 1 || LETTER.test(match[0])) {
      end = withHyphen(text, { start, end }, span.end, prefixes)
      end = withStop(text, { start, end }, span, abbreviations)
    }
    token.lastIndex = end
    pushWord(tokens, text, { start, end }, splits)
  }
}

const LINK = /\[[^[\]\n]{1,400}(\]\((?:https?:\/\/|www\.|mailto:|\/|#)[^\s()<>]{0,1000}\))/uy

/** The "](address)" of a Markdown link that opens at `start`. */
function addressBehind(text: string, { start, end }: Span): Span | undefined {
  LINK.lastIndex = start
  const [whole = '', address = ''] = LINK.exec(text) ?? []
  const last = start + whole.length
  return whole === '' || last > end ? undefined : { start: last - address.length, end: last }
}

/** "1." at a sentence's start is one token, when more follows. */
function pushListNumber(tokens: Span[], text: string, { start, end }: Span): number {
  const length =
    /^\d{1,2}\.(?=\s)/.exec(text.slice(start, Math.min(end, start + 4)))?.[0].length ?? 0
  if (length > 0) tokens.push({ start, end: start + length })
  return length
}

const LETTER = /^\p{L}/u
const HYPHENATED = /-[\p{L}\d][\p{L}\p{M}\d]{0,60}/uy

const NAME_AND_WORD = /^\p{Lu}{2,}-\p{Ll}/u

/** Takes in a hyphen and what follows it after a prefix: "non-combat", but not "UN-led". */
function withHyphen(
  text: string,
  { start, end }: Span,
  limit: number,
  prefixes: ReadonlySet<string>,
): number {
  if (
    text.charCodeAt(end) !== 45 ||
    end >= limit ||
    !prefixes.has(text.slice(start, end).toLowerCase()) ||
    NAME_AND_WORD.test(text.slice(start, end + 2))
  )
    return end
  HYPHENATED.lastIndex = end
  const match = HYPHENATED.exec(text)
  return match === null ? end : Math.min(limit, end + match[0].length)
}

/** Takes in the full stop of an abbreviation or initial, or one stuck between names ("George.W. Bush"); at the sentence's end only that of an abbreviation. */
function withStop(
  text: string,
  { start, end }: Span,
  sentence: Span,
  abbreviations: ReadonlySet<string>,
): number {
  if (text.charCodeAt(end) !== 46 || end >= sentence.end || text.charCodeAt(end + 1) === 46)
    return end
  const word = text.slice(start, end)
  if (/^\p{Lu}\.$/u.test(text.slice(end + 1, end + 3)) && /^\p{Lu}\p{Ll}/u.test(word))
    return end + 1
  const last = end + 1 >= sentence.end
  if (/^[bcdmp]$/.test(word) && /^\s?\d/.test(text.slice(end + 1, end + 3))) return end + 1
  if (abbreviations.has(word.toLowerCase()))
    return last && !/^(?:inc|corp|co|ltd|jr|sr|al|dec|nov|oct|sept|aug|jan|feb)$/i.test(word)
      ? end
      : end + 1
  if (last) return /^(?:\p{L}\.)+\p{L}$/u.test(word) ? end + 1 : end
  return /^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word) ? end + 1 : end
}

/** Whether a plain token may be one of the words that are split. */
function maySplit(text: string, { start, end }: Span, ends: Uint8Array): boolean {
  return ends[endsOf(text.charCodeAt(start), text.charCodeAt(end - 1))] === 1
}

const CLITIC = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu

function pushWord(
  tokens: Span[],
  text: string,
  { start, end }: Span,
  splits: Pick<Rules, 'splits' | 'splitsBefore' | 'unpossessed'>,
): void {
  const first = text.charCodeAt(start)
  // Of two letters only in lower case: "im", but Im is a name.
  if (end - start > 2 ? (first | 32) >= 97 : end - start === 2 && first >= 97) {
    const word = text.slice(start, end)
    const clitic = /['’]/.test(word) ? CLITIC.exec(word)?.[2] : undefined
    if (clitic !== undefined) {
      const at = end - clitic.length
      tokens.push({ start, end: at }, { start: at, end })
      return
    }
    const parts = partsOf(text, { word: word.toLowerCase(), end }, splits)
    if (parts !== undefined) {
      let at = start
      for (const part of parts) {
        tokens.push({ start: at, end: at + part.length })
        at += part.length
      }
      return
    }
  }
  tokens.push({ start, end })
}

function partsOf(
  text: string,
  { word, end }: { word: string; end: number },
  { splits, splitsBefore, unpossessed }: Pick<Rules, 'splits' | 'splitsBefore' | 'unpossessed'>,
): readonly string[] | undefined {
  const before = splitsBefore.get(word)
  if (before === undefined) return splits.get(word)
  unpossessed.lastIndex = end
  return unpossessed.test(text) ? before : undefined
}
