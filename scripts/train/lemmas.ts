import type { UniversalTag } from '../../src/text/analysis.ts'
import { type LemmaTable, lemmaOf } from '../../src/text/tagging/lemma.ts'
import type { GoldSentence } from './conllu.ts'

interface Seen {
  readonly text: string
  readonly tag: UniversalTag
  readonly lemmas: Map<string, number>
}

/** The table of lemmas as tab-separated rows: those known, then the exceptions to the rules. */
export function learnLemmas(sentences: readonly GoldSentence[]): string {
  const known = knownLemmas(sentences)
  // "bases" is one of "basis" in a treebank, but "base" is the better guess when both are words.
  const nouns = new Set(
    sentences.flatMap(({ lemmas, penn }) => lemmas.filter((_, index) => penn[index] === 'NN')),
  )
  const table: LemmaTable = { exceptions: new Map(), known: new Set(known) }
  const seen = countLemmas(sentences)
  const forms = formsOfVerbs(seen)
  const rows = [...seen].flatMap(([key, { text, tag, lemmas }]) => {
    const [word = '', penn = ''] = key.split(' ')
    const [told, count] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [
      '',
      0,
    ]
    // "Fled" is of "flee" as a participle, and of a slip of the treebank as a past form.
    const twin = penn === 'VBD' ? [...(seen.get(`${word} VBN`)?.lemmas.keys() ?? [])][0] : undefined
    const isSlip =
      twin !== undefined && forms.get(told)?.size === 1 && (forms.get(twin)?.size ?? 0) > 1
    const lemma = isSlip ? twin : told
    const ruled = lemmaOf({ text, lower: word, tag, penn }, table)
    const plural = penn === 'NNS' && count < 3 && nouns.has(ruled)
    return lemma === ruled || lemma === '_' || plural ? [] : [`${word}\t${penn}\t${lemma}`]
  })
  return `${[...known, ...rows.sort()].join('\n')}\n`
}

/** The words that are forms of each verb. */
function formsOfVerbs(seen: ReadonlyMap<string, Seen>): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>()
  for (const [key, { tag, lemmas }] of seen) {
    if (tag !== 'VERB') continue
    const [word = ''] = key.split(' ')
    for (const lemma of lemmas.keys()) forms.set(lemma, (forms.get(lemma) ?? new Set()).add(word))
  }
  return forms
}

const INFLECTED = new Set(['VBG', 'VBD', 'VBN', 'JJR', 'JJS', 'RBR', 'RBS'])

function knownLemmas(sentences: readonly GoldSentence[]): string[] {
  const known = new Set<string>()
  for (const { lemmas, tags } of sentences) {
    lemmas.forEach((lemma, index) => {
      if (['VERB', 'ADJ', 'ADV'].includes(tags[index] ?? '') && /^[a-z]{2,}$/.test(lemma))
        known.add(lemma)
    })
  }
  return [...known].sort()
}

function countLemmas(sentences: readonly GoldSentence[]): Map<string, Seen> {
  const seen = new Map<string, Seen>()
  for (const { forms, lemmas, tags, penn } of sentences) {
    forms.forEach((text, index) => {
      // Column four of a treebank holds universal tags.
      const tag = tags[index] as UniversalTag
      const lemma = lemmas[index] ?? ''
      if (
        tag === 'PROPN' ||
        tag === 'X' ||
        tag === 'NUM' ||
        tag === 'PUNCT' ||
        tag === 'SYM' ||
        text.includes('\t')
      )
        return
      if (!INFLECTED.has(penn[index] ?? '') && lemma !== lemma.toLowerCase()) return
      const key = `${text.toLowerCase().replace(/[‘’`]/g, "'")} ${penn[index]}`
      const entry = seen.get(key) ?? { text, tag, lemmas: new Map<string, number>() }
      entry.lemmas.set(lemma, (entry.lemmas.get(lemma) ?? 0) + 1)
      seen.set(key, entry)
    })
  }
  return seen
}
