import type { ScreenName } from '../address/routes.ts'

interface Place {
  readonly screen: ScreenName
  readonly path: string
  readonly label: string
  /** Screens reached from it, under which it stays marked as current. */
  readonly with?: readonly ScreenName[]
}

/** Where the rail leads, in groups. */
export const places: readonly (readonly Place[])[] = [
  [
    { screen: 'situation', path: '/', label: 'Situation' },
    { screen: 'timeline', path: '/timeline', label: 'Timeline' },
    { screen: 'changes', path: '/changes', label: 'Changes' },
  ],
  [
    { screen: 'incidents', path: '/incidents', label: 'Incidents' },
    { screen: 'commitments', path: '/commitments', label: 'Commitments' },
    { screen: 'forces', path: '/forces', label: 'Forces' },
    { screen: 'map', path: '/map', label: 'Map' },
    { screen: 'actors', path: '/actors', label: 'Actors', with: ['actor'] },
    { screen: 'statements', path: '/statements', label: 'Statements' },
    {
      screen: 'discrepancies',
      path: '/discrepancies',
      label: 'Discrepancies',
      with: ['discrepancy'],
    },
  ],
  [
    { screen: 'reports', path: '/reports', label: 'Reports', with: ['reading'] },
    { screen: 'review', path: '/review', label: 'Review' },
    { screen: 'import', path: '/import', label: 'Import' },
    { screen: 'export', path: '/export', label: 'Export' },
  ],
]

/** The four of the bar at the bottom of a phone; the rest is behind "More". */
export const nearest: readonly ScreenName[] = ['situation', 'timeline', 'incidents', 'commitments']
