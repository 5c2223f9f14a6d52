import { mkdirSync } from 'node:fs'
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

await opened('/incidents')
const row = page.locator('.main-cell a')
const clicks = [
  await clicked('an incident: where it comes from', async () => {
    await row.first().click()
    await page.locator('aside.panel blockquote').first().waitFor()
  }),
  await clicked('the next one, by key', () => page.keyboard.press(']')),
  await clicked('the panel closed', () => page.keyboard.press('Escape')),
  await clicked('a filter', () => page.locator('.facet input').first().click()),
  await clicked('another screen', () =>
    page.getByRole('link', { name: 'Commitments' }).first().click(),
  ),
  await clicked('as of a report earlier', () => page.keyboard.press(',')),
]
process.stdout.write(`${table(['clicked', 'ms'], clicks)}\n`)
await browser.close()
await serving.close()
