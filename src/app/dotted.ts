/** Between columns that do not need to be aligned: parts with a dot between them, empty ones left out. */
export function dotted(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}
