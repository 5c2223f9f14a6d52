import { Command } from 'commander'
import { packageVersion } from '../../version.ts'
import type { CommandSpec } from './command.ts'
import { commands } from './commands.ts'
import type { Io } from './io.ts'

function addCommand(
  program: Command,
  spec: CommandSpec,
  io: Io,
  done: (code: number) => void,
): void {
  const command = program
    .command(spec.name)
    .summary(spec.summary)
    .description(spec.description ?? spec.summary)
  for (const [name, description] of spec.arguments ?? []) command.argument(name, description)
  for (const { flags, description } of spec.options) command.option(flags, description)
  command.showHelpAfterError(`(onrecord ${spec.name} --help shows how)`)
  if (spec.examples.length > 0)
    command.addHelpText(
      'after',
      `\nExamples:\n${spec.examples.map((line) => `  ${line}`).join('\n')}`,
    )
  command.action(async (...values: unknown[]) => {
    const words = values
      .slice(0, -2)
      .flat()
      .filter((word): word is string => typeof word === 'string')
    const { run } = await spec.load()
    done(await run(words, command.opts(), io))
  })
}

/** The whole command line. `done` is told the exit code of the command that ran. */
export function createProgram(io: Io, done: (code: number) => void): Command {
  const program = new Command('onrecord')
    .description(
      'Reads news reports of a developing story and keeps the record of it: every value with the words it was read from.',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .showHelpAfterError('(onrecord --help shows how)')
    .configureOutput({ writeOut: (text) => void io.out(text), writeErr: (text) => io.err(text) })
    .exitOverride()
  for (const spec of commands) addCommand(program, spec, io, done)
  return program
}
