import { z } from 'zod'
import { type Document, readYaml } from '../../record/index.ts'
import type { Evidence } from './evidence.ts'

const Names = z.array(z.object({ name: z.string(), since: z.iso.date() }))

interface Coined {
  readonly since: ReadonlyMap<string, string>
  readonly any: RegExp
}

let loaded: Coined | undefined

function coined(): Coined {
  if (loaded !== undefined) return loaded
  const names = readYaml(new URL('coined.yaml', import.meta.url), Names)
  const words = names.map(({ name }) => name.replaceAll(' ', '\\s'))
  loaded = {
    since: new Map(names.map(({ name, since }) => [name, since])),
    any: new RegExp(`(?<![\\p{L}\\d@#./-])(?:${words.join('|')})(?![\\p{L}\\d])`, 'gu'),
  }
  return loaded
}

/** A name that was new on a day is from a report of that day or later. Of all in the text the newest is told. */
export function namesAsEvidence({ text }: Document): readonly Evidence[] {
  const { since, any } = coined()
  let newest: (Evidence & { readonly earliest: string }) | undefined
  for (const { index, 0: words } of text.matchAll(any)) {
    const earliest = since.get(words.replace(/\s/g, ' '))
    if (earliest === undefined || earliest <= (newest?.earliest ?? '')) continue
    const reason = `"${words}" is a name that nobody used before ${earliest}.`
    newest = { earliest, span: { start: index, end: index + words.length }, reason }
  }
  return newest === undefined ? [] : [newest]
}
