import {Flags} from '@oclif/core'
import {listFlags, PatronCommand} from '../../app/command.ts'
import {dayFlag} from '../../app/flags.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {listOrders, ORDER_LIST_COLUMNS} from '../../core/order/list-orders.ts'

export default class OrderList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List orders, newest first.'
  static override examples = [
    '<%= config.bin %> order list --from 2025-06-01 --limit 20',
    '<%= config.bin %> order list --customer 13800138000 --format csv',
    '<%= config.bin %> order list --where \'status == "refunded"\' --sort -amount',
  ]

  static override flags = {
    ...listFlags,
    customer: Flags.string({description: "only this customer's: id, phone, e-mail, card or name"}),
    from: Flags.string({helpValue: 'YYYY-MM-DD', description: 'only orders of this day or later'}),
    until: Flags.string({helpValue: 'YYYY-MM-DD', description: 'only orders of this day or earlier'}),
  }

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(OrderList)
    const plain = flags.where === undefined && flags.sort === undefined
    const query = {
      customer: flags.customer,
      from: dayFlag(flags.from, 'from'),
      until: dayFlag(flags.until, 'until'),
      limit: plain ? flags.limit : undefined,
    }
    const rows = await this.withStore((context) => listOrders(context, query))
    return {rows: await this.sayList(rows, ORDER_LIST_COLUMNS, flags)}
  }
}
