import { globSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

interface Rule {
  readonly name: string
  readonly matches: readonly unknown[]
  readonly misses: readonly unknown[]
}

/** Every rule that finds something in a text, with the sentences it is tested on. */
export function rulesPage(): string {
  const files = globSync('src/**/*.yaml')
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .map(({ path, text }) => ({ path, about: headComment(text), rules: [...rulesIn(parse(text))] }))
    .filter(({ rules }) => rules.length > 0)
  const count = files.reduce((sum, { rules }) => sum + rules.length, 0)
  return [
    '# The rules',
    `${count} rules in ${files.length} files. A rule carries sentences it must match and sentences it must leave alone; they run as tests.`,
    ...files.flatMap(({ path, about, rules }) => [
      `## ${path}`,
      ...(about === '' ? [] : [about]),
      ...rules.map(ruleSection),
    ]),
  ].join('\n\n')
}

function ruleSection({ name, matches, misses }: Rule): string {
  const list = (verb: string, sentences: readonly unknown[]) =>
    sentences.map((sentence) => `- ${verb} ${quoted(sentence)}`)
  return [`### ${name}`, '', ...list('matches', matches), ...list('misses', misses)].join('\n')
}

const quoted = (sentence: unknown) =>
  `“${(typeof sentence === 'string' ? sentence : JSON.stringify(sentence)).trim().replaceAll('\n', ' ')}”`

/** Wherever they stand in a file: a rule is what has a name and sentences. */
function* rulesIn(value: unknown): Generator<Rule> {
  if (Array.isArray(value)) for (const inner of value) yield* rulesIn(inner)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  if ('name' in value && typeof value.name === 'string' && 'matches' in value) {
    const misses = 'misses' in value ? listOf(value.misses) : []
    yield { name: value.name, matches: listOf(value.matches), misses }
    return
  }
  for (const inner of Object.values(value)) yield* rulesIn(inner)
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

function headComment(text: string): string {
  const lines = text.split('\n')
  const end = lines.findIndex((line) => !line.startsWith('#'))
  const comment = lines.slice(0, end === -1 ? lines.length : end).map((line) => line.slice(2))
  return comment.join('\n').trim()
}
