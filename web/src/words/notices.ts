/** More of them tell a reader nothing more. */
const most = 8

/** The messages of notices, each once, and of very many the first. */
export function messagesOf(notices: readonly { readonly message: string }[]): readonly string[] {
  const messages = [...new Set(notices.map(({ message }) => message))]
  return messages.length <= most
    ? messages
    : [...messages.slice(0, most), `… and ${(messages.length - most).toLocaleString('en')} more.`]
}
