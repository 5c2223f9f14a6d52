import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broken } from './axe.ts'
import { chromiumPath } from './chromium.ts'
import { type RunningApp, startApp } from './running-app.ts'

const pictures = join('out', 'screens')

/** Two reports of one day that tell a promise as its opposite. */
const opposed = ['to withdraw', 'not to withdraw'].map((promise, at) => ({
  title: `Sudan and its garrison, ${at + 1}`,
  source: at === 0 ? 'Example Agency' : 'Example Radio',
  published: '2021-10-04',
  text: `Sudan promised ${promise} its troops from the border town.`,
}))

let app: RunningApp

beforeAll(async () => {
  if (chromiumPath === undefined) return
  app = await startApp()
  const file = join(app.journey.folder, 'opposed.jsonl')
  writeFileSync(file, opposed.map((report) => JSON.stringify(report)).join('\n'))
  await app.restartAfter(async () => {
    expect((await app.journey.run(['add', file])).code).toBe(0)
  })
  mkdirSync(pictures, { recursive: true })
})

afterAll(() => app?.close())

describe.skipIf(chromiumPath === undefined)(
  'a promise that reports contradict each other on',
  () => {
    test.each([1440, 390])('has a column of its own at %i pixels', async (width) => {
      const visit = await app.visit({ width })
      await visit.go('/commitments')
      for (const colorScheme of ['light', 'dark'] as const) {
        await visit.page.emulateMedia({ colorScheme })
        expect(await broken(visit)).toEqual([])
        const path = join(pictures, `commitments-disputed-${width}-${colorScheme}.png`)
        await visit.page.screenshot({ path, fullPage: true })
      }
      const column = visit.page.locator('.column', { has: visit.page.locator('h2.disputed') })

      expect(await column.locator('h2').innerText()).toMatch(/^\s*Disputed\s+1$/)
      await column.getByRole('link', { name: 'Reports contradict each other' }).click()
      await visit.page.locator('h1', { hasText: 'Sudan' }).waitFor()
      expect(visit.page.url()).toContain('/discrepancies/')
      expect(visit.faults).toEqual([])
      await visit.close()
    })
  },
)
