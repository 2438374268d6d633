import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {customerFlags, customerInput} from '../../app/customer-flags.ts'
import {editCustomer, type EditCustomerResult} from '../../core/customer/edit-customer.ts'
import {presentEdit} from '../../present/customer-edit.ts'

const several = (description: string) => Flags.string({multiple: true, description})

export default class CustomerEdit extends PatronCommand<EditCustomerResult> {
  static override summary = 'Change what is known of a customer.'
  static override description =
    'Fields get the new value; phones, e-mails, cards and WeChat ids are added and removed one by one, and refused when they are somebody else’s. Shows each field before and after; patron undo takes it back. What a customer agrees to receive is changed with patron customer consent set.'
  static override examples = [
    '<%= config.bin %> customer edit 13800138000 --city 杭州 --guide wang',
    '<%= config.bin %> customer edit C12 --phone 13900139000 --remove-phone 13800138000',
    '<%= config.bin %> customer edit C12 --field size=L --clear note,birthday',
  ]
  static override args = {customer: Args.string({description: 'id, phone, e-mail, card or name', required: true})}
  static override flags = {
    ...customerFlags,
    source: Flags.string({description: 'channel or source that brought them'}),
    phone: several('phone number to add'),
    email: several('e-mail address to add'),
    card: several('member card number to add'),
    wechat: several('WeChat id to add'),
    tag: several('tag to add'),
    'remove-phone': several('phone number to remove'),
    'remove-email': several('e-mail address to remove'),
    'remove-card': several('member card number to remove'),
    'remove-wechat': several('WeChat id to remove'),
    'remove-tag': several('tag to remove'),
    clear: Flags.string({
      multiple: true,
      delimiter: ',',
      helpValue: 'FIELD',
      description: 'fields to empty, by commas',
    }),
  }

  async run(): Promise<EditCustomerResult> {
    const {args, flags} = await this.parse(CustomerEdit)
    const {phone, email, card, wechat, clear} = flags
    const [lost, left] = [flags['remove-phone'], flags['remove-email']]
    const remove = {phone: lost, email: left, card: flags['remove-card'], wechat: flags['remove-wechat']}
    const edit = {
      set: customerInput(flags),
      add: {phone, email, card, wechat},
      remove,
      tags: {add: flags.tag, remove: flags['remove-tag']},
      clear,
    }
    const result = await this.withStore((context) => editCustomer(context, args.customer, edit))
    this.say(presentEdit(result, this.look()))
    return result
  }
}
