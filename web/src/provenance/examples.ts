/** What can be typed for a part, by what it takes. */
const examples: Readonly<Record<string, string>> = {
  day: '2021-09-30, or 2021-09',
  'last-day': '2021-09-30, or 2021-09 for its last day',
  amount: '2, about 2,500, at least 40, 40-50 or none',
  party: 'a name; several with commas between',
}

export function exampleFor(takes: string): string {
  return examples[takes] ?? 'plain words'
}
