import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {idsNamed} from '../../app/ids-named.ts'
import {reassignTasks, type TasksResult} from '../../core/task/change-task.ts'
import {presentReassigned} from '../../present/task-change.ts'

export default class TaskReassign extends PatronCommand<TasksResult> {
  static override summary = 'Give tasks to another rep.'
  static override description = 'The customer stays whose they are. `patron undo` takes it back.'
  static override examples = [
    '<%= config.bin %> task reassign F12 --to li',
    '<%= config.bin %> task list --rep wang --format csv --columns id | <%= config.bin %> task reassign - --to li',
  ]
  static override strict = false
  static override args = {task: Args.string({description: 'ids of one or more; - for ids on standard input'})}
  static override flags = {
    to: Flags.string({helpValue: 'REP', description: 'who does them now, by id or name', required: true}),
  }

  async run(): Promise<TasksResult> {
    const {flags, argv} = await this.parse(TaskReassign)
    const tasks = await idsNamed(argv as string[])
    const result = await this.withStore((context) => reassignTasks(context, {tasks, to: flags.to}))
    this.say(presentReassigned(result, this.look()))
    return result
  }
}
