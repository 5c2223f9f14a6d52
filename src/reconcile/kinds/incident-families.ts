import { z } from 'zod'
import { IncidentType, readYaml } from '../../record/index.ts'

const Families = z.record(z.string(), z.array(IncidentType))
const families: z.infer<typeof Families> = readYaml(
  new URL('incident-families.yaml', import.meta.url),
  Families,
)
const familyByType: ReadonlyMap<string, string> = new Map(
  Object.entries(families).flatMap(([family, types]) =>
    types.map((type) => [type, family] as const),
  ),
)

/** The family of types that two reports may give to one incident. */
export function familyOfIncident(type: string): string {
  return familyByType.get(type) ?? type
}
