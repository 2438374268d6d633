import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {idsNamed} from '../../app/ids-named.ts'
import {CrmError} from '../../core/error/crm-error.ts'
import {snoozeTasks, type TasksResult} from '../../core/task/change-task.ts'
import {presentSnoozed} from '../../present/task-change.ts'

export default class TaskSnooze extends PatronCommand<TasksResult> {
  static override summary = 'Put tasks off until another day.'
  static override description =
    'They stay open and due when they were, and come back into the list on that day. `patron undo` takes it back.'
  static override examples = [
    '<%= config.bin %> task snooze F12 --until 2025-07-05',
    '<%= config.bin %> task snooze F12 F13 --for 3d',
  ]
  static override strict = false
  static override args = {task: Args.string({description: 'ids of one or more; - for ids on standard input'})}
  static override flags = {
    until: Flags.string({helpValue: 'YYYY-MM-DD', description: 'the day on which they come back', exclusive: ['for']}),
    for: Flags.string({helpValue: 'TIME', description: 'for how long: 3d days of work, 1w weeks'}),
  }

  async run(): Promise<TasksResult> {
    const {flags, argv} = await this.parse(TaskSnooze)
    const until = flags.until ?? flags.for
    if (until === undefined) {
      throw new CrmError('BAD_INPUT', 'Until when?', {hint: 'Say it: --until 2025-07-05 or --for 3d.'})
    }
    const tasks = await idsNamed(argv as string[])
    const flag = flags.until === undefined ? 'for' : 'until'
    const result = await this.withStore((context) => snoozeTasks(context, {tasks, until, flag}))
    this.say(presentSnoozed(result, this.look()))
    return result
  }
}
