import type { CommandSpec } from './command.ts'
import { shared } from './options.ts'

/** What lets a browser look at a case. */
export const servingCommands: readonly CommandSpec[] = [
  {
    name: 'serve',
    summary: 'the record in the browser, and over HTTP for other programs',
    description:
      'Starts the web app on this machine and prints the address to open; whoever has that address may read and decide. The API is described in docs/reference/api.md. Ends with Ctrl-C.',
    options: [
      shared.case,
      {
        flags: '--port <number>',
        description: 'where to listen (default: 4321; 0: any that is free)',
      },
      {
        flags: '--host <name>',
        description:
          'listen on another address than 127.0.0.1: others on the network can reach it, without encryption',
      },
      {
        flags: '--allowed-host <name...>',
        description: 'further names that browsers may reach it by, as behind a proxy',
      },
      {
        flags: '--token <words>',
        description:
          'the token of the address, at least 16 letters (default: $ONRECORD_TOKEN, else a new one each time)',
      },
      { flags: '--read-only', description: 'nobody decides or imports anything' },
      { flags: '--open', description: 'open the address in your browser' },
      {
        flags: '--name <words>',
        description: 'what the case is called (default: the name of its file)',
      },
      shared.by,
      shared.actors,
      shared.places,
    ],
    examples: [
      'onrecord serve --open',
      'onrecord serve --case 2021.onrecord --read-only --port 8080',
    ],
    load: () => import('./commands/serve.ts'),
  },
]
