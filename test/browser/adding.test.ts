import { describe, expect, test } from 'vitest'
import { chromiumPath } from './chromium.ts'
import { openedApp } from './opened-app.ts'

const the = openedApp()

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
  await the.page.evaluate(`(${drawOver})(${JSON.stringify(words)})`)
}

const panel = () => the.page.getByRole('complementary', { name: 'Where it comes from' })

describe.skipIf(chromiumPath === undefined).sequential('what a person knows better', () => {
  test('an item is made of words that no rule read', async () => {
    await the.visit.go('/reports')
    await the.page.getByRole('link', { name: /Rockets hit airport/ }).click()
    await the.page.locator('article.text a').first().waitFor()
    await selectWords('the road to the airport')
    await the.page.getByRole('button', { name: 'New item' }).click()
    const form = the.page.getByRole('region', { name: 'New item from these words' })
    await form.getByRole('combobox', { name: 'Kind' }).selectOption('commitment')
    await form.getByRole('combobox', { name: 'Act', exact: true }).selectOption('open')
    await form.getByLabel('who promises').fill('Governor of Aleppo')
    await form.getByRole('combobox', { name: 'One more part' }).selectOption('deadline')
    await form.getByLabel('deadline').fill('2021-10')
    await form.getByRole('button', { name: 'Add it to the record' }).click()
    await panel().getByText('Added to report').waitFor()

    expect(await panel().innerText()).toContain('31 October 2021')
    expect(await the.page.locator('article.text a.chosen').allInnerTexts()).toContain(
      'the road to the airport',
    )
  })

  test('the form is in the address, and can be left', async () => {
    await selectWords('said')
    await the.page.getByRole('button', { name: 'New item' }).click()
    await the.page.reload()
    const form = the.page.getByRole('region', { name: 'New item from these words' })
    await form.getByRole('heading', { name: /said/ }).waitFor()
    await form.getByRole('button', { name: 'Cancel' }).click()

    expect(await form.count()).toBe(0)
  })

  test('words become evidence for the open item, and change a value of it', async () => {
    await the.page
      .locator('article.text a', { hasText: /rocket attack/i })
      .first()
      .click()
    await panel()
      .getByRole('heading', { name: /Rocket attack/ })
      .waitFor()
    await selectWords('the ministry of defence said')
    await the.page.getByRole('button', { name: 'Evidence for the open item' }).click()
    await the.page.getByRole('button', { name: 'Add the evidence' }).click()
    await panel().getByText('gave further words').waitFor()
    expect(await panel().innerText()).toContain('the ministry of defence said')

    await selectWords('eleven')
    await the.page.getByRole('button', { name: 'Evidence for the open item' }).click()
    const form = the.page.getByRole('region', { name: 'These words for an item' })
    await form.getByRole('combobox', { name: 'Which part' }).selectOption('wounded')
    await form.getByLabel('What they say it is').fill('at least 12')
    await form.getByRole('button', { name: 'Put this value' }).click()
    await panel().getByText('at least 12').first().waitFor()

    expect(await panel().innerText()).toContain('“eleven”')
    expect(the.visit.faults).toEqual([])
  })

  test('an actor is renamed, and that is taken back', async () => {
    await the.visit.go('/actors/Q796')
    await the.page.getByText('Merge, split or rename').click()
    await the.page.getByLabel('Call it').fill('Republic of Iraq')
    await the.page.getByRole('button', { name: 'Rename' }).click()
    await the.page.getByRole('heading', { name: 'Republic of Iraq', level: 1 }).waitFor()
    await the.page.getByRole('button', { name: 'Take back' }).first().click()
    await the.page.getByRole('heading', { name: 'Iraq', level: 1, exact: true }).waitFor()
  })

  test('two actors are taken for one, and a name is told apart', async () => {
    await the.visit.go('/actors/envoy')
    await the.page.getByText('Merge, split or rename').click()
    await the.page.getByLabel('The same as').fill('McGurk')
    await the.page.getByRole('button', { name: 'Same as Brett McGurk' }).click()
    await the.page.getByRole('heading', { name: 'Brett McGurk', level: 1 }).waitFor()
    expect(await the.page.locator('.names').innerText()).toContain('envoy')

    await the.page.getByText('Merge, split or rename').click()
    await the.page.getByRole('combobox', { name: 'Somebody else' }).selectOption('envoy')
    await the.page.getByRole('button', { name: 'Tell it apart' }).click()
    await the.page.getByText('is an actor of its own now').waitFor()
    await the.page.locator('.names', { hasNotText: 'envoy' }).waitFor()
    expect(the.visit.faults).toEqual([])
  })

  test('what later reports changed is marked only when that is asked for', async () => {
    await the.visit.go('/commitments?as_of=2021-04-10')
    const mark = the.page.getByText('later: deadline added').first()
    expect(await mark.count()).toBe(0)
    await the.page.getByRole('button', { name: /As known on/ }).click()
    await the.page.getByLabel('Mark what later reports changed').check()
    await mark.click()
    await panel().getByText('by 31 December 2021').first().waitFor()

    expect(the.page.url()).not.toContain('as_of')
  })

  test('places are chosen by a box on the map', async () => {
    await the.visit.go('/map')
    const mark = await the.page.locator('.atlas svg a', { hasText: 'Kabul' }).boundingBox()
    if (!mark) throw new Error('there is no map')
    await the.page.getByRole('button', { name: 'Choose by a box' }).click()
    await the.page.mouse.move(mark.x - 30, mark.y - 30)
    await the.page.mouse.down()
    await the.page.mouse.move(mark.x + 60, mark.y + 40, { steps: 4 })
    await the.page.mouse.up()
    await the.page.getByText(/^1 of \d+ places/).waitFor()

    expect(await the.page.locator('.places').first().innerText()).toContain('Kabul')
    expect(the.page.url()).toContain('place=geonames')
  })

  test('nothing of it is offered on a server that is read only', async () => {
    await the.page.route('**/api/v1/meta', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...(await response.json()), readOnly: true } })
    })
    await the.visit.go('/reports')
    await the.page.getByRole('link', { name: /Rockets hit airport/ }).click()
    await the.page.locator('article.text a').first().waitFor()
    await selectWords('said')
    await the.page.getByRole('button', { name: 'Copy link' }).waitFor()

    expect(await the.page.getByRole('button', { name: 'New item' }).count()).toBe(0)
  })
})
