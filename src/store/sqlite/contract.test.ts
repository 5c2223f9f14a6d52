import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { storeContract } from '../contract/index.ts'
import { openStore } from '../open.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-store-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0

storeContract('in memory', () => openStore(':memory:', { create: true }))
storeContract('in a file', () => {
  files += 1
  return openStore(join(folder, `${files}.onrecord`), { create: true })
})
