import type { Party } from '../../record/index.ts'
import type { Found } from './found.ts'
import type { Person } from './identity.ts'
import type { Scene } from './scene.ts'

/** A mention with who it is. */
export interface Resolved extends Found {
  readonly parties: readonly Party[]
  readonly person?: Person
  readonly possessor?: number
  /** The mention that this one stands for. */
  readonly antecedent?: Resolved
}

export function addCoreference(_scene: Scene, mentions: readonly Resolved[]): readonly Resolved[] {
  return mentions
}
