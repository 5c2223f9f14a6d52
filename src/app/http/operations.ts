import { z } from 'zod'
import { ChangesQuery, ClockQuery, ExportQuery, ListQuery, LogQuery, SearchQuery } from './query.ts'
import { ChangeList, Health, HindsightList, Meta, SearchAnswer, Situation } from './shapes/case.ts'
import { DryRun, Job } from './shapes/imports.ts'
import { CommitmentList, ForceList, IncidentList, TimelineList } from './shapes/ledgers.ts'
import { ActorDetail, ActorList } from './shapes/people.ts'
import {
  DiscrepancyDetail,
  ItemDetail,
  ReportDetail,
  ReportList,
  ReportText,
} from './shapes/reports.ts'
import { DecisionAnswer, DecisionRequest, KindList, LogList, QueueList } from './shapes/review.ts'
import { DiscrepancyList, PlaceList, StatementList } from './shapes/statements.ts'

/** Where all calls lie. */
export const base = '/api/v1'

/** One thing that can be asked of the server: what goes in and what comes out. */
export interface Operation {
  readonly method: 'get' | 'post' | 'delete'
  /** Below `/api/v1`, with `{id}` for what the address names. */
  readonly path: string
  readonly summary: string
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** What comes back as JSON; left out where it is a file, a stream or nothing. */
  readonly answer?: z.ZodType
  /** 200 unless said. */
  readonly status?: 200 | 201 | 202 | 204
  /** Media type of what is no JSON. */
  readonly mediaType?: string
  /** What goes in where it is no JSON. */
  readonly bodyType?: string
  /** Whether it needs `If-Match` with the revision that was looked at. */
  readonly isGuarded?: boolean
  /** Whether it changes without the record: it has no tag of its own. */
  readonly isLive?: boolean
  /** Open to everybody who reaches the port: no token is asked for. */
  readonly isOpen?: boolean
}

const list = (path: string, summary: string, answer: z.ZodType) => ({
  method: 'get' as const,
  path,
  summary,
  query: ListQuery,
  answer,
})

const one = (path: string, summary: string, answer: z.ZodType) => ({
  method: 'get' as const,
  path,
  summary,
  query: ClockQuery,
  answer,
})

const SessionRequest = z.strictObject({ token: z.string().min(1).max(200) })

/** The whole API, in the order of its reference. */
export const operations = {
  health: {
    method: 'get',
    path: '/health',
    summary: 'Whether the server answers',
    answer: Health,
    isOpen: true,
    isLive: true,
  },
  session: {
    method: 'post',
    path: '/session',
    summary: 'Exchange the token of the printed address for a cookie',
    body: SessionRequest,
    status: 204,
    isOpen: true,
  },
  meta: {
    method: 'get',
    path: '/meta',
    summary: 'The case and the program',
    answer: Meta,
    isLive: true,
  },
  situation: one('/situation', 'The brief, and what its cards draw', Situation),
  timeline: list('/timeline', 'What happened, is said to be so or is due, by time', TimelineList),
  incidents: list('/incidents', 'Acts of violence, with totals', IncidentList),
  commitments: list(
    '/commitments',
    'Who promised what by when, and where it stands',
    CommitmentList,
  ),
  forces: list('/force-levels', 'How many of whom are where, like beside like', ForceList),
  statements: list('/statements', 'Who is reported to have said what', StatementList),
  places: list('/places', 'What is told to be where, for the map', PlaceList),
  actors: list('/actors', 'Everybody named, each once', ActorList),
  actor: one('/actors/{id}', 'One actor with all that names it', ActorDetail),
  discrepancies: list('/discrepancies', 'Where reports disagree', DiscrepancyList),
  discrepancy: one(
    '/discrepancies/{id}',
    'Both sides of a disagreement in context',
    DiscrepancyDetail,
  ),
  reports: list('/reports', 'The reports of the case', ReportList),
  report: one('/reports/{id}', 'One report with all that was read in it', ReportDetail),
  reportText: one(
    '/reports/{id}/text',
    "A report's text with the words of every claim",
    ReportText,
  ),
  item: one(
    '/items/{id}',
    'Everything about one thing, by its id or the beginning of it',
    ItemDetail,
  ),
  changes: {
    method: 'get',
    path: '/changes',
    summary: 'What the newest report, or those after a day, changed',
    query: ChangesQuery,
    answer: ChangeList,
  },
  hindsight: one(
    '/hindsight',
    'What was known by `as_of` and is changed or contradicted by later reports',
    HindsightList,
  ),
  search: {
    method: 'get',
    path: '/search',
    summary: 'Claims, actors, places and reports that hold the words',
    query: SearchQuery,
    answer: SearchAnswer,
  },
  queue: list('/review/queue', 'Claims that nobody decided on, most pressing first', QueueList),
  log: {
    method: 'get',
    path: '/review/decisions',
    summary: 'What people decided, newest first',
    query: LogQuery,
    answer: LogList,
  },
  decide: {
    method: 'post',
    path: '/review/decisions',
    summary:
      'Decide: confirm, reject, correct, cite, add a claim, merge, split, prefer, identify an actor, note or undo',
    body: DecisionRequest,
    answer: DecisionAnswer,
    status: 201,
    isGuarded: true,
  },
  kinds: {
    method: 'get',
    path: '/kinds',
    summary: 'What can be filled in for each kind of claim',
    answer: KindList,
  },
  upload: {
    method: 'post',
    path: '/imports',
    summary: 'Upload files for a dry run: nothing is kept',
    bodyType: 'multipart/form-data',
    answer: DryRun,
    status: 201,
  },
  ingest: {
    method: 'post',
    path: '/imports/{id}/ingest',
    summary: 'Read an upload into the case; answers at once with a job',
    answer: Job,
    status: 202,
  },
  job: {
    method: 'get',
    path: '/jobs/{id}',
    summary: 'How far a job is',
    answer: Job,
    isLive: true,
  },
  jobEvents: {
    method: 'get',
    path: '/jobs/{id}/events',
    summary:
      'The same as server-sent events `progress` and `done`, each a Job; Last-Event-ID resumes',
    mediaType: 'text/event-stream',
  },
  export: {
    method: 'get',
    path: '/export/{format}',
    summary: 'The record as a file; formats of several files come as a ZIP',
    query: ExportQuery,
    mediaType: 'application/octet-stream',
  },
} as const satisfies Readonly<Record<string, Operation>>
