import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Draws `docs/pictures/brief.svg`: the first section of the brief on our examples, line by line as printed. */
const folder = mkdtempSync(join(tmpdir(), 'onrecord-picture-'))
const file = join(folder, 'case.onrecord')

const characterWidth = 7.25
const lineHeight = 17
const margin = 18

try {
  run('add', 'examples')
  const lines = firstSection(run('brief'))
  mkdirSync(join('docs', 'pictures'), { recursive: true })
  writeFileSync(join('docs', 'pictures', 'brief.svg'), picture(['$ onrecord brief', ...lines, '…']))
} finally {
  rmSync(folder, { recursive: true })
}

function run(...command: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join('scripts', 'onrecord.ts'), ...command, '--case', file],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** The line of clocks and the section below it. */
function firstSection(brief: string): readonly string[] {
  const [clocks = '', section = ''] = brief.split('\n\n')
  return [clocks, '', ...section.split('\n')]
}

function picture(lines: readonly string[]): string {
  const longest = Math.max(...lines.map(({ length }) => length))
  const width = Math.ceil(longest * characterWidth) + 2 * margin
  const height = lines.length * lineHeight + 2 * margin
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="The first section of a brief">`,
    '<style>',
    'rect { fill: #fbfbfa; stroke: #d5d5d0 } text { font: 12px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #24292f; white-space: pre }',
    '.head { font-weight: bold } .cite { fill: #5d6670 }',
    '@media (prefers-color-scheme: dark) { rect { fill: #161b22; stroke: #3d444d } text { fill: #e6edf3 } .cite { fill: #9aa4b0 } }',
    '</style>',
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6"/>`,
    ...lines.map(textLine).filter((line) => line !== ''),
    '</svg>',
    '',
  ].join('\n')
}

function textLine(line: string, index: number): string {
  const words = line.trimStart()
  if (words === '') return ''
  const x = margin + (line.length - words.length) * characterWidth
  const y = margin + (index + 0.75) * lineHeight
  const isHead = index > 1 && words.length === line.length
  const marked = escaped(words).replace(/(?:\[\d+\][ –]?)+/g, '<tspan class="cite">$&</tspan>')
  // Drawn to one width whatever the reader's font, so that columns stay columns.
  const width = words.length * characterWidth
  return `<text x="${x}" y="${y}" textLength="${width}" xml:space="preserve"${isHead ? ' class="head"' : ''}>${marked}</text>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
