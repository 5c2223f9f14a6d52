import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from './chromium.ts'
import { type Colours, type RunningApp, startApp, type Visit } from './running-app.ts'
import { idsOf, screensOf } from './screens.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const pictures = join('out', 'screens')

let app: RunningApp
let screens: Readonly<Record<string, string>>

beforeAll(async () => {
  if (chromiumPath === undefined) return
  app = await startApp()
  screens = screensOf(await idsOf(app))
  mkdirSync(pictures, { recursive: true })
})

afterAll(() => app?.close())

/** Rules broken on the page, each with the places that break it. */
async function broken({ page }: Visit): Promise<readonly string[]> {
  // The policy of the page allows no script but its own: this one comes in from outside of it.
  await page.evaluate(await import('node:fs').then(({ readFileSync }) => readFileSync(axe, 'utf8')))
  const results = await page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run: (root: Document, options: object) => Promise<AxeResults> }
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    return run.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    })
  })
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(' | ')}`,
  )
}

/** What a reader sees, without what the browser itself numbers. */
function dom({ page }: Visit): Promise<string> {
  return page.evaluate(() => document.querySelector('#app')?.innerHTML ?? '')
}

async function overEvery(
  look: { width: number; colours: Colours },
  check: (visit: Visit, name: string) => Promise<void>,
) {
  const visit = await app.visit(look)
  for (const [name, path] of Object.entries(screens)) {
    await visit.go(path)
    await check(visit, name)
    await visit.page.screenshot({
      path: join(pictures, `${name}-${look.width}-${look.colours}.png`),
      fullPage: true,
    })
  }
  const { faults } = visit
  await visit.close()
  expect(faults).toEqual([])
}

describe.skipIf(chromiumPath === undefined)('every screen', () => {
  test.each([
    { width: 1440, colours: 'light' },
    { width: 1440, colours: 'dark' },
    { width: 390, colours: 'light' },
    { width: 390, colours: 'dark' },
  ] as const)(
    'can be used by everybody at $width pixels in $colours, and nothing goes wrong in it',
    async (look) => {
      const found: Record<string, readonly string[]> = {}
      await overEvery(look, async (visit, name) => {
        const rules = await broken(visit)
        if (rules.length > 0) found[name] = rules
        expect(await visit.page.locator('h1').count(), `headings of ${name}`).toBe(1)
      })

      expect(found).toEqual({})
    },
    240_000,
  )

  test('says the same when its address is opened anew', async () => {
    const visit = await app.visit()
    for (const [name, path] of Object.entries(screens)) {
      await visit.go(path)
      const before = await dom(visit)
      await visit.page.reload({ waitUntil: 'networkidle' })
      expect(await dom(visit), name).toBe(before)
    }
    await visit.close()
  }, 240_000)

  test('does not scroll sideways on a phone', async () => {
    const visit = await app.visit({ width: 390 })
    for (const [name, path] of Object.entries(screens)) {
      await visit.go(path)
      const wide = await visit.page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide, `width of ${name}`).toBeLessThanOrEqual(390)
    }
    await visit.close()
  }, 240_000)
})
