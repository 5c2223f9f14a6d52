/** The first characters of a file on the server; the rest is not fetched. At most `most` characters. */
export async function readStart(url: string, most: number): Promise<string> {
  const response = await fetch(url)
  if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (text.length < most) {
    const { value, done } = await reader.read()
    if (done) return text
    text += value
  }
  await reader.cancel()
  return `${text.slice(0, most)}…`
}
