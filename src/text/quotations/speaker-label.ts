import { tokenFrom } from '../token-from.ts'
import type { Attributed, Range, Scene } from './scene.ts'

/** Longest label before its colon, in characters. */
const longest = 80
/** Fewest labelled paragraphs that make a transcript, unless they are in capitals. */
const fewest = 3
const label =
  /^(?:Q(?=\s)|[([]{1,2}\p{Lu}{1,5}[)\]]{1,2}(?=\s)|(?:\({2}|\[{2})\p{Lu}[\p{L} .'\u2019-]{1,40}[)\]]{2}(?=\s)|[\p{Lu}][\p{L}.'\u2019-]{0,30}(?:[ ,]{1,2}(?:[\p{Lu}(][\p{L}.'\u2019()-]{0,30}|of|the|and|de|al-[\p{L}]{1,20})){0,6}(?=:\s|\s{2,}\S))/u

/** "4:07 P.M. EDT", "END", "# # #", "(Applause.)": a line that notes when the talk ended or what was heard. */
const noted =
  /^(?:(?:\([^()\n]{1,60}\)[. ]{0,3}){1,5}|[#*\s]{1,20}|END|(?:END\s{1,3})?\(?\d{1,2}:\d{2}\s?[AP]\.?M\.?(?:\s\p{Lu}{2,4})?\.?\)?)\s*$/u

/**
 * Turns of a transcript: from a paragraph that opens with a speaker's name and a colon, or with the "Q" of a press
 * briefing, to the next such paragraph. A label counts when the text has at least three of them and this one comes back
 * or opens with a title; a title and a name all in capitals ("THE PRESIDENT:") also by itself, over a whole speech.
 */
export function speakerTurns(scene: Scene): Attributed[] {
  const all = paragraphs(scene)
  const names = all.map(({ start }) => labelAt(scene, start))
  const counts = new Map<string, number>()
  for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  const isFormal = names.some((name) => name !== undefined && isInCapitals(scene, name))
  if (!isFormal && names.filter((name) => name !== undefined).length < fewest) return []
  const turns: Attributed[] = []
  // Whoever is told by initials in brackets asks; what stands behind the question is somebody else's.
  let isAsker = false
  for (const [index, { start, end }] of all.entries()) {
    const name = names[index]
    if (name !== undefined && isSpeaker(scene, name, counts)) {
      isAsker = /^[([]+\p{Lu}{1,5}[)\]]/u.test(name)
      // "A: We do.": an answer, of nobody by name.
      const source = name === 'A' ? [] : [tokensOf(scene, start, start + name.length)]
      const isHeard = noted.test(scene.text.slice(start + name.length + 1, end).trimStart())
      turns.push({
        source,
        cue: [],
        content: isHeard ? [] : [tokensOf(scene, start + name.length + 1, end)],
        lemma: ':',
        rule: 'quotation/speaker-label',
      })
    } else if (name === undefined && !noted.test(scene.text.slice(start, end))) {
      const turn = isAsker ? undefined : turns.pop()
      if (turn !== undefined)
        turns.push({ ...turn, content: [...turn.content, tokensOf(scene, start, end)] })
    }
  }
  return turns.map((turn) => ({
    ...turn,
    content: turn.content.filter(({ from, to }) => from < to),
  }))
}

function labelAt({ text }: Scene, start: number): string | undefined {
  const name = label.exec(text.slice(start, start + longest))?.[0]
  return name === 'Q' ||
    /^[([]/.test(name ?? '') ||
    text.charAt(start + (name?.length ?? 0)) === ':'
    ? name
    : undefined
}

function isSpeaker(scene: Scene, name: string, counts: ReadonlyMap<string, number>): boolean {
  const isComingBack =
    (counts.get(name) ?? 0) > 1 && !scene.lexicon.captions.has(name.toLowerCase())
  return isComingBack || hasTitle(scene, name)
}

function hasTitle({ lexicon }: Scene, name: string): boolean {
  const [first = ''] = name.toLowerCase().replace(/^the /, '').split(' ')
  return lexicon.speakerTitles.has(first)
}

/** "VICE PRESIDENT LIND", "THE PRESIDENT": no sentence opens so, and no heading, as does "GENERAL PROVISIONS". */
function isInCapitals({ lexicon }: Scene, name: string): boolean {
  const [first = ''] = name.toLowerCase().replace(/^the /, '').split(' ')
  return name.includes(' ') && name === name.toUpperCase() && lexicon.loneTitles.has(first)
}

function tokensOf({ tokens }: Scene, start: number, end: number): Range {
  return { from: tokenFrom(tokens, start), to: tokenFrom(tokens, end) }
}

/** A turn whose paragraph break was lost: "… of the sea. PRESIDENT LIND: Thank you." */
function isRunOn(scene: Scene, start: number): boolean {
  const second = scene.text.charAt(start + 1)
  if (second < 'A' || second > 'Z') return false
  const name = labelAt(scene, start)
  return name !== undefined && isInCapitals(scene, name)
}

function paragraphs(scene: Scene): { start: number; end: number }[] {
  const { sentences, endsParagraph } = scene
  const found: { start: number; end: number }[] = []
  for (const sentence of sentences) {
    const last = found.at(-1)
    const goesOn = last !== undefined && !endsParagraph(last.end, sentence.start)
    if (goesOn && !isRunOn(scene, sentence.start)) last.end = sentence.end
    else found.push({ start: sentence.start, end: sentence.end })
  }
  return found
}
