import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { readYaml } from './data.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-data-'))
const Words = z.object({ words: z.array(z.string()) })

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function put(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

function read(name: string): z.infer<typeof Words> {
  return readYaml(pathToFileURL(join(folder, name)), Words)
}

test('a YAML file is read, and the JSON that the build puts in its place', () => {
  put('source.yaml', 'words: [camp, "no"]')
  put('built.yaml.json', '{"words":["camp","no"]}')

  expect(read('source.yaml')).toEqual({ words: ['camp', 'no'] })
  expect(read('built.yaml')).toEqual(read('source.yaml'))
})

test('what does not fit its schema, or is missing, is named', () => {
  put('wrong.yaml', 'words: [camp, [tent]]')

  expect(() => read('wrong.yaml')).toThrow(/wrong\.yaml: words\.1: /)
  expect(() => read('none.yaml')).toThrow(expect.objectContaining({ code: 'data-missing' }))
})
