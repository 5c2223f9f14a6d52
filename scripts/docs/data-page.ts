import { existsSync, globSync, readFileSync } from 'node:fs'

const folders = ['data', 'models'] as const

/** Where each list and each file of weights comes from, and under which licence it stands. */
export function dataPage(): string {
  const sections = folders.filter(hasFiles).map((folder) => {
    const readme = existsSync(`${folder}/README.md`)
      ? readFileSync(`${folder}/README.md`, 'utf8')
      : ''
    const unnamed = unnamedFiles(filesIn(folder), readme)
    if (unnamed.length > 0) {
      throw new Error(`${folder}/README.md names no origin and licence of ${unnamed.join(', ')}`)
    }
    return [`## ${folder}/`, ...tablesIn(readme)].join('\n\n')
  })
  return [
    '# Data and weights',
    'Lists and weights that travel with the package. Short lists stand beside the code that reads them and name their origin at their head.',
    ...sections,
  ].join('\n\n')
}

const hasFiles = (folder: string) => filesIn(folder).length > 0

const filesIn = (folder: string) =>
  globSync(`${folder}/**/*.*`)
    .map((path) => path.slice(folder.length + 1))
    .filter((path) => !path.endsWith('.md'))
    .sort()

/** Files that a README names neither by themselves nor by a folder that holds them (`places/`). */
export function unnamedFiles(files: readonly string[], readme: string): readonly string[] {
  return files.filter((file) => {
    const parts = file.split('/')
    const above = parts.slice(0, -1).map((_, index) => `${parts.slice(0, index + 1).join('/')}/`)
    return ![file, parts.at(-1) ?? file, ...above].some((name) => readme.includes(`\`${name}\``))
  })
}

/** The tables of a page, rows as they are. */
export function tablesIn(page: string): readonly string[] {
  return (page.match(/(?:^\|.*\|[ \t]*(?:\n|$))+/gm) ?? []).map((table) => table.trim())
}
