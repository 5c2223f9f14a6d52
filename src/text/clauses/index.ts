export type { Clause, Oblique, Tense } from './clause.ts'
export { clauseLexicon, findClauses } from './find-clauses.ts'
export { buildTree, spanOf, type Tree } from './tree.ts'
