import { SURE } from '../../src/text/tagging/tagger.ts'

/** Leads below which each of the first steps lies, of as many leads each; sure from the last one on. */
export function leadSteps(
  leads: number[],
  { steps, first }: { steps: number; first: number },
): Int32Array {
  leads.sort((a, b) => a - b)
  return Int32Array.from(
    { length: first },
    (_, step) => leads[Math.floor((leads.length * (step + 1)) / steps)] ?? SURE,
  )
}
