const words: Readonly<Record<string, string>> = {
  given: 'given when it was added',
  metadata: "stated in the file's data",
  inline: 'stated in the text',
  dateline: 'stated in the dateline',
  inferred: 'worked out from the text',
}

/** How the day of a report is known. */
export function basisInWords(basis: string | undefined): string {
  return basis === undefined ? 'unknown' : (words[basis] ?? basis)
}
