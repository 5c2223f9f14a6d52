/** Where a key holds: on every screen, or on one. */
export type KeyScope = 'everywhere' | 'review' | 'reading' | 'timeline' | 'map'

export interface Shortcut {
  /** As `KeyboardEvent.key`; `Mod+` is Ctrl, or Command on a Mac. Two keys pressed in turn stand apart. */
  readonly keys: readonly string[]
  readonly scope: KeyScope
  readonly action: string
  /** What it does, for the list of shortcuts. */
  readonly does: string
}

/** All keys of the app. One list, so that no two can clash unseen. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['/'], scope: 'everywhere', action: 'search', does: 'search' },
  { keys: ['Mod+k'], scope: 'everywhere', action: 'palette', does: 'open the command palette' },
  { keys: ['?'], scope: 'everywhere', action: 'help', does: 'show the keys' },
  {
    keys: ['Escape'],
    scope: 'everywhere',
    action: 'close',
    does: 'close what is open at the side',
  },
  { keys: ['['], scope: 'everywhere', action: 'previous', does: 'previous item of the list' },
  { keys: [']'], scope: 'everywhere', action: 'next', does: 'next item of the list' },
  { keys: [','], scope: 'everywhere', action: 'earlier', does: 'as of one report earlier' },
  { keys: ['.'], scope: 'everywhere', action: 'later', does: 'as of one report later' },
  { keys: ['a'], scope: 'review', action: 'confirm', does: 'confirm' },
  { keys: ['e'], scope: 'review', action: 'correct', does: 'correct a value' },
  { keys: ['x'], scope: 'review', action: 'reject', does: 'reject, then 1 to 6 for the reason' },
  { keys: [' '], scope: 'review', action: 'skip', does: 'skip' },
  { keys: ['u', 'Backspace'], scope: 'review', action: 'undo', does: 'undo the last decision' },
  { keys: ['f'], scope: 'review', action: 'flag', does: 'flag with a note' },
  { keys: ['j'], scope: 'review', action: 'down', does: 'next in the queue' },
  { keys: ['k'], scope: 'review', action: 'up', does: 'previous in the queue' },
  { keys: ['o'], scope: 'review', action: 'open', does: 'open in its report' },
  { keys: ['n'], scope: 'reading', action: 'next-evidence', does: 'next words that were read' },
  {
    keys: ['p'],
    scope: 'reading',
    action: 'previous-evidence',
    does: 'previous words that were read',
  },
  { keys: ['+', '='], scope: 'map', action: 'nearer', does: 'zoom in' },
  { keys: ['-'], scope: 'map', action: 'farther', does: 'zoom out' },
  { keys: ['0'], scope: 'map', action: 'whole', does: 'show all places' },
]

/** Keys that would answer twice on one screen. */
export function clashes(list: readonly Shortcut[]): readonly string[] {
  const all = list.flatMap(({ keys, scope, action }) => keys.map((key) => ({ key, scope, action })))
  return all.flatMap(({ key, scope, action }, index) =>
    all.slice(index + 1).some((other) => {
      const meets = other.scope === scope || other.scope === 'everywhere' || scope === 'everywhere'
      return other.key === key && meets
    })
      ? [`${key} (${scope}: ${action})`]
      : [],
  )
}

/** Whether a key is a single character and so can be switched off (WCAG 2.1.4). */
export function isSingle(key: string): boolean {
  return key.length === 1 || key === 'Backspace'
}
