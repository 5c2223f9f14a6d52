/** A box on a picture, in its pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The box between two corners, whichever way it was drawn. */
export function boxBetween(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): Box {
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  }
}

export function isInside({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}

/** Lets a box be drawn over a picture: `see` while it is, `choose` when it is let go. */
export function drawable({
  see,
  choose,
}: {
  readonly see: (box: Box | undefined) => void
  readonly choose: (box: Box) => void
}): (element: SVGSVGElement) => () => void {
  return (element) => {
    const at = ({ clientX, clientY }: PointerEvent) => {
      const { left, top } = element.getBoundingClientRect()
      return { x: clientX - left, y: clientY - top }
    }
    let from: { x: number; y: number } | undefined
    const stop = new AbortController()
    const on = (
      name: 'pointerdown' | 'pointermove' | 'pointerup',
      hear: (event: PointerEvent) => void,
    ) => element.addEventListener(name, hear, { signal: stop.signal })
    on('pointerdown', (event) => {
      event.preventDefault()
      element.setPointerCapture(event.pointerId)
      from = at(event)
    })
    on('pointermove', (event) => {
      if (from) see(boxBetween(from, at(event)))
    })
    on('pointerup', (event) => {
      const box = from && boxBetween(from, at(event))
      from = undefined
      see(undefined)
      if (box && box.right - box.left > 4 && box.bottom - box.top > 4) choose(box)
    })
    return () => stop.abort()
  }
}
