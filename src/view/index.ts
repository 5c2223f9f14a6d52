export {
  type ActorEntry,
  actors,
  claimsByPart,
  type StatedRelation,
  type StatedRole,
  tellingsOf,
  type WrittenName,
} from './actors.ts'
export { type Brief, type BriefLine, type BriefSection, brief } from './brief.ts'
export { type CasualtyFigure, type CasualtyValue, rangeInWords } from './casualties.ts'
export {
  type ChangeEntry,
  type Changes,
  type ChangesOptions,
  type ChangeThing,
  type ChangeType,
  changes,
  changeThings,
} from './changes.ts'
export {
  type CommitmentEntry,
  type CommitmentStatus,
  type CommitmentStep,
  type CommitmentThing,
  commitments,
  commitmentThings,
  type Deadline,
} from './commitments.ts'
export { type CaseContents, decidedSince, readCase } from './contents.ts'
export { dayInWords, daysApart, publishedInWords, whenInWords } from './days.ts'
export { type Discrepancies, discrepancies } from './discrepancies.ts'
export { type Dispute, disputeOf } from './disputes.ts'
export { type CorrectedValue, evidence, type ValueEvidence } from './evidence.ts'
export { type Found, findById, shortIds } from './find.ts'
export { type ForceFigure, type ForceLine, forces } from './forces.ts'
export { type Group, groupsOf, membersWith, type ShownOf } from './groups.ts'
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
  type IncidentEntry,
  incidents,
  incidentThings,
  type ResponsibilityLine,
} from './incidents.ts'
export { loadRecord, recordOf } from './load.ts'
export { findParties, type PartyFound, type PartyPart } from './parties-of.ts'
export { foldedName } from './party-ids.ts'
export type { CaseRecord, RecordClocks, RecordOptions, RecordReport } from './record.ts'
export { type ReportEntry, reportEntry, reports } from './reports.ts'
export { type SearchEntry, search } from './search.ts'
export { type Passage, paragraphOf, passageOf } from './sentence.ts'
export { type ClaimDetail, type ClaimLink, type Detail, show, type ValueInContext } from './show.ts'
export { type StatementEntry, statements, statementThings } from './statements.ts'
export { type StoryEntry, stories } from './stories.ts'
export { type TallyCheck, tallyChecks } from './tallies.ts'
export {
  type Citation,
  citationOf,
  quoteOf,
  type SourceStep,
  type Telling,
  tellingOf,
  titleOf,
} from './telling.ts'
export { once, perRecord, type Thing } from './thing.ts'
export {
  type TimelineEntry,
  type TimelineThing,
  timeline,
  timelineThings,
} from './timeline.ts'
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
  shortened,
} from './words.ts'
