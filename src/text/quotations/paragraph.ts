/** Longest line of a text that is broken by hand, in characters. */
const longestLine = 120

/**
 * What ends a paragraph of this text: every line end, or only a blank line where the lines are wrapped by hand (blank
 * lines exist and no line is longer than 120 characters).
 */
export function paragraphEnd(text: string): (from: number, to: number) => boolean {
  const blank = /\n[ \t\r]{0,20}\n/
  const wrapped = blank.test(text) && text.split('\n').every((line) => line.length <= longestLine)
  return (from, to) =>
    wrapped ? blank.test(text.slice(from, to)) : text.slice(from, to).includes('\n')
}
