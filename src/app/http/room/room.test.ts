import { expect, test } from 'vitest'
import { openStore } from '../../../store/index.ts'
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
