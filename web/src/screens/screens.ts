import type { Component } from 'svelte'
import type { ScreenName } from '../address/routes.ts'

interface Loaded {
  readonly default: Component
}

/** Every screen is its own file, asked for when it is first opened. */
export const screens: Readonly<Record<ScreenName, () => Promise<Loaded>>> = {
  situation: () => import('./situation/Situation.svelte'),
  timeline: () => import('./timeline/Timeline.svelte'),
  incidents: () => import('./incidents/Incidents.svelte'),
  commitments: () => import('./commitments/Commitments.svelte'),
  forces: () => import('./forces/Forces.svelte'),
  map: () => import('./map/Map.svelte'),
  actors: () => import('./actors/Actors.svelte'),
  actor: () => import('./actors/Actor.svelte'),
  statements: () => import('./statements/Statements.svelte'),
  discrepancies: () => import('./discrepancies/Discrepancies.svelte'),
  discrepancy: () => import('./discrepancies/Discrepancy.svelte'),
  reports: () => import('./reports/Reports.svelte'),
  reading: () => import('./reading/Reading.svelte'),
  review: () => import('./review/Review.svelte'),
  changes: () => import('./changes/Changes.svelte'),
  item: () => import('./item/Item.svelte'),
  search: () => import('./search/Search.svelte'),
  import: () => import('./import/Import.svelte'),
  export: () => import('./export/Export.svelte'),
  print: () => import('./print/Print.svelte'),
  settings: () => import('./settings/Settings.svelte'),
}
