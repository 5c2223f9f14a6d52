const endings = /(?:ations?|ments?|ingly|edly|ings?|ed|es|s|ly|al|als|ion|ions|er|ers)$/

/** A word cut to what its forms share: "withdrawal", "withdraws" and "withdrawing" meet. Crude; it may nominate, never decide. */
export function stem(word: string): string {
  const cut = word.length > 5 ? word.replace(endings, '') : word.replace(/s$/, '')
  return (cut.length >= 3 ? cut : word).slice(0, 8)
}
