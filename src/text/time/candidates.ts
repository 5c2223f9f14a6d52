import { eachOpening, type Openings } from './openings.ts'
import type { CompiledPrefix, CompiledRule, Grammar } from './rules.ts'
import type { Scan } from './words.ts'

/** Words `[first, end)` that a rule's pattern fits. */
export interface Candidate {
  readonly rule: CompiledRule
  readonly order: number
  readonly first: number
  readonly end: number
}

/** All that any rule finds, overlaps included: by start, the longer first, then by the order of the rules. */
export function candidatesIn(scan: Scan, { rules, ruleOpenings }: Grammar): readonly Candidate[] {
  const found: Candidate[] = []
  eachStretch(rules, ruleOpenings, scan, (rule, stretch) => {
    found.push({ rule, ...stretch })
  })
  return found.sort((a, b) => a.first - b.first || b.end - a.end || a.order - b.order)
}

interface Stretch {
  readonly order: number
  readonly first: number
  readonly end: number
}

/** Tries each rule where it may begin; what one rule finds does not overlap. */
function eachStretch<T extends { readonly expression: RegExp }>(
  rules: readonly T[],
  openings: Openings,
  { signatures }: Scan,
  take: (rule: T, stretch: Stretch) => void,
): void {
  const ends = new Int32Array(rules.length)
  eachOpening(openings, signatures, (order, first) => {
    const rule = rules[order]
    if (rule === undefined || first < (ends[order] ?? 0)) return
    const { expression } = rule
    expression.lastIndex = first
    if (!expression.test(signatures) || expression.lastIndex === first) return
    const end = expression.lastIndex
    ends[order] = end
    take(rule, { order, first, end })
  })
}

export interface PrefixAt {
  readonly prefix: CompiledPrefix
  readonly first: number
}

/** Prefixes by the word that follows them; of several that end at one place the longest. */
export function prefixesIn(
  scan: Scan,
  { prefixes, prefixOpenings }: Grammar,
): ReadonlyMap<number, PrefixAt> {
  const found = new Map<number, PrefixAt>()
  eachStretch(prefixes, prefixOpenings, scan, (prefix, { first, end }) => {
    const existing = found.get(end)
    if (existing === undefined || first < existing.first) found.set(end, { prefix, first })
  })
  return found
}
