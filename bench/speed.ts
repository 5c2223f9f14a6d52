import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { corpusFolder } from './speed/corpus.ts'
import type { Measurement, System } from './speed/system.ts'
import { groups } from './speed/systems.ts'
import { table } from './table.ts'

/**
 * Tokens and reports a CPU-second on one core, of the text layer and of the whole engine beside two
 * libraries on the same reports, and of the temporal reader beside two others. Each runs alone, in a process of its own pinned to one core, so that
 * its time and memory are its own. CPU time, not the clock on the wall; still ±10 % from run to run.
 */
const out = 'out'
const child = fileURLToPath(new URL('speed/child.ts', import.meta.url))
const folder = corpusFolder()
const pin = hasTaskset() ? ['taskset', '-c', availableParallelism() > 1 ? '1' : '0'] : []

function measured({ name }: System): Measurement {
  process.stderr.write(`${name} …\n`)
  const [program = process.execPath, ...rest] = [...pin, process.execPath, child, name, folder]
  // Written by our own child.
  return JSON.parse(
    execFileSync(program, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
  ) as Measurement
}

const perSecond = ({ tokens, cpuSeconds }: Measurement) => tokens / cpuSeconds
const measurements: Measurement[] = []
const tables = groups.map(({ ours, yardsticks }) => {
  const systems = [...ours, ...yardsticks]
  const found = systems.map(measured)
  measurements.push(...found)
  const others = found.slice(ours.length)
  const rows = found.map((measurement, index) => [
    measurement.name,
    systems[index]?.does ?? '',
    Math.round(perSecond(measurement)),
    Number((measurement.reports / measurement.cpuSeconds).toFixed(1)),
    ...others.map((other) => `${(perSecond(measurement) / perSecond(other)).toFixed(2)}×`),
    Math.round(measurement.peakMiB),
    Number(measurement.loadSeconds.toFixed(2)),
  ])
  const head = [
    'system',
    'does',
    'tokens/CPU-s',
    'reports/CPU-s',
    ...others.map(({ name }) => `to ${name}`),
    'peak MiB',
    'load s',
  ]
  return table(head, rows)
})
const [first] = measurements
process.stdout.write(
  `${folder}: ${first?.reports ?? 0} reports, ${first?.tokens ?? 0} tokens, Node ${process.versions.node}, ` +
    `${pin.length > 0 ? 'pinned to one core' : 'not pinned: taskset is missing'}\n\n${tables.join('\n\n')}\n`,
)
mkdirSync(out, { recursive: true })
writeFileSync(
  join(out, 'speed.json'),
  `${JSON.stringify({ corpus: folder, node: process.versions.node, measurements }, undefined, 1)}\n`,
)

function hasTaskset(): boolean {
  return spawnSync('taskset', ['--version'], { stdio: 'ignore' }).status === 0
}
