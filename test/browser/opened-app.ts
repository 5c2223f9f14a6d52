import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { chromiumPath } from './chromium.ts'
import { type RunningApp, startApp, type Visit } from './running-app.ts'

/** What is there once the tests of a file run. */
interface Opened {
  readonly app: RunningApp
  readonly visit: Visit
  readonly page: Page
}

/** The app in one window for all tests of a file: opened before the first, closed after the last. */
export function openedApp(prepare?: (app: RunningApp) => Promise<void>): Opened {
  let app: RunningApp | undefined
  let visit: Visit | undefined
  beforeAll(async () => {
    if (chromiumPath === undefined) return
    app = await startApp()
    await prepare?.(app)
    visit = await app.visit()
  })
  afterAll(async () => {
    await visit?.close()
    await app?.close()
  })
  const there = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('the app is not open: ask for it within a test')
    return part
  }
  return {
    get app() {
      return there(app)
    },
    get visit() {
      return there(visit)
    },
    get page() {
      return there(visit).page
    },
  }
}
