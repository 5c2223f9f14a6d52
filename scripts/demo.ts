import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Reads our examples into a fresh case and prints its brief, with the commands a user would type; `--web` shows it in the browser. */
const file = join('out', 'demo.onrecord')

mkdirSync('out', { recursive: true })
for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })

run('add', 'examples')
run('brief')

if (process.argv.includes('--web')) run('serve', '--open', '--name', 'Iraq, by example reports')

process.stdout.write(
  `\nThe case is ${file}. Ask it more: onrecord commitments --case ${file} --quotes\n`,
)

function run(...command: readonly string[]): void {
  const shown = command.map((word) => (word.includes(' ') ? `"${word}"` : word))
  process.stdout.write(`$ onrecord ${shown.join(' ')} --case ${file}\n`)
  const { status } = spawnSync(
    process.execPath,
    [join('bin', 'onrecord.js'), ...command, '--case', file],
    { stdio: 'inherit' },
  )
  if (status !== 0) process.exit(status ?? 1)
}
