import { readCorpus } from './corpus.ts'
import { countTokens, type Measurement, type Report, type System } from './system.ts'
import { systems } from './systems.ts'

/** Measures one system in a process of its own: `child.ts <system> <corpus folder>`. */
const [name = '', folder = ''] = process.argv.slice(2)
const system = systems.find((candidate) => candidate.name === name)
if (system === undefined) throw new Error(`no system ${name}`)

const beforeLoad = performance.now()
const prepare = await system.load()
const loadSeconds = (performance.now() - beforeLoad) / 1000
const { work, tokens } = prepared(system, prepare)

// A small corpus is read over and over. Everything is read twice: compilers and caches settle before the clock starts.
const passes = Math.max(1, Math.ceil(Math.min(300, system.atMost ?? 300) / work.length))
let found = 0
const readAll = () => {
  for (let pass = 0; pass < passes; pass += 1) for (const run of work) found += run()
}
readAll()

const before = process.cpuUsage()
readAll()
const { user, system: kernel } = process.cpuUsage(before)
if (found === 0) throw new Error(`${name} found nothing`)

const measurement: Measurement = {
  name,
  reports: work.length * passes,
  tokens: tokens * passes,
  cpuSeconds: (user + kernel) / 1e6,
  loadSeconds,
  peakMiB: process.resourceUsage().maxRSS / 1024,
}
process.stdout.write(JSON.stringify(measurement))

/** What is run for each report. The rows of the corpus are let go: only what the system holds of them counts as its memory. */
function prepared({ atMost }: System, prepare: (report: Report) => () => number) {
  const all = readCorpus(folder)
  const step = Math.max(1, Math.ceil(all.length / (atMost ?? all.length)))
  const reports = all.filter((_, index) => index % step === 0)
  const tokens = reports.reduce((sum, { text }) => sum + countTokens(text), 0)
  return { work: reports.map(prepare), tokens }
}
