export type Overlay = 'palette' | 'keys' | 'menu'

let current = $state<Overlay | undefined>(undefined)

/** What lies over the page: at most one thing. Not part of the address: it is a tool, not a view. */
export const overlays = {
  get current(): Overlay | undefined {
    return current
  },
  open(overlay: Overlay): void {
    current = overlay
  },
  close(): void {
    current = undefined
  },
}
