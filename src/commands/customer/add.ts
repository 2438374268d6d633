import {Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {addCustomer} from '../../core/customer/add-customer.ts'
import {type Customer, CUSTOMER_KINDS, MESSAGE_CHANNELS} from '../../core/customer/customer.ts'
import {sentence} from '../../present/sentence.ts'

export default class CustomerAdd extends PatronCommand<Customer> {
  static override summary = 'Add a customer by hand.'
  static override examples = [
    '<%= config.bin %> customer add --name 李雷 --phone 13900139000 --city 上海 --consent sms',
  ]
  static override flags = {
    name: Flags.string({description: 'name'}),
    phone: Flags.string({description: 'phone number'}),
    email: Flags.string({description: 'e-mail address'}),
    card: Flags.string({description: 'member card number'}),
    kind: Flags.option({options: CUSTOMER_KINDS})({description: 'household or kind of shop'}),
    region: Flags.string({description: 'province or region'}),
    city: Flags.string({description: 'city'}),
    address: Flags.string({description: 'street address'}),
    'home-shop': Flags.string({description: 'home shop'}),
    guide: Flags.string({description: 'shop guide in charge'}),
    industry: Flags.string({description: 'trade'}),
    note: Flags.string({description: 'free text'}),
    consent: Flags.option({options: MESSAGE_CHANNELS, multiple: true})({
      description: 'channel that the customer agreed to; several times for several',
    }),
  }

  async run(): Promise<Customer> {
    const {flags} = await this.parse(CustomerAdd)
    const {name, phone, email, card, kind, region, city, address, guide, industry, note, consent} = flags
    const input = {
      name,
      phone,
      email,
      card,
      kind,
      region,
      city,
      address,
      guide,
      industry,
      note,
      consent,
      home_shop: flags['home-shop'],
    }
    const customer = await this.withStore((context) => addCustomer(context, input))
    this.say(
      sentence(
        this.look(),
        {en: 'Customer {id} {name} added.', zh: '已添加客户 {id} {name}。'},
        {id: customer.id, name: customer.name ?? ''},
      ),
    )
    return customer
  }
}
