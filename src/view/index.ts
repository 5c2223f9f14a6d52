export { withSource } from './according-to.ts'
export {
  type ActorEntry,
  mostly,
  type StatedRelation,
  type StatedRole,
  sectorOf,
  type WrittenName,
} from './actor-entries.ts'
export {
  type ActorThing,
  actorOf,
  actorOfWay,
  actors,
  actorsIn,
  actorThings,
  claimsByPart,
  tellingsOf,
  toldLinesOf,
  waysIn,
  writtenNames,
} from './actors.ts'
export { type Bounds, boundsOf, spanOf } from './amount-bounds.ts'
export { type Brief, type BriefLine, type BriefSection, brief, briefLines } from './brief.ts'
export { totalsOf } from './brief-lines.ts'
export { claimsOfCase } from './case-index.ts'
export { type CasualtyFigure, type CasualtyValue, rangeInWords } from './casualties.ts'
export type { ChangeEntry, ChangeThing, ChangeType } from './change-things.ts'
export { type Changes, type ChangesOptions, changes, changeThings } from './changes.ts'
export type { CommitmentEntry, CommitmentStatus, CommitmentStep } from './commitment-entry.ts'
export { type CommitmentThing, commitments, commitmentThings } from './commitments.ts'
export { type CaseContents, decidedSince, readCase } from './contents.ts'
export { linksWith, onlyClaims } from './cut.ts'
export {
  dayInWords,
  daysApart,
  publishedInWords,
  reportedInWords,
  whenInWords,
  whenOrReported,
} from './days.ts'
export type { Deadline } from './deadlines.ts'
export { type Discrepancies, discrepancies } from './discrepancies.ts'
export { type Dispute, disputeOf } from './disputes.ts'
export { type CorrectedValue, evidence, type ValueEvidence } from './evidence.ts'
export { type Found, findById, shortIds } from './find.ts'
export type { ForceFigure, ForceLine } from './force-line.ts'
export { type ForceThing, forces, forceThings } from './forces.ts'
export {
  type Group,
  groupsOf,
  membersWith,
  type ShownOf,
  unreviewedByKind,
} from './groups.ts'
export { headline } from './headline.ts'
export { hindsight, type LaterChange } from './hindsight.ts'
export {
  type CasualtyTotal,
  type IncidentTotals,
  incidentTotals,
  isCounted,
  type LeftOut,
} from './incident-totals.ts'
export {
  countedIncidents,
  type IncidentEntry,
  type IncidentThing,
  incidents,
  incidentThings,
  type ResponsibilityLine,
} from './incidents.ts'
export { loadRecord, recordOf } from './load.ts'
export { findParties, type PartyFound, type PartyPart } from './parties-of.ts'
export { foldedName } from './party-ids.ts'
export type { CaseRecord, RecordClocks, RecordOptions, RecordReport } from './record.ts'
export { type ReportEntry, reportEntry, reports } from './reports.ts'
export { type SearchEntry, search, searchReports } from './search.ts'
export { type Passage, paragraphOf, passageOf } from './sentence.ts'
export { type ClaimDetail, type ClaimLink, type Detail, show, type ValueInContext } from './show.ts'
export { stateInWords } from './state.ts'
export {
  type StatementEntry,
  type StatementThing,
  statements,
  statementThings,
} from './statements.ts'
export { type StoryEntry, stories, storyTitles } from './stories.ts'
export { type TallyCheck, tallyChecks } from './tallies.ts'
export {
  type Citation,
  citationOf,
  quoteOf,
  reportOf,
  type SourceStep,
  type Telling,
  tellingOf,
  titleOf,
} from './telling.ts'
export {
  type Numbered,
  numbered,
  once,
  perCase,
  perPlace,
  perRecord,
  perThing,
  type Thing,
} from './thing.ts'
export { timeline, timelineThings } from './timeline.ts'
export type { TimelineEntry, TimelineHead, TimelineThing } from './timeline-thing.ts'
export {
  amountInWords,
  amountSlotInWords,
  capitalised,
  codeInWords,
  counted,
  listed,
  numberInWords,
  oneLine,
  partyName,
  promised,
  shortened,
} from './words.ts'
export { actorsNamed } from './written-names.ts'
