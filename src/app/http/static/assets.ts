import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file of the built app, in memory. */
export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** Its name says what is in it, so that it never changes. */
  readonly isLasting: boolean
}

/** The built app by address. What is not in it is not served, whatever the address says: no path is ever made of one. */
export type Assets = ReadonlyMap<string, Asset>

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  webp: 'image/webp',
  woff2: 'font/woff2',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain; charset=utf-8',
}

// In the package `web/` lies beside the compiled code; from source it is in `dist/` when it was built.
const folders = ['../../../web', '../../../../dist/web'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Reads the app that was built with the package; empty when it was not. */
export function readAssets(folder = folders.find((each) => isFolder(each))): Assets {
  if (folder === undefined || !isFolder(folder)) return new Map()
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Map(
    entries
      .filter((name) => !isFolder(join(folder, name)))
      .flatMap((name) => {
        const address = `/${name.split(sep).join('/')}`
        const type = types[/\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '']
        // A file of no known type is none that the app needs.
        if (type === undefined) return []
        const bytes = new Uint8Array(readFileSync(join(folder, name)))
        return [[address, { bytes, type, isLasting: /^\/assets\//.test(address) }] as const]
      }),
  )
}
