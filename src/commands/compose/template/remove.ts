import {Args} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {removeTemplate} from '../../../core/compose/keep-template.ts'
import {presentRemovedTemplate} from '../../../present/compose.ts'

interface Removed {
  name: string
  /** Whether the shipped one is in its place again. */
  shipped: boolean
  change_id: number
}

export default class ComposeTemplateRemove extends PatronCommand<Removed> {
  static override summary = 'Remove a template of your own; a shipped one is then as it was shipped.'
  static override description = '`patron undo` takes it back.'
  static override examples = ['<%= config.bin %> compose template remove win-back']
  static override args = {name: Args.string({description: 'name of the template', required: true})}

  async run(): Promise<Removed> {
    const {args} = await this.parse(ComposeTemplateRemove)
    const result = await this.withStore((context) => removeTemplate(context, args.name))
    this.say(presentRemovedTemplate(result, this.look()))
    return result
  }
}
