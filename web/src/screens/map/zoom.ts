/** How a picture is looked at: each point is drawn at `scale` times where it is, moved by `x` and `y` pixels. */
export interface View {
  readonly scale: number
  readonly x: number
  readonly y: number
}

interface Point {
  readonly x: number
  readonly y: number
}

export const wholeView: View = { scale: 1, x: 0, y: 0 }
const most = 40

/** Larger or smaller by a factor, with what is at `at` staying there; the whole always stands where it did. */
export function zoomed({ scale, x, y }: View, factor: number, at: Point): View {
  const next = Math.min(most, Math.max(1, scale * factor))
  if (next === 1 && factor < 1) return wholeView
  const ratio = next / scale
  return { scale: next, x: at.x - (at.x - x) * ratio, y: at.y - (at.y - y) * ratio }
}

function moved({ scale, x, y }: View, from: Point, to: Point): View {
  return { scale, x: x + to.x - from.x, y: y + to.y - from.y }
}

/** Two fingers that moved: what was between them stays between them. */
export function pinched(view: View, before: readonly Point[], after: readonly Point[]): View {
  const [a, b] = before
  const [c, d] = after
  if (!a || !b || !c || !d) return view
  const apart = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y) || 1
  const middle = (one: Point, other: Point) => ({
    x: (one.x + other.x) / 2,
    y: (one.y + other.y) / 2,
  })
  return zoomed(moved(view, middle(a, b), middle(c, d)), apart(c, d) / apart(a, b), middle(c, d))
}

/** Less is a click with an unsteady hand, in pixels. */
const steady = 4

interface Held {
  readonly view: () => View
  readonly see: (view: View) => void
}

function pointOf(event: MouseEvent): Point {
  const box =
    event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : undefined
  return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
}

/** A drag that ends on a link does not follow it. */
function dragging({ view, see }: Held) {
  const pointers = new Map<number, Point>()
  let travelled = 0
  const up = (event: PointerEvent) => void pointers.delete(event.pointerId)
  return {
    pointerdown: (event: PointerEvent) => {
      if (event.button !== 0) return
      if (pointers.size === 0) travelled = 0
      pointers.set(event.pointerId, pointOf(event))
    },
    pointermove: (event: PointerEvent) => {
      const from = pointers.get(event.pointerId)
      if (!from) return
      // Let go of outside the picture.
      if (event.buttons === 0) return up(event)
      const to = pointOf(event)
      travelled += Math.hypot(to.x - from.x, to.y - from.y)
      const before = [...pointers.values()]
      pointers.set(event.pointerId, to)
      const after = [...pointers.values()]
      see(before.length > 1 ? pinched(view(), before, after) : moved(view(), from, to))
      if (travelled > steady && event.currentTarget instanceof Element)
        event.currentTarget.setPointerCapture(event.pointerId)
    },
    pointerup: up,
    pointercancel: up,
    click: (event: MouseEvent) => {
      if (travelled <= steady) return
      travelled = 0
      event.preventDefault()
      event.stopPropagation()
    },
    // Links are dragged by browsers; here the picture is.
    dragstart: (event: Event) => event.preventDefault(),
  }
}

/** How many pixels one step of a wheel is, by what it counts in: pixels, lines, pages. */
const stepPixels = [1, 25, 500]
/** Pixels of turning until the picture is twice as large. Two fingers on a touchpad come as small turns with Ctrl. */
const doubling = 500
const pinching = 10

/** By how much a turn of the wheel makes the picture larger. */
export function turnFactor(turn: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  const pixels = -turn.deltaY * (stepPixels[turn.deltaMode] ?? 1)
  return 2 ** ((pixels * (turn.ctrlKey ? pinching : 1)) / doubling)
}

/** A picture that is zoomed in is zoomed by the wheel alone; else the page scrolls, but with Ctrl. */
function turning({ view, see }: Held) {
  return {
    wheel: (event: WheelEvent) => {
      if (!event.ctrlKey && view().scale === 1) return
      event.preventDefault()
      see(zoomed(view(), turnFactor(event), pointOf(event)))
    },
    dblclick: (event: MouseEvent) => {
      event.preventDefault()
      see(zoomed(view(), event.shiftKey ? 1 / 2 : 2, pointOf(event)))
    },
  }
}

/** Pixels that an arrow key moves by. */
const stride = 60
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: stride, y: 0 },
  ArrowRight: { x: -stride, y: 0 },
  ArrowUp: { x: 0, y: stride },
  ArrowDown: { x: 0, y: -stride },
}

/** Arrows move the picture while something in it has the focus and it is zoomed in; else the page scrolls. */
function stepping({ view, see }: Held) {
  return {
    keydown: (event: KeyboardEvent) => {
      const step = arrows[event.key]
      if (!step || view().scale === 1 || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      see(moved(view(), { x: 0, y: 0 }, step))
    },
  }
}

/** Lets a picture be moved by dragging and by arrows, and zoomed by the wheel, with two fingers or a double click. */
export function zoomable(held: Held): (picture: SVGSVGElement) => () => void {
  return (picture) => {
    const gone = new AbortController()
    const heard = { ...dragging(held), ...turning(held), ...stepping(held) }
    for (const [name, hear] of Object.entries(heard)) {
      // Each name goes with the events that its function takes.
      picture.addEventListener(name, hear as EventListener, {
        signal: gone.signal,
        capture: name === 'click',
        passive: false,
      })
    }
    return () => gone.abort()
  }
}
