import { strToU8, zipSync } from 'fflate'
import type { ExportedFile } from '../../../export/index.ts'

/** ZIP knows no times before; the same files are the same bytes whenever they are packed. */
const noTime = new Date(1980, 0, 1)

/** A name inside the archive that leads nowhere else, whatever unpacks it. */
export function archiveName(name: string): string {
  const parts = name
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => part.replace(/[\p{Cc}:*?"<>|]/gu, '_'))
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  return parts.length > 0 ? parts.join('/') : 'file'
}

/** Several files as one archive. */
export function zipped(files: readonly ExportedFile[]): Uint8Array {
  const entries = files.map(
    ({ name, chunks }) => [archiveName(name), strToU8([...chunks].join(''))] as const,
  )
  return zipSync(Object.fromEntries(entries), { mtime: noTime, level: 6 })
}
