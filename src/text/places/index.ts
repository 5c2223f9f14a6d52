export { findPlaces, type PlaceContext } from './find-places.ts'
export { loadPlaces } from './gazetteer.ts'
export { distanceKm } from './geometry.ts'
export type { PlaceRow } from './place-entry.ts'
