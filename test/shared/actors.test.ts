import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { textHash } from '../../src/record/index.ts'
import { mentionsIn } from './actors-read.ts'

const shared = join(process.env['ONRECORD_SHARED'] ?? '../shared', 'stories')
const here = test.skipIf(!existsSync(shared))

const Label = z.object({
  start: z.int(),
  end: z.int(),
  actor: z.string().optional(),
  country: z.string().optional(),
  sector: z.string().optional(),
  pronoun: z.boolean().optional(),
})
const Labels = z.object({
  documents: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      published: z.string(),
      sha256: z.string(),
      mentions: z.array(Label),
    }),
  ),
})
const Story = z.object({ id: z.string(), text: z.string(), title: z.string().optional() })

function labelsOf(name: string): z.infer<typeof Labels> {
  return Labels.parse(
    JSON.parse(readFileSync(new URL(`labels/${name}.json`, import.meta.url), 'utf8')),
  )
}

function storyOf(file: string, id: string): z.infer<typeof Story> {
  const lines = readFileSync(join(shared, file), 'utf8').split('\n').filter(Boolean)
  return Story.parse(JSON.parse(lines.find((line) => line.includes(`"${id}"`)) ?? '{}'))
}

const slots = ['actor', 'country', 'sector'] as const

/** Shares of labels found with every slot right (`whole`), of labels found, and of found ones with the labelled value of each slot. */
function score(name: string) {
  const tally = {
    whole: [0, 0],
    mention: [0, 0],
    actor: [0, 0],
    country: [0, 0],
    sector: [0, 0],
  } satisfies Record<string, [number, number]>
  for (const { id, file, published, sha256, mentions } of labelsOf(name).documents) {
    const { text, title } = storyOf(file, id)
    expect(textHash(text), id).toBe(sha256)
    const found = mentionsIn(text, published, title)
    for (const label of mentions.filter(({ pronoun }) => pronoun !== true)) {
      const [nearest] = found
        .filter(({ start, end }) => start <= label.start && label.start < end)
        .sort((a, b) => a.end - a.start - (b.end - b.start))
      tally.mention[0] += nearest === undefined ? 0 : 1
      tally.mention[1] += 1
      tally.whole[1] += 1
      if (nearest === undefined) continue
      tally.whole[0] += slots.every(
        (slot) =>
          label[slot] === undefined || (nearest.parties[0]?.[slot] ?? 'none') === label[slot],
      )
        ? 1
        : 0
      for (const slot of slots) {
        if (label[slot] === undefined) continue
        tally[slot][0] += (nearest.parties[0]?.[slot] ?? 'none') === label[slot] ? 1 : 0
        tally[slot][1] += 1
      }
    }
  }
  return Object.fromEntries(
    Object.entries(tally).map(([slot, [right = 0, all = 0]]) => [slot, right / all]),
  )
}

here.each([
  ['actors', 0.9, 0.85],
  ['actors-second', 0.91, 0.85],
  ['actors-third', 0.93, 0.85],
  ['actors-fourth', 0.92, 0.85],
  // These two count loose groups, and countries that only the rest of the report tells.
  ['actors-sixth', 0.8, 0.82],
  ['actors-seventh', 0.63, 0.68],
])('actors in real reports are found and linked: %s', (name, whole, country) => {
  const shares = score(name)
  expect(shares['whole']).toBeGreaterThan(whole)
  expect(shares['mention']).toBeGreaterThan(0.88)
  expect(shares['actor']).toBeGreaterThan(0.88)
  expect(shares['country']).toBeGreaterThan(country)
  expect(shares['sector']).toBeGreaterThan(0.9)
})
