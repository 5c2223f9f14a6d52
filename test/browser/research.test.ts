import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from './chromium.ts'
import { type RunningApp, startApp, type Visit } from './running-app.ts'

let app: RunningApp
let visit: Visit
let page: Page

beforeAll(async () => {
  if (chromiumPath === undefined) return
  app = await startApp()
  visit = await app.visit()
  page = visit.page
})

afterAll(async () => {
  await visit?.close()
  await app?.close()
})

function quietly(): Promise<void> {
  return page.waitForLoadState('networkidle')
}

/** How many items a list says it has. */
async function total(): Promise<number> {
  const words = await page.locator('.head .count').innerText()
  return Number(/^([\d,]+)/.exec(words)?.[1]?.replaceAll(',', ''))
}

async function decided(): Promise<number> {
  const answer = await app.journey.json('decisions')
  return Array.isArray(answer['entries']) ? answer['entries'].length : -1
}

describe.skipIf(chromiumPath === undefined).sequential('a researcher', () => {
  test('goes from the brief to the sentence in its report', async () => {
    await visit.go('/')
    const line = page.locator('.lead a', { hasText: 'to end the American combat mission' }).first()
    await line.click()
    const panel = page.getByRole('complementary', { name: 'Where it comes from' })
    await panel.getByText('Who says so').waitFor()
    const words = await panel.locator('blockquote mark').first().innerText()
    await panel.getByRole('link', { name: 'Read it in the report' }).click()
    const flashed = page.locator('article.text .flash, article.text mark')
    await flashed.first().waitFor()

    expect(page.url()).toContain('/r/doc_')
    expect((await flashed.allInnerTexts()).join('')).toBe(words)
    expect(await flashed.first().isVisible()).toBe(true)
  })

  test('goes back to where they were', async () => {
    await page.goBack()
    await page.getByRole('heading', { name: 'Situation', level: 1 }).waitFor()

    expect(await page.getByRole('complementary', { name: 'Where it comes from' }).count()).toBe(1)
  })

  test('compares what two reports count, each in its own words', async () => {
    await visit.go('/discrepancies')
    await page
      .getByRole('link', { name: /Aleppo/ })
      .first()
      .click()
    await page.getByText('What was compared').waitFor()
    const sides = await page.locator('.side blockquote').allInnerTexts()

    expect(sides).toHaveLength(2)
    expect(sides.join(' ')).toContain('killed five soldiers')
    expect(sides.join(' ')).toContain('killed three soldiers')
  })

  test('steps back in time report by report, and sees only what was known', async () => {
    await visit.go('/timeline')
    const all = await total()
    await page.keyboard.press(',')
    await page.getByText('As known on 13 Dec 2021').waitFor()
    await quietly()
    const before = await total()
    await page.keyboard.press('.')
    await page.getByText('All 14 reports').waitFor()
    await quietly()

    expect(before).toBeLessThan(all)
    expect(await total()).toBe(all)
    expect(page.url()).not.toContain('as_of')
  })

  test('reviews ten claims without touching the mouse', async () => {
    await visit.go('/review')
    const first = await total()
    const heading = page.locator('article h2').first()
    for (let index = 0; index < 8; index += 1) {
      const before = await heading.innerText()
      const id = new URL(page.url()).searchParams.get('at')
      await page.keyboard.press('a')
      await page.waitForURL((url) => url.searchParams.get('at') !== id)
      await quietly()
      expect(before).not.toBe('')
    }
    await page.keyboard.press('x')
    await page.getByText('Why is it wrong?').waitFor()
    await page.keyboard.press('3')
    await page.getByText('Rejected: a quotation').waitFor()
    await quietly()
    await page.keyboard.press('f')
    await page.getByLabel('What should somebody look at?').fill('Ask the ministry')
    await page.keyboard.press('Enter')
    await page.getByText('Flagged.').waitFor()
    await quietly()

    expect(await decided()).toBe(10)
    expect(await total()).toBe(first - 9)
  })

  test('takes the last decision back', async () => {
    await page.locator('h1').click()
    await page.keyboard.press('u')
    await page.getByText('The last decision is taken back.').waitFor()
    await quietly()

    expect(await decided()).toBe(11)
  })

  test('corrects a deadline, and the ledger judges by it', async () => {
    await visit.go('/commitments?view=table&clock=2021-10-15')
    await page.getByRole('link', { name: /reopen the road/ }).click()
    const panel = page.getByRole('complementary', { name: 'Where it comes from' })
    await panel.getByRole('button', { name: 'Correct' }).click()
    await panel.getByRole('combobox').selectOption('deadline')
    await panel.getByLabel('The right value').fill('2021-12-01')
    await panel.getByLabel('Why (kept in the log)').fill('The decree says so')
    await panel.getByRole('button', { name: 'Save the correction' }).click()
    const row = page.locator('.ledger tr', { hasText: 'reopen the road' })
    await row.getByText('1 December 2021').waitFor()

    expect(await row.innerText()).toContain('due')
    expect(await panel.innerText()).toContain('The decree says so')
  })

  test('exports the record as it is shown, with the correction in it', async () => {
    await visit.go('/export?format=json')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download JSON' }).click(),
    ])
    const text = readFileSync(await download.path(), 'utf8')

    expect(text.includes('../2021-12-01')).toBe(true)
  })

  test('adds a report by dropping a file, after looking at what is in it', async () => {
    await visit.go('/import')
    const file = join(app.journey.folder, 'later.txt')
    writeFileSync(
      file,
      'date 2021-10-20 Road opened. The road to the airport of Aleppo was reopened on 19 October 2021, the governor said. A bomb wounded two soldiers in Aleppo on 18 October 2021.',
    )
    await page.setInputFiles('input[type="file"]', file)
    await page.getByText('1 report: 1 new').waitFor()
    await page.getByRole('button', { name: 'Add 1 report to the record' }).click()
    await page.getByRole('link', { name: 'See the reports' }).waitFor()
    await page.getByText('All 15 reports').waitFor()
    await page.setInputFiles('input[type="file"]', file)
    await page.getByText('0 new, 1 known already').waitFor()

    expect(
      await page.getByRole('button', { name: 'Add 0 reports to the record' }).isDisabled(),
    ).toBe(true)
  })

  test('finds every decision again after the record was rebuilt', async () => {
    const before = await decided()
    await app.restartAfter(async () => {
      expect(await app.journey.run(['rebuild'])).toMatchObject({ code: 0 })
    })
    await visit.signIn()
    await visit.go('/commitments?view=table&clock=2021-10-15')
    const row = page.locator('.ledger tr', { hasText: 'reopen the road' })

    expect(await row.innerText()).toContain('1 December 2021')
    expect(await decided()).toBe(before)
    expect(visit.faults).toEqual([])
  })
})
