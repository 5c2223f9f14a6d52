import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chromiumPath } from './chromium.ts'
import { openedApp } from './opened-app.ts'

/** A report that tries what a page could be tricked with; the marks at the end cannot be seen. */
const hostile = `Rebels <img src=x onerror="window.__run = 1"> fired a rocket at the base of Hama on 5 October 2021, <script>window.__run = 2</script> the army said.\n\n<a href="javascript:window.__run=3">Read on</a> ${'A'.repeat(9000)} \u202Eesrever\u202C and \u200Bhidden.`

const the = openedApp(async (app) => {
  const file = join(app.journey.folder, 'hostile.jsonl')
  const report = { title: '<b>Hostile</b>', source: '<i>nobody</i>', published: '2021-10-06' }
  writeFileSync(file, JSON.stringify({ ...report, text: hostile }))
  await app.restartAfter(async () => {
    expect(await app.journey.run(['add', file])).toMatchObject({ code: 0 })
  })
})

/** In the browser: the words of what is focused, when the bar of the main screens lies over it. */
const lieBelowBar = `(() => {
  const own = document.activeElement.getBoundingClientRect()
  const bar = document.querySelector('nav.bottom').getBoundingClientRect()
  const isBelow = own.bottom > bar.top + 1 && !document.activeElement.closest('nav.bottom')
  return isBelow ? document.activeElement.textContent : undefined
})()`

describe.skipIf(chromiumPath === undefined).sequential('the app', () => {
  test('shows a report as text, whatever it holds', async () => {
    await the.visit.go('/reports')
    await the.page.getByRole('link', { name: '<b>Hostile</b>' }).click()
    const text = the.page.locator('article.text')
    await text.waitFor()
    const shown = await text.evaluate((article) => {
      const copy = article.cloneNode(true)
      for (const code of (copy as typeof article).querySelectorAll('.code')) code.remove()
      return copy.textContent
    })

    expect(shown).toBe(hostile)
    expect(await text.locator('img, script, b, a[href^="javascript"]').count()).toBe(0)
    expect(await the.page.evaluate('window.__run')).toBeUndefined()
    expect(await text.locator('.invisible').count()).toBe(3)
    expect(await the.page.evaluate('document.documentElement.scrollWidth')).toBe(1440)
  })

  test('goes through the words that were read by keyboard', async () => {
    await the.visit.go('/reports')
    await the.page.getByRole('link', { name: /US to pull combat troops/ }).click()
    await the.page.locator('article.text a').first().waitFor()
    // The browser tells of a new address a little after it has it.
    const chosen = () => the.page.evaluate(`new URL(location.href).searchParams.get('item')`)
    await the.page.keyboard.press('n')
    const first = await chosen()
    await the.page.keyboard.press('n')
    const second = await chosen()
    await the.page.keyboard.press('p')

    expect(first).toMatch(/^clm_/)
    expect(second).not.toBe(first)
    expect(await chosen()).toBe(first)
  })

  test('is searched and commanded from the keyboard', async () => {
    await the.visit.go('/')
    await the.page.keyboard.press('Control+k')
    await the.page.getByRole('combobox').fill('incid')
    await the.page.keyboard.press('Enter')
    await the.page.getByRole('heading', { name: 'Incidents', level: 1 }).waitFor()
    await the.page.keyboard.press('/')
    await the.page.keyboard.type('rocket')
    await the.page.keyboard.press('Enter')
    await the.page.getByRole('heading', { name: '“rocket”' }).waitFor()

    await the.page.locator('section', { hasText: 'Items' }).locator('li').first().waitFor()

    expect(await the.page.locator('section', { hasText: 'Items' }).innerText()).toMatch(/rocket/i)
  })

  test('types a letter in a field, and does nothing else with it', async () => {
    await the.visit.go('/review')
    await the.page.locator('#list-words').fill('')
    await the.page.locator('#list-words').pressSequentially('axe')

    expect(await the.page.locator('#list-words').inputValue()).toBe('axe')
    expect(await the.page.getByText('Why is it wrong?').count()).toBe(0)
  })

  test('keeps a chosen filter that leaves nothing, and offers to drop it', async () => {
    await the.visit.go('/incidents?place=name:nowhere')
    await the.page.getByText('No incidents under these filters').waitFor()
    await the.page.getByRole('button', { name: 'Where', exact: true }).click()
    await the.page.locator('.ledger tbody tr').first().waitFor()

    expect(the.page.url()).not.toContain('place')
  })

  test.each(['/i/clm_nothing', '/actors/nobody', '/discrepancies/lnk_nothing', '/r/doc_nothing'])(
    'says at %s that there is no such thing, and where to go on',
    async (path) => {
      const known = the.visit.faults.length
      await the.visit.go(`${path}?as_of=2021-09-03`)
      await the.page.getByRole('heading', { name: 'Not found', level: 1 }).waitFor()
      // The browser itself tells of every answer that is no success.
      const faults = the.visit.faults.slice(known).filter((fault) => !fault.includes('404'))
      await the.page.getByRole('link', { name: 'see the latest' }).click()
      await the.page.waitForURL((url) => !url.searchParams.has('as_of'))
      await the.page.getByRole('link', { name: 'go to the situation' }).click()
      await the.page.getByRole('heading', { name: 'Situation', level: 1 }).waitFor()

      expect(faults).toEqual([])
    },
  )

  test('keeps its filters beside an open panel, behind their name', async () => {
    await the.visit.go('/incidents')
    await the.page.locator('.ledger tbody a').first().click()
    await the.page.getByRole('complementary', { name: 'Where it comes from' }).waitFor()
    const words = the.page.getByPlaceholder('Words in this list')
    expect(await words.isVisible()).toBe(false)
    await the.page.getByText('Filters', { exact: true }).click()

    expect(await words.isVisible()).toBe(true)
  })

  test('lays nothing over an open panel, and no table beside it is cut', async () => {
    await the.page.setViewportSize({ width: 1280, height: 900 })
    await the.visit.go('/incidents')
    await the.page.locator('.ledger tbody a').first().click()
    const panel = the.page.getByRole('complementary', { name: 'Where it comes from' })
    await panel.waitFor()
    const { right = 0 } = await the.page
      .locator('.ledger')
      .first()
      .evaluate((table) => ({ right: table.getBoundingClientRect().right }))
    const left = (await panel.boundingBox())?.x ?? 0
    await the.page.setViewportSize({ width: 1440, height: 900 })

    expect(right).toBeGreaterThan(0)
    expect(right).toBeLessThanOrEqual(left)
  })

  test('keeps what is focused on a phone clear of the bar below, and offers what sorts a table', async () => {
    await the.page.setViewportSize({ width: 390, height: 844 })
    await the.visit.go('/reports')
    const hidden: string[] = []
    for (let step = 0; step < 40; step += 1) {
      await the.page.keyboard.press('Tab')
      const found: unknown = await the.page.evaluate(lieBelowBar)
      if (typeof found === 'string') hidden.push(found)
    }
    const sorting = await the.page.locator('.ledger thead a').first().isVisible()
    await the.page.setViewportSize({ width: 1440, height: 900 })

    expect(hidden).toEqual([])
    expect(sorting).toBe(true)
  })

  test('closes the box of the clock at Escape and goes back to its button', async () => {
    await the.visit.go('/timeline')
    const button = the.page.locator('.clock button').first()
    await button.click()
    await the.page.getByLabel('Judge deadlines on').focus()
    await the.page.keyboard.press('Escape')

    expect(await the.page.getByLabel('Judge deadlines on').isVisible()).toBe(false)
    expect(await button.evaluate('document.activeElement.textContent')).toMatch(/judged/)
  })

  test('names on the map cover neither a mark nor each other', async () => {
    await the.visit.go('/map')
    await the.page.locator('svg.picture text.country').first().waitFor()
    const boxes = (await the.page.evaluate(
      `[...document.querySelectorAll('svg.picture text, svg.picture .mark')].map((each) => {
        const { left, right, top, bottom } = each.getBoundingClientRect()
        return { name: each.textContent, left, right, top, bottom }
      })`,
    )) as { name: string; left: number; right: number; top: number; bottom: number }[]
    const covered = boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter((other) => one.name !== '' || other.name !== '')
        // The box of a letter is higher than its ink.
        .filter(({ left, right }) => one.left < right - 1 && left < one.right - 1)
        .filter(({ top, bottom }) => one.top < bottom - 4 && top < one.bottom - 4)
        .map((other) => `${one.name} ${other.name}`),
    )

    expect(boxes.length).toBeGreaterThan(9)
    expect(covered).toEqual([])
  })

  test('asks its server only', async () => {
    const asked: string[] = []
    the.page.on('request', (request) => asked.push(new URL(request.url()).host))
    for (const path of ['/', '/map', '/forces', '/export']) await the.visit.go(path)

    expect(new Set(asked)).toEqual(new Set([new URL(the.app.url).host]))
    expect(the.visit.faults.filter((fault) => !fault.includes('404'))).toEqual([])
  })

  test('decides nothing on a server that is read only', async () => {
    await the.page.route('**/api/v1/meta', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...(await response.json()), readOnly: true } })
    })
    await the.visit.go('/review')
    await the.page.getByText('This server is read only').waitFor()
    await the.page.keyboard.press('a')

    expect(await the.page.getByRole('button', { name: /Confirm/ }).count()).toBe(0)
    expect((await the.app.journey.json('decisions'))['entries']).toEqual([])
  })
})
