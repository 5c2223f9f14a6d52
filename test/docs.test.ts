import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../src/app/cli/commands.ts'
import { exporters } from '../src/export/index.ts'

const own = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'data/README.md', 'models/README.md']
const pages = [
  ...own,
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name))
    .sort(),
]

const text = (page: string) => readFileSync(page, 'utf8')
const { scripts } = JSON.parse(text('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>
}

/** Blocks and inline stretches of code, line by line. */
function codeLines(page: string): readonly string[] {
  const blocks = [...text(page).matchAll(/^```[^\n]*\n([\s\S]*?)^```|^((?: {4}[^\n]*\n)+)/gm)]
  const inline = [...text(page).matchAll(/`([^`\n]+)`/g)]
  return [
    ...blocks.flatMap(([, fenced, indented]) => (fenced ?? indented ?? '').split('\n')),
    ...inline.map(([, code]) => code ?? ''),
  ].map((line) => line.trim().replace(/^\$ /, ''))
}

/** What stands after `onrecord` on a line that is a command: its name and its options. */
function shownCommand(
  line: string,
): { readonly name: string; readonly options: string[] } | undefined {
  const words = /(?:^|\| )onrecord ([a-z-][^|>]*)/.exec(line)?.[1]?.trim().split(/\s+/)
  const name = words?.[0]
  return name === undefined || words === undefined
    ? undefined
    : { name, options: words.filter((word) => /^--[a-z]/.test(word)) }
}

/** Names of the sections of a page, as links to them are written. */
function anchors(page: string): readonly string[] {
  return [...text(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

test.each(['npm ci && npm run demo', 'npm ci && npm test'])(
  'the README says `%s`, and npm knows it',
  (command) => {
    expect(text('README.md')).toContain(command)
    for (const [, script = ''] of command.matchAll(/npm (?:run )?(?!ci)(\w+)/g)) {
      expect(Object.keys(scripts)).toContain(script)
    }
  },
)

test('the README is one screen', () => {
  expect(text('README.md').split('\n').length).toBeLessThan(90)
})

describe.each(pages)('%s', (page) => {
  test('links to what is there', () => {
    const links = [...text(page).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)]
      .map(([, link, source]) => link ?? source ?? '')
      .filter((link) => !/^(?:https?|mailto):/.test(link))
    const dead = links.filter((link) => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? page : join(dirname(page), path)
      if (!existsSync(target)) return true
      return anchor !== undefined && target.endsWith('.md') && !anchors(target).includes(anchor)
    })

    expect(dead).toEqual([])
  })

  test('shows npm scripts that there are', () => {
    const shown = codeLines(page).flatMap((line) =>
      [...line.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, script]) => script),
    )

    expect(shown.filter((script) => !Object.hasOwn(scripts, script ?? ''))).toEqual([])
  })

  test('shows commands that there are, with options they take', () => {
    const wrong = codeLines(page).flatMap((line) => {
      const shown = shownCommand(line)
      if (!shown || shown.name.startsWith('--')) return []
      const command = commands.find(({ name }) => name === shown.name)
      if (!command) return [line]
      const known = command.options.flatMap(({ flags }) => flags.match(/--[a-z-]+/g) ?? [])
      return shown.options.every((option) => known.includes(option.replace(/=.*/, '')))
        ? []
        : [line]
    })

    expect(wrong).toEqual([])
  })

  test('names formats that can be exported', () => {
    const formats = codeLines(page).flatMap(
      (line) => /\bonrecord export ([a-z]+)/.exec(line)?.[1] ?? [],
    )
    const known = exporters.map(({ format }) => format)

    expect(formats.filter((format) => !known.includes(format))).toEqual([])
  })
})

test('every decision is numbered once, and listed', () => {
  const files = readdirSync('docs/decisions').filter((name) => /^\d{4}-/.test(name))
  const numbers = files.map((name) => name.slice(0, 4))

  expect(new Set(numbers).size).toBe(numbers.length)
  for (const name of files) expect(text('docs/decisions/README.md')).toContain(`(${name})`)
})

test.each(['../src/', 'src/'])(
  'files of the code that architecture and decisions name with %s are there',
  (start) => {
    const prose = pages.filter((page) => /architecture|decisions/.test(page))
    const named = prose.flatMap((page) =>
      [...text(page).matchAll(/`((?:\.\.\/)?(?:src|test|scripts|bench|bin)\/[\w./-]+)`/g)].map(
        ([, path = '']) => path,
      ),
    )
    const missing = named.filter((path) => path.startsWith(start) && !existsSync(path))

    expect(missing).toEqual([])
  },
)
