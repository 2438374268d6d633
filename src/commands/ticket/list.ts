import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {listTickets, TICKET_LIST_COLUMNS} from '../../core/ticket/list-tickets.ts'
import {TICKET_STATES} from '../../core/ticket/ticket-rules.ts'

export default class TicketList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List tickets: those that are open first, the oldest on top.'
  static override description = 'A ticket is late when the day has passed for which an answer was promised.'
  static override examples = [
    '<%= config.bin %> ticket list --state late',
    '<%= config.bin %> ticket list --customer 13800138000 --as-of 2025-06-30',
    '<%= config.bin %> ticket list --where \'severity == "high" && days_open > 3\' --format csv',
  ]
  static override flags = {
    ...listFlags,
    ...asOfFlag,
    customer: Flags.string({description: "only this customer's: id, phone, e-mail, card or name"}),
    state: Flags.option({options: TICKET_STATES, multiple: true})({description: 'only tickets that stand so'}),
  }

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(TicketList)
    const {customer, state: states} = flags
    const rows = await this.withStore((context) =>
      listTickets(context, {asOf: asOfDay(flags['as-of'], context.now()), customer, states}),
    )
    return {rows: await this.sayList(rows, TICKET_LIST_COLUMNS, flags)}
  }
}
