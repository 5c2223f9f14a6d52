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
