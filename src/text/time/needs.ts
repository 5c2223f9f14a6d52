import type { Lexicon } from './lexicon.ts'

/** Words and shapes of words that nearly every text has, so that a rule which needs one of them is tried on all. */
const everywhere = [
  ...[
    'x',
    'X',
    'xs',
    'Xs',
    'xed',
    'Xed',
    'the',
    'The',
    'a',
    'an',
    'and',
    'or',
    'but',
    'that',
    'of',
    'to',
    'in',
    'In',
  ],
  ...[
    'on',
    'On',
    'at',
    'by',
    'for',
    'from',
    'with',
    'after',
    'before',
    'this',
    'This',
    'as',
    'is',
    'are',
    'be',
    'not',
  ],
  ...[
    'was',
    'were',
    'had',
    'has',
    'have',
    'been',
    'said',
    'made',
    'will',
    'would',
    'his',
    'her',
    'its',
    'their',
    'our',
  ],
  ...[
    'he',
    'He',
    'it',
    'It',
    'they',
    'we',
    'We',
    'I',
    'you',
    'who',
    'which',
    'one',
    'two',
    'first',
    'some',
    'more',
  ],
  ...[
    'new',
    'day',
    'year',
    'years',
    'week',
    'attack',
    'attacks',
    'peace',
    'agreement',
    "'s",
    "'",
    '"',
    ',',
    '.',
    '-',
    '/',
    '(',
  ],
  ...['5', '10', '20', '30', '2020', '100'],
]

/** How common the words of a signature are, coarsely: what {@link neededBy} weighs. */
export function commonness(lexicon: Lexicon): (character: string) => number {
  const common = new Set(everywhere.map((word) => lexicon.signature(word, word.toLowerCase())))
  return (character) => (common.has(character) ? 100 : 1)
}

/** Characters one of which a text needs for an expression to fit; undefined when nearly every text has one. */
export function needsOf(
  { source }: RegExp,
  costOf: (character: string) => number,
): string | undefined {
  const needs = neededBy(source, costOf)
  const isCommon = needs === '' || [...needs].some((character) => costOf(character) > 1)
  return isCommon ? undefined : needs
}

/** A piece of a compiled pattern: the characters one of which every match of it holds; undefined when it may hold none. */
type Needed = string | undefined

/**
 * Characters of which every match of an expression holds at least one, as few and as rare ones as its pieces give;
 * empty when there is no such set. Understands what compiled patterns are made of: characters, classes, groups,
 * alternatives and repetition; what looks around is no part of a match.
 *
 * @param costOf how common a character is in texts; the sum over a set tells which of two sets is the rarer.
 */
function neededBy(source: string, costOf: (character: string) => number): string {
  const reader = { source, at: 0 }
  return alternatives(reader, costOf) ?? ''
}

interface Reader {
  readonly source: string
  at: number
}

type CostOf = (character: string) => number

function alternatives(reader: Reader, costOf: CostOf): Needed {
  let union: Needed = ''
  for (;;) {
    const one = sequence(reader, costOf)
    union = one === undefined || union === undefined ? undefined : union + one
    if (reader.source[reader.at] !== '|') break
    reader.at += 1
  }
  return union === undefined ? undefined : [...new Set(union)].join('')
}

function sequence(reader: Reader, costOf: CostOf): Needed {
  let best: Needed
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    const piece = repeated(reader, atom(reader, costOf))
    if (piece !== undefined && (best === undefined || cost(piece, costOf) < cost(best, costOf)))
      best = piece
  }
  return best
}

function cost(set: string, costOf: CostOf): number {
  return [...set].reduce((sum, character) => sum + costOf(character), 0)
}

/** What may be left out is needed by nothing. */
function repeated(reader: Reader, piece: Needed): Needed {
  const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})/.exec(
    reader.source.slice(reader.at, reader.at + 8),
  )
  if (quantifier === null) return piece
  reader.at += quantifier[0].length
  const isOptional = '?*'.includes(quantifier[0]) || Number(quantifier[1] ?? 1) === 0
  return isOptional ? undefined : piece
}

function atom(reader: Reader, costOf: CostOf): Needed {
  const { source } = reader
  if (source[reader.at] === '(') return group(reader, costOf)
  if (source[reader.at] !== '[') {
    reader.at += 1
    return source[reader.at - 1]
  }
  const end = source.indexOf(']', reader.at)
  const characters = source.slice(reader.at + 1, end)
  reader.at = end + 1
  return characters.startsWith('^') ? undefined : characters
}

function group(reader: Reader, costOf: CostOf): Needed {
  const head =
    /^\((?:\?(?:<?[=!]|:))?/.exec(reader.source.slice(reader.at, reader.at + 5))?.[0] ?? '('
  reader.at += head.length
  const inside = alternatives(reader, costOf)
  reader.at += 1
  return head === '(' || head === '(?:' ? inside : undefined
}
