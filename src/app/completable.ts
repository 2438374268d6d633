import type {Command, Interfaces} from '@oclif/core'
import type {CompletableCommand, CompletableFlag, Value} from '../present/completion/completable.ts'

/** The commands of the program, as shell completion needs to know them. */
export function completableCommands({commands}: Interfaces.Config): CompletableCommand[] {
  return commands
    .filter(({hidden}) => !hidden)
    .map((command) => ({
      name: command.id.replaceAll(':', ' '),
      summary: command.summary ?? '',
      flags: [
        ...Object.values(command.flags)
          .filter(({hidden}) => !hidden)
          .map(completableFlag),
        HELP,
      ],
      argument: argumentOf(Object.values(command.args)[0]),
    }))
}

const HELP: CompletableFlag = {name: 'help', description: 'show what the command does', takes: 'nothing', options: []}
/** Flags whose value is a file or a folder; the others say so by their help value. */
const FILE_FLAGS: ReadonlySet<string> = new Set(['store', 'dir'])

function argumentOf(argument: Command.Arg.Cached | undefined): Value {
  if (!argument) return {takes: 'nothing', options: []}
  if (argument.options) return {takes: 'option', options: argument.options}
  return {takes: argument.name === 'file' ? 'file' : 'text', options: []}
}

function completableFlag(flag: Command.Flag.Cached): CompletableFlag {
  const {name, description = ''} = flag
  if (flag.type === 'boolean') return {name, description, takes: 'nothing', options: []}
  if (flag.options) return {name, description, takes: 'option', options: flag.options}
  const isFile = FILE_FLAGS.has(name) || flag.helpValue === 'FILE'
  return {name, description, takes: isFile ? 'file' : 'text', options: []}
}
