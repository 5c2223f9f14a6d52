// noUncheckedIndexedAccess: token numbers come from the same document, so reads carry `as`.
import type { NameType } from '../../src/text/analysis.ts'
import { labelOf, nameTypes, Part } from '../../src/text/names/labels.ts'
import type { Labelled, NameDocument, TaggedToken } from './name-data.ts'

/** Types of the sets by ours. Types left out are no names. */
const TYPES: Readonly<Record<string, NameType>> = {
  person: 'person',
  per: 'person',
  organisation: 'organisation',
  organization: 'organisation',
  org: 'organisation',
  corporation: 'organisation',
  group: 'organisation',
  location: 'place',
  loc: 'place',
  place: 'place',
  nationality: 'nationality',
  misc: 'other',
  'creative-work': 'other',
  product: 'other',
  event: 'other',
  object: 'other',
  abstract: 'other',
  documentreference: 'other',
}

interface Stretch {
  readonly first: number
  readonly end: number
  readonly type: number
}

/** Gold label of each token. */
export function labelTokens(document: NameDocument): Int32Array {
  const { tokens } = document
  const gold = new Int32Array(tokens.length)
  const taken = new Uint8Array(tokens.length)
  const stretches = document.labelled.flatMap((label) => stretchOf(tokens, label))
  stretches.sort((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first)
  for (const { first, end, type } of stretches) {
    if (taken.subarray(first, end).includes(1)) continue
    taken.fill(1, first, end)
    for (let row = first; row < end; row++) {
      const part =
        end - first === 1
          ? Part.unit
          : row === first
            ? Part.begin
            : row === end - 1
              ? Part.last
              : Part.inside
      gold[row] = labelOf(type, part)
    }
  }
  return gold
}

const LINKING = /^(?:of|the|and|for|de|la|del|al|el|bin|van|von|in|on|to|'s|’s|-|&|\.)$/i

/** The tokens of a label, cut to a name: no article, no title before a person, capitals but for linking words. */
function stretchOf(
  tokens: readonly TaggedToken[],
  { start, end, type: given }: Labelled,
): Stretch[] {
  const known = TYPES[given.toLowerCase()]
  if (known === undefined) return []
  const type = nameTypes.indexOf(known)
  const inside = tokens.filter((token) => token.start < end && token.end > start)
  let first = inside.findIndex((token) => isNamed(token))
  const last = inside.findLastIndex((token) => isNamed(token))
  const name = nameTypes[type]
  if (name === 'person') while (first < last && isTitle(inside[first] as TaggedToken)) first++
  if (name === 'person' && first === last && first >= 0 && isTitle(inside[first] as TaggedToken))
    return []
  const kept = inside.slice(first, last + 1)
  const head = kept[0]
  const tail = kept.at(-1)
  if (first < 0 || head === undefined || tail === undefined || head.sentence !== tail.sentence)
    return []
  if (kept.some((token) => !isNamed(token) && !LINKING.test(token.text))) return []
  return [{ first: head.index, end: tail.index + 1, type }]
}

function isNamed(token: TaggedToken): boolean {
  return (
    /^[\p{Lu}\d@#]|\p{Lu}/u.test(token.text) &&
    !/^(?:the|a|an)$/i.test(token.text) &&
    token.tag !== 'PRON' &&
    token.tag !== 'DET'
  )
}

const TITLES =
  /^(?:president|prime|minister|secretary|general|foreign|defen[cs]e|mr\.?|mrs\.?|ms\.?|dr\.?|sir|lord|king|queen|prince|ambassador|lt\.?|gen\.?|col\.?|colonel|major|captain|senator|sen\.?|rep\.?|representative|high|special|envoy|envoys|chief|leader|former|vice|deputy|state|office|spokes(?:man|woman|person)|director|chairman|sheikh|ayatollah|imam|grand|us|u\.s\.|uk|un|eu|american|russian|british|french|german|iraqi|syrian|iranian|turkish|of|for|the|and|-|staff|middle|east|international|development|armed|forces|commander|emir|caliph|sultan|pope|saint|st\.?|sheik|hajji|mullah|professor|prof\.?|justice|judge|governor|gov\.?|mayor|premier|chancellor|baroness|baron|dame|admiral|sergeant|corporal|air|marshal|field|brigadier|parliamentary|under|undersecretary|assistant|designate)$/i

function isTitle(token: TaggedToken): boolean {
  return TITLES.test(token.text)
}
