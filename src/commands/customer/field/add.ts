import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {addField} from '../../../core/field/add-field.ts'
import {type CustomField, FIELD_TYPES} from '../../../core/field/custom-field.ts'
import {sentence} from '../../../present/sentence.ts'

export default class CustomerFieldAdd extends PatronCommand<CustomField> {
  static override summary = 'Add a field of your own to customers.'
  static override description =
    'It can then be filled by files (a column with the field’s name or title), by customer add and customer edit, and used in --where, --columns and --sort like every other field.'
  static override examples = [
    '<%= config.bin %> customer field add size --title 尺码',
    '<%= config.bin %> customer field add first_fitting --type day',
  ]
  static override args = {name: Args.string({description: 'name in small letters, e.g. shoe_size', required: true})}
  static override flags = {
    type: Flags.option({options: FIELD_TYPES, default: 'text' as const})({description: 'what it holds'}),
    title: Flags.string({description: 'header of the column that files have for it'}),
  }

  async run(): Promise<CustomField> {
    const {args, flags} = await this.parse(CustomerFieldAdd)
    const {type, title} = flags
    const field = await this.withStore((context) => addField(context, {id: args.name, type, title}))
    const texts = {en: 'Field {id} ({type}) added.', zh: '已添加字段 {id}（{type}）。'}
    this.say(sentence(this.look(), texts, {id: field.id, type: field.type}))
    return field
  }
}
