const BULLET = /[-•*·]\s{1,20}(?=["“‘([]?\p{Lu})/uy

/** Where the words of an item start whose mark stands at `start`: "- The port"; undefined when none stands there. */
export function bulletEnd(text: string, start: number, end: number): number | undefined {
  BULLET.lastIndex = start
  return BULLET.test(text) && BULLET.lastIndex < end ? BULLET.lastIndex : undefined
}
