/** A mark on a line: where, how much, and the day it stands for. */
export interface Mark {
  readonly at: number
  readonly size: number
  readonly day: string
}

/** Marks nearer than `width` drawn as one, so that a long case draws no more than fits; in order of `at`. */
export function binned(marks: readonly Mark[], width: number): readonly Mark[] {
  const bins: Mark[] = []
  for (const mark of marks) {
    const last = bins.at(-1)
    if (last && mark.at - last.at < width)
      bins[bins.length - 1] = { ...last, size: last.size + mark.size }
    else bins.push(mark)
  }
  return bins
}
