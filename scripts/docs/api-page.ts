import { z } from 'zod'
import { openApi, shapeNames } from '../../src/app/http/openapi.ts'
import { type Operation, operations } from '../../src/app/http/operations.ts'
import { ListQuery } from '../../src/app/http/query.ts'

interface Described {
  readonly description?: string
}

/** The version stands for that of the package: the file is the same for every one. */
export function openApiFile(): string {
  return JSON.stringify(openApi('v1'), undefined, 2)
}

function words(query: z.ZodObject): readonly (readonly [string, string])[] {
  const { properties = {} } = z.toJSONSchema(query, { io: 'input' })
  return Object.entries(properties).map(([name, schema]) => [
    name,
    // What zod writes of an object's property is a schema, never `true`.
    (schema as Described).description ?? '',
  ])
}

function takes({ query, body, bodyType, isGuarded }: Operation): string {
  const shared = query === ListQuery ? ['the words of lists'] : []
  const own = query && query !== ListQuery ? words(query).map(([name]) => `\`${name}\``) : []
  const given = body ? ['JSON'] : bodyType ? [`\`${bodyType}\``] : []
  return [...shared, ...own, ...given, ...(isGuarded ? ['`If-Match`'] : [])].join(', ')
}

function answerOf(
  { answer, mediaType, status = 200 }: Operation,
  names: ReadonlyMap<z.ZodType, string>,
): string {
  const name = answer && names.get(answer)
  return `${status}${name === undefined ? '' : ` ${name}`}${mediaType === undefined ? '' : ` \`${mediaType}\``}`
}

const intro = `# HTTP API

\`onrecord serve\` answers under \`/api/v1\`. The whole of it, each shape included, is in [openapi.json](openapi.json); a server gives the same at
\`/api/v1/openapi.json\`. Entries are those of the command line's \`--json\`, with \`tags\` beside.

- **Token.** Every call but \`/health\` and \`/session\` needs the token of the printed address: \`Authorization: Bearer …\`, or the cookie that
  \`POST /session\` with \`{"token": "…"}\` sets. Without it: 401.
- **Lists** answer \`{ items, total, of, facets, extent, next_cursor, as_of, clock, clock_basis, revision }\`. A word that may be given several times is
  repeated: \`kind=incident&kind=event\`. The count of a facet is under the filters of all other facets; a chosen value stays, with 0 hits too.
- **Files.** \`/timeline.json\`, \`.csv\` and the like, at the root and not below \`/api/v1\`, give the whole of a list under the same words; \`/incidents.geojson\`,
  \`/timeline.geojson\` and \`/map.geojson\` what can be put on a map. Cells that a spreadsheet would run as formulas begin with an apostrophe; \`raw=true\` leaves them.
- **Revision.** \`ETag\` is the revision of the case; \`If-None-Match\` gives 304. A decision needs \`If-Match\` with the revision looked at: 428 without, 412 when the
  case has changed since.
- **Errors** are \`application/problem+json\` (RFC 9457) with a stable \`code\`; of \`onrecord serve --read-only\` every write is 403 \`read-only\`.`

/** The reference of the HTTP API. */
export function apiPage(): string {
  const names = shapeNames()
  const rows = Object.values<Operation>(operations).map(
    (operation) =>
      `| \`${operation.method.toUpperCase()} ${operation.path}\` | ${operation.summary} | ${takes(operation)} | ${answerOf(operation, names)} |`,
  )
  const shared = words(ListQuery).map(([name, what]) => `| \`${name}\` | ${what} |`)
  return [
    intro,
    '## Calls\n',
    '| call | what | takes | gives |\n| --- | --- | --- | --- |',
    ...rows,
    '\n## The words of lists\n',
    '| word | means |\n| --- | --- |',
    ...shared,
  ]
    .join('\n')
    .replace('\n## Calls', '\n\n## Calls')
}
