import { mkdirSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { newToken } from '../src/app/http/guard/session.ts'
import { startServer } from '../src/app/http/server.ts'
import { table } from './table.ts'
import { makeCase } from './web/make-case.ts'
import { type Ran, startTracing } from './web/tracing.ts'

/**
 * How long a person waits before a browser's window on a case of ten thousand constructed reports: until the frame is
 * painted, until the page's own data stands in it, and from a click or a key to its answer, with how long the
 * page's own thread ran for it and its longest task: milliseconds on the clock on the wall, which other work on the
 * machine makes longer, and of the processor for the thread. Needs Chromium:
 * at /usr/bin/chromium, or named in $ONRECORD_CHROMIUM. Build first.
 *
 *     npm run build && node bench/web-paint.ts [reports] [screen]
 */
const reports = Number(process.argv[2] ?? 10_000)
const only = process.argv[3] ?? ''
const out = process.env['ONRECORD_BENCH'] ?? 'out'
const token = newToken()

mkdirSync(out, { recursive: true })
const location = join(out, `web-${reports}.onrecord`)
await makeCase(location, reports)

const serving = await startServer({
  location,
  port: 0,
  host: '127.0.0.1',
  allowedHosts: [],
  token,
  isReadOnly: true,
  user: 'bench',
  engine: {},
  now: () => new Date().toISOString(),
  report: (error) => process.stderr.write(`${error.stack}\n`),
})
const browser = await chromium.launch({
  executablePath: process.env['ONRECORD_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
const inspector = await page.context().newCDPSession(page)
const url = `http://127.0.0.1:${serving.port}`

/** In the browser: the program's own types know no page. */
const inPage = {
  firstPaint: `new Promise((resolve) => new PerformanceObserver((list) => {
    const entry = list.getEntriesByName('first-contentful-paint')[0]
    if (entry) resolve(entry.startTime)
  }).observe({ type: 'paint', buffered: true }))`,
  settled: `document.querySelector('h1') !== null &&
    document.querySelector('.loading, [aria-busy="true"]') === null`,
}

/**
 * Watches one act from within the page: from the key, the click or the wheel to the frame in which nothing waits for an
 * answer any more.
 */
const watch = `(() => {
  const acts = ['keydown', 'click', 'wheel', 'popstate']
  const told = { start: 0, end: 0 }
  globalThis.watched = told
  const look = () => requestAnimationFrame(() => setTimeout(() => {
    if (${inPage.settled}) told.end = performance.now()
    else look()
  }))
  const began = (event) => {
    if (told.start > 0) return
    told.start = event.timeStamp
    look()
  }
  for (const act of acts) addEventListener(act, began, { capture: true, once: true })
})()`

const found = `(() => {
  const { start, end } = globalThis.watched
  return end === 0 ? undefined : end - start
})()`

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Until nothing on the page waits for an answer, and what was asked for stands there. */
async function settled(): Promise<void> {
  // Asked from outside again and again: the page's policy lets nothing be evaluated within it.
  while (!(await page.evaluate(inPage.settled))) await pause(4)
}

async function opened(path: string): Promise<readonly [string, number, number]> {
  const began = performance.now()
  await page.goto(url + path, { waitUntil: 'commit' })
  await settled()
  const whole = performance.now() - began
  return [
    path.replace(/#.*/, ''),
    Math.round(Number(await page.evaluate(inPage.firstPaint))),
    Math.round(whole),
  ]
}

/** What an act took: on the wall, and of the page's own thread. */
interface Took extends Ran {
  readonly whole: number
}

async function took(act: () => Promise<unknown>): Promise<Took> {
  await page.evaluate(watch)
  const ran = await startTracing(inspector)
  await act()
  for (let tries = 0; tries < 2000; tries += 1) {
    const whole: unknown = await page.evaluate(found)
    if (typeof whole === 'number') return { whole, ...(await ran()) }
    await pause(50)
  }
  throw new Error('an act came to no end')
}

const pages = [
  '/',
  '/timeline',
  '/incidents',
  '/commitments',
  '/forces',
  '/map',
  '/reports',
  '/review',
]
await opened(`/#t=${token}`)
const openings: (readonly [string, number, number])[] = []
for (const path of pages) openings.push(await opened(path))
process.stdout.write(`${table(['opened', 'first paint ms', 'whole ms'], openings)}\n\n`)

/** As a person who looks at what is there before going on. */
const rest = 400

/** What a person does on a screen; what a screen does not have is left out. */
async function worked(screen: string): Promise<ReadonlyMap<string, Took>> {
  const all = new Map<string, Took>()
  const act = async (name: string, does: () => Promise<unknown>) => {
    all.set(name, await took(does))
    await pause(rest)
  }
  // A number may stand beside the name.
  await act('open', () => page.locator('nav a').filter({ hasText: screen }).first().click())
  const facet = page.locator('.facet input')
  if ((await facet.count()) > 0) {
    await act('filter', () => facet.first().click())
    await act('back', () => page.goBack())
  }
  await act('step', () => page.keyboard.press(','))
  await pause(1500)
  await act('step on', () => page.keyboard.press(','))
  // Marks of pictures may lie over each other: what stands in a list or a table.
  const row = page.locator('main :is(li, td) a[href*="item="]:visible')
  if ((await row.count()) > 0) {
    await act('panel', () => row.first().click({ timeout: 5000 }))
    await act('next', () => page.keyboard.press(screen === 'Review' ? 'j' : ']'))
  }
  await page.keyboard.press('Escape')
  await act('scroll', () => page.mouse.wheel(0, 600))
  await page.goto(`${url}/`, { waitUntil: 'commit' })
  await settled()
  return all
}

async function searched(): Promise<readonly (readonly [string, Took])[]> {
  const palette = await took(() => page.keyboard.press('Control+k'))
  await page.locator('dialog[open] input').first().waitFor()
  const typed = await took(() => page.keyboard.type('convoy'))
  return [
    ['the palette', palette],
    ['a word typed into it', typed],
  ]
}

await opened('/')
const screens = [
  'Situation',
  'Timeline',
  'Incidents',
  'Commitments',
  'Forces',
  'Map',
  'Actors',
  'Statements',
  'Discrepancies',
  'Reports',
  'Review',
  'Changes',
]
const names = ['open', 'filter', 'back', 'step', 'step on', 'panel', 'next', 'scroll']
const done: (readonly [string, ReadonlyMap<string, Took>])[] = []
for (const screen of screens) if (screen.includes(only)) done.push([screen, await worked(screen)])

function listed(title: string, of: keyof Took): string {
  const rows = done.map(([screen, all]) => [
    screen,
    ...names.map((name) => Math.round(all.get(name)?.[of] ?? Number.NaN) || ''),
  ])
  return table([title, ...names], rows)
}

const palette = (await searched()).map(([name, { whole, all, longest }]) => [
  name,
  ...[whole, all, longest].map(Math.round),
])
process.stdout.write(
  `${[
    listed('to the answer, ms', 'whole'),
    listed('of the page, CPU ms', 'all'),
    listed('longest task, CPU ms', 'longest'),
    table(['searched', 'ms', 'of the page', 'longest task'], palette),
  ].join('\n\n')}\n`,
)
process.stdout.write(`Load of this machine over the last minute: ${loadavg()[0]?.toFixed(1)}\n`)
await browser.close()
await serving.close()
