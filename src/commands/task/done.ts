import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {idsNamed} from '../../app/ids-named.ts'
import {type FinishResult, finishTasks} from '../../core/task/finish-task.ts'
import {TASK_OUTCOMES} from '../../core/task/task.ts'
import {CONTACT_KINDS} from '../../core/touch/touch-rules.ts'
import {presentFinished, presentLeftOpen} from '../../present/task-change.ts'

export default class TaskDone extends PatronCommand<FinishResult> {
  static override summary = 'Finish tasks, with what they came to.'
  static override description =
    'The outcome is kept as a touch of the customer or lead; reaching an open lead counts as a contact. All tasks named are finished or none. Whoever comes second to a task that somebody else has finished is told who and when (exit code 5). `patron undo` takes it back.'
  static override examples = [
    '<%= config.bin %> task done F12 --outcome interested --note "wants the autumn list" --next 2d',
    '<%= config.bin %> task done F12 F13 --outcome no-answer --next 2025-07-05',
    '<%= config.bin %> task list --format csv --columns id | <%= config.bin %> task done - --outcome reached --by message',
  ]
  static override strict = false
  static override args = {task: Args.string({description: 'ids of one or more; - for ids on standard input'})}
  static override flags = {
    outcome: Flags.option({options: TASK_OUTCOMES, required: true})({description: 'what it came to'}),
    by: Flags.option({options: CONTACT_KINDS, default: 'call' as const})({description: 'how they were spoken with'}),
    note: Flags.string({description: 'what was said'}),
    next: Flags.string({
      helpValue: 'TIME',
      description: 'ask again: 2d days of work, 1w weeks, 4h hours, or a date',
    }),
  }

  async run(): Promise<FinishResult> {
    const {flags, argv} = await this.parse(TaskDone)
    const {outcome, by, note, next} = flags
    const tasks = await idsNamed(argv as string[])
    const result = await this.withStore((context) => finishTasks(context, {tasks, outcome, by, note, next}))
    this.say(presentFinished(result, this.look()))
    this.note(presentLeftOpen(result, this.look()))
    return result
  }
}
