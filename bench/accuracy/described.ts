/** A stretch of text and what is there, in our terms. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly type: string
}

export interface Described {
  readonly text: string
  readonly names: readonly Found[]
  /** What was put on the map. */
  readonly places: readonly { readonly start: number; readonly end: number }[]
  /** Whoever acts, with kind. */
  readonly mentions: readonly {
    readonly start: number
    readonly end: number
    readonly kind: string
  }[]
}

/**
 * Names as re3d counts them: also descriptions with a capital ("the Syrian opposition", "Foreign Secretary Vance Okafor"),
 * whole; a country that acts both as a place and as an organisation; a people ("Moroccans") as an organisation.
 *
 * What is on the map by a name or coordinates that nothing else covers is a place.
 * A described person or body stands for the names of its own type inside it; countries and peoples there count too.
 */
export function withDescriptions({ text, names, mentions, places }: Described): Found[] {
  const capital = mentions.filter(({ start, end }) => /\p{Lu}/u.test(text.slice(start, end)))
  const described = capital.map(({ start, end, kind }) => ({
    start,
    end,
    type: kind === 'person' ? 'person' : 'organisation',
  }))
  const wholes = described.filter((_, index) => capital[index]?.kind !== 'country')
  const own = names.filter(
    (name) => !wholes.some((whole) => overlaps(name, whole) && standsFor(whole, name)),
  )
  const known = [...own, ...described]
  const others = places
    .filter((place) => !known.some((found) => overlaps(found, { ...place, type: 'place' })))
    .map(({ start, end }) => ({ start, end, type: 'place' }))
  return [...known, ...others].sort((a, b) => a.start - b.start || a.end - b.end)
}

function overlaps(a: Found, b: Found): boolean {
  return a.start < b.end && a.end > b.start
}

/** A person's own name and the country of an office are labelled beside the whole: "Foreign Secretary [Vance Okafor]". */
function standsFor(whole: Found, name: Found): boolean {
  if (name.start === whole.start && name.end === whole.end) return true
  if (whole.type !== 'person') return name.type === whole.type
  const inside = name.start >= whole.start && name.end <= whole.end
  if (name.type === 'person') return !inside || name.start === whole.start || name.end < whole.end
  return inside && name.type !== 'nationality' && name.type !== 'place'
}
