import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from './chromium.ts'
import { type RunningApp, startApp, type Visit } from './running-app.ts'

let app: RunningApp
let visit: Visit
let page: Page

/** A report that tries what a page could be tricked with; the marks at the end cannot be seen. */
const hostile = `Rebels <img src=x onerror="window.__run = 1"> fired a rocket at the base of Hama on 5 October 2021, <script>window.__run = 2</script> the army said.\n\n<a href="javascript:window.__run=3">Read on</a> ${'A'.repeat(9000)} \u202Eesrever\u202C and \u200Bhidden.`

beforeAll(async () => {
  if (chromiumPath === undefined) return
  app = await startApp()
  const file = join(app.journey.folder, 'hostile.jsonl')
  const report = { title: '<b>Hostile</b>', source: '<i>nobody</i>', published: '2021-10-06' }
  writeFileSync(file, JSON.stringify({ ...report, text: hostile }))
  await app.restartAfter(async () => {
    expect(await app.journey.run(['add', file])).toMatchObject({ code: 0 })
  })
  visit = await app.visit()
  page = visit.page
})

afterAll(async () => {
  await visit?.close()
  await app?.close()
})

describe.skipIf(chromiumPath === undefined).sequential('the app', () => {
  test('shows a report as text, whatever it holds', async () => {
    await visit.go('/reports')
    await page.getByRole('link', { name: '<b>Hostile</b>' }).click()
    const text = page.locator('article.text')
    await text.waitFor()
    const shown = await text.evaluate((article) => {
      const copy = article.cloneNode(true)
      for (const code of (copy as typeof article).querySelectorAll('.code')) code.remove()
      return copy.textContent
    })

    expect(shown).toBe(hostile)
    expect(await text.locator('img, script, b, a[href^="javascript"]').count()).toBe(0)
    expect(await page.evaluate('window.__run')).toBeUndefined()
    expect(await text.locator('.invisible').count()).toBe(3)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1440)
  })

  test('goes through the words that were read by keyboard', async () => {
    await visit.go('/reports')
    await page.getByRole('link', { name: /US to pull combat troops/ }).click()
    await page.locator('article.text a').first().waitFor()
    // The browser tells of a new address a little after it has it.
    const chosen = () => page.evaluate(`new URL(location.href).searchParams.get('item')`)
    await page.keyboard.press('n')
    const first = await chosen()
    await page.keyboard.press('n')
    const second = await chosen()
    await page.keyboard.press('p')

    expect(first).toMatch(/^clm_/)
    expect(second).not.toBe(first)
    expect(await chosen()).toBe(first)
  })

  test('is searched and commanded from the keyboard', async () => {
    await visit.go('/')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('incid')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Incidents', level: 1 }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('rocket')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '“rocket”' }).waitFor()

    await page.locator('section', { hasText: 'Items' }).locator('li').first().waitFor()

    expect(await page.locator('section', { hasText: 'Items' }).innerText()).toMatch(/rocket/i)
  })

  test('types a letter in a field, and does nothing else with it', async () => {
    await visit.go('/review')
    await page.locator('#list-words').fill('')
    await page.locator('#list-words').pressSequentially('axe')

    expect(await page.locator('#list-words').inputValue()).toBe('axe')
    expect(await page.getByText('Why is it wrong?').count()).toBe(0)
  })

  test('keeps a chosen filter that leaves nothing, and offers to drop it', async () => {
    await visit.go('/incidents?place=name:nowhere')
    await page.getByText('No incidents under these filters').waitFor()
    await page.getByRole('button', { name: 'Where', exact: true }).click()
    await page.locator('.ledger tbody tr').first().waitFor()

    expect(page.url()).not.toContain('place')
  })

  test('asks its server only', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).host))
    for (const path of ['/', '/map', '/forces', '/export']) await visit.go(path)

    expect(new Set(asked)).toEqual(new Set([new URL(app.url).host]))
    expect(visit.faults).toEqual([])
  })

  test('decides nothing on a server that is read only', async () => {
    await visit.page.route('**/api/v1/meta', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...(await response.json()), readOnly: true } })
    })
    await visit.go('/review')
    await page.getByText('This server is read only').waitFor()
    await page.keyboard.press('a')

    expect(await page.getByRole('button', { name: /Confirm/ }).count()).toBe(0)
    expect((await app.journey.json('decisions'))['entries']).toEqual([])
  })
})
