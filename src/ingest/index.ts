export { type Report, readReports, readSource } from './read-source.ts'
export { formatOf, readers } from './readers.ts'
export { segment } from './segment/index.ts'
export { type Failure, type Given, isFailure, type Source } from './source.ts'
