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

const languages = new Intl.DisplayNames(['en'], { type: 'language' })

/** "English" for `en`; `und` is a language that could not be told. */
export function languageInWords(code: string): string {
  if (code === 'und') return 'not told'
  try {
    return languages.of(code) ?? code
  } catch {
    // Not every tag that a file gives is one.
    return code
  }
}
