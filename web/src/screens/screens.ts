import type { Component } from 'svelte'
import type { ScreenName } from '../address/routes.ts'
import Actor from './actors/Actor.svelte'
import Actors from './actors/Actors.svelte'
import Changes from './changes/Changes.svelte'
import Commitments from './commitments/Commitments.svelte'
import Discrepancies from './discrepancies/Discrepancies.svelte'
import Discrepancy from './discrepancies/Discrepancy.svelte'
import Export from './export/Export.svelte'
import Forces from './forces/Forces.svelte'
import Import from './import/Import.svelte'
import Incidents from './incidents/Incidents.svelte'
import Item from './item/Item.svelte'
import Print from './print/Print.svelte'
import Reading from './reading/Reading.svelte'
import Reports from './reports/Reports.svelte'
import Review from './review/Review.svelte'
import Search from './search/Search.svelte'
import Settings from './settings/Settings.svelte'
import Situation from './situation/Situation.svelte'
import Statements from './statements/Statements.svelte'
import Timeline from './timeline/Timeline.svelte'

/** All screens but the map come with the frame: files that are packed together pack smaller. */
export const screens: Readonly<Record<Exclude<ScreenName, 'map'>, Component>> = {
  situation: Situation,
  timeline: Timeline,
  incidents: Incidents,
  commitments: Commitments,
  forces: Forces,
  actors: Actors,
  actor: Actor,
  statements: Statements,
  discrepancies: Discrepancies,
  discrepancy: Discrepancy,
  reports: Reports,
  reading: Reading,
  review: Review,
  changes: Changes,
  item: Item,
  search: Search,
  import: Import,
  export: Export,
  print: Print,
  settings: Settings,
}

/** It draws with code and borders that no other screen needs: loaded when it is first opened. */
export const loadMap = async (): Promise<Component> => (await import('./map/Map.svelte')).default
