import { mkdirSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { newToken } from '../src/app/http/guard/session.ts'
import { startServer } from '../src/app/http/server.ts'
import { table } from './table.ts'
import { makeCase } from './web/make-case.ts'

/**
 * How long a person waits before a browser's window on a case of ten thousand constructed reports: until the frame is
 * painted, until the page's own data stands in it, and from a click to its answer. Milliseconds on the clock on the
 * wall, so run it alone. Needs Chromium: at /usr/bin/chromium, or named in $ONRECORD_CHROMIUM. Build first.
 *
 *     npm run build && node bench/web-paint.ts [reports]
 */
const reports = Number(process.argv[2] ?? 10_000)
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

/** Until nothing on the page waits for an answer, and what was asked for stands there. */
async function settled(): Promise<void> {
  // Asked from outside again and again: the page's policy lets nothing be evaluated within it.
  while (!(await page.evaluate(inPage.settled)))
    await new Promise((resolve) => setTimeout(resolve, 4))
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

async function clicked(
  name: string,
  act: () => Promise<unknown>,
): Promise<readonly [string, number]> {
  const began = performance.now()
  await act()
  await settled()
  return [name, Math.round(performance.now() - began)]
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

/** What a person does on a screen, each from the act to what it shows; what a screen does not have is left out. */
async function worked(screen: string): Promise<readonly (string | number)[]> {
  const open = await clicked('open', () =>
    // A number may stand beside the name.
    page.locator('nav a').filter({ hasText: screen }).first().click(),
  )
  const facet = page.locator('.facet input')
  const hasFacet = (await facet.count()) > 0
  const filter = hasFacet ? await clicked('filter', () => facet.first().click()) : undefined
  if (hasFacet) await clicked('filter off', () => page.goBack())
  const step = await clicked('step', () => page.keyboard.press(','))
  // As a person who looks at what is there before going on.
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const further = await clicked('step again', () => page.keyboard.press(','))
  // Marks of pictures may lie over each other: what stands in a list or a table.
  const row = page.locator('main :is(li, td) a[href*="item="]:visible')
  const hasRow = (await row.count()) > 0
  const panel = hasRow
    ? await clicked('panel', async () => {
        await row.first().click({ timeout: 5000 })
        await page.locator('aside.panel blockquote').first().waitFor()
      })
    : undefined
  await page.keyboard.press('Escape')
  const scroll = await clicked('scroll', () => page.mouse.wheel(0, 600))
  await clicked('latest', () => page.goto(`${url}/`, { waitUntil: 'commit' }))
  return [screen, ...[open, filter, step, further, panel, scroll].map((each) => each?.[1] ?? '')]
}

async function searched(): Promise<readonly (readonly [string, number])[]> {
  const palette = await clicked('the palette', async () => {
    await page.keyboard.press('Control+k')
    await page.locator('dialog[open] input').first().waitFor()
  })
  const typed = await clicked('a word typed into it', async () => {
    await page.keyboard.type('convoy')
    await page.locator('dialog[open] :text("Items")').first().waitFor()
  })
  return [palette, typed]
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
const acts: (readonly (string | number)[])[] = []
for (const screen of screens) acts.push(await worked(screen))
const head = ['screen, ms', 'open', 'filter', 'step back', 'step on', 'panel', 'scroll']
process.stdout.write(`${table(head, acts)}\n\n${table(['searched', 'ms'], await searched())}\n`)
process.stdout.write(`Load of this machine over the last minute: ${loadavg()[0]?.toFixed(1)}\n`)
await browser.close()
await serving.close()
