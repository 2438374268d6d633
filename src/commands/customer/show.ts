import {Args} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, PatronCommand} from '../../app/command.ts'
import type {CustomerPage} from '../../core/customer/customer-page.ts'
import {showCustomer} from '../../core/customer/show-customer.ts'
import {presentCustomer} from '../../present/customer.ts'

export default class CustomerShow extends PatronCommand<CustomerPage> {
  static override summary = 'Show the page of one customer: who, figures, orders, a chart.'
  static override examples = [
    '<%= config.bin %> customer show 13800138000',
    '<%= config.bin %> customer show C12 --as-of 2025-06-30 --json',
  ]
  static override args = {customer: Args.string({description: 'id, phone, e-mail, card or name', required: true})}
  static override flags = asOfFlag

  async run(): Promise<CustomerPage> {
    const {args, flags} = await this.parse(CustomerShow)
    const page = await this.withStore((context) =>
      showCustomer(context, {reference: args.customer, asOf: asOfDay(flags['as-of'], context.now())}),
    )
    this.say(presentCustomer(page, this.look()))
    return page
  }
}
