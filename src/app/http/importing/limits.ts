/** What one upload may hold, and how long and how many are kept until they are ingested. */
export const limits = {
  /** Of all files together. */
  bytes: 64 * 1024 * 1024,
  files: 2000,
  /** Of a JSON body. */
  jsonBytes: 1024 * 1024,
  uploads: 4,
  milliseconds: 60 * 60 * 1000,
  /** Jobs that are remembered. */
  jobs: 50,
} as const
