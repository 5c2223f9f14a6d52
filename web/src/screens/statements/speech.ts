import type { StatementItem } from '../../api/shapes.ts'

const words = {
  direct: 'in their words',
  indirect: 'paraphrased',
  mixed: 'partly in their words',
} as const

/** How the report gives it: quoted, paraphrased, by several, by nobody named. */
export function speechWords({ speech, speakers, tellings }: StatementItem): string {
  const isAnonymous = tellings.some(
    ({ chain }) => chain.at(-1)?.class.startsWith('anonymous') === true,
  )
  const by = speakers.length > 1 ? ', jointly' : isAnonymous ? ', unnamed source' : ''
  return words[speech] + by
}
