import {
  LABEL_ATOMS,
  labelTemplates,
  quickLabelTemplates,
} from '../../src/text/parsing/label-features.ts'
import {
  MOVE_ATOMS,
  moveTemplates,
  quickMoveTemplates,
} from '../../src/text/parsing/move-features.ts'

/** What a parser in training sees of a state, and the features of it. */
export interface LearningRoom {
  readonly moveAtoms: Int32Array
  readonly quickFeatures: Int32Array
  readonly moveFeatures: Int32Array
  readonly labelAtoms: Int32Array
  readonly quickLabelFeatures: Int32Array
  readonly labelFeatures: Int32Array
}

export function createLearningRoom(): LearningRoom {
  return {
    moveAtoms: new Int32Array(MOVE_ATOMS),
    quickFeatures: new Int32Array(quickMoveTemplates.count),
    moveFeatures: new Int32Array(moveTemplates.count),
    labelAtoms: new Int32Array(LABEL_ATOMS),
    quickLabelFeatures: new Int32Array(quickLabelTemplates.count),
    labelFeatures: new Int32Array(labelTemplates.count),
  }
}
