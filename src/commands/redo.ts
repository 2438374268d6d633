import {Args} from '@oclif/core'
import {PatronCommand} from '../app/command.ts'
import {redoChange} from '../core/history/redo-change.ts'
import type {UndoResult} from '../core/history/undo-result.ts'
import {presentRedo} from '../present/undo.ts'

export default class Redo extends PatronCommand<UndoResult> {
  static override summary = 'Do again what was undone, an import of any size too.'
  static override description =
    'Without an id what was undone last. Refused, with the reason, when later changes rewrote the same records. What customers withdrew since stays withdrawn, and what was erased since does not come back. `patron undo` takes it back again.'
  static override examples = ['<%= config.bin %> redo', '<%= config.bin %> redo 12']
  static override args = {
    change: Args.integer({
      description: 'id of the change that was undone, or of its undo, from `patron history`',
      min: 1,
    }),
  }

  async run(): Promise<UndoResult> {
    const {args} = await this.parse(Redo)
    const result = await this.withStore((context) => redoChange(context, args.change))
    this.say(presentRedo(result, this.look()))
    return result
  }
}
