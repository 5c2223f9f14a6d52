import { annotations } from './annotations.ts'
import { csv } from './csv/index.ts'
import type { Exporter } from './exporter.ts'
import { atom, jsonFeed, rss } from './feeds.ts'
import { geojson } from './geojson.ts'
import { html } from './html/index.ts'
import { ics } from './ics.ts'
import { json } from './json.ts'
import { jsonLines } from './json-lines.ts'
import { markdown } from './markdown.ts'
import { timelinejs } from './timelinejs.ts'

export { writeTable } from './csv/table.ts'
export type { ExportedFile, Exporter, ExportOptions } from './exporter.ts'

/** Every format, in the order that help names them. */
export const exporters: readonly Exporter[] = [
  json,
  jsonLines,
  csv,
  annotations,
  markdown,
  html,
  geojson,
  ics,
  timelinejs,
  atom,
  rss,
  jsonFeed,
]
export { featureLines, featureOf } from './geojson.ts'
export { exportVersion } from './head.ts'
export { RecordFile } from './record-file.ts'
