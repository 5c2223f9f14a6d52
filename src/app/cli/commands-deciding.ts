import type { CommandSpec } from './command.ts'
import { decision, shared } from './options.ts'

const claims = [
  '<id...>',
  'ids of claims, as the ledgers print them; their first letters will do',
] as const
const claim = ['<id>', 'id of a claim, as the ledgers print it; its first letters will do'] as const
const other = ['<other>', 'id of the other claim'] as const

/** What a person decides about claims. */
export const decidingCommands: readonly CommandSpec[] = [
  {
    name: 'confirm',
    arguments: [claims],
    summary: 'say that claims are read rightly',
    options: decision,
    examples: ['onrecord confirm clm_3fa29c1e'],
    load: () => import('./commands/confirm.ts'),
  },
  {
    name: 'reject',
    arguments: [claims],
    summary: 'say that reports do not say this; the claims leave the record, the decision stays',
    options: decision,
    examples: ['onrecord reject clm_3fa29c1e --why "It is a quotation from 2003"'],
    load: () => import('./commands/reject.ts'),
  },
  {
    name: 'correct',
    arguments: [
      claim,
      ['<path>', 'what to correct: deadline, killed, amount …, or a whole path into the claim'],
      ['<value...>', 'the right value, as plain words or JSON; null takes it out'],
    ],
    summary: 'put the right value in the place of what was read',
    description:
      'Puts a value in the place of what was read, and shows both. The report\'s own value stays known, and "undo" brings it back.',
    options: decision,
    examples: [
      'onrecord correct clm_3fa29c1e deadline 2021-12-31',
      'onrecord correct clm_3fa29c1e killed "at least 2" --why "The later edition says so"',
      'onrecord correct clm_3fa29c1e content.strength.value binding',
    ],
    load: () => import('./commands/correct.ts'),
  },
  {
    name: 'add-claim',
    arguments: [
      ['<report>', 'id of a report, or the number it is cited by'],
      ['<kind>', 'incident, event, commitment, force-level, statement, role, relation or tally'],
      ['<words>', 'the words of the report that make the claim, as they stand there'],
      ['[parts...]', 'its parts: who=…, whom=…, type=…, and whatever "correct" takes'],
    ],
    summary: 'add a claim that no rule found in a report',
    description:
      'Adds what you read in the words of a report and the engine did not. It stands in every list as the rest does, marked as yours.',
    options: decision,
    examples: [
      'onrecord add-claim 3 incident "shells fell on the harbour" type=shelling-artillery-missile-attack killed=2',
      'onrecord add-claim 3 commitment "would be home by May" who=Norway act=withdraw deadline=2023-05',
    ],
    load: () => import('./commands/add-claim.ts'),
  },
  {
    name: 'identify',
    arguments: [['<actor>', 'id of an actor, as "onrecord actors" prints it']],
    summary: 'say who an actor is: take two for one, tell a name apart, or rename',
    options: [
      { flags: '--as <actor>', description: 'the actor it is: the two are one from now on' },
      { flags: '--name <words>', description: 'only where reports write it so' },
      { flags: '--label <words>', description: 'what to call it' },
      ...decision,
    ],
    examples: [
      'onrecord identify "the northern front" --as northern-alliance',
      'onrecord identify Q155 --name "Rio"',
      'onrecord identify Q155 --label "Brazil (federal government)"',
    ],
    load: () => import('./commands/identify.ts'),
  },
  {
    name: 'merge',
    arguments: [claim, other],
    summary: 'say that two claims tell of one thing',
    options: decision,
    examples: ['onrecord merge clm_3fa29c1e clm_90b1d2aa'],
    load: () => import('./commands/merge.ts'),
  },
  {
    name: 'split',
    arguments: [claim, other],
    summary: 'say that two claims tell of different things',
    options: decision,
    examples: ['onrecord split clm_3fa29c1e clm_90b1d2aa'],
    load: () => import('./commands/split.ts'),
  },
  {
    name: 'prefer',
    arguments: [claim],
    summary: "of two values in dispute, show this claim's",
    options: [
      { flags: '--over <id>', description: 'the claim whose value is not shown' },
      { flags: '--path <path>', description: 'what is in dispute, when not all of it is' },
      ...decision,
    ],
    examples: ['onrecord prefer clm_3fa29c1e --over clm_90b1d2aa --path killed'],
    load: () => import('./commands/prefer.ts'),
  },
  {
    name: 'note',
    arguments: [claim, ['<words...>', 'what to keep beside the claim']],
    summary: 'keep your own words beside a claim',
    options: decision,
    examples: ['onrecord note clm_3fa29c1e Ask the ministry about the date'],
    load: () => import('./commands/note.ts'),
  },
  {
    name: 'undo',
    arguments: [
      ['[decision]', 'id of a decision, or its beginning (default: the last that stands)'],
    ],
    summary: 'take a decision back; it stays in the log',
    options: decision,
    examples: ['onrecord undo', 'onrecord undo dec_51c0ffee'],
    load: () => import('./commands/undo.ts'),
  },
  {
    name: 'decisions',
    summary: 'what people decided, when and why, and what of it still holds',
    options: [shared.case, shared.recordedBy, shared.json, shared.jsonl],
    examples: ['onrecord decisions'],
    load: () => import('./commands/decisions.ts'),
  },
]
