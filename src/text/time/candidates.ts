import type { CompiledPrefix, CompiledRule, Grammar } from './rules.ts'
import { occurs, type Scan } from './words.ts'

/** Words `[first, end)` that a rule's pattern fits. */
export interface Candidate {
  readonly rule: CompiledRule
  readonly order: number
  readonly first: number
  readonly end: number
}

/** All that any rule finds, overlaps included: by start, the longer first, then by the order of the rules. */
export function candidatesIn(scan: Scan, grammar: Grammar): readonly Candidate[] {
  const found: Candidate[] = []
  for (const [order, rule] of grammar.rules.entries()) {
    if (!mayFit(rule, scan)) continue
    eachStretch(rule.expression, scan.signatures, (first, end) => {
      found.push({ rule, order, first, end })
    })
  }
  return found.sort((a, b) => a.first - b.first || b.end - a.end || a.order - b.order)
}

/** Whether the text holds what any match of the pattern needs. */
function mayFit({ needs }: { readonly needs: string | undefined }, scan: Scan): boolean {
  return needs === undefined || occurs(scan, needs)
}

function eachStretch(
  expression: RegExp,
  signatures: string,
  take: (first: number, end: number) => void,
): void {
  expression.lastIndex = 0
  for (let hit = expression.exec(signatures); hit !== null; hit = expression.exec(signatures)) {
    if (hit[0].length === 0) expression.lastIndex += 1
    else take(hit.index, hit.index + hit[0].length)
  }
}

export interface PrefixAt {
  readonly prefix: CompiledPrefix
  readonly first: number
}

/** Prefixes by the word that follows them; of several that end at one place the longest. */
export function prefixesIn(scan: Scan, grammar: Grammar): ReadonlyMap<number, PrefixAt> {
  const found = new Map<number, PrefixAt>()
  for (const prefix of grammar.prefixes) {
    if (!mayFit(prefix, scan)) continue
    eachStretch(prefix.expression, scan.signatures, (first, end) => {
      const existing = found.get(end)
      if (existing === undefined || first < existing.first) found.set(end, { prefix, first })
    })
  }
  return found
}
