import type { CommandSpec } from './command.ts'
import { clocks, shared } from './options.ts'

/** What keeps a case in order and takes it out again. */
export const keepingCommands: readonly CommandSpec[] = [
  {
    name: 'export',
    arguments: [
      [
        '<format>',
        'json, jsonl, csv, annotations, md, html, geojson, ics, timelinejs, atom, rss or jsonfeed',
      ],
    ],
    summary: 'the record as a file for other programs and people',
    description:
      'Writes the record in one format: json (all of it), jsonl (a claim a line), csv (tables with a datapackage.json, into a folder), annotations (W3C Web Annotations), md (the brief with its sources), html (the whole case as one page), geojson (what happened where), ics (the last days of promises), timelinejs (slides), atom, rss and jsonfeed (the newest changes). The same reports and decisions give the same bytes.',
    options: [
      shared.case,
      {
        flags: '--out <file>',
        description: 'where to (default: standard output); csv needs a folder',
      },
      { flags: '--name <words>', description: 'what the case is called, kept in the file' },
      {
        flags: '--licence <words>',
        description: 'licence or credit, kept in the file',
      },
      { flags: '--include-text', description: 'with the whole text of each report' },
      {
        flags: '--raw',
        description: 'csv: leave cells alone that a spreadsheet would run as formulas',
      },
      ...clocks,
    ],
    examples: [
      'onrecord export json > record.json',
      'onrecord export csv --out tables/ --as-of 2021-08-01',
      'onrecord export md --out brief.md',
    ],
    load: () => import('./commands/export.ts'),
  },
  {
    name: 'rebuild',
    summary: 'read every kept report again with this version',
    description:
      'Reads every kept report again and ties the case together anew. Reports and decisions stay as they are. When it was cut off, or some reports are read by this version already, it does only what is left; --all reads these too.',
    options: [
      shared.case,
      { flags: '--all', description: 'also what this version has read already' },
      shared.actors,
      shared.places,
      shared.json,
    ],
    examples: ['onrecord rebuild'],
    load: () => import('./commands/rebuild.ts'),
  },
  {
    name: 'check',
    summary: 'for scripts: exit code 4 when something in the record needs a person',
    description:
      'Looks for values without their words, deadlines that passed without an outcome, contradictions that nobody settled and decisions that hold on to nothing, and prints each with its place. Exit code 4 when there is one of those that --fail-on names.',
    options: [
      shared.case,
      {
        flags: '--fail-on <checks>',
        description: 'words, deadlines, contradictions, stale, with commas between (default: all)',
      },
      ...clocks,
      shared.json,
    ],
    examples: ['onrecord check', 'onrecord check --fail-on deadlines --clock 2022-02-01'],
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'doctor',
    summary: 'for people: versions, soundness of the case, what is missing on this machine',
    options: [shared.case, shared.json],
    examples: ['onrecord doctor'],
    load: () => import('./commands/doctor.ts'),
  },
]
