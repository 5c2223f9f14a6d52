export { type SentenceSpan, splitSentences } from './sentences.ts'
