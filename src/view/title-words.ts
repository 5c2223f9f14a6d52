import { stem } from '../reconcile/index.ts'

/** Words that tell no thing from another, of those long enough to be looked at. */
const plain = new Set(
  'about after against also among been before between from have into more over says said than that their them they this those under until were what when which while will with would'.split(
    ' ',
  ),
)

/** What the words of a line are about: stems of those with four letters or more. */
export function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return new Set(words.filter((word) => !plain.has(word)).map(stem))
}

/** How many words of a title a line has, in any form, but for some. A title says what a report is about. */
export function sharedWords(
  title: ReadonlySet<string>,
  line: string,
  but: ReadonlySet<string> = new Set(),
): number {
  let shared = 0
  for (const each of stemsOf(line)) if (title.has(each) && !but.has(each)) shared += 1
  return shared
}
