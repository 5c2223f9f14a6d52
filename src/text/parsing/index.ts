export { parseText } from './parse-text.ts'
