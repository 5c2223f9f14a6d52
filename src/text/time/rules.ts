import { z } from 'zod'
import { OnrecordError, readYaml } from '../../record/index.ts'
import { type Lexicon, loadLexicon } from './lexicon.ts'
import { loadNamedDays, type NamedDay } from './named-days.ts'
import { isNormaliser, type NormaliserName } from './normalise/index.ts'
import { type Openings, openingsOf } from './openings.ts'
import { compilePattern, expandMacros, literalsOf } from './pattern.ts'

const TimeRule = z
  .object({
    name: z.string(),
    pattern: z.string(),
    normalise: z.string(),
    /** What the rule's finds say about the passage: it names its years, it counts from the day of writing, or it speaks of now. */
    evidence: z.enum(['year', 'deictic', 'present']).optional(),
    matches: z.array(z.string()).min(1),
    misses: z.array(z.string()).min(1),
  })
  .readonly()

const Prefix = z
  .object({
    name: z.string(),
    pattern: z.string(),
    /** `part`: of a longer stretch ("the end of"); `approximate`: hedges a number; `daypart`: "the night of". */
    role: z.enum(['part', 'approximate', 'daypart']),
    mod: z
      .enum([
        'LESS_THAN',
        'MORE_THAN',
        'EQUAL_OR_LESS',
        'EQUAL_OR_MORE',
        'START',
        'MID',
        'END',
        'APPROX',
      ])
      .optional(),
  })
  .readonly()

/** What a word or phrase near a date says of which way it points. */
const Cue = z
  .object({
    name: z.string(),
    points: z.enum(['future', 'past', 'weak', 'noun', 'quiet']),
    pattern: z.string(),
    matches: z.array(z.string()).min(1),
    misses: z.array(z.string()).min(1),
  })
  .readonly()
export type Cue = z.infer<typeof Cue>

/** How a governing preposition bounds a date. */
export const Bearing = z.enum(['until', 'before', 'since', 'after', 'on', 'during'])
export type Bearing = z.infer<typeof Bearing>

const RuleFile = z.object({
  governors: z.record(Bearing, z.array(z.string())),
  rescheduling: z.array(z.string()),
  cues: z.array(Cue),
  macros: z.record(z.string(), z.string()),
  prefixes: z.array(Prefix),
  rules: z.array(TimeRule),
})

export interface CompiledRule {
  readonly name: string
  readonly expression: RegExp
  readonly normalise: NormaliserName
  readonly evidence: 'year' | 'deictic' | 'present' | undefined
  /** For the rules that a named day makes. */
  readonly named: NamedDay | undefined
  readonly matches: readonly string[]
  readonly misses: readonly string[]
}

export interface CompiledPrefix {
  readonly name: string
  readonly expression: RegExp
  readonly role: z.infer<typeof Prefix>['role']
  readonly mod: z.infer<typeof Prefix>['mod']
}

/** Everything the scanner needs of one language. */
export interface Grammar {
  readonly lexicon: Lexicon
  readonly rules: readonly CompiledRule[]
  readonly prefixes: readonly CompiledPrefix[]
  /** Where each of `rules` may fit. */
  readonly ruleOpenings: Openings
  /** Where each of `prefixes` may fit. */
  readonly prefixOpenings: Openings
  readonly governors: readonly GovernorWords[]
  readonly rescheduling: ReadonlySet<string>
  readonly cues: readonly Cue[]
  /** The end of a sentence and all cues in one: group 1, and then one for each of `cues`. */
  readonly cueExpression: RegExp
}

export interface GovernorWords {
  readonly words: readonly string[]
  readonly bearing: Bearing
}

/** The longest first, so that "up to" is not taken for "to". */
function governorsOf(file: z.infer<typeof RuleFile>): readonly GovernorWords[] {
  return Bearing.options
    .flatMap((bearing) =>
      file.governors[bearing].map((phrase) => ({ words: phrase.split(' '), bearing })),
    )
    .sort((a, b) => b.words.length - a.words.length)
}

type Compile = (pattern: string) => RegExp

function compileRules(file: z.infer<typeof RuleFile>, compile: Compile): CompiledRule[] {
  return file.rules.map((rule) => ({
    name: rule.name,
    expression: compile(rule.pattern),
    normalise: normaliserNamed(rule.normalise),
    evidence: rule.evidence,
    named: undefined,
    matches: rule.matches,
    misses: rule.misses,
  }))
}

function namedPattern({ pattern }: NamedDay): string {
  return `('last' | 'this' | 'next')? (?:${pattern}) daypart? (?:(',' | 'of')? year)?`
}

function compileNamedDays(days: readonly NamedDay[], compile: Compile): CompiledRule[] {
  return days.map((named) => ({
    name: `named-day/${named.name}`,
    expression: compile(namedPattern(named)),
    normalise: 'namedDay',
    evidence: undefined,
    named,
    matches: named.matches,
    misses: named.misses,
  }))
}

/** A group for the end of a sentence, then one for each cue in the order of the file. */
function cueExpression(cues: readonly Cue[], compile: Compile): RegExp {
  const patterns = ['stop | break', ...cues.map(({ pattern }) => pattern)]
  return new RegExp(
    patterns.map((pattern) => `(${uncaptured(compile(pattern).source)})`).join('|'),
    'g',
  )
}

/** Groups of a pattern's own, made to catch nothing. */
function uncaptured(source: string): string {
  return source.replace(/\((?!\?)/g, '(?:')
}

function loadGrammar(): Grammar {
  const file = readYaml(new URL('en.rules.yaml', import.meta.url), RuleFile)
  const days = loadNamedDays()
  const macros = new Map<string, string>()
  for (const [name, source] of Object.entries(file.macros)) {
    macros.set(name, expandMacros(source, macros))
  }
  const patterns = [...file.rules, ...file.prefixes, ...file.cues].map(({ pattern }) => pattern)
  const literals = [...patterns, ...days.map(namedPattern), ...macros.values()].flatMap(literalsOf)
  const lexicon = loadLexicon(new URL('en.lexicon.yaml', import.meta.url), new Set(literals))
  const compile = (pattern: string) => compilePattern(expandMacros(pattern, macros), lexicon)
  const rules = [...compileNamedDays(days, compile), ...compileRules(file, compile)]
  const prefixes = file.prefixes.map(({ name, role, mod, pattern }) => ({
    name,
    role,
    mod,
    expression: compile(pattern),
  }))
  return {
    lexicon,
    rules,
    prefixes,
    ruleOpenings: openingsOf(rules.map(({ expression }) => expression)),
    prefixOpenings: openingsOf(prefixes.map(({ expression }) => expression)),
    governors: governorsOf(file),
    rescheduling: new Set(file.rescheduling),
    cues: file.cues,
    cueExpression: cueExpression(file.cues, compile),
  }
}

function normaliserNamed(name: string): NormaliserName {
  if (isNormaliser(name)) return name
  throw new OnrecordError('data-invalid', `No normaliser is called "${name}".`)
}

let loaded: Grammar | undefined

/** The English grammar, read once. */
export function grammar(): Grammar {
  loaded ??= loadGrammar()
  return loaded
}
