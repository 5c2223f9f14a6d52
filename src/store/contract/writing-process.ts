/**
 * Run as a process of its own by the tests of stores: adds sample reports, a transaction each, and prints a
 * report's number once it is acknowledged.
 *
 *     node writing-process.ts <location> <first number> <number after the last>
 */
import { openStore } from '../open.ts'
import { makeReport, published } from './sample.ts'

/** The report of a number; the same in every process. */
function numbered(number: number) {
  const day = `2022-03-${String(1 + (number % 31)).padStart(2, '0')}`
  const text = `By noon ${number} vehicles had crossed. ${'The column went on. '.repeat(60)}`
  return makeReport(text, { published: published(day), title: `Column ${number}` })
}

async function write(location: string, first: number, end: number): Promise<void> {
  const store = await openStore(location, { create: true })
  for (let number = first; number < end; number += 1) {
    await store.addReports([numbered(number)])
    process.stdout.write(`${number}\n`)
  }
  await store.close()
}

const [, script, location, first, end] = process.argv
if (script === import.meta.filename && location !== undefined) {
  await write(location, Number(first), Number(end))
}
