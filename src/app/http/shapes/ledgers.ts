import { z } from 'zod'
import {
  CasualtyState,
  Change,
  ClaimId,
  CommitmentAct,
  CommitmentStrength,
  CommitmentType,
  Day,
  ForceBasis,
  Layer,
  Precision,
  Realis,
} from '../../../record/index.ts'
import { listOf, Tags } from './list.ts'
import { Dispute, Kind, Telling } from './telling.ts'

const Tagged = { tags: Tags }

export const TimelineItem = z.strictObject({
  id: ClaimId,
  kind: Kind,
  what: z.enum(['told', 'deadline']),
  text: z.string(),
  date: z.string(),
  earliest: Day.optional(),
  latest: Day.optional(),
  precision: Precision.optional(),
  approximate: z.boolean().optional(),
  lasting: z.boolean().optional(),
  layer: Layer,
  realis: Realis,
  /** Who tells of it; `/items/{id}` of a claim has its words. */
  tellings: z.array(Telling.pick({ claim: true, cited: true })),
  ...Tagged,
})
export const TimelineList = listOf(TimelineItem)

const CasualtyFigure = z.strictObject({
  state: CasualtyState,
  low: z.number(),
  high: z.number().optional(),
  differs: z.boolean(),
  inWords: z.string(),
  values: z.array(
    z.strictObject({
      claim: ClaimId,
      report: z.int(),
      low: z.number(),
      high: z.number().optional(),
      isNone: z.boolean(),
      inWords: z.string(),
    }),
  ),
})

export const IncidentItem = z.strictObject({
  id: ClaimId,
  name: z.string(),
  types: z.array(z.string()),
  stage: z.string(),
  clarity: z.enum(['single', 'aggregated']),
  realis: Realis,
  isBackground: z.boolean(),
  isOnlyPossibly: z.boolean(),
  /** Whose word alone it is, when no report tells it as its own. */
  accordingTo: z.string().optional(),
  when: z.string().optional(),
  earliest: Day.optional(),
  latest: Day.optional(),
  where: z.string().optional(),
  country: z.string().optional(),
  weapons: z.array(z.string()),
  targets: z.array(z.string()),
  casualties: z.array(CasualtyFigure),
  damage: z.string().optional(),
  responsibility: z.array(
    z.strictObject({
      stance: z.enum(['stated', 'claimed', 'blamed', 'denied', 'unclaimed']),
      party: z.string().optional(),
      by: z.string().optional(),
      inWords: z.string(),
      words: z.string(),
      claim: ClaimId,
      report: z.int(),
    }),
  ),
  tellings: z.array(Telling),
  disputes: z.array(Dispute),
  ...Tagged,
})

/** Sums over the incidents under these filters, and what they do not count. */
export const IncidentTotals = z.strictObject({
  incidents: z.int(),
  states: z.array(
    z.strictObject({
      state: CasualtyState,
      low: z.number(),
      high: z.number().optional(),
      inWords: z.string(),
      counted: z.int(),
      silent: z.int(),
    }),
  ),
  leftOut: z.array(
    z.strictObject({
      reason: z.enum([
        'aggregated',
        'background',
        'not-asserted',
        'not-accomplished',
        'silent',
        'tally',
        'unsure-report',
      ]),
      inWords: z.string(),
      claims: z.array(ClaimId),
      reports: z.array(z.int()),
    }),
  ),
})
export const IncidentList = listOf(IncidentItem).extend({ totals: IncidentTotals })

export const CommitmentStatus = z.enum([
  'open',
  'due',
  'overdue',
  'kept',
  'broken',
  'compromise',
  'withdrawn',
  'reversed',
  'disputed',
])

export const CommitmentItem = z.strictObject({
  id: ClaimId,
  promisors: z.array(z.string()),
  beneficiaries: z.array(z.string()),
  type: CommitmentType,
  strength: CommitmentStrength,
  act: CommitmentAct,
  realis: Realis,
  promise: z.string(),
  object: z.string().optional(),
  scope: z.string().optional(),
  quantity: z.string().optional(),
  made: z.string().optional(),
  deadline: z
    .strictObject({
      latest: Day.optional(),
      words: z.string(),
      inWords: z.string(),
      withheld: z.boolean(),
      claim: ClaimId,
      daysLeft: z.int().optional(),
    })
    .optional(),
  condition: z.strictObject({ type: z.string(), words: z.string() }).optional(),
  nextStep: z.string().optional(),
  outcome: z.strictObject({ value: z.string(), claim: ClaimId, report: z.int() }).optional(),
  status: CommitmentStatus,
  disputes: z.array(Dispute),
  bearing: z.array(Telling),
  isBackground: z.boolean(),
  isOnlyPossibly: z.boolean(),
  /** Whose word alone it is, when no report tells it as its own. */
  accordingTo: z.string().optional(),
  history: z.array(z.strictObject({ telling: Telling, changes: z.array(Change) })),
  ...Tagged,
})
export const CommitmentList = listOf(CommitmentItem)

const ForceFigure = z.strictObject({
  claim: ClaimId,
  text: z.string(),
  amount: z.string(),
  low: z.number().optional(),
  best: z.number().optional(),
  high: z.number().optional(),
  per: z.enum(['total', 'each']).optional(),
  hedge: z.string().optional(),
  nothing: z.enum(['stated-none', 'withheld']).optional(),
  asOf: z.string(),
  asOfBasis: z.enum(['stated', 'day-of-report']),
  day: Day.optional(),
  roles: z.array(z.string()),
  isBackground: z.boolean(),
  /** Whose word it is, when not the report's own. */
  accordingTo: z.string().optional(),
  telling: Telling,
  changes: z.array(Change),
})

export const ForceItem = z.strictObject({
  id: ClaimId,
  owner: z.string(),
  place: z.string(),
  component: z.string(),
  of: z.string(),
  basis: ForceBasis,
  figures: z.array(ForceFigure),
  disputes: z.array(Dispute),
  notComparable: z.array(Dispute),
  ...Tagged,
})
export const ForceList = listOf(ForceItem)
