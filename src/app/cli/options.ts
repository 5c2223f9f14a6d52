import type { OptionSpec } from './command.ts'

/** Options that more than one command takes, described once. */
export const shared = {
  case: {
    flags: '--case <file>',
    description: 'the case: a file (default: $ONRECORD_CASE, else ./case.onrecord)',
  },
  asOf: { flags: '--as-of <date>', description: 'only what was reported by this day' },
  recordedBy: { flags: '--recorded-by <time>', description: 'only what was recorded by this time' },
  clock: {
    flags: '--clock <date>',
    description: "the day deadlines are judged on (default: the newest report's)",
  },
  story: { flags: '--story <id>', description: 'only this story' },
  json: { flags: '--json', description: 'the answer as JSON' },
  jsonl: { flags: '--jsonl', description: 'the answer as JSON lines, one entry a line' },
  quotes: { flags: '--quotes', description: 'the sentence under every entry' },
  actors: {
    flags: '--actors <file>',
    description: 'your own actors, on top of ours (docs/reference/data.md)',
  },
  places: {
    flags: '--places <file>',
    description: 'your own places, on top of ours (docs/reference/data.md)',
  },
  by: { flags: '--by <name>', description: 'who decides (default: your account)' },
  why: { flags: '--why <words>', description: 'the reason, kept with the decision' },
} as const satisfies Readonly<Record<string, OptionSpec>>

/** What narrows an answer, and the day that its deadlines are judged on. */
export const clocks: readonly OptionSpec[] = [
  shared.story,
  shared.asOf,
  shared.recordedBy,
  shared.clock,
]

/** What every ledger takes. */
export const ledger: readonly OptionSpec[] = [
  shared.case,
  ...clocks,
  shared.quotes,
  shared.json,
  shared.jsonl,
]

/** What every decision takes. */
export const decision: readonly OptionSpec[] = [shared.case, shared.by, shared.why, shared.json]

/** What reading reports takes. */
export const reading: readonly OptionSpec[] = [
  {
    flags: '--published <date>',
    description:
      'date of publication, over what is read: 2021-04-07, 2021-04, 2021-04-01/2021-04-10',
  },
  { flags: '--source <name>', description: 'who put it out, over what is read' },
  { flags: '--title <words>', description: 'title, over what is read' },
  { flags: '--url <address>', description: 'address, over what is read' },
  { flags: '--format <name>', description: 'format of the input, over what is recognised' },
  shared.actors,
  shared.places,
]
