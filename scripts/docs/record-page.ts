import { type JsonSchema, jsonSchemas, recordFiles } from './schemas.ts'

/** Field tables of every schema of the record. */
export async function recordPage(): Promise<string> {
  const files = (await recordFiles()).filter(({ schemas }) => schemas.size > 0)
  const schemas = jsonSchemas(files)
  const sections = files.map(({ name, schemas: named }) =>
    [`## ${name}`, ...[...named.keys()].map((type) => typeSection(type, schemas[type] ?? {}))].join(
      '\n\n',
    ),
  )
  const contents = files.map(
    ({ name, schemas: named }) => `- ${name}: ${[...named.keys()].map(link).join(', ')}`,
  )
  return [introduction, contents.join('\n'), ...sections].join('\n\n')
}

const introduction = `# The record

Every shape that Onrecord speaks of. A field marked *read* is a value with its words: an object
\`{ value, spans, basis, rule? }\`, where \`basis\` is \`stated\` or \`inferred\` and an inferred value
names its rule. A field marked *or nothing* can instead be [Nothing](#nothing): the report says that there
is none, or that it is withheld. A field that the report does not mention is left out.`

const link = (type: string) => `[${type}](#${type.toLowerCase()})`

function typeSection(type: string, schema: JsonSchema): string {
  const { description = '', ...shape } = schema
  const properties = fieldsOf(shape)
  const body =
    properties === undefined ? typeOf(shape) : fieldTable(properties, new Set(required(shape)))
  return [`### ${type}`, description.replaceAll('\n', '\n\n'), body]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** A choice between shapes of one kind field is told as one: a field that differs shows each. */
function fieldsOf({ properties, oneOf }: JsonSchema): [string, JsonSchema][] | undefined {
  if (properties !== undefined) return Object.entries(properties)
  const choices = oneOf?.map((choice) => choice.properties)
  const [first] = choices ?? []
  if (first === undefined) return undefined
  return Object.entries(first).map(([name, field]) => {
    const fields = (choices ?? []).flatMap((choice) => choice?.[name] ?? [])
    const types = new Set(fields.map(typeOf))
    return [name, types.size === 1 ? field : { description: field.description, oneOf: fields }]
  })
}

const required = ({ required: own, oneOf }: JsonSchema) => own ?? oneOf?.[0]?.required ?? []

function fieldTable(fields: [string, JsonSchema][], needed: ReadonlySet<string>): string {
  const rows = fields.flatMap(([name, field]) => fieldRows(name, field, needed.has(name)))
  return ['| field | type | |', '| --- | --- | --- |', ...rows].join('\n')
}

function fieldRows(name: string, field: JsonSchema, isNeeded: boolean): readonly string[] {
  const { description = '' } = field
  const type = isNeeded ? typeOf(field) : `${typeOf(field)}, optional`
  const row = `| \`${name}\` | ${cell(type)} | ${cell(description)} |`
  const inner = innerShape(field)
  if (inner?.properties === undefined) return [row]
  const needed = new Set(inner.required)
  return [
    row,
    ...Object.entries(inner.properties).flatMap(([key, value]) =>
      fieldRows(`${name}.${key}`, value, needed.has(key)),
    ),
  ]
}

/** A shape without a name of its own, whose fields are told in the table of its holder. */
function innerShape(schema: JsonSchema): JsonSchema | undefined {
  const value = readValue(schema)
  if (value !== undefined) return innerShape(value)
  if (schema.items !== undefined) return innerShape(schema.items)
  const choice = (schema.anyOf ?? []).map(innerShape).find((inner) => inner !== undefined)
  return schema.properties === undefined ? choice : schema
}

function readValue({ properties = {} }: JsonSchema): JsonSchema | undefined {
  const { value, spans, basis } = properties
  return spans === undefined || basis === undefined ? undefined : value
}

function typeOf(schema: JsonSchema): string {
  const { $ref, type, items, prefixItems, properties, additionalProperties } = schema
  if ($ref !== undefined) return link($ref.split('/').at(-1) ?? '')
  if ('const' in schema) return `\`${String(schema.const)}\``
  if (schema.enum !== undefined) return schema.enum.map((code) => `\`${String(code)}\``).join(', ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return choiceOf(choices)
  const value = readValue(schema)
  if (value !== undefined) return `${typeOf(value)}, *read*`
  if (prefixItems !== undefined) return `[${prefixItems.map(typeOf).join(', ')}]`
  if (items !== undefined) return `list of ${typeOf(items)}`
  if (properties !== undefined) return 'object'
  if (typeof additionalProperties === 'object') return `map to ${typeOf(additionalProperties)}`
  return type ?? 'any'
}

function choiceOf(choices: readonly JsonSchema[]): string {
  const types = [...new Set(choices.map(typeOf))]
  const nothing = link('Nothing')
  const rest = types.filter((type) => type !== nothing)
  return rest.length < types.length ? `${rest.join(' or ')}, *or nothing*` : rest.join(' or ')
}

export const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', '<br>')
