import { defineConfig } from 'vitest/config'

const onServer = process.env['CI'] !== undefined && process.env['CI'] !== 'false'

export default defineConfig({
  test: {
    include: ['{src,test,bench,scripts,web}/**/*.test.ts'],
    // A few tests build, pack and install the whole package.
    testTimeout: 60_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // A clock or a locale that leaks into an answer shows at once.
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' },
    reporters: onServer ? ['default', ['json', { outputFile: 'out/tests.json' }]] : ['default'],
    allowOnly: !onServer,
  },
})
