import type { Box } from './box.ts'

interface Spot {
  readonly x: number
  readonly y: number
}

/** A mark on the picture, in pixels: names stand around it and cover none. */
export interface Mark extends Spot {
  readonly r: number
}

/** A name and where it may stand: the left ends of its line, in pixels, the best first. */
export interface Label {
  readonly name: string
  /** Pixels. */
  readonly width: number
  readonly spots: readonly Spot[]
}

/** Pixels of a line of text above and below the line it stands on. */
const [above, below] = [10, 4]
/** Between a mark and its name. */
const gap = 4

function boxOf({ x, y }: Spot, width: number): Box {
  return { left: x, right: x + width, top: y - above, bottom: y + below }
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Where the name of a mark may stand: after it, before it, over it, under it. */
export function spotsAround({ x, y, r }: Mark, width: number): readonly Spot[] {
  return [
    { x: x + r + gap, y: y + gap },
    { x: x - r - gap - width, y: y + gap },
    { x: x - width / 2, y: y - r - gap },
    { x: x - width / 2, y: y + r + above + gap },
  ]
}

interface Picture {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

/**
 * Where the names stand, each at the first of its spots where it covers no mark and no name before it and is not cut at
 * an edge; a name without such a spot is left out. The most important come first.
 */
export function withoutOverlap<T extends Label>(
  labels: readonly T[],
  { width, height, marks }: Picture,
): readonly (T & Spot)[] {
  const taken: Box[] = marks.map(({ x, y, r }) => ({
    left: x - r,
    right: x + r,
    top: y - r,
    bottom: y + r,
  }))
  return labels.flatMap((label) => {
    for (const { x, y } of label.spots) {
      const box = boxOf({ x, y }, label.width)
      const isCut = box.left < 0 || box.top < 0 || box.right > width || box.bottom > height
      if (isCut || taken.some((other) => meets(box, other))) continue
      taken.push(box)
      return [{ ...label, x, y }]
    }
    return []
  })
}

/** How wide names are in a font of the style sheet, in pixels; `spacing` is what stands between two letters. */
export function measurer(font: string, spacing = 0): (name: string) => number {
  const style = getComputedStyle(document.documentElement)
  const context = document.createElement('canvas').getContext('2d')
  if (context)
    context.font = font.replace(/var\((.+?)\)/, (_, name) => style.getPropertyValue(name))
  return (name) => (context?.measureText(name).width ?? name.length * 8) + name.length * spacing
}
