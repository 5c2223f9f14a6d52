import { z } from 'zod'
import { Change, ClaimId, Day, Decision, Reason } from '../../../record/index.ts'
import { CommitmentItem, ForceItem, IncidentTotals } from './ledgers.ts'
import { Clocks } from './list.ts'
import { ActorLine } from './people.ts'
import { ReportEntry } from './reports.ts'
import { DiscrepancyItem } from './statements.ts'
import { Citation, Kind, Passage, Telling } from './telling.ts'

const Counts = z.strictObject({
  reports: z.int(),
  claims: z.int(),
  links: z.int(),
  stories: z.int(),
  origins: z.int(),
  decisions: z.int(),
})

/** The case and the program: what the frame around every page shows. */
export const Meta = z.strictObject({
  /** Of the case: its file's name without the ending, unless `--name` says another. */
  name: z.string(),
  program: z.literal('onrecord'),
  version: z.string(),
  api: z.literal('v1'),
  revision: z.string(),
  readOnly: z.boolean(),
  /** Who decides, unless a decision says so. */
  user: z.string(),
  engines: z.record(z.string(), z.int()),
  counts: Counts,
  /** Claims that nobody decided on. */
  unreviewed: z.int(),
  /** Reports by their last possible day, oldest first: what the as-of control steps along. */
  histogram: z.array(z.strictObject({ day: Day, reports: z.int() })),
  undated: z.int(),
  first: Day.optional(),
  latest: Day.optional(),
  /** Of the whole case, judged on its newest report. */
  clock: Day.optional(),
  languages: z.array(z.strictObject({ language: z.string(), reports: z.int() })),
  stories: z.array(z.strictObject({ id: z.string(), title: z.string(), reports: z.int() })),
  formats: z.array(
    z.strictObject({
      format: z.string(),
      summary: z.string(),
      isFolder: z.boolean(),
      mediaType: z.string(),
    }),
  ),
  limits: z.strictObject({ uploadBytes: z.int(), uploadFiles: z.int() }),
})

export const Health = z.strictObject({ status: z.literal('ok'), version: z.string() })

/** Of a line that sums up many, the first twelve claims and tellings and the first forty reports. */
const BriefLine = z.strictObject({
  label: z.string().optional(),
  text: z.string(),
  cites: z.array(z.int()),
  claims: z.array(ClaimId),
  tone: z.enum(['alert', 'aside']).optional(),
  isSum: z.boolean().optional(),
  tellings: z.array(Telling),
})

/** The brief, and what its cards draw. */
export const Situation = z.strictObject({
  /** Two sentences: what the reports tell of, and what is open. */
  state: z.string(),
  situation: z.array(BriefLine),
  sections: z.array(
    z.strictObject({
      id: z.enum([
        'latest',
        'promises',
        'forces',
        'incidents',
        'left-out',
        'changes',
        'disagreements',
      ]),
      title: z.string(),
      lines: z.array(BriefLine),
      more: z.int(),
      empty: z.string(),
    }),
  ),
  sources: z.array(ReportEntry),
  cards: z.strictObject({
    /** The five nearest deadlines to come and the five last passed without an outcome. */
    deadlines: z.array(CommitmentItem.omit({ tags: true })),
    incidents: z.strictObject({
      totals: IncidentTotals,
      months: z.array(z.strictObject({ month: z.string(), incidents: z.int() })),
      undated: z.int(),
    }),
    /** The lines with the most figures. */
    forces: z.array(ForceItem.omit({ tags: true })),
    conflicts: z.array(DiscrepancyItem.omit({ tags: true })),
    unreviewed: z.partialRecord(Kind, z.int()),
  }),
  ...Clocks,
})

export const ChangeEntry = z.strictObject({
  type: z.union([Change, z.enum(['new', 'contradicted', 'deadline-passed'])]),
  also: z.array(Change),
  kind: Kind,
  id: ClaimId,
  text: z.string(),
  link: z.string().optional(),
  before: Telling.optional(),
  after: Telling,
  differences: z.array(Reason),
})

/** What the reports after `from` and up to `to` changed; without `from` the newest report alone. */
export const ChangeList = z.strictObject({
  reports: z.array(Citation),
  since: Day.optional(),
  until: Day.optional(),
  items: z.array(ChangeEntry),
  total: z.int(),
  next_cursor: z.string().optional(),
  /** What people decided in that stretch of time. */
  decisions: z.array(Decision),
  ...Clocks,
})

/** What was known by the day of `as_of` and was changed by later reports. */
export const HindsightList = z.strictObject({
  items: z.array(
    z.strictObject({
      claim: ClaimId,
      later: ClaimId,
      type: ChangeEntry.shape.type,
      /** When the later report came out, in words. */
      published: z.string(),
    }),
  ),
  ...Clocks,
})

/** Search, grouped. `understood`: the filters that were read in the words. */
export const SearchAnswer = z.strictObject({
  q: z.string(),
  understood: z.array(z.strictObject({ filter: z.string(), value: z.string() })),
  items: z.array(Telling),
  actors: z.array(ActorLine),
  places: z.array(z.strictObject({ id: z.string(), name: z.string(), claims: z.int() })),
  reports: z.array(
    z.strictObject({
      cited: Citation,
      snippet: z.array(
        z.strictObject({ span: Passage.shape.span, text: z.string(), found: z.boolean() }),
      ),
      found: z.int(),
      claims: z.array(Telling),
    }),
  ),
  totals: z.strictObject({ items: z.int(), actors: z.int(), places: z.int(), reports: z.int() }),
  ...Clocks,
})
