import type { Link } from '../record/index.ts'
import { inOrder, linkAcross, type Told } from './link.ts'
import { findOrigins, type Origin } from './origins.ts'
import { findStories, type Story } from './stories.ts'

export { familyOfIncident } from './kinds/incident-families.ts'
export { linkLater, linkWithin, type Told } from './link.ts'
export type { Origin } from './origins.ts'
export { stem } from './stem.ts'
export type { Story } from './stories.ts'

/** What ties the reports of a case together. */
export interface Connections {
  readonly links: readonly Link[]
  readonly stories: readonly Story[]
  readonly origins: readonly Origin[]
}

/** Stories, origins, and the links between claims of different reports of one story. Pure. */
export function connect(reports: readonly Told[]): Connections {
  const stories = findStories(reports)
  const byId = new Map(reports.map((report) => [report.document.id, report]))
  const links = stories.flatMap(({ documents }) =>
    linkAcross(documents.flatMap((id) => byId.get(id) ?? [])),
  )
  return { stories, links, origins: findOrigins(inOrder(reports).map(({ document }) => document)) }
}
