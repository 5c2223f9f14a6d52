export {
  type BoundaryModel,
  findBoundaries,
  finiteTags,
  readBoundaries,
  type TaggedText,
  visitGaps,
} from './boundaries.ts'
export { cutOverlong } from './overlong.ts'
export { splitSentences } from './sentences.ts'
export { writingTraits } from './writing-traits.ts'
