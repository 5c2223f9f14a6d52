export * from './decisions/index.ts'
export * from './open.ts'
export type * from './store.ts'
