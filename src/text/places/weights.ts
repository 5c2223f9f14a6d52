import { z } from 'zod'
import { readYaml } from '../../record/index.ts'

const Prior = z.object({
  own: z.number(),
  country: z.number(),
  continent: z.number(),
  region: z.number(),
  feature: z.number(),
  adm1: z.number(),
  smallAdm1: z.number(),
  section: z.number(),
  smallestTown: z.number(),
  seat: z.array(z.number()),
  unnamedCounty: z.number(),
  besideItsTown: z.number(),
  otherSpelling: z.number(),
  otherSpellingOfGreat: z.number(),
  namedAsItsCountry: z.number(),
})
const Weights = z.object({
  tie: z.number(),
  near: z.number(),
  beside: z.number(),
  besideDivision: z.number(),
  kernel: z.number(),
  county: z.number(),
  nearKm: z.number(),
  sameFirst: z.number(),
  named: z.number(),
  wideBesideFamous: z.number(),
  country: z.number(),
  namedAmongOthers: z.number(),
  nationality: z.number(),
  loss: z.number(),
  temperature: z.number(),
  sure: z.number(),
  prior: Prior,
})
export type Weights = z.infer<typeof Weights>

let loaded: Weights | undefined

export function weights(): Weights {
  loaded ??= readYaml(new URL('weights.yaml', import.meta.url), Weights)
  return loaded
}
