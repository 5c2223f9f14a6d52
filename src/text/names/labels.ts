import type { NameType } from '../analysis.ts'

/** Types the model tells apart, in the order of its labels. */
export const nameTypes: readonly NameType[] = [
  'person',
  'organisation',
  'place',
  'nationality',
  'other',
]

/** Label 0 is outside; then begin, inside, last and unit of each type. */
export const Part = { begin: 0, inside: 1, last: 2, unit: 3 } as const

/** Classes a feature's weights are laid out for. */
export const NAME_CLASSES = 32

export function labelOf(type: number, part: number): number {
  return 1 + type * 4 + part
}

export function typeOf(label: number): number {
  return (label - 1) >> 2
}

export function partOf(label: number): number {
  return (label - 1) & 3
}

/** Labels that may follow one another: where a name may begin and go on, where it may only stand alone, then by type within a name. */
export const labelLists: readonly Uint8Array[] = [
  [0, ...nameTypes.flatMap((_, type) => [labelOf(type, Part.begin), labelOf(type, Part.unit)])],
  [0, ...nameTypes.map((_, type) => labelOf(type, Part.unit))],
  ...nameTypes.map((_, type) => [labelOf(type, Part.inside), labelOf(type, Part.last)]),
  ...nameTypes.map((_, type) => [labelOf(type, Part.last)]),
].map((labels) => Uint8Array.from(labels))

/** Whether a label leaves a name open. */
export function isOpen(label: number): boolean {
  return label !== 0 && partOf(label) < Part.last
}

/** Which of {@link labelLists} may follow `previous`; `ends` when no name can go on after this token. */
export function labelListAfter(previous: number, ends: boolean): number {
  if (!isOpen(previous)) return ends ? 1 : 0
  return 2 + (ends ? nameTypes.length : 0) + typeOf(previous)
}
