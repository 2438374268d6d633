import {Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {amountOf} from '../../app/flags.ts'
import {addTask, type AddTaskResult} from '../../core/task/add-task.ts'
import {presentNewTask} from '../../present/task-change.ts'

export default class TaskAdd extends PatronCommand<AddTaskResult> {
  static override summary = 'Write a task of your own.'
  static override description = 'It stands in the list with those that rules ask for. `patron undo` takes it back.'
  static override examples = [
    '<%= config.bin %> task add --customer 13800138000 --title "bring the autumn list" --due 2025-07-01',
    '<%= config.bin %> task add --lead L12 --title "ask for the size of the shop" --due 2d --rep li',
  ]
  static override flags = {
    customer: Flags.string({helpValue: 'REF', description: 'whom it is about: id, phone, e-mail, card or name'}),
    lead: Flags.string({helpValue: 'REF', description: 'the lead whom it is about', exclusive: ['customer']}),
    title: Flags.string({description: 'what is to be done', required: true}),
    due: Flags.string({
      helpValue: 'TIME',
      description: 'by when: a date, or 2d days of work, 1w weeks, 4h hours',
      required: true,
    }),
    rep: Flags.string({
      description: "who does it, by id or name; the customer's guide or the lead's owner unless given",
    }),
    value: Flags.string({
      description: 'what is at stake; an average purchase of theirs, else of anybody, unless given',
    }),
  }

  async run(): Promise<AddTaskResult> {
    const {flags} = await this.parse(TaskAdd)
    const {customer, lead, title, due, rep} = flags
    const value = amountOf(flags.value, 'value')
    const result = await this.withStore((context) => addTask(context, {customer, lead, title, due, rep, value}))
    this.say(presentNewTask(result, this.look()))
    return result
  }
}
