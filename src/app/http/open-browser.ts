import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', '""'],
}

/** How long a browser may take to read the page that sends it on, in milliseconds. */
const patience = 20_000

/**
 * Opens an address in the person's browser. By way of a page that only they may read: on a command line
 * everybody on the machine could see the token. A machine without a browser does nothing.
 */
export async function openInBrowser(address: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-'))
  const page = join(folder, 'open.html')
  const target = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${target}"><title>Onrecord</title><a href="${target}">Open Onrecord</a>\n`
  await writeFile(page, html, { mode: 0o600 })
  const [program, ...words] = openers[platform()] ?? ['xdg-open']
  const child = spawn(program, [...words, pathToFileURL(page).href], {
    stdio: 'ignore',
    detached: true,
  })
  // The address is printed too: whoever has no opener goes there by hand.
  child.on('error', () => {})
  child.unref()
  setTimeout(() => void rm(folder, { recursive: true, force: true }), patience).unref()
}
