import { type Attributed, type Range, type Scene, tokenFrom } from './scene.ts'

/** Longest label before its colon, in characters. */
const longest = 80
const label =
  /^(?:Q|[\p{Lu}][\p{L}.'\u2019-]{0,30}(?:[ ,]{1,2}(?:[\p{Lu}(][\p{L}.'\u2019()-]{0,30}|of|the|and|de|al-[\p{L}]{1,20})){0,6})(?=:\s|\s{2,}\S)/u

/**
 * Turns of a transcript: paragraphs that open with a speaker's name and a colon, or with the "Q" of a press briefing.
 * A label counts when the text has at least three such paragraphs and this one's comes back or is in capitals.
 */
export function speakerTurns(scene: Scene): Attributed[] {
  const turns = paragraphs(scene).flatMap((paragraph) => {
    const found = label.exec(scene.text.slice(paragraph.start, paragraph.start + longest))?.[0]
    return found === undefined ||
      (found !== 'Q' && scene.text.charAt(paragraph.start + found.length) !== ':')
      ? []
      : [{ ...paragraph, name: found }]
  })
  if (turns.length < 3) return []
  const counts = new Map<string, number>()
  for (const { name } of turns) counts.set(name, (counts.get(name) ?? 0) + 1)
  return turns.flatMap(({ name, start, end }) => {
    if ((counts.get(name) ?? 0) < 2 && name !== name.toUpperCase()) return []
    const source = tokensOf(scene, start, start + name.length)
    const content = tokensOf(scene, start + name.length + 1, end)
    return content.from >= content.to
      ? []
      : [
          {
            source: [source],
            cue: [],
            content: [content],
            lemma: ':',
            rule: 'quotation/speaker-label',
          },
        ]
  })
}

function tokensOf({ tokens }: Scene, start: number, end: number): Range {
  return { from: tokenFrom(tokens, start), to: tokenFrom(tokens, end) }
}

function paragraphs({ text, sentences }: Scene): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const sentence of sentences) {
    const last = found.at(-1)
    if (last !== undefined && !text.slice(last.end, sentence.start).includes('\n'))
      last.end = sentence.end
    else found.push({ start: sentence.start, end: sentence.end })
  }
  return found
}
