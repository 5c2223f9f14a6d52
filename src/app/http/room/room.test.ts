import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDecision, openStore } from '../../../store/index.ts'
import { openRoom } from './room.ts'

test('what waits for the case is answered once it was read, and nothing before', async () => {
  const store = await openStore(':memory:', { create: true })
  const gate = Promise.withResolvers<void>()
  const connections = async () => {
    await gate.promise
    return store.connections()
  }

  const room = openRoom({ ...store, connections }, { location: ':memory:' })
  const asked = room.refresh().then(() => room.record().reports.length)

  expect(() => room.record()).toThrow('before it was read')
  gate.resolve()
  expect(await asked).toBe(0)
  await room.stop()
  await store.close()
})

test('a case that cannot be read is told to whoever waits for it', async () => {
  const store = await openStore(':memory:', { create: true })
  const connections = () => Promise.reject(new Error('torn page'))

  const room = openRoom({ ...store, connections }, { location: ':memory:' })

  await expect(room.first).rejects.toThrow('torn page')
  await expect(room.refresh()).rejects.toThrow('torn page')
  await store.close()
})

test('a file that was touched is read again only when the case in it is another', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-room-'))
  const location = join(folder, 'case.onrecord')
  const store = await openStore(location, { create: true })
  const other = await openStore(location)
  let readings = 0
  const connections = () => {
    readings += 1
    return store.connections()
  }
  const room = openRoom({ ...store, connections }, { location })
  const note = (text: string) =>
    makeDecision({ type: 'note', by: 'ana', at: '2024-03-01T10:00:00Z', claim: 'none', text })
  await room.first

  const changes = room.changes() ?? -1
  await other.keepPrepared({ program: 'another', changes, texts: new Map([['brief', '{}']]) })
  await room.refresh()
  await room.keep([note('made here')])
  await room.refresh()
  expect([readings, room.contents().decisions.length]).toEqual([1, 1])

  await other.addDecision(note('made elsewhere'))
  await room.refresh()
  expect([readings, room.contents().decisions.length]).toEqual([2, 2])
  await room.keep([note('made here again')])
  await room.refresh()
  expect([readings, room.contents().decisions.length]).toEqual([2, 3])

  await room.stop()
  await other.close()
  await store.close()
  rmSync(folder, { recursive: true })
})
