import {Args} from '@oclif/core'
import {PatronCommand} from '../app/command.ts'
import {completableCommands} from '../app/completable.ts'
import {completionScript, type Shell, SHELLS} from '../present/completion/completion.ts'

export default class Completion extends PatronCommand<{shell: Shell; script: string}> {
  static override summary = 'Write a script that lets a shell complete commands, flags and their values.'
  static override description = 'Load it in the start-up file of the shell; the script says how on its first line.'
  static override examples = [
    '<%= config.bin %> completion bash > ~/.patron.bash',
    '<%= config.bin %> completion fish | source',
  ]
  static override args = {
    shell: Args.option({options: SHELLS, ignoreStdin: true})({description: 'the shell', required: true}),
  }

  async run(): Promise<{shell: Shell; script: string}> {
    const {args} = await this.parse(Completion)
    const script = completionScript(args.shell, completableCommands(this.config))
    this.say(script)
    return {shell: args.shell, script}
  }
}
