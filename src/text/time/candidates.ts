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
export function candidatesIn(scan: Scan, grammar: Grammar): readonly Candidate[] {
  const found: Candidate[] = []
  const present = new Set(scan.signatures)
  for (const [order, rule] of grammar.rules.entries()) {
    if (rule.needs !== '' && !hasAny(present, rule.needs)) continue
    for (const { first, end } of stretches(rule.expression, scan.signatures)) {
      found.push({ rule, order, first, end })
    }
  }
  return found.sort((a, b) => a.first - b.first || b.end - a.end || a.order - b.order)
}

function hasAny(present: ReadonlySet<string>, characters: string): boolean {
  for (const character of characters) if (present.has(character)) return true
  return false
}

function* stretches(expression: RegExp, signatures: string) {
  expression.lastIndex = 0
  for (let hit = expression.exec(signatures); hit !== null; hit = expression.exec(signatures)) {
    if (hit[0].length === 0) expression.lastIndex += 1
    else yield { first: hit.index, end: hit.index + hit[0].length }
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
    for (const { first, end } of stretches(prefix.expression, scan.signatures)) {
      const existing = found.get(end)
      if (existing === undefined || first < existing.first) found.set(end, { prefix, first })
    }
  }
  return found
}
