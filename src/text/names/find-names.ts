// noUncheckedIndexedAccess: columns have a row for every token, so reads carry `as number`.
import type { Name, Sentence, Token } from '../analysis.ts'
import { loadModels } from '../parsing/models.ts'
import { casingOf } from '../tagging/casing.ts'
import { hashWord } from '../tagging/hash.ts'
import { encodeTokens, type Words } from '../tagging/words.ts'
import { cutName, type Known } from './cut-name.ts'
import { withDoubleNames } from './double-names.ts'
import { markListed } from './gazetteer.ts'
import { nameTypes, Part, partOf, typeOf } from './labels.ts'
import { labelNames, loadNameModel, type NameModel } from './model.ts'
import { addListed, listedTypes } from './peoples.ts'
import { withSites } from './sites.ts'
import { withSurnames } from './surnames.ts'
import { withWeapons } from './weapons.ts'

/** The training set whose conventions are followed: official statements and reports on a conflict. */
const SET = 1

/**
 * Names in order of the text, not overlapping: the longest whole name without its article or title
 * ("Lloyd Austin", "Security Council", "Iraqi").
 *
 * A country that acts may come as `organisation` or as `place`. `other` is a name of a work, an event or a thing. Measured
 * on re3d, each folder by a model that has not seen it: see docs/accuracy/language.md.
 */
export function findNames(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  text: string,
  words?: Words,
): Name[] {
  return findNamesBy(loadNameModel(), { tokens, sentences, text, ...(words && { words }) })
}

/** A parsed text. */
interface Parsed {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly text: string
  /** What the models see of the tokens, when it is at hand. */
  readonly words?: Words
}

/** As {@link findNames}, by a given model: what benchmarks of models trained apart use. */
export function findNamesBy(
  { scores, list }: NameModel,
  { tokens, sentences, text, words = wordsOf({ tokens, sentences, text }) }: Parsed,
): Name[] {
  const penn = pennHashes(tokens)
  const listed = new Int32Array(tokens.length)
  const labels = new Int32Array(tokens.length)
  for (const { firstToken: first, endToken: end } of sentences) {
    markListed(list, words, { first, end }, listed)
    labelNames(scores, { words, penn, listed, labels, set: SET, first, end })
  }
  const types = listedTypes(tokens, words, list)
  const found = withDoubleNames(namesOf(tokens, labels, { text, types }), text)
  const named = withSites(found, list, text)
  return withWeapons(addListed(withSurnames(named), tokens, types), tokens, text)
}

const hashOfPenn = new Map<string, number>()

/** Penn tags as the model sees them; there are some fifty, hashed once. */
function pennHashes(tokens: readonly Token[]): Int32Array {
  const hashes = new Int32Array(tokens.length)
  for (let row = 0; row < tokens.length; row++) {
    const { penn } = tokens[row] as Token
    let hash = hashOfPenn.get(penn)
    if (hash === undefined) {
      hash = hashWord(penn)
      hashOfPenn.set(penn, hash)
    }
    hashes[row] = hash
  }
  return hashes
}

function wordsOf({ tokens, sentences, text }: Parsed): Words {
  const models = loadModels()
  return encodeTokens(text, tokens, casingOf(text, tokens, sentences, models), models.clusters)
}

function namesOf(tokens: readonly Token[], labels: Int32Array, known: Known): Name[] {
  const names: Name[] = []
  let first = 0
  for (let row = 0; row < tokens.length; row++) {
    const label = (labels[row] as number) - 1
    if (label <= 0) continue
    const part = partOf(label)
    if (part === Part.begin || part === Part.unit) first = row
    if (part === Part.last || part === Part.unit)
      names.push(
        ...cutName(tokens.slice(first, row + 1), nameTypes[typeOf(label)] ?? 'other', known),
      )
  }
  return names
}
