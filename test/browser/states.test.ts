import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { broken } from './axe.ts'
import { chromiumPath } from './chromium.ts'
import { openedApp } from './opened-app.ts'

const the = openedApp()
const pictures = join('out', 'screens')

const panel = (page: Page) => page.getByRole('complementary', { name: 'Where it comes from' })

async function openRoad(page: Page): Promise<void> {
  await the.visit.go('/commitments?view=table')
  await page.getByRole('link', { name: /reopen the road/ }).click()
  await panel(page).getByText('Who says so').waitFor()
}

/** What is opened on a screen and stands in no address, or only as long as somebody fills it in. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'as-of-control': async (page) => {
    await the.visit.go('/timeline')
    await page.getByRole('button', { name: /All 14 reports/ }).click()
    await page.getByRole('slider').waitFor()
  },
  clock: async (page) => {
    await the.visit.go('/timeline')
    await page
      .getByRole('button', { name: /13 Mar 2022$/ })
      .last()
      .click()
    await page.getByLabel('Judge deadlines on').waitFor()
  },
  palette: async (page) => {
    await the.visit.go('/')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('rocket')
    await page.getByRole('option').nth(3).waitFor()
  },
  keys: async (page) => {
    await the.visit.go('/')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
  },
  correcting: async (page) => {
    await openRoad(page)
    await panel(page).getByRole('button', { name: 'Correct' }).click()
    await panel(page).getByLabel('The right value').waitFor()
  },
  rejecting: async (page) => {
    await openRoad(page)
    await panel(page).getByRole('button', { name: 'Reject' }).click()
    await panel(page).getByText('Why is it wrong?').waitFor()
  },
  outcome: async (page) => {
    await the.visit.go('/commitments')
    await page.getByRole('button', { name: 'Move…' }).first().click()
    await page.getByLabel('What became of it').waitFor()
  },
  identifying: async (page) => {
    await the.visit.go('/actors/joe-biden')
    await page.getByText('Merge, split or rename').click()
    await page.getByLabel('Call it').waitFor()
  },
  'chart-table': async (page) => {
    await the.visit.go('/timeline?table=timeline')
    await page.getByRole('region', { name: /As a table/ }).waitFor()
  },
  'export-preview': async (page) => {
    await the.visit.go('/export?format=md')
    await page.getByText('How it begins').click()
    await page.locator('pre').waitFor()
  },
  'import-looked-at': async (page) => {
    await the.visit.go('/import')
    await page.setInputFiles('input[type="file"]', [
      { name: 'known.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
      {
        name: 'news.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('The port of Callao was closed on 3 May 1997, the mayor said.'),
      },
    ])
    await page.getByRole('button', { name: /Add 1 report/ }).waitFor()
  },
  'review-rejecting': async (page) => {
    await the.visit.go('/review')
    await page.keyboard.press('x')
    await page.getByText('Why is it wrong?').waitFor()
  },
}

describe.skipIf(chromiumPath === undefined).sequential('what is opened on a screen', () => {
  test.each(Object.entries(states))(
    '%s can be used by everybody, in light and dark, and fits a phone',
    async (name, open) => {
      mkdirSync(pictures, { recursive: true })
      const found: string[] = []
      for (const width of [1440, 390]) {
        await the.page.setViewportSize({ width, height: width < 700 ? 844 : 900 })
        await open(the.page)
        for (const colorScheme of ['light', 'dark'] as const) {
          await the.page.emulateMedia({ colorScheme })
          // The page hears of it when it gets to: only then do frames show the new colours.
          await the.page.waitForFunction(
            `matchMedia('(prefers-color-scheme: ${colorScheme})').matches`,
          )
          await the.page.evaluate(
            'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
          )
          found.push(...(await broken(the.visit)).map((rule) => `${width} ${colorScheme}: ${rule}`))
          const picture = join(pictures, `state-${name}-${width}-${colorScheme}.png`)
          await the.page.screenshot({ path: picture })
        }
        const wide = await the.page.evaluate('document.documentElement.scrollWidth')
        expect(wide, `width of ${name}`).toBeLessThanOrEqual(width)
      }

      expect(found).toEqual([])
    },
  )
})
