import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chromiumPath } from './chromium.ts'
import { openedApp } from './opened-app.ts'

const the = openedApp()

function quietly(): Promise<void> {
  return the.page.waitForLoadState('networkidle')
}

/** How many items a list says it has. */
async function total(): Promise<number> {
  const words = await the.page.locator('.head .count').innerText()
  return Number(/^([\d,]+)/.exec(words)?.[1]?.replaceAll(',', ''))
}

async function decided(): Promise<number> {
  const answer = await the.app.journey.json('decisions')
  return Array.isArray(answer['entries']) ? answer['entries'].length : -1
}

/** Downloads the export that is open, and hands it to the import; where it was kept. */
async function downloadAndImport(name: string): Promise<string> {
  const [download] = await Promise.all([
    the.page.waitForEvent('download'),
    the.page.getByRole('link', { name: 'Download JSON' }).click(),
  ])
  const file = join(the.app.journey.folder, name)
  await download.saveAs(file)
  await the.visit.go('/import')
  await the.page.setInputFiles('input[type="file"]', file)
  return file
}

describe.skipIf(chromiumPath === undefined).sequential('a researcher', () => {
  test('goes from the brief to the sentence in its report', async () => {
    await the.visit.go('/')
    const line = the.page
      .locator('.lead a', { hasText: 'to end the American combat mission' })
      .first()
    await line.click()
    const panel = the.page.getByRole('complementary', { name: 'Where it comes from' })
    await panel.getByText('Who says so').waitFor()
    const words = await panel.locator('blockquote mark').first().innerText()
    await panel.getByRole('link', { name: 'Read it in the report' }).click()
    const flashed = the.page.locator('article.text .flash, article.text mark')
    await flashed.first().waitFor()

    expect(the.page.url()).toContain('/r/doc_')
    expect((await flashed.allInnerTexts()).join('')).toBe(words)
    expect(await flashed.first().isVisible()).toBe(true)
  })

  test('goes back to where they were', async () => {
    await the.page.goBack()
    await the.page.getByRole('heading', { name: 'Situation', level: 1 }).waitFor()

    expect(await the.page.getByRole('complementary', { name: 'Where it comes from' }).count()).toBe(
      1,
    )
  })

  test('compares what two reports count, each in its own words', async () => {
    await the.visit.go('/discrepancies')
    await the.page
      .getByRole('link', { name: /Aleppo/ })
      .first()
      .click()
    await the.page.getByText('What was compared').waitFor()
    const sides = await the.page.locator('.side blockquote').allInnerTexts()

    const values = await the.page.locator('.side .value').allInnerTexts()
    const marked = await the.page.locator('.side blockquote .strong').allInnerTexts()

    expect(sides).toHaveLength(2)
    expect(values).toEqual(['5 soldiers killed', '3 soldiers killed'])
    expect(marked).toEqual(['five', 'three'])
    expect(await the.page.getByText('which came out first is not known').count()).toBe(1)
    expect(sides.join(' ')).toContain('killed five soldiers')
    expect(sides.join(' ')).toContain('killed three soldiers')
  })

  test('steps back in time report by report, and sees only what was known', async () => {
    await the.visit.go('/timeline')
    const all = await total()
    await the.page.keyboard.press(',')
    await the.page.getByText('As known on 13 Dec 2021').waitFor()
    await quietly()
    // The list is fetched beside the line that says how far back it is, and may come after it.
    await expect.poll(total).toBeLessThan(all)
    await the.page.keyboard.press('.')
    await the.page.getByText('All 14 reports').waitFor()
    await quietly()

    await expect.poll(total).toBe(all)
    expect(the.page.url()).not.toContain('as_of')
  })

  test('reviews ten claims without touching the mouse', async () => {
    await the.visit.go('/review')
    const first = await total()
    const heading = the.page.locator('article h2').first()
    for (let index = 0; index < 8; index += 1) {
      const before = await heading.innerText()
      const id = new URL(the.page.url()).searchParams.get('at')
      await the.page.keyboard.press('a')
      await the.page.waitForURL((url) => url.searchParams.get('at') !== id)
      await quietly()
      expect(before).not.toBe('')
    }
    await the.page.keyboard.press('x')
    await the.page.getByText('Why is it wrong?').waitFor()
    await the.page.keyboard.press('3')
    await the.page.getByText('Rejected: a quotation').waitFor()
    await quietly()
    await the.page.keyboard.press('f')
    await the.page.getByLabel('What should somebody look at?').fill('Ask the ministry')
    await the.page.keyboard.press('Enter')
    await the.page.getByText('Flagged.').waitFor()
    await quietly()

    expect(await decided()).toBe(10)
    expect(await total()).toBe(first - 9)
  })

  test('takes the last decision back', async () => {
    await the.page.keyboard.press('u')
    await the.page.getByText('The last decision is taken back.').waitFor()
    await quietly()

    expect(await decided()).toBe(11)
  })

  test('corrects a value without touching the mouse', async () => {
    await the.visit.go('/review?kind=force-level')
    const item = the.page.locator('article').first()
    const shown = new URL(the.page.url()).searchParams.get('at')
    await the.page.keyboard.press('e')
    const part = item.getByRole('combobox').first()
    await item.locator('select:focus').waitFor()
    // By arrows: letters that come a second apart on a busy machine are words of their own to a list.
    for (let step = 0; step < 20 && (await part.inputValue()) !== 'amount'; step++)
      await the.page.keyboard.press('ArrowDown')
    expect(await part.inputValue()).toBe('amount')
    await the.page.keyboard.press('Tab')
    await the.page.keyboard.press('Control+a')
    await the.page.keyboard.type('about 2600')
    await the.page.keyboard.press('Enter')
    await the.page.getByText('Corrected').first().waitFor()
    await quietly()

    expect(await decided()).toBe(12)
    expect(JSON.stringify(await the.app.journey.json('decisions'))).toContain('2600')
    expect(shown).toBeNull()
  })

  test('corrects a deadline, and the ledger judges by it', async () => {
    await the.visit.go('/commitments?view=table&clock=2021-10-15')
    await the.page.getByRole('link', { name: /reopen the road/ }).click()
    const panel = the.page.getByRole('complementary', { name: 'Where it comes from' })
    await panel.getByRole('button', { name: 'Correct' }).click()
    await panel.getByRole('combobox').selectOption('deadline')
    await panel.getByLabel('The right value').fill('2021-12-01')
    await panel.getByLabel('Why (kept in the log)').fill('The decree says so')
    await panel.getByRole('button', { name: 'Save the correction' }).click()
    const row = the.page.locator('.ledger tr', { hasText: 'reopen the road' })
    await row.getByText('1 December 2021').waitFor()

    // The panel is fetched anew beside the ledger, and may come after it.
    await panel.getByText('The decree says so').first().waitFor()

    expect(await row.innerText()).toContain('due')
    expect(await panel.innerText()).toContain('The decree says so')
  })

  test('exports the record as it is shown, with the correction in it', async () => {
    await the.visit.go('/export?format=json')
    const [download] = await Promise.all([
      the.page.waitForEvent('download'),
      the.page.getByRole('link', { name: 'Download JSON' }).click(),
    ])
    const text = readFileSync(await download.path(), 'utf8')

    expect(text.includes('../2021-12-01')).toBe(true)
  })

  test('imports what was exported again: every report is known, and nothing is doubled', async () => {
    const before = await decided()
    await the.visit.go('/export?format=json')
    await the.page.getByLabel('Licence or credit').fill('CC BY 4.0, Harbour Desk')
    await the.page.getByLabel(/The whole text of each report/).check()
    const file = await downloadAndImport('record.json')
    await the.page.getByText('14 reports: 0 new, 14 known already').waitFor()

    expect(readFileSync(file, 'utf8')).toContain('CC BY 4.0, Harbour Desk')
    expect(await decided()).toBe(before)
  })

  test('is told when a file is an export without the texts', async () => {
    await the.visit.go('/export?format=json')
    await downloadAndImport('bare.json')

    await the.page.getByText('was exported without the texts').first().waitFor()
  })

  test('adds a report by dropping a file, after looking at what is in it', async () => {
    await the.visit.go('/import')
    const file = join(the.app.journey.folder, 'later.txt')
    writeFileSync(
      file,
      'date 2021-10-20 Road opened. The road to the airport of Aleppo was reopened on 19 October 2021, the governor said. A bomb wounded two soldiers in Aleppo on 18 October 2021.',
    )
    await the.page.setInputFiles('input[type="file"]', file)
    await the.page.getByText('1 report: 1 new').waitFor()
    await the.page.getByRole('button', { name: 'Add 1 report to the record' }).click()
    await the.page.getByRole('link', { name: 'See the reports' }).waitFor()
    await the.page.getByText('All 15 reports').waitFor()
    await the.page.setInputFiles('input[type="file"]', file)
    await the.page.getByText('0 new, 1 known already').waitFor()

    expect(
      await the.page.getByRole('button', { name: 'Add 0 reports to the record' }).isDisabled(),
    ).toBe(true)
  })

  test('finds every decision again after the record was rebuilt', async () => {
    const before = await decided()
    await the.app.restartAfter(async () => {
      expect(await the.app.journey.run(['rebuild'])).toMatchObject({ code: 0 })
    })
    await the.visit.signIn()
    await the.visit.go('/commitments?view=table&clock=2021-10-15')
    const row = the.page.locator('.ledger tr', { hasText: 'reopen the road' })

    expect(await row.innerText()).toContain('1 December 2021')
    expect(await decided()).toBe(before)
    await the.visit.go('/forces')
    expect(await the.page.locator('main').innerText()).toContain('about 2,600')
    await the.visit.go('/review')
    expect(await the.page.getByText('The decree says so').count()).toBeGreaterThan(0)
    expect(the.visit.faults).toEqual([])
  })
})
