import {Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {customerFlags, customerInput} from '../../app/customer-flags.ts'
import {addCustomer} from '../../core/customer/add-customer.ts'
import {type Customer, MESSAGE_CHANNELS} from '../../core/customer/customer.ts'
import {presentNewCustomer, withheldConsent} from '../../present/customer-edit.ts'

export default class CustomerAdd extends PatronCommand<Customer> {
  static override summary = 'Add a customer by hand.'
  static override description =
    'A name or one identity (phone, e-mail, member card, WeChat id) is needed; an identity that is somebody else’s is refused.'
  static override examples = [
    '<%= config.bin %> customer add --name 李雷 --phone 13900139000 --city 上海 --consent sms',
    '<%= config.bin %> customer add --name "Ada Example" --email ada@example.com --birthday 04-12 --field size=L',
  ]
  static override flags = {
    ...customerFlags,
    phone: Flags.string({description: 'phone number'}),
    email: Flags.string({description: 'e-mail address'}),
    card: Flags.string({description: 'member card number'}),
    wechat: Flags.string({description: 'WeChat id'}),
    tag: Flags.string({multiple: true, delimiter: ',', description: 'tag; several by commas'}),
    consent: Flags.option({options: MESSAGE_CHANNELS, multiple: true})({
      description: 'channel that the customer agreed to; several times for several',
    }),
  }

  async run(): Promise<Customer> {
    const {flags} = await this.parse(CustomerAdd)
    const {phone, email, card, wechat, tag: tags, consent} = flags
    const input = {...customerInput(flags), phone, email, card, wechat, tags, consent}
    const customer = await this.withStore((context) => addCustomer(context, input))
    this.say(presentNewCustomer(customer, this.look()))
    this.note(withheldConsent(customer, consent ?? [], this.look()))
    return customer
  }
}
