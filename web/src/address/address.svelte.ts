import { addressOf, type Changes, changedQuery, chosenIn, isChoice, lastingQuery } from './query.ts'
import { type Matched, routeAt, type ScreenName } from './routes.ts'

let here = $state.raw(new URL(location.href))
const place = $derived<Matched | undefined>(routeAt(here.pathname))
// What most links are made of, as text: while it stays the same, none of them is made anew.
const unchosen = $derived(
  addressOf(here.pathname, changedQuery(here.searchParams, { item: undefined, part: undefined })),
)
const lasting = $derived(addressOf('', lastingQuery(here.searchParams)))

/** Where the reader is. All that a screen shows follows from this. */
export const address = {
  get path(): string {
    return here.pathname
  },
  get query(): URLSearchParams {
    return here.searchParams
  },
  get place(): Matched | undefined {
    return place
  },
  /** Which actor, report or item a screen is of; nothing once the reader has left that screen. */
  idOn(screen: ScreenName): string | undefined {
    return place?.route.screen === screen ? place.id : undefined
  },
  get(name: string): string | undefined {
    return here.searchParams.get(name) ?? undefined
  },
  all(name: string): readonly string[] {
    return here.searchParams.getAll(name)
  },
  get whole(): string {
    return addressOf(here.pathname, here.searchParams)
  },
}

/** Goes to an address of this app; `replace` leaves no step for the Back button. */
export function go(to: string, how: 'push' | 'replace' = 'push'): void {
  const next = new URL(to, location.origin)
  const isNewPath = next.pathname !== here.pathname
  if (how === 'replace') history.replaceState(null, '', next)
  else if (next.href !== here.href) history.pushState(null, '', next)
  here = next
  if (isNewPath) window.scrollTo(0, 0)
}

/** This screen with some words of its address changed. */
export function hereWith(changes: Changes): string {
  if (isChoice(changes)) return chosenIn(unchosen, changes)
  return addressOf(here.pathname, changedQuery(here.searchParams, changes))
}

/** Another screen with the clocks of this one. */
export function linkTo(path: string, changes: Changes = {}): string {
  return addressOf(path, changedQuery(new URLSearchParams(lasting), changes))
}

/** Filters start a list anew: a cursor belongs to the list it was given with. */
export function refine(changes: Changes, how: 'push' | 'replace' = 'push'): void {
  go(hereWith({ cursor: undefined, ...changes }), how)
}

function isPlainClick(event: MouseEvent): boolean {
  return (
    event.button === 0 &&
    !event.defaultPrevented &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.shiftKey &&
    !event.altKey
  )
}

/** Lets plain clicks on links within the app change the address without loading the page anew. */
export function followLinks(): void {
  addEventListener('popstate', () => {
    here = new URL(location.href)
  })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || !isPlainClick(event) || link.hasAttribute('download') || link.target !== '') return
    const to = new URL(link.href, location.href)
    if (to.origin !== location.origin || to.pathname.startsWith('/api/')) return
    if (to.hash !== '' && to.pathname === location.pathname && to.search === location.search) return
    event.preventDefault()
    go(to.href)
  })
}
