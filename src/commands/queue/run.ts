import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, PatronCommand} from '../../app/command.ts'
import {type QueueRunResult, runQueue} from '../../core/queue/run-queue.ts'
import {presentQueueRun} from '../../present/queue.ts'

export default class QueueRun extends PatronCommand<QueueRunResult> {
  static override summary = 'Make the tasks that the rules ask for, and close those whose reason has gone.'
  static override description =
    'Run it as often as you like, e.g. hourly: an occasion is asked for once, and nothing doubles. `patron today` does it by itself where something has changed.'
  static override examples = ['<%= config.bin %> queue run', '<%= config.bin %> queue run --dry-run --json']
  static override flags = {
    ...asOfFlag,
    'dry-run': Flags.boolean({description: 'only say what would change'}),
  }

  async run(): Promise<QueueRunResult> {
    const {flags} = await this.parse(QueueRun)
    const result = await this.withStore((context) =>
      runQueue(context, {asOf: asOfDay(flags['as-of'], context.now()), dryRun: flags['dry-run']}),
    )
    this.say(presentQueueRun(result, this.look()))
    return result
  }
}
