import {Config, run} from '@oclif/core'
import {unknownCommand} from './command-not-found.ts'
import {asksForMask, lookOf} from './look.ts'
import {tellError} from './tell-error.ts'

/** Runs a command line. What goes wrong outside a command (there is none of that name) is told here. */
export async function start(dir: string, argv: readonly string[]): Promise<void> {
  // Without it oclif asks PowerShell for the name of the shell, which nobody needs, at every start on Windows.
  if (process.platform === 'win32') process.env['SHELL'] ??= process.env['COMSPEC'] ?? 'cmd.exe'
  const [first, ...rest] = argv
  const words = first === 'help' ? rest : argv
  try {
    await run(first === 'help' ? [...rest, '--help'] : [...argv], dir)
  } catch (error) {
    const look = lookOf(process.stderr, {mask: asksForMask(argv)})
    await tellError(await asRefusal(error, {dir, words}), {json: argv.includes('--json'), look})
  }
}

async function asRefusal(error: unknown, {dir, words}: {dir: string; words: readonly string[]}): Promise<unknown> {
  if (!(error instanceof Error) || !/^command .+ not found\.?$/i.test(error.message)) return error
  const {commandIDs, topics} = await Config.load(dir)
  const typed = (id: string): string => id.replaceAll(':', ' ')
  return unknownCommand(words, {commands: commandIDs.map(typed), topics: topics.map(({name}) => typed(name))})
}
