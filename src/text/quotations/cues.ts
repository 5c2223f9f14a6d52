import { z } from 'zod'
import { readYaml, Stance } from '../../record/index.ts'

export const CueFrame = z.enum([
  'clause',
  'quote',
  'object',
  'to',
  'addressed',
  'made',
  'as',
  'gerund',
  'of',
  'for',
])
export type CueFrame = z.infer<typeof CueFrame>

const Sentences = z.array(z.string()).readonly()
const Group = z
  .object({
    name: z.string(),
    stance: Stance,
    frames: z.array(CueFrame).default([]),
    prepositions: z.array(z.string()).default([]),
    lemmas: z.string(),
    matches: Sentences,
    misses: Sentences,
  })
  .strict()
const Phrase = z
  .object({
    name: z.string(),
    stance: Stance,
    words: z.string(),
    lemma: z.string(),
    matches: Sentences,
    misses: Sentences,
  })
  .strict()
const CueFile = z
  .object({
    verbs: z.array(Group),
    nouns: z.array(Group),
    adjectives: z.array(Group),
    phrases: z.array(Phrase),
    adverbs: z.array(Group),
    notSources: Sentences,
    fillers: Sentences,
    hedges: Sentences,
    timeOpeners: Sentences,
    speakerTitles: Sentences,
    captions: Sentences,
    media: Sentences,
    loneTitles: Sentences,
    othersWords: Sentences,
    addressees: Sentences,
    particles: Sentences,
  })
  .strict()

/** How one word attributes, and what stance it takes. */
export interface Cue {
  readonly lemma: string
  readonly rule: string
  readonly stance: Stance
  readonly frames: ReadonlySet<CueFrame>
  readonly prepositions: ReadonlySet<string>
}

export interface CuePhrase {
  readonly words: readonly string[]
  readonly lemma: string
  readonly rule: string
  readonly stance: Stance
}

/** A rule with the sentences it must match and must leave alone. */
export interface CueExamples {
  readonly name: string
  readonly matches: readonly string[]
  readonly misses: readonly string[]
}

/** The words that attribute, by part of speech and lemma. */
export interface CueLexicon {
  readonly verbs: ReadonlyMap<string, Cue>
  readonly nouns: ReadonlyMap<string, Cue>
  readonly adjectives: ReadonlyMap<string, Cue>
  readonly adverbs: ReadonlyMap<string, Cue>
  /** By first word. */
  readonly phrases: ReadonlyMap<string, readonly CuePhrase[]>
  readonly notSources: ReadonlySet<string>
  readonly speakerTitles: ReadonlySet<string>
  readonly captions: ReadonlySet<string>
  readonly media: ReadonlySet<string>
  readonly loneTitles: ReadonlySet<string>
  readonly othersWords: ReadonlySet<string>
  readonly fillers: ReadonlySet<string>
  readonly hedges: ReadonlySet<string>
  readonly timeOpeners: ReadonlySet<string>
  readonly addressees: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  readonly examples: readonly CueExamples[]
}

let loaded: CueLexicon | undefined

/** English cue words, read once. */
export function cueLexicon(): CueLexicon {
  loaded ??= load()
  return loaded
}

/**
 * The stance of a cue's lemma: `say` for one that the lexicon does not hold. A word in several groups ("threaten") has
 * the stance of the first.
 */
export function stanceOf(lemma: string): Stance {
  const { verbs, nouns, adjectives } = cueLexicon()
  return (verbs.get(lemma) ?? nouns.get(lemma) ?? adjectives.get(lemma))?.stance ?? 'say'
}

function load(): CueLexicon {
  const file = readYaml(new URL('cues.yaml', import.meta.url), CueFile)
  const phrases = new Map<string, CuePhrase[]>()
  for (const { name, words, lemma, stance } of file.phrases) {
    const list = words.split(' ')
    const first = list[0] ?? ''
    phrases.set(first, [...(phrases.get(first) ?? []), { words: list, lemma, stance, rule: name }])
  }
  return {
    verbs: byLemma(file.verbs),
    nouns: byLemma(file.nouns),
    adjectives: byLemma(file.adjectives),
    adverbs: byLemma(file.adverbs),
    phrases,
    notSources: new Set(file.notSources),
    speakerTitles: new Set(file.speakerTitles),
    captions: new Set(file.captions),
    media: new Set(file.media),
    loneTitles: new Set(file.loneTitles),
    othersWords: new Set(file.othersWords),
    fillers: new Set(file.fillers),
    hedges: new Set(file.hedges),
    timeOpeners: new Set(file.timeOpeners),
    addressees: new Set(file.addressees),
    particles: new Set(file.particles),
    examples: [...file.verbs, ...file.nouns, ...file.adjectives, ...file.phrases, ...file.adverbs],
  }
}

/** A lemma in two groups has the frames of both and the stance and name of the first. */
function byLemma(groups: readonly z.infer<typeof Group>[]): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>()
  for (const { name, stance, frames, prepositions, lemmas } of groups) {
    for (const lemma of lemmas.trim().split(/\s+/)) {
      const before = cues.get(lemma)
      cues.set(lemma, {
        lemma,
        rule: before?.rule ?? name,
        stance: before?.stance ?? stance,
        frames: new Set([...(before?.frames ?? []), ...frames]),
        prepositions: new Set([...(before?.prepositions ?? []), ...prepositions]),
      })
    }
  }
  return cues
}
