import type { SearchAnswer } from '../api/shapes.ts'
import { settings } from '../settings/settings.svelte.ts'
import { capital, kindInWords } from '../words/kinds.ts'
import { overlays } from './overlays.svelte.ts'
import { places } from './places.ts'

/** Something the palette offers: a place to go to or a thing to do. */
export type Choice = { readonly group: string; readonly label: string } & (
  | { readonly to: string }
  | { readonly act: () => void }
)

const commands: readonly Choice[] = [
  ...places.flat().map(({ label, path }) => ({ group: 'Go to', label, to: path })),
  { group: 'Go to', label: 'Print a brief', to: '/print' },
  { group: 'Go to', label: 'Settings, licences', to: '/settings' },
  { group: 'Do', label: 'Show the keys', act: () => overlays.open('keys') },
  { group: 'Do', label: 'Colours: light', act: () => (settings.theme = 'light') },
  { group: 'Do', label: 'Colours: dark', act: () => (settings.theme = 'dark') },
  { group: 'Do', label: 'Colours: as the system', act: () => (settings.theme = 'system') },
]

/** Commands whose words begin as the words typed do. */
export function commandsFor(words: string): readonly Choice[] {
  const typed = words.toLowerCase().split(/\s+/).filter(Boolean)
  if (typed.length === 0) return commands
  return commands.filter(({ label }) => {
    const own = label.toLowerCase().split(/[^a-z]+/)
    return typed.every((part) => own.some((word) => word.startsWith(part)))
  })
}

/** What the record holds of the words. */
export function foundChoices(found: SearchAnswer | undefined): readonly Choice[] {
  if (!found) return []
  return [
    ...found.items.map(({ kind, text, claim }) => ({
      group: 'Items',
      label: `${capital(kindInWords(kind))}: ${text}`,
      to: `/i/${claim}`,
    })),
    ...found.actors.map(({ id, label }) => ({
      group: 'Actors',
      label,
      to: `/actors/${encodeURIComponent(id)}`,
    })),
    ...found.places.map(({ id, name }) => ({
      group: 'Places',
      label: name,
      to: `/timeline?place=${encodeURIComponent(id)}`,
    })),
    ...found.reports.map(({ cited }) => ({
      group: 'Reports',
      label: `[${cited.number}] ${cited.title}`,
      to: `/r/${cited.report}`,
    })),
  ]
}
