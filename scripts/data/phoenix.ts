/** A name of the Phoenix dictionaries with its variants and dated codes. */
export interface PhoenixEntry {
  readonly names: readonly string[]
  readonly codes: readonly string[]
}

/** Entries of a dictionary in TABARI's format: a name, its variants with `+`, its codes in brackets. */
export function parsePhoenix(text: string): readonly PhoenixEntry[] {
  const entries: { names: string[]; codes: string[] }[] = []
  for (const raw of text.split('\n')) {
    const line = (raw.split(/[;#]/)[0] ?? '').trim()
    if (line === '') continue
    const inline = /^([^[]*?)\s*(\[.*\])$/.exec(line)
    const name = (inline ? inline[1] : line.startsWith('[') ? '' : line) ?? ''
    const last = entries.at(-1)
    if (name.startsWith('+')) last?.names.push(name.slice(1))
    else if (name !== '') entries.push({ names: [name], codes: [] })
    const code = inline?.[2] ?? (line.startsWith('[') ? line : undefined)
    if (code !== undefined) entries.at(-1)?.codes.push(code)
  }
  return entries
}

/** `YYMMDD` or `YYYYMMDD` as a day. */
export function isoDay(digits: string): string | undefined {
  if (digits.length === 8) return digits.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  const year = Number(digits.slice(0, 2))
  return `${year < 30 ? 20 : 19}${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4)}`
}
