import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Adapter, Task } from './adapter.ts'
import { incidentsOf } from './incident-claims.ts'
import type { Line } from './line.ts'
import codes from './muc.json' with { type: 'json' }
import { isOfTask } from './muc-templates.ts'
import { core, doersIn, struckIn } from './muc-words.ts'
import { jsonLines } from './scorers.ts'
import { headOf } from './sets.ts'

const Row = z.object({ docid: z.string(), doctext: z.string() })
const Roles = z.object({ doc: z.string(), roles: z.unknown() })

/** Each filler once, as the words that the claims give for it. */
function rolesOf(line: Line): Readonly<Record<string, readonly (readonly string[])[]>> {
  const published = line.document.published?.latest
  const incidents = incidentsOf(line).filter((incident) => isOfTask(incident, published))
  const doers = incidents.flatMap(({ content }) =>
    content.responsibility.flatMap(({ party, stance }) =>
      party && stance !== 'denied' ? [doersIn(line, party)] : [],
    ),
  )
  const struck = incidents.flatMap((incident) => struckIn(line, incident))
  const weapons = incidents.flatMap(({ content: { weapon } }) =>
    weapon?.basis === 'stated' && !codes.noWeapon.includes(weapon.value)
      ? weapon.spans.map(({ start, end }) => line.document.text.slice(start, end))
      : [],
  )
  const things: Readonly<Record<string, string>> = codes.physical
  return {
    PerpInd: once(doers.flatMap(({ person }) => person ?? [])),
    PerpOrg: once(doers.flatMap(({ organisation }) => organisation ?? [])),
    Target: once(
      struck.filter(({ type }) => things[type] !== undefined).map(({ words }) => core(words)),
    ),
    // The set has the people struck by their names alone.
    Victim: once(struck.flatMap(({ type, name }) => (type === 'people' ? (name ?? []) : []))),
    Weapon: once(weapons),
  }
}

function once(words: readonly string[]): readonly (readonly string[])[] {
  return [...new Set(words.map((each) => each.toLowerCase()))].map((each) => [each])
}

/** Wire copy came in capitals, and the set lower-cased it: it is handed over in capitals again. */
const found: Task = {
  name: 'found',
  inputs: ({ path }) =>
    jsonLines(readFileSync(path, 'utf8')).map((row) => {
      const { docid, doctext } = Row.parse(row)
      return { id: docid, text: doctext.toUpperCase() }
    }),
  predict: (doc, line) => [{ doc, roles: rolesOf(line) }],
  write: (rows) =>
    JSON.stringify(
      Object.fromEntries(rows.map((row) => Roles.parse(row)).map(({ doc, roles }) => [doc, roles])),
    ),
  score: ({ path }, predictions) => ['muc4_ree_score.py', predictions, path, '--json'],
}

/** Who did it, to whom or what, and with what, over a whole report. */
export const fillers: Adapter = {
  name: 'fillers',
  recognises: (path) => path.endsWith('.json') && headOf(path).includes('"PerpInd"'),
  tasks: [found],
  headline: ['strict.micro.f1', 'strict.micro.p', 'strict.micro.r'],
}
