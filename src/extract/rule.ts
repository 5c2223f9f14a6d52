import { z } from 'zod'
import { OnrecordError, readYaml } from '../record/index.ts'

/** What every rule has: a unique name, and the sentences that show what it is for and what it is not. */
export const Rule = z.object({
  /** `<kind>/<what>`, unique in the program; goes into every claim the rule finds. */
  name: z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/),
  /** Sentences in which this rule must find something. Run as tests. */
  matches: z.array(z.string()).min(1),
  /** Sentences in which it must find nothing. Run as tests. */
  misses: z.array(z.string()).min(1),
})
export type Rule = z.infer<typeof Rule>

/**
 * The rules of a YAML file, checked against their schema, which extends `Rule`.
 *
 * @throws {OnrecordError} `data-invalid` with the place in the file, also for a name used twice.
 */
export function loadRules<T extends z.ZodType<Rule>>(file: URL, schema: T): readonly z.infer<T>[] {
  const rules = readYaml(file, z.array(schema))
  const names = new Set<string>()
  for (const { name } of rules) {
    if (names.has(name))
      throw new OnrecordError('data-invalid', `${file.pathname}: two rules are called ${name}.`)
    names.add(name)
  }
  return rules
}
