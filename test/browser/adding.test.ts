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

const drawOver = `(wanted) => {
  const walker = document.createTreeWalker(document.querySelector('article.text'), NodeFilter.SHOW_TEXT)
  const nodes = []
  let text = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, from: text.length })
    text += node.textContent
  }
  const start = text.indexOf(wanted)
  const place = (at) => {
    const { node, from } = nodes.findLast(({ from }) => from <= at)
    return [node, at - from]
  }
  getSelection().setBaseAndExtent(...place(start), ...place(start + wanted.length))
}`

/** As somebody does who draws the pointer over words of the report. */
async function selectWords(words: string): Promise<void> {
  await page.evaluate(`(${drawOver})(${JSON.stringify(words)})`)
}

const panel = () => page.getByRole('complementary', { name: 'Where it comes from' })

describe.skipIf(chromiumPath === undefined).sequential('in the text of a report', () => {
  test('an item is made of words that no rule read', async () => {
    await visit.go('/reports')
    await page.getByRole('link', { name: /Rockets hit airport/ }).click()
    await page.locator('article.text a').first().waitFor()
    await selectWords('the road to the airport')
    await page.getByRole('button', { name: 'New item' }).click()
    const form = page.getByRole('region', { name: 'New item from these words' })
    await form.getByRole('combobox', { name: 'Kind' }).selectOption('commitment')
    await form.getByRole('combobox', { name: 'act', exact: true }).selectOption('open')
    await form.getByLabel('who promises').fill('Governor of Aleppo')
    await form.getByRole('combobox', { name: 'One more part' }).selectOption('deadline')
    await form.getByLabel('deadline').fill('2021-10')
    await form.getByRole('button', { name: 'Add it to the record' }).click()
    await panel().getByText('Added to report').waitFor()

    expect(await panel().innerText()).toContain('31 October 2021')
    expect(await page.locator('article.text a.chosen').allInnerTexts()).toContain(
      'the road to the airport',
    )
  })

  test('the form is in the address, and can be left', async () => {
    await selectWords('said')
    await page.getByRole('button', { name: 'New item' }).click()
    await page.reload()
    const form = page.getByRole('region', { name: 'New item from these words' })
    await form.getByRole('heading', { name: /said/ }).waitFor()
    await form.getByRole('button', { name: 'Cancel' }).click()

    expect(await form.count()).toBe(0)
  })

  test('words become evidence for the open item, and change a value of it', async () => {
    await page
      .locator('article.text a', { hasText: /rocket attack/i })
      .first()
      .click()
    await panel()
      .getByRole('heading', { name: /Rocket attack/ })
      .waitFor()
    await selectWords('the ministry of defence said')
    await page.getByRole('button', { name: 'Evidence for the open item' }).click()
    await page.getByRole('button', { name: 'Add the evidence' }).click()
    await panel().getByText('gave further words').waitFor()
    expect(await panel().innerText()).toContain('the ministry of defence said')

    await selectWords('eleven')
    await page.getByRole('button', { name: 'Evidence for the open item' }).click()
    const form = page.getByRole('region', { name: 'These words for an item' })
    await form.getByRole('combobox', { name: 'Which part' }).selectOption('wounded')
    await form.getByLabel('What they say it is').fill('at least 12')
    await form.getByRole('button', { name: 'Put this value' }).click()
    await panel().getByText('at least 12').first().waitFor()

    expect(await panel().innerText()).toContain('“eleven”')
    expect(visit.faults).toEqual([])
  })

  test('nothing of it is offered on a server that is read only', async () => {
    await page.route('**/api/v1/meta', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...(await response.json()), readOnly: true } })
    })
    await page.reload()
    await page.locator('article.text a').first().waitFor()
    await selectWords('said')
    await page.getByRole('button', { name: 'Copy link' }).waitFor()

    expect(await page.getByRole('button', { name: 'New item' }).count()).toBe(0)
  })
})
