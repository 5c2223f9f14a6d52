import { start } from '../src/app/cli/main.ts'

/** The command line straight from the source: what `bin/onrecord.js` runs from `dist`. */
await start()
