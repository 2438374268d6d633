import {Args} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {type OrderPage, showOrder} from '../../core/order/list-orders.ts'
import {presentOrder} from '../../present/order.ts'

export default class OrderShow extends PatronCommand<OrderPage> {
  static override summary = 'Show one order with its lines.'
  static override examples = [
    "<%= config.bin %> order show '#1001'",
    '<%= config.bin %> order show shopify:#1001 --json',
  ]
  static override args = {order: Args.string({description: 'number or id of the order', required: true})}

  async run(): Promise<OrderPage> {
    const {args} = await this.parse(OrderShow)
    const page = await this.withStore((context) => showOrder(context, args.order))
    this.say(presentOrder(page, this.look()))
    return page
  }
}
