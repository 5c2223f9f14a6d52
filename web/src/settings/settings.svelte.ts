export type Theme = 'system' | 'light' | 'dark'

interface Stored {
  readonly theme: Theme
  readonly singleKeys: boolean
  readonly reviewer: string
  /** Of the provenance panel, in pixels. */
  readonly panelWidth: number
}

const name = 'onrecord'
const initial: Stored = { theme: 'system', singleKeys: true, reviewer: '', panelWidth: 416 }

function isTheme(value: unknown): value is Theme {
  return value === 'system' || value === 'light' || value === 'dark'
}

function checked(value: unknown): Stored {
  const fields: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {}
  const { theme, singleKeys, reviewer, panelWidth } = fields
  return {
    theme: isTheme(theme) ? theme : initial.theme,
    singleKeys: typeof singleKeys === 'boolean' ? singleKeys : initial.singleKeys,
    reviewer: typeof reviewer === 'string' ? reviewer : initial.reviewer,
    panelWidth: typeof panelWidth === 'number' ? panelWidth : initial.panelWidth,
  }
}

function stored(): Stored {
  try {
    return checked(JSON.parse(localStorage.getItem(name) ?? '{}'))
  } catch {
    // Nothing stored that can be read, or storing is switched off: start afresh.
    return initial
  }
}

let current = $state.raw(stored())

function change(part: Partial<Stored>): void {
  current = { ...current, ...part }
  try {
    localStorage.setItem(name, JSON.stringify(current))
  } catch {
    // Storing is switched off: the setting holds until the page is closed.
  }
}

/** How this reader likes the app, kept in this browser only. Never part of what a screen says. */
export const settings = {
  get theme(): Theme {
    return current.theme
  },
  set theme(theme: Theme) {
    change({ theme })
  },
  get singleKeys(): boolean {
    return current.singleKeys
  },
  set singleKeys(singleKeys: boolean) {
    change({ singleKeys })
  },
  get reviewer(): string {
    return current.reviewer
  },
  set reviewer(reviewer: string) {
    change({ reviewer })
  },
  get panelWidth(): number {
    return current.panelWidth
  },
  set panelWidth(panelWidth: number) {
    change({ panelWidth: Math.round(Math.min(Math.max(panelWidth, 300), 760)) })
  },
}
