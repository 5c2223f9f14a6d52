import type { UniversalTag } from '../../src/text/analysis.ts'
import { type LemmaTable, lemmaOf } from '../../src/text/tagging/lemma.ts'
import type { GoldSentence } from './conllu.ts'

/** A lemma that the rules get wrong is listed when the treebanks have it so often. */
const LISTED_AFTER = 1

interface Seen {
  readonly text: string
  readonly tag: UniversalTag
  readonly lemmas: Map<string, number>
}

/** The table of lemmas as tab-separated rows: those known, then the exceptions to the rules. */
export function learnLemmas(sentences: readonly GoldSentence[]): string {
  const known = knownLemmas(sentences)
  const table: LemmaTable = { exceptions: new Map(), known: new Set(known) }
  const rows = [...countLemmas(sentences)].flatMap(([key, { text, tag, lemmas }]) => {
    const [word = '', penn = ''] = key.split(' ')
    const [lemma, count] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? ['', 0]
    const ruled = lemmaOf({ text, lower: word, tag, penn }, table)
    return lemma === ruled || lemma === '_' || count < LISTED_AFTER ? [] : [`${word}\t${penn}\t${lemma}`]
  })
  return `${[...known, ...rows.sort()].join('\n')}\n`
}

const INFLECTED = new Set(['VBG', 'VBD', 'VBN', 'JJR', 'JJS', 'RBR', 'RBS'])

function knownLemmas(sentences: readonly GoldSentence[]): string[] {
  const known = new Set<string>()
  for (const { lemmas, tags } of sentences) {
    lemmas.forEach((lemma, index) => {
      if (['VERB', 'ADJ', 'ADV'].includes(tags[index] ?? '') && /^[a-z]{2,}$/.test(lemma)) known.add(lemma)
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
      if (tag === 'PROPN' || tag === 'X' || tag === 'NUM' || tag === 'PUNCT' || tag === 'SYM' || text.includes('\t')) return
      if (!INFLECTED.has(penn[index] ?? '') && lemma !== lemma.toLowerCase()) return
      const key = `${text.toLowerCase().replace(/[‘’`]/g, "'")} ${penn[index]}`
      const entry = seen.get(key) ?? { text, tag, lemmas: new Map<string, number>() }
      entry.lemmas.set(lemma, (entry.lemmas.get(lemma) ?? 0) + 1)
      seen.set(key, entry)
    })
  }
  return seen
}
