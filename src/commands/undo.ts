import {Args} from '@oclif/core'
import {PatronCommand} from '../app/command.ts'
import type {Change} from '../core/history/change.ts'
import {undoChange} from '../core/history/undo-change.ts'
import {sentence} from '../present/sentence.ts'

export default class Undo extends PatronCommand<Change> {
  static override summary = 'Take a change back, an import of any size too.'
  static override description =
    'Without an id the last change that was not undone. Refused, with the reason, when later changes depend on it.'
  static override examples = ['<%= config.bin %> undo', '<%= config.bin %> undo 12']
  static override args = {change: Args.integer({description: 'id of the change, from `patron history`', min: 1})}

  async run(): Promise<Change> {
    const {args} = await this.parse(Undo)
    const change = await this.withStore((context) => undoChange(context, args.change))
    const {id, command, summary} = change
    this.say(
      sentence(
        this.look(),
        {en: 'Undone: change {id}, {command} {summary}', zh: '已撤销：变更 {id}，{command} {summary}'},
        {id: String(id), command, summary},
      ),
    )
    return change
  }
}
