import type { Component } from 'svelte'
import type { ScreenName } from '../address/routes.ts'

const all = () => import('./all.ts')

/** Screens come in two files, that of the map apart, each asked for when the first of its screens is opened. */
export const screens: Readonly<Record<ScreenName, () => Promise<Component>>> = {
  situation: async () => (await all()).Situation,
  timeline: async () => (await all()).Timeline,
  incidents: async () => (await all()).Incidents,
  commitments: async () => (await all()).Commitments,
  forces: async () => (await all()).Forces,
  map: async () => (await import('./map/Map.svelte')).default,
  actors: async () => (await all()).Actors,
  actor: async () => (await all()).Actor,
  statements: async () => (await all()).Statements,
  discrepancies: async () => (await all()).Discrepancies,
  discrepancy: async () => (await all()).Discrepancy,
  reports: async () => (await all()).Reports,
  reading: async () => (await all()).Reading,
  review: async () => (await all()).Review,
  changes: async () => (await all()).Changes,
  item: async () => (await all()).Item,
  search: async () => (await all()).Search,
  import: async () => (await all()).Import,
  export: async () => (await all()).Export,
  print: async () => (await all()).Print,
  settings: async () => (await all()).Settings,
}
