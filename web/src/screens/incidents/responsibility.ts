import type { IncidentItem } from '../../api/shapes.ts'

interface Line {
  readonly words: string
  readonly claim: string
}

function onceEach(lines: readonly Line[]): readonly Line[] {
  return lines.filter(
    ({ words }, index) => lines.findIndex((line) => line.words === words) === index,
  )
}

/** Who says that they did it, or that nobody said so. */
export function claims({ responsibility }: IncidentItem): readonly Line[] {
  return onceEach(
    responsibility.flatMap(({ stance, party, by, claim }) => {
      if (stance === 'claimed') return [{ words: party ?? by ?? 'somebody', claim }]
      return stance === 'unclaimed' ? [{ words: 'nobody', claim }] : []
    }),
  )
}

/** Whom others name, with who says so; a denial stands with them. */
export function attributions({ responsibility }: IncidentItem): readonly Line[] {
  return onceEach(
    responsibility.flatMap(({ stance, party, by, inWords, claim }) => {
      if (stance === 'blamed')
        return [{ words: `${party ?? 'somebody'}${by === undefined ? '' : `, by ${by}`}`, claim }]
      if (stance === 'stated') return [{ words: `${party ?? 'somebody'}, by the report`, claim }]
      return stance === 'denied' ? [{ words: inWords, claim }] : []
    }),
  )
}
