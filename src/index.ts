/**
 * Onrecord as a library: what the command line is made of, without its edges. Reports go in as bytes, and
 * claims come out, each value with the words it was read from; a store keeps them, and views look at them.
 *
 * ```ts
 * import { createEngine, isFailure, packageVersion, quote, readSource } from 'onrecord'
 *
 * const engine = createEngine(packageVersion())
 * for (const document of readSource({ name: 'report.txt', bytes })) {
 *   if (isFailure(document)) continue
 *   for (const claim of engine.extract(document).claims) {
 *     console.log(claim.kind, quote(document, claim.span))
 *   }
 * }
 * ```
 *
 * Each shape of the record is a zod schema and a type of one name. Errors we name are `OnrecordError`s.
 *
 * @module
 */
export { type ExportedFile, type Exporter, type ExportOptions, exporters } from './export/index.ts'
export { type Failure, type Given, isFailure, readSource, type Source } from './ingest/index.ts'
export {
  connectCase,
  createEngine,
  type Engine,
  type KnownReport,
  type ReadingOptions,
  type RebuildOptions,
  readNewReports,
  rebuildCase,
} from './pipeline.ts'
export type { Connections, Origin, Story } from './reconcile/index.ts'
export {
  Amount,
  Anchor,
  Attribution,
  Casualties,
  CasualtyState,
  Change,
  Claim,
  ClaimId,
  type ClaimOf,
  Commitment,
  CommitmentAct,
  CommitmentStrength,
  CommitmentType,
  type ContentOf,
  Counted,
  claimId,
  claimKey,
  Day,
  Decision,
  DecisionId,
  type DecisionType,
  Document,
  DocumentId,
  Event,
  EventContext,
  EventForm,
  EventMode,
  EventType,
  ForceBasis,
  ForceComponent,
  ForceLevel,
  ForceRole,
  Hedge,
  Incident,
  IncidentStage,
  IncidentType,
  isNothing,
  type Kind,
  Layer,
  Link,
  LinkId,
  Medium,
  Nothing,
  Notice,
  OnrecordError,
  Party,
  PartyLink,
  PlacePrecision,
  Point,
  Precision,
  Published,
  PublishedBasis,
  quote,
  type Read,
  Realis,
  Reason,
  Relation,
  RelationType,
  Responsibility,
  Role,
  RoleStatus,
  Sector,
  Segment,
  SegmentKind,
  type Slot,
  Source as AttributedSource,
  SourceClass,
  Span,
  Speech,
  Stance,
  Statement,
  StoryId,
  Tally,
  Target,
  TargetType,
  ValueBasis,
  Verdict,
  VictimStatus,
  WeaponType,
  When,
  Where,
} from './record/index.ts'
export {
  applyDecisions,
  type Clocks,
  correctClaim,
  type Extraction,
  makeDecision,
  type NewDecision,
  type NewReport,
  type OpenOptions,
  openStore,
  type ReviewState,
  type Shown,
  type StaleDecision,
  type Store,
  type StoredReport,
  standing,
} from './store/index.ts'
export { type Analysis, parseActors, parsePlaces, type UserNames } from './text/index.ts'
export { packageVersion } from './version.ts'
export {
  actors,
  brief,
  type CaseRecord,
  changes,
  commitments,
  discrepancies,
  forces,
  headline,
  incidents,
  loadRecord,
  type RecordOptions,
  reports,
  search,
  show,
  statements,
  stories,
  timeline,
} from './view/index.ts'
