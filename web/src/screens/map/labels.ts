/** A name at a point of the picture, in pixels. */
export interface Label {
  readonly name: string
  readonly x: number
  readonly y: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** About how wide a name is, in pixels. */
export const widthOf = (name: string) => name.length * 6.4 + 4

function boxOf({ name, x, y }: Label, isCentred: boolean): Box {
  const width = widthOf(name)
  const left = isCentred ? x - width / 2 : x
  return { left, right: left + width, top: y - 10, bottom: y + 4 }
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

interface Candidates<T> {
  /** Most important first. */
  readonly labels: readonly (T & Label)[]
  readonly isCentred: boolean
}

/** Of each group, in the order given, the names that cover no mark and none before them; the rest is left out. */
export function withoutOverlap<T>(
  groups: readonly Candidates<T>[],
  marks: readonly { readonly x: number; readonly y: number; readonly r: number }[] = [],
): readonly (readonly (T & Label)[])[] {
  const taken: Box[] = marks.map(({ x, y, r }) => ({
    left: x - r,
    right: x + r,
    top: y - r,
    bottom: y + r,
  }))
  return groups.map(({ labels, isCentred }) =>
    labels.filter((label) => {
      const box = boxOf(label, isCentred)
      if (taken.some((other) => meets(box, other))) return false
      taken.push(box)
      return true
    }),
  )
}
