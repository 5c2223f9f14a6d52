import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { type Serving, startServer } from '../../src/app/http/server.ts'
import { readAssets } from '../../src/app/http/static/assets.ts'
import { addExamples } from '../journey/examples-case.ts'
import { type Journey, startJourney } from '../journey/fake-io.ts'
import { chromiumPath } from './chromium.ts'

export type Colours = 'light' | 'dark'
export interface Look {
  readonly width?: number
  readonly colours?: Colours
}

/** The app as a researcher has it: built, served over a case of the example reports and two that disagree. */
export interface RunningApp {
  readonly url: string
  readonly journey: Journey
  /** A signed-in browser window of its own; what goes wrong in its pages is kept in `faults`. */
  readonly visit: (look?: Look) => Promise<Visit>
  /** Stops the server, does something to the case, and starts it again on the same port. */
  readonly restartAfter: (work: () => Promise<void>) => Promise<void>
  readonly close: () => Promise<void>
}

export interface Visit {
  readonly page: Page
  readonly faults: readonly string[]
  /** Goes to a screen and waits until everything that it asked for is there. */
  readonly go: (path: string) => Promise<void>
  /** As the printed address does it; a server that was started anew knows nobody. */
  readonly signIn: () => Promise<void>
  readonly close: () => Promise<void>
}

const token = 'a-token-for-the-browser-tests'

/** Two reports of one attack that count its dead differently, and a promise with a day. */
const disagreeing = [
  {
    title: 'Rockets hit airport',
    source: 'Example Agency',
    published: '2021-09-03',
    text: 'A rocket attack on the airport of Aleppo killed three soldiers and wounded eleven on 2 September 2021, the ministry of defence said.\n\nThe governor of Aleppo promised to reopen the road to the airport by 30 September 2021.',
  },
  {
    title: 'Five dead in rocket attack',
    source: 'Example Radio',
    published: '2021-09-03',
    text: 'A rocket attack on the airport of Aleppo on 2 September 2021 killed five soldiers and wounded 14, a hospital official said.\n\nNo group claimed responsibility for the attack.',
  },
]

function built(folder: string): string {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js')
  const words = ['build', '--config', 'web/vite.config.ts', '--outDir', folder, '--emptyOutDir']
  const { status, stderr } = spawnSync(process.execPath, [vite, ...words, '--logLevel', 'error'])
  if (status !== 0) throw new Error(`the web app does not build: ${stderr}`)
  return folder
}

async function filled(journey: Journey): Promise<void> {
  await addExamples(journey)
  const file = join(journey.folder, 'disagreeing.jsonl')
  writeFileSync(file, disagreeing.map((report) => JSON.stringify(report)).join('\n'))
  const { code, err } = await journey.run(['add', file])
  if (code !== 0) throw new Error(err)
}

async function visit(browser: Browser, url: string, look: Look): Promise<Visit> {
  const width = look.width ?? 1440
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height: width < 700 ? 844 : 900 },
    colorScheme: look.colours ?? 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`)
  })
  const go = async (path: string) => {
    await page.goto(url + path, { waitUntil: 'networkidle' })
    await page.locator('[aria-busy="true"], .loading').first().waitFor({ state: 'detached' })
  }
  const signIn = () => go(`/#t=${token}`)
  await signIn()
  return { page, faults, go, signIn, close: () => context.close() }
}

export async function startApp(): Promise<RunningApp> {
  const journey = startJourney()
  const assets = readAssets(built(join(journey.folder, 'web')))
  await filled(journey)
  const serve = (port: number): Promise<Serving> =>
    startServer({
      location: join(journey.folder, 'case.onrecord'),
      name: 'The example case',
      port,
      host: '127.0.0.1',
      allowedHosts: [],
      token,
      isReadOnly: false,
      user: 'tester',
      engine: {},
      now: () => '2024-06-01T12:00:00.000Z',
      report: (error) => console.error(error),
      assets,
    })
  let serving = await serve(0)
  const { port } = serving
  const browser = await chromium.launch({
    ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
    args: ['--no-sandbox'],
  })
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    journey,
    visit: (look = {}) => visit(browser, url, look),
    restartAfter: async (work) => {
      await serving.close()
      await work()
      serving = await serve(port)
    },
    close: async () => {
      await browser.close()
      await serving.close()
      journey.close()
    },
  }
}
