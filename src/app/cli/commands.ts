import type { CommandSpec } from './command.ts'
import { decision, ledger, reading, shared } from './options.ts'

const claimId = ['id', 'id of a claim, as the ledgers print it; its first letters will do'] as const

/** Every command, in the order that help shows them. */
export const commands: readonly CommandSpec[] = [
  {
    name: 'add',
    arguments: [['<files...>', 'files, folders, globs, or - for standard input']],
    summary: 'read reports into the case',
    description:
      'Reads reports into the case and prints a line for each once it is safely kept. The only command that creates a case.',
    options: [shared.case, ...reading, shared.json],
    examples: [
      'onrecord add reports/',
      'onrecord add april.txt --published 2021-04-07 --source "Agencia"',
      'cat feed.xml | onrecord add -',
    ],
    load: () => import('./commands/add.ts'),
  },
  {
    name: 'extract',
    arguments: [['<files...>', 'files, folders, globs, or - for JSON lines on standard input']],
    summary: 'no case: documents in, claims out as JSON lines',
    description:
      'The engine as a filter: a line for each document, then a trailer line with the counts. The form is published by "onrecord schema extract".',
    options: reading,
    examples: [
      'onrecord extract report.txt',
      'onrecord extract - < documents.jsonl > claims.jsonl',
    ],
    load: () => import('./commands/extract.ts'),
  },
  {
    name: 'schema',
    arguments: [['[name]', 'extract (default), claim, document, link or decision']],
    summary: 'the JSON Schema of what the program prints',
    options: [],
    examples: ['onrecord schema extract'],
    load: () => import('./commands/schema.ts'),
  },
]
