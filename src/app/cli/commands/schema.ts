import { z } from 'zod'
import { exportVersion, RecordFile } from '../../../export/index.ts'
import { Claim, Decision, Document, Link, OnrecordError } from '../../../record/index.ts'
import { ExtractLine, ExtractTrailer, extractVersion } from '../../extract-line.ts'
import type { Run } from '../command.ts'
import { exit } from '../io.ts'

const schemas = {
  extract: z.union([ExtractLine, ExtractTrailer]),
  claim: Claim,
  document: Document,
  link: Link,
  decision: Decision,
  record: RecordFile,
} as const

function isName(name: string): name is keyof typeof schemas {
  return Object.hasOwn(schemas, name)
}

/** The JSON Schema (2020-12) of one of the shapes that the program prints. */
export function jsonSchema(name: keyof typeof schemas): object {
  const version = name === 'record' ? exportVersion : extractVersion
  return {
    $id: `https://onrecord.invalid/schema/${name}/${version}`,
    ...z.toJSONSchema(schemas[name], { io: 'input', unrepresentable: 'any' }),
  }
}

export const run: Run = async ([name = 'extract'], _options, io) => {
  if (!isName(name))
    throw new OnrecordError(
      'usage-schema',
      `There is no schema ${name}. There are: ${Object.keys(schemas).join(', ')}.`,
    )
  await io.out(`${JSON.stringify(jsonSchema(name), null, 2)}\n`)
  return exit.ok
}
