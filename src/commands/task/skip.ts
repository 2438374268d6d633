import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {idsNamed} from '../../app/ids-named.ts'
import {skipTasks, type TasksResult} from '../../core/task/change-task.ts'
import {presentSkipped} from '../../present/task-change.ts'

export default class TaskSkip extends PatronCommand<TasksResult> {
  static override summary = 'Set tasks aside for good, and say why.'
  static override description =
    'The same occasion does not come back. Nobody was spoken with, so nothing stands on the timeline. `patron undo` takes it back.'
  static override examples = ['<%= config.bin %> task skip F12 --why "moved away"']
  static override strict = false
  static override args = {task: Args.string({description: 'ids of one or more; - for ids on standard input'})}
  static override flags = {why: Flags.string({description: 'the reason', required: true})}

  async run(): Promise<TasksResult> {
    const {flags, argv} = await this.parse(TaskSkip)
    const tasks = await idsNamed(argv as string[])
    const result = await this.withStore((context) => skipTasks(context, {tasks, why: flags.why}))
    this.say(presentSkipped(result, this.look()))
    return result
  }
}
