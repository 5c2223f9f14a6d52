import type { z } from 'zod'
import type * as caseShapes from '../../../src/app/http/shapes/case.ts'
import type * as importShapes from '../../../src/app/http/shapes/imports.ts'
import type * as ledgers from '../../../src/app/http/shapes/ledgers.ts'
import type * as lists from '../../../src/app/http/shapes/list.ts'
import type * as people from '../../../src/app/http/shapes/people.ts'
import type * as reports from '../../../src/app/http/shapes/reports.ts'
import type * as review from '../../../src/app/http/shapes/review.ts'
import type * as statements from '../../../src/app/http/shapes/statements.ts'
import type * as tellings from '../../../src/app/http/shapes/telling.ts'

/** The shapes of the server's answers, from its own contract: types only, nothing of the server is loaded. */
export type Meta = z.infer<typeof caseShapes.Meta>
export type Situation = z.infer<typeof caseShapes.Situation>
export type BriefLine = Situation['situation'][number]
export type ChangeList = z.infer<typeof caseShapes.ChangeList>
export type ChangeEntry = z.infer<typeof caseShapes.ChangeEntry>
export type HindsightList = z.infer<typeof caseShapes.HindsightList>
export type SearchAnswer = z.infer<typeof caseShapes.SearchAnswer>

export type Facet = z.infer<typeof lists.Facet>

export type Telling = z.infer<typeof tellings.Telling>
export type Citation = z.infer<typeof tellings.Citation>
export type Passage = z.infer<typeof tellings.Passage>
export type Dispute = z.infer<typeof tellings.Dispute>

export type TimelineList = z.infer<typeof ledgers.TimelineList>
export type TimelineItem = z.infer<typeof ledgers.TimelineItem>
export type IncidentList = z.infer<typeof ledgers.IncidentList>
export type IncidentItem = z.infer<typeof ledgers.IncidentItem>
export type IncidentTotals = z.infer<typeof ledgers.IncidentTotals>
export type CommitmentList = z.infer<typeof ledgers.CommitmentList>
export type CommitmentItem = z.infer<typeof ledgers.CommitmentItem>
export type ForceList = z.infer<typeof ledgers.ForceList>
export type ForceItem = z.infer<typeof ledgers.ForceItem>
export type StatementList = z.infer<typeof statements.StatementList>
export type StatementItem = z.infer<typeof statements.StatementItem>
export type DiscrepancyList = z.infer<typeof statements.DiscrepancyList>
export type DiscrepancyItem = z.infer<typeof statements.DiscrepancyItem>
export type PlaceList = z.infer<typeof statements.PlaceList>
export type PlaceItem = z.infer<typeof statements.PlaceItem>

export type ActorList = z.infer<typeof people.ActorList>
export type ActorItem = z.infer<typeof people.ActorItem>
export type ActorLine = z.infer<typeof people.ActorLine>
export type ActorDetail = z.infer<typeof people.ActorDetail>

export type ReportList = z.infer<typeof reports.ReportList>
export type ReportItem = z.infer<typeof reports.ReportItem>
export type ReportText = z.infer<typeof reports.ReportText>
export type ItemDetail = z.infer<typeof reports.ItemDetail>
export type ClaimDetail = Extract<ItemDetail, { type: 'claim' }>
export type DiscrepancyDetail = z.infer<typeof reports.DiscrepancyDetail>

export type QueueList = z.infer<typeof review.QueueList>
export type QueueItem = z.infer<typeof review.QueueItem>
export type LogList = z.infer<typeof review.LogList>
export type KindList = z.infer<typeof review.KindList>
export type DecisionRequest = z.input<typeof review.DecisionRequest>
export type DecisionAnswer = z.infer<typeof review.DecisionAnswer>

export type DryRun = z.infer<typeof importShapes.DryRun>
export type Job = z.infer<typeof importShapes.Job>

/** What every list answers beside its rows. */
export type AnyList = Omit<TimelineList, 'items'>
