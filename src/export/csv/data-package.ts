import { createHash } from 'node:crypto'
import { canonicalJson } from '../canonical-json.ts'
import type { ExportHead } from '../head.ts'
import { listMark, type Table } from './table.ts'

/** A table as written. */
export interface WrittenTable {
  readonly table: Table
  readonly path: string
  readonly text: string
}

function fieldOf({ name, type, description }: Table['columns'][number]): object {
  return { name, type, description, ...(type === 'list' && { delimiter: listMark }) }
}

function resourceOf({ table, path, text }: WrittenTable): object {
  const { name, description, columns, key, references } = table
  return {
    name: name.replaceAll('_', '-'),
    type: 'table',
    path,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    dialect: { lineTerminator: '\r\n' },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columns.map(fieldOf),
      missingValues: [''],
      primaryKey: key,
      ...(references.length > 0 && {
        foreignKeys: references.map(({ column, table: other }) => ({
          fields: [column],
          reference: { resource: other.replaceAll('_', '-'), fields: ['id'] },
        })),
      }),
    },
  }
}

/** Letters that the name of a package may have. */
function packageName(name: string | undefined): string {
  const plain = (name ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return plain.replace(/^-|-$/g, '') || 'onrecord-record'
}

/** `datapackage.json`: what the tables hold, as Data Package v2 says it. */
export function dataPackage(
  written: readonly WrittenTable[],
  head: ExportHead,
  { raw }: { readonly raw: boolean },
): string {
  const guard = raw
    ? ''
    : ' Text that a spreadsheet would take for a formula begins with an apostrophe.'
  const data = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: packageName(head.name),
    ...(head.name !== undefined && { title: head.name }),
    description: `A record of what reports say, made by Onrecord: never a fact.${guard}`,
    onrecord: head,
    resources: written.map(resourceOf),
  }
  return `${JSON.stringify(JSON.parse(canonicalJson(data)), null, 2)}\n`
}
