import type { Component } from 'svelte'
import type { ScreenName } from '../address/routes.ts'

interface Loaded {
  readonly default: Component
}

/** Every screen is its own file, asked for when it is first opened. */
export const screens: Partial<Readonly<Record<ScreenName, () => Promise<Loaded>>>> = {
  incidents: () => import('./incidents/Incidents.svelte'),
}
