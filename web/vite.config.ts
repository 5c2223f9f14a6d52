import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { borders } from './borders.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const components = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.svelte'))
  .toSorted()

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    borders(),
    svelte({
      compilerOptions: {
        fragments: 'tree',
        discloseVersion: false,
        // Every component of ours is written with runes: what is for the others is left out.
        runes: true,
        // Stands at every element that a component styles: its place among the components, in one or two letters.
        cssHash: ({ filename }) =>
          `_${components.findIndex((name) => filename.endsWith(name)).toString(36)}`,
      },
    }),
  ],
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // The first that know `light-dark()`, of May 2024: else each colour of the tokens would be written out twice.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // The content security policy of the server knows no inline script, style or data but images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Many small files pack worse than one: all styles, and all code but what only the map needs.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'app', test: /web\/src\/(?!screens\/map)|node_modules\// },
            { name: 'map', test: /screens\/map|virtual:borders/ },
          ],
        },
      },
    },
  },
  // While working on the app: `npm run web` beside `onrecord serve --port 7788`.
  server: { port: 7789, proxy: { '/api': 'http://127.0.0.1:7788' } },
})
