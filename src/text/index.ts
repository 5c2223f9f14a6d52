export * from './actors/index.ts'
export { type Analyser, createAnalyser, type Task, type UserNames } from './analyse.ts'
export type * from './analysis.ts'
export { monthNames } from './calendar-words.ts'
export {
  buildTree,
  type Clause,
  clauseLexicon,
  findClauses,
  type Oblique,
  spanOf,
  type Tense,
  type Tree,
} from './clauses/index.ts'
export { dayAfter, daysBetween, daysOf, weekBefore } from './days.ts'
export { parsePlaces } from './parse-places.ts'
export { distanceKm } from './places/index.ts'
export { dateAtHead } from './published/index.ts'
export { stanceOf } from './quotations/index.ts'
