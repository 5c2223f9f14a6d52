export { type ParsedText, parseText } from './parse-text.ts'
