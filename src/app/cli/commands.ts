import type { CommandSpec } from './command.ts'
import { decidingCommands } from './commands-deciding.ts'
import { keepingCommands } from './commands-keeping.ts'
import { servingCommands } from './commands-serving.ts'
import { clocks, ledger, reading, shared } from './options.ts'

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
    name: 'brief',
    summary: 'the situation with numbered sources',
    description:
      'The situation in a dozen lines, then what stands behind it: the latest, promises, forces, incidents, changes, disagreements, sources.',
    options: [shared.case, ...clocks, shared.quotes, shared.json],
    examples: ['onrecord brief', 'onrecord brief --as-of 2021-05-01 --quotes'],
    load: () => import('./commands/brief.ts'),
  },
  {
    name: 'timeline',
    summary: 'what happened, was said to be so or is due, in order of time',
    options: ledger,
    examples: ['onrecord timeline --quotes', 'onrecord timeline --as-of 2021-05'],
    load: () => import('./commands/timeline.ts'),
  },
  {
    name: 'incidents',
    summary: 'acts of violence: people hurt, who is held responsible by whom',
    options: ledger,
    examples: ['onrecord incidents --json'],
    load: () => import('./commands/incidents.ts'),
  },
  {
    name: 'commitments',
    summary: 'who promised what, by when, and what became of it',
    options: ledger,
    examples: [
      'onrecord commitments --clock 2022-02-01',
      'onrecord commitments --as-of 2021-05-01',
    ],
    load: () => import('./commands/commitments.ts'),
  },
  {
    name: 'forces',
    summary: 'how many of whom are where, like beside like',
    options: ledger,
    examples: ['onrecord forces --quotes'],
    load: () => import('./commands/forces.ts'),
  },
  {
    name: 'statements',
    summary: 'who is reported to have said what',
    options: ledger,
    examples: ['onrecord statements'],
    load: () => import('./commands/statements.ts'),
  },
  {
    name: 'actors',
    summary: 'everybody named, each once, with names and offices as written',
    options: ledger,
    examples: ['onrecord actors'],
    load: () => import('./commands/actors.ts'),
  },
  {
    name: 'discrepancies',
    summary: 'where reports contradict each other or themselves',
    options: ledger,
    examples: ['onrecord discrepancies --quotes'],
    load: () => import('./commands/discrepancies.ts'),
  },
  {
    name: 'changes',
    summary: 'what the newest report, or those after a day, changed',
    description:
      'What changed, typed: brought by the newest report, or by all reports after --since. With --as-of it ends there.',
    options: [
      {
        flags: '--since <date>',
        description: 'what reports after this day changed (default: the newest report alone)',
      },
      ...ledger,
    ],
    examples: ['onrecord changes', 'onrecord changes --since 2021-05-01 --as-of 2021-08-01'],
    load: () => import('./commands/changes.ts'),
  },
  {
    name: 'reports',
    summary: 'the reports of the case, with dates, origins and notices',
    options: ledger,
    examples: ['onrecord reports'],
    load: () => import('./commands/reports.ts'),
  },
  {
    name: 'stories',
    summary: 'the stories that the reports tell',
    options: ledger,
    examples: ['onrecord stories'],
    load: () => import('./commands/stories.ts'),
  },
  {
    name: 'search',
    arguments: [
      ['<words...>', 'words that a report must hold, in any form; in double quotes a phrase'],
    ],
    summary: 'reports that hold all the words, and what was read there',
    options: [
      { flags: '--limit <number>', description: 'at most so many reports (default: 20)' },
      ...ledger,
    ],
    examples: ['onrecord search withdrawal troops', 'onrecord search \'"joint statement"\''],
    load: () => import('./commands/search.ts'),
  },
  {
    name: 'show',
    arguments: [
      [
        '<id>',
        'id of a claim, report, story, link, decision or actor, or its beginning; or the number of a citation',
      ],
    ],
    summary: 'everything about one thing',
    description:
      'Everything about one thing: each value with its words in context, the report, the chain of sources, how it was read, links with their reasons, decisions.',
    options: [shared.case, shared.asOf, shared.recordedBy, shared.clock, shared.json],
    examples: ['onrecord show clm_3fa29c1e', 'onrecord show 3'],
    load: () => import('./commands/show.ts'),
  },
  ...servingCommands,
  ...decidingCommands,
  ...keepingCommands,
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
    arguments: [
      [
        '[name]',
        'extract (default), claim, document, link, decision or record (the file of export json)',
      ],
    ],
    summary: 'the JSON Schema of what the program prints',
    options: [],
    examples: ['onrecord schema extract'],
    load: () => import('./commands/schema.ts'),
  },
]
