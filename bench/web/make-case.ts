import { existsSync, renameSync, rmSync } from 'node:fs'
import { openEngine } from '../../src/app/engine.ts'
import { isFailure, readSource } from '../../src/ingest/index.ts'
import { connectCase } from '../../src/pipeline.ts'
import { type NewReport, openStore } from '../../src/store/index.ts'
import { constructedReport } from './reports.ts'

const batchSize = 200

/** A case of so many constructed reports at `file`, made unless it is there. Takes minutes for ten thousand. */
export async function makeCase(file: string, reports: number): Promise<void> {
  if (existsSync(file)) return
  const engine = await openEngine()
  const aside = `${file}.part`
  rmSync(aside, { force: true })
  const store = await openStore(aside, { create: true })
  let batch: NewReport[] = []
  for (let index = 0; index < reports; index += 1) {
    const { text, ...given } = constructedReport(index)
    const source = { name: `${index}.txt`, bytes: new TextEncoder().encode(text), given }
    for (const document of readSource(source)) {
      if (isFailure(document)) throw new Error(document.message)
      const recordedAt = '2024-06-01T12:00:00.000Z'
      batch.push({ document, extraction: engine.extract(document), recordedAt })
    }
    if (batch.length >= batchSize || index === reports - 1) {
      await store.addReports(batch)
      batch = []
    }
  }
  await connectCase(engine, store)
  await store.close()
  renameSync(aside, file)
}
