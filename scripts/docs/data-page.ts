import { existsSync, globSync, readFileSync } from 'node:fs'

const folders = ['data', 'models'] as const

/** Where each list and each file of weights comes from, and under which licence it stands. */
export function dataPage(): string {
  return [
    '# Data and weights',
    'Lists and weights that travel with the package. Short lists stand beside the code that reads them and name their origin at their head.',
    ...folders.map((folder) => [`## ${folder}/`, ...tablesIn(readmeOf(folder))].join('\n\n')),
  ].join('\n\n')
}

/** Files of which no README says where they come from. */
export function filesWithoutOrigin(): readonly string[] {
  return folders.flatMap((folder) =>
    unnamedFiles(filesIn(folder), readmeOf(folder)).map((file) => `${folder}/${file}`),
  )
}

function readmeOf(folder: string): string {
  const path = `${folder}/README.md`
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

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
