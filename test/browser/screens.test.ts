import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broken } from './axe.ts'
import { chromiumPath } from './chromium.ts'
import { type Colours, type RunningApp, startApp, type Visit } from './running-app.ts'
import { idsOf, screensOf } from './screens.ts'

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

/** What a reader sees, without what the browser itself numbers. */
function dom({ page }: Visit): Promise<string> {
  return page.evaluate(`document.querySelector('#app')?.innerHTML ?? ''`)
}

/** Opens every screen at a width and looks at it in both themes; a picture of each is kept. */
async function overEvery(
  width: number,
  check: (visit: Visit, name: string, colours: Colours) => Promise<void>,
) {
  const visit = await app.visit({ width })
  for (const [name, path] of Object.entries(screens)) {
    await visit.go(path)
    for (const colours of ['light', 'dark'] as const) {
      await visit.page.emulateMedia({ colorScheme: colours })
      // The new colours are there only once they have been painted.
      await visit.page.evaluate(
        'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
      )
      await check(visit, name, colours)
      const picture = join(pictures, `${name}-${width}-${colours}.png`)
      await visit.page.screenshot({ path: picture, fullPage: true })
    }
  }
  await visit.close()
  expect(visit.faults).toEqual([])
}

describe.skipIf(chromiumPath === undefined)('every screen', () => {
  test.each([1440, 390])(
    'can be used by everybody at %i pixels, in light and dark',
    async (width) => {
      const found: Record<string, readonly string[]> = {}
      await overEvery(width, async (visit, name, colours) => {
        const rules = await broken(visit)
        if (rules.length > 0) found[`${name} ${colours}`] = rules
        expect(await visit.page.locator('h1').count(), `headings of ${name}`).toBe(1)
        const wide = await visit.page.evaluate('document.documentElement.scrollWidth')
        expect(wide, `width of ${name}`).toBeLessThanOrEqual(width)
      })

      expect(found).toEqual({})
    },
    300_000,
  )

  test('says the same when its address is opened anew', async () => {
    const visit = await app.visit()
    for (const [name, path] of Object.entries(screens)) {
      await visit.go(path)
      const before = await dom(visit)
      await visit.go(path)
      expect(await dom(visit), name).toBe(before)
    }
    await visit.close()
  }, 300_000)
})
