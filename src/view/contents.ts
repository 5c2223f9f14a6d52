import { linkLater, type Origin, type Story } from '../reconcile/index.ts'
import type { Claim, Decision, DocumentId, Link } from '../record/index.ts'
import {
  addedByHand,
  applyDecisions,
  type Shown,
  type StaleDecision,
  type Store,
  type StoredReport,
} from '../store/index.ts'
import { compareText } from './words.ts'

/** Everything a case holds, in memory: what records as of any clocks are made of. Some 3 kB a claim. */
export interface CaseContents {
  /** By first day of publication, else last day, else at the end; then by id. */
  readonly reports: readonly StoredReport[]
  /** As decisions leave them, rejected ones too; in order of their reports, then of the text. */
  readonly shown: readonly Shown[]
  readonly links: readonly Link[]
  readonly stories: readonly Story[]
  readonly origins: readonly Origin[]
  readonly decisions: readonly Decision[]
  readonly stale: readonly StaleDecision[]
}

/** Items after which others have their turn. */
const stretch = 500

async function collect<T>(
  items: AsyncIterable<T>,
  pause: () => Promise<void>,
): Promise<readonly T[]> {
  const found: T[] = []
  for await (const item of items) {
    found.push(item)
    if (found.length % stretch === 0) await pause()
  }
  return found
}

function byPublication(a: StoredReport, b: StoredReport): number {
  const day = ({ document: { published } }: StoredReport) =>
    published?.earliest ?? published?.latest ?? '9999'
  return compareText(day(a), day(b)) || compareText(a.document.id, b.document.id)
}

function byReport(reports: readonly StoredReport[]): (a: Claim, b: Claim) => number {
  const places = new Map<DocumentId, number>(
    reports.map(({ document }, index) => [document.id, index]),
  )
  const place = ({ document }: Claim) => places.get(document) ?? 0
  return (a, b) => place(a) - place(b) || a.span.start - b.span.start || compareText(a.id, b.id)
}

const isAdded = ({ original }: Shown) => original.rule === addedByHand

/** Links of the claims that people added, with the others of their stories: nothing else tells what became of them. */
function linksOfAdded(
  reports: readonly StoredReport[],
  stories: readonly Story[],
  shown: readonly Shown[],
): readonly Link[] {
  const added = shown.filter(isAdded)
  if (added.length === 0) return []
  const documents = new Map(reports.map(({ document }) => [document.id, document]))
  const claims = Map.groupBy(
    shown.map((each) => (isAdded(each) ? each.claim : each.original)),
    ({ document }) => document,
  )
  const later = new Set(added.map(({ claim }) => claim))
  const homes = new Set(added.map(({ claim }) => claim.document))
  return stories
    .filter((story) => story.documents.some((id) => homes.has(id)))
    .flatMap((story) =>
      linkLater(
        new Set([...later].filter(({ document }) => story.documents.includes(document))),
        story.documents.flatMap((id) => {
          const document = documents.get(id)
          return document ? [{ document, claims: claims.get(id) ?? [] }] : []
        }),
      ),
    )
}

/** Claims as decisions leave them, those that people added in their places; one whose report is not here is stale. */
function applied(
  reports: readonly StoredReport[],
  claims: readonly Claim[],
  decisions: readonly Decision[],
): Pick<CaseContents, 'shown' | 'stale'> {
  const { shown, stale } = applyDecisions(claims, decisions)
  if (!shown.some(isAdded)) return { shown, stale }
  const here = new Set<string>(reports.map(({ document }) => document.id))
  const order = byReport(reports)
  const message = 'The report it was added to is not in this case.'
  const homeless = shown
    .filter(({ claim }) => !here.has(claim.document))
    .flatMap((each) => each.decisions.filter(({ undone }) => !undone))
    .map(({ decision }) => ({ decision, reason: 'claim-gone' as const, message }))
  return {
    shown: shown
      .filter(({ claim }) => here.has(claim.document))
      .toSorted((a, b) => order(a.claim, b.claim)),
    stale: [...stale, ...homeless],
  }
}

/** Reads the whole case. Decisions hold on to claims by key, so they are applied to all claims at once. */
export async function readCase(
  store: Store,
  /** Lets others have their turn: a big case takes seconds. */
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<CaseContents> {
  const { stories, origins } = await store.connections()
  const reports = (await collect(store.reports(), pause)).toSorted(byPublication)
  const claims = (await collect(store.claims(), pause)).toSorted(byReport(reports))
  const links = await collect(store.links(), pause)
  const decisions = await store.decisions()
  const { shown, stale } = applied(reports, claims, decisions)
  const all = [...links, ...linksOfAdded(reports, stories, shown)]
  return { reports, links: all, stories, origins, decisions, shown, stale }
}

/** The contents with another log of decisions: as they were by a time, or with those made since. */
export function decided(contents: CaseContents, decisions: readonly Decision[]): CaseContents {
  const { reports, stories } = contents
  const claims = contents.shown.map(({ original }) => original)
  const { shown, stale } = applied(reports, claims, decisions)
  const before = new Set<string>(contents.shown.filter(isAdded).map(({ claim }) => claim.id))
  const read =
    before.size === 0
      ? contents.links
      : contents.links.filter(({ from, to }) => !before.has(from) && !before.has(to))
  const added = linksOfAdded(reports, stories, shown)
  const links = added.length === 0 ? read : [...read, ...added]
  return { ...contents, decisions, shown, stale, links }
}

/** Keys of the claims that a decision is on, through what it takes back. */
function keysOf(decision: Decision, log: ReadonlyMap<string, Decision>): readonly string[] {
  // No more steps than there are decisions: a forged log may go round in a ring.
  let at: Decision | undefined = decision
  for (let steps = 0; at?.type === 'undo' && steps <= log.size; steps += 1) {
    at = log.get(at.decision)
  }
  if (!at || at.type === 'undo' || at.type === 'identify') return []
  return 'other' in at ? [at.claim, at.other] : [at.claim]
}

/** The contents with some more decisions, all on claims that there are; looks at these claims alone. */
export function decidedSince(contents: CaseContents, made: readonly Decision[]): CaseContents {
  const decisions = [...contents.decisions, ...made]
  // Taking back one that holds on to nothing concerns no claim that there is.
  if (contents.stale.length > 0) return decided(contents, decisions)
  const log = new Map<string, Decision>(decisions.map((each) => [each.id, each]))
  const keys = new Set(made.flatMap((each) => keysOf(each, log)))
  const touched = contents.shown.filter(({ key }) => keys.has(key))
  // A claim that a person adds, or takes away again, has its place among the others.
  if (touched.length < keys.size || touched.some(isAdded)) return decided(contents, decisions)
  const { shown, stale } = applyDecisions(
    touched.map(({ original }) => original),
    decisions.filter((each) => keysOf(each, log).some((key) => keys.has(key))),
  )
  const now = new Map(shown.map((each) => [each.key, each]))
  return {
    ...contents,
    decisions,
    shown: contents.shown.map((each) => now.get(each.key) ?? each),
    stale: stale.filter(({ reason }) => reason === 'correction-invalid'),
  }
}
