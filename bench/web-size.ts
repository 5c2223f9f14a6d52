import { gzipSync } from 'node:zlib'
import { readAssets } from '../src/app/http/static/assets.ts'
import { table } from './table.ts'

/**
 * What a browser loads of the app, in kilobytes (1,000 bytes) as gzip packs it: all code and styles there are, without
 * the map's data, and what it takes to show the first page. Build first.
 *
 *     npm run build && node bench/web-size.ts
 */
const packed = ({ bytes }: { readonly bytes: Uint8Array }) => gzipSync(bytes).byteLength / 1000

const assets = readAssets()
if (assets.size === 0) throw new Error('The app is not built: npm run build')

/** What a file loads before it can run: its static imports, and theirs. */
function needed(start: readonly string[], known = new Set<string>()): ReadonlySet<string> {
  for (const name of start) {
    if (known.has(name)) continue
    known.add(name)
    const text = Buffer.from(assets.get(name)?.bytes ?? []).toString()
    const imports = [...text.matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g)]
    needed(
      imports.map(([, path = '']) => `/assets/${path.slice(2)}`),
      known,
    )
  }
  return known
}

const sum = (names: Iterable<string>) =>
  [...names].reduce((all, name) => all + packed(assets.get(name) ?? { bytes: new Uint8Array() }), 0)

const page = Buffer.from(assets.get('/index.html')?.bytes ?? []).toString()
const inPage = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, name = '']) => name)
const screenOf = (name: string) =>
  [...assets.keys()].filter((each) => new RegExp(`/${name}-[^/]+\\.(?:js|css)$`).test(each))
const data = [...assets.keys()].filter((name) => name.endsWith('.json'))
const code = [...assets.keys()].filter((name) => !data.includes(name))
const kb = (number: number) => Number(number.toFixed(1))

const rows: readonly (readonly [string, number])[] = [
  ['the whole app, every screen', kb(sum(code))],
  [
    'until the first page shows (Situation)',
    kb(sum(needed([...inPage, '/index.html', ...screenOf('screens')]))),
  ],
  ["the map's borders, on its own page only", kb(sum(data))],
]
process.stdout.write(`${table(['loaded', 'kB gzip'], rows)}\n`)
