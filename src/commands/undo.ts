import {Args} from '@oclif/core'
import {PatronCommand} from '../app/command.ts'
import {undoChange} from '../core/history/undo-change.ts'
import type {UndoResult} from '../core/history/undo-result.ts'
import {presentUndo} from '../present/undo.ts'

export default class Undo extends PatronCommand<UndoResult> {
  static override summary = 'Take a change back, an import of any size too.'
  static override description =
    'Without an id the last change that stands. Refused, with the reason, when later changes depend on it. What customers withdrew stays withdrawn. `patron redo` does it again.'
  static override examples = ['<%= config.bin %> undo', '<%= config.bin %> undo 12']
  static override args = {change: Args.integer({description: 'id of the change, from `patron history`', min: 1})}

  async run(): Promise<UndoResult> {
    const {args} = await this.parse(Undo)
    const result = await this.withStore((context) => undoChange(context, args.change))
    this.say(presentUndo(result, this.look()))
    return result
  }
}
