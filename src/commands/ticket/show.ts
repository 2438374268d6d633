import {Args} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, PatronCommand} from '../../app/command.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {showTicket} from '../../core/ticket/list-tickets.ts'
import {presentTicket} from '../../present/ticket.ts'

export default class TicketShow extends PatronCommand<{ticket: ListRow}> {
  static override summary = 'Show one ticket.'
  static override examples = ['<%= config.bin %> ticket show T12', '<%= config.bin %> ticket show AS-2025-118 --json']
  static override args = {ticket: Args.string({description: 'id or number of the ticket', required: true})}
  static override flags = asOfFlag

  async run(): Promise<{ticket: ListRow}> {
    const {args, flags} = await this.parse(TicketShow)
    const page = await this.withStore((context) =>
      showTicket(context, {reference: args.ticket, asOf: asOfDay(flags['as-of'], context.now())}),
    )
    this.say(presentTicket(page, this.look()))
    return page
  }
}
