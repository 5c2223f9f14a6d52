import type { Lexicon } from './lexicon.ts'
import { matchAt } from './phrase-index.ts'
import { type Scene, sentenceStart } from './scene.ts'
import type { Resolved, Told } from './told.ts'

/** "Lind saw a man and his son": between them stands a human being without a name, who may as well be meant. */
export function isBlocked({ scene, byHead }: Told, found: Resolved, at: number): boolean {
  const { tokens, actors, lemmas, lexicon } = scene
  const gender = lexicon.pronouns[tokens[at]?.lower ?? '']
  // "He shot himself": whoever does it.
  if (tokens[at]?.lower.endsWith('self') === true) return false
  const subject = tokens[at]?.relation.startsWith('nsubj') === true
  for (let index = Math.max(found.end, sentenceStart(scene, at)); index < at; index++) {
    const token = tokens[index]
    if (token?.penn !== 'NN' || aside.has(token.relation) || isPredicate(scene, index)) continue
    if (token.relation === 'appos' && token.head >= found.first && token.head < found.end) continue
    // A subject takes up a subject; before a name the noun is its title.
    if (subject && !token.relation.startsWith('nsubj')) continue
    if (tokens[index + 1]?.tag === 'PROPN') continue
    const [noun] = matchAt(actors.agents, { tokens, keys: lemmas }, index, index + 1)?.values ?? []
    if (noun === undefined || noun.group || isOtherKin(lexicon, token.lower, gender)) continue
    const mentions = byHead.get(index) ?? []
    if (!mentions.some(({ parties }) => parties.some(({ actor }) => actor !== undefined)))
      return true
  }
  return false
}

/** "His wife had warned him": a woman is nobody whom "him" may stand for. */
function isOtherKin(lexicon: Lexicon, word: string, gender: string | undefined): boolean {
  if (!lexicon.kin.has(word) || /^(?:cousin|sibling|partner|spouse|twin)$/.test(word)) return false
  if (gender !== 'male' && gender !== 'female') return false
  return lexicon['kin-female'].has(word) !== (gender === 'female')
}

/** "was the president", "as vice president": what somebody named is. */
function isPredicate({ tokens }: Scene, noun: number): boolean {
  for (let at = noun - 1; at > noun - 5; at--) {
    const { tag, lower, lemma } = tokens[at] ?? {}
    if (lower === 'as' || lemma === 'be' || lemma === 'become') return true
    if (tag === 'VERB' || tag === 'PUNCT' || tag === 'ADP') return false
  }
  return false
}

/** Relations of nouns that name nobody else: "the officer Lind", "Lind was a nurse". */
const aside: ReadonlySet<string> = new Set(['compound', 'root', 'nmod:poss', 'flat'])
