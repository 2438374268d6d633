import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {listTickets, TICKET_LIST_COLUMNS} from '../../core/ticket/list-tickets.ts'
import {TICKET_STATES} from '../../core/ticket/ticket-rules.ts'
import {presentWhoseTickets} from '../../present/ticket.ts'

export default class TicketList extends PatronCommand<{rows: ListRow[]}> {
  static override summary = 'List tickets: late ones first, then those that are open, the oldest on top.'
  static override description =
    "A ticket is late when the time has passed for which an answer was promised. Who acts as a rep (--as, PATRON_USER) sees those in their charge, and those in nobody's of their own customers."

  static override examples = [
    '<%= config.bin %> ticket list --state late',
    '<%= config.bin %> ticket list --customer 13800138000 --as-of 2025-06-30',
    '<%= config.bin %> ticket list --where \'severity == "high" && days_open > 3\' --format csv',
  ]
  static override flags = {
    ...listFlags,
    ...asOfFlag,
    customer: Flags.string({description: "only this customer's: id, phone, e-mail, card or name"}),
    rep: Flags.string({helpValue: 'REP', description: "only this rep's; all for everybody's"}),
    state: Flags.option({options: TICKET_STATES, multiple: true})({description: 'only tickets that stand so'}),
  }

  async run(): Promise<{rows: ListRow[]}> {
    const {flags} = await this.parse(TicketList)
    const {customer, rep, state: states} = flags
    const list = await this.withStore((context) =>
      listTickets(context, {asOf: asOfDay(flags['as-of'], context.now()), customer, rep, states}),
    )
    const rows = await this.sayList(list.rows, TICKET_LIST_COLUMNS, flags)
    if (rep === undefined) this.note(presentWhoseTickets(list.rep, this.look()))
    return {rows}
  }
}
