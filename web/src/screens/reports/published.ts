const words: Readonly<Record<string, string>> = {
  given: 'given when added',
  metadata: "in the file's data",
  inline: 'in the text',
  dateline: 'in the dateline',
  inferred: 'worked out',
}

/** How the day of a report is known. */
export function basisInWords(basis: string | undefined): string {
  return basis === undefined ? 'unknown' : (words[basis] ?? basis)
}
