import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {removeField, type RemoveFieldResult} from '../../../core/field/remove-field.ts'
import {sentence} from '../../../present/sentence.ts'

export default class CustomerFieldRemove extends PatronCommand<RemoveFieldResult> {
  static override summary = 'Remove a field of your own from customers, with its values.'
  static override examples = ['<%= config.bin %> customer field remove size --yes']
  static override args = {name: Args.string({description: 'name of the field', required: true})}
  static override flags = {yes: Flags.boolean({description: 'remove the values of customers with it'})}

  async run(): Promise<RemoveFieldResult> {
    const {args, flags} = await this.parse(CustomerFieldRemove)
    const result = await this.withStore((context) => removeField(context, {name: args.name, yes: flags.yes}))
    const texts = {
      en: 'Field {id} removed, {customers} values with it. Undo with: patron undo {change}',
      zh: '已删除字段 {id} 及其 {customers} 个值。撤销：patron undo {change}',
    }
    const values = {id: result.field.id, customers: result.customers, change: String(result.change_id)}
    this.say(sentence(this.look(), texts, values))
    return result
  }
}
