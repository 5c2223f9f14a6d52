import type { Argument, Command, Option } from 'commander'
import { commands } from '../../src/app/cli/commands.ts'
import { nodeIo } from '../../src/app/cli/node-io.ts'
import { createProgram } from '../../src/app/cli/program.ts'
import { cell } from './record-page.ts'

/** Every command with its arguments and options, from the program itself. */
export function commandsPage(): string {
  // Nothing runs: the program is only asked what it knows.
  const root = createProgram(nodeIo(), () => {})
  return [
    '# The command line',
    root.description(),
    optionTable('Everywhere', root.options),
    ...root.commands.map((command) => commandSection(command, root.name())),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function commandSection(command: Command, parent: string): string {
  const name = `${parent} ${command.name()}`
  return [
    `## ${name}`,
    command.description(),
    `    ${name} ${command.usage()}`,
    argumentTable(command.registeredArguments),
    optionTable('Option', command.options),
    examplesOf(command.name()),
    ...command.commands.map((inner) => commandSection(inner, name)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Commander keeps what it prints below the help to itself. */
function examplesOf(name: string): string {
  const { examples = [] } = commands.find((command) => command.name === name) ?? {}
  return examples.map((example) => `    ${example}`).join('\n')
}

function argumentTable(given: readonly Argument[]): string {
  const rows = given.map((argument) => [argument.name(), argument.description])
  return markdownTable(['argument', ''], rows)
}

function optionTable(title: string, options: readonly Option[]): string {
  const rows = options
    .filter(({ hidden }) => !hidden)
    .map(({ flags, description, defaultValue, argChoices }) => [
      `\`${flags}\``,
      [
        description,
        argChoices === undefined ? '' : `One of ${argChoices.join(', ')}.`,
        defaultValue === undefined ? '' : `Default: \`${JSON.stringify(defaultValue)}\`.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    ])
  return markdownTable([title.toLowerCase(), ''], rows)
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}
