import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  process.env['ONRECORD_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

function found(): string | undefined {
  return places.find((place) => place !== undefined && existsSync(place))
}

function run(command: string, ...words: readonly string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0
}

/** Debian's Chromium, where this machine lets us install it. */
function installed(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const install = () => run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium')
  return install() || (run('apt-get', 'update') && install()) ? found() : undefined
}

/**
 * Where a browser is. Without one the tests of the web app are skipped, and say so.
 *
 * @throws on a build server: there a browser must be.
 */
function browserPath(): string | undefined {
  const path = found() ?? installed()
  if (path !== undefined) return path
  const message =
    'No Chromium here, and it could not be installed: the web app is NOT TESTED in a browser. Install it ("apt-get install chromium"), or name one in ONRECORD_CHROMIUM.'
  if (process.env['CI'] !== undefined && process.env['CI'] !== 'false') throw new Error(message)
  console.warn(message)
  return undefined
}

export const chromiumPath = browserPath()
