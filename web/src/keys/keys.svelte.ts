import { settings } from '../settings/settings.svelte.ts'
import { isSingle, type KeyScope, shortcuts } from './registry.ts'

type Handlers = Readonly<Record<string, () => void>>

const listening: { scope: KeyScope; handlers: Handlers }[] = []

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  // Nothing is typed into a box that is ticked: after a filter is chosen, keys go on working.
  if (target instanceof HTMLInputElement) return !/^(?:checkbox|radio)$/.test(target.type)
  return target.isContentEditable || /^(?:TEXTAREA|SELECT)$/.test(target.tagName)
}

/** Enter and Space press what has the focus; a shortcut may not take them away. */
function isPress(event: KeyboardEvent): boolean {
  const on =
    event.target instanceof HTMLElement
      ? event.target.closest('a, button, summary, input, [role="button"]')
      : null
  return on !== null && (event.key === 'Enter' || event.key === ' ')
}

function nameOf(event: KeyboardEvent): string {
  return event.ctrlKey || event.metaKey ? `Mod+${event.key.toLowerCase()}` : event.key
}

function handle(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || event.isComposing || isPress(event)) return
  const key = nameOf(event)
  if (isTyping(event.target) && key !== 'Escape' && !key.startsWith('Mod+')) return
  if (isSingle(key) && !settings.singleKeys) return
  const isOpenDialog = document.querySelector('dialog[open]') !== null
  for (const { scope, handlers } of listening.toReversed()) {
    const found = shortcuts.find((each) => each.scope === scope && each.keys.includes(key))
    const act = found && handlers[found.action]
    if (!act || (isOpenDialog && found.action !== 'close')) continue
    event.preventDefault()
    act()
    return
  }
}

/** Answers the registry's keys of a scope while a component stands. To be called while it is set up. */
export function answerKeys(scope: KeyScope, handlers: Handlers): void {
  $effect(() => {
    const entry = { scope, handlers }
    if (listening.length === 0) document.addEventListener('keydown', handle)
    listening.push(entry)
    return () => {
      listening.splice(listening.indexOf(entry), 1)
      if (listening.length === 0) document.removeEventListener('keydown', handle)
    }
  })
}
