/** Every screen, by the path it is reached at. `:id` stands for one segment. */
export const routes = [
  { screen: 'situation', path: '/', title: 'Situation' },
  { screen: 'timeline', path: '/timeline', title: 'Timeline' },
  { screen: 'incidents', path: '/incidents', title: 'Incidents' },
  { screen: 'commitments', path: '/commitments', title: 'Commitments' },
  { screen: 'forces', path: '/forces', title: 'Forces' },
  { screen: 'map', path: '/map', title: 'Map' },
  { screen: 'actors', path: '/actors', title: 'Actors' },
  { screen: 'actor', path: '/actors/:id', title: 'Actor' },
  { screen: 'statements', path: '/statements', title: 'Statements' },
  { screen: 'discrepancies', path: '/discrepancies', title: 'Discrepancies' },
  { screen: 'discrepancy', path: '/discrepancies/:id', title: 'Discrepancy' },
  { screen: 'reports', path: '/reports', title: 'Reports' },
  { screen: 'reading', path: '/r/:id', title: 'Report' },
  { screen: 'review', path: '/review', title: 'Review' },
  { screen: 'changes', path: '/changes', title: 'Changes' },
  { screen: 'item', path: '/i/:id', title: 'Item' },
  { screen: 'search', path: '/search', title: 'Search' },
  { screen: 'import', path: '/import', title: 'Import' },
  { screen: 'export', path: '/export', title: 'Export' },
  { screen: 'print', path: '/print', title: 'Print' },
  { screen: 'settings', path: '/settings', title: 'Settings' },
] as const

export type Route = (typeof routes)[number]
export type ScreenName = Route['screen']

export interface Matched {
  readonly route: Route
  readonly id?: string
}

function matched(route: Route, segments: readonly string[]): Matched | undefined {
  const pattern = segmentsOf(route.path)
  if (pattern.length !== segments.length) return undefined
  let id: string | undefined
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? ''
    if (part === ':id') id = segment
    else if (part !== segment) return undefined
  }
  return { route, ...(id !== undefined && { id }) }
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '')
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    // A stray per cent sign typed by hand: taken as written.
    return segment
  }
}

/** The screen at a path; nothing when there is none. */
export function routeAt(path: string): Matched | undefined {
  const segments = segmentsOf(path).map(decoded)
  for (const route of routes) {
    const found = matched(route, segments)
    if (found) return found
  }
  return undefined
}
