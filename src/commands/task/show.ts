import {Args} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {showTask, type ShownTask} from '../../core/queue/show-task.ts'
import {presentTask} from '../../present/task.ts'

export default class TaskShow extends PatronCommand<Omit<ShownTask, 'custom'>> {
  static override summary = 'Show a task: why, what to say, what became of it, and why it is ranked where it is.'
  static override examples = ['<%= config.bin %> task show F12']
  static override args = {task: Args.string({description: 'id of the task', required: true})}

  async run(): Promise<Omit<ShownTask, 'custom'>> {
    const {args} = await this.parse(TaskShow)
    const shown = await this.withStore((context) => showTask(context, args.task))
    this.say(presentTask(shown, this.look()))
    const {custom: _custom, ...rest} = shown
    return rest
  }
}
