import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    svelte({
      compilerOptions: {
        fragments: 'tree',
        discloseVersion: false,
        // Every component of ours is written with runes: what is for the others is left out.
        runes: true,
        // Stands at every element that a component styles: short, it is half the styles' weight less.
        cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}`,
      },
    }),
  ],
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy of the server knows no inline script, style or data but images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Many small files pack worse than one: styles of all screens, and what screens share.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'shared', test: /web\/src\/(?!screens)|node_modules\/(?!d3-|topojson)/ },
            { name: 'map', test: /screens\/map|node_modules\/(?:d3-geo|topojson)/ },
            { name: 'screens', test: /web\/src\/screens/ },
          ],
        },
      },
    },
  },
  // While working on the app: `npm run web` beside `onrecord serve --port 7788`.
  server: { port: 7789, proxy: { '/api': 'http://127.0.0.1:7788' } },
})
