import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import type {TicketResult} from '../../core/ticket/add-ticket.ts'
import {closeTicket} from '../../core/ticket/close-ticket.ts'
import {presentClosedTicket} from '../../present/ticket.ts'

export default class TicketClose extends PatronCommand<TicketResult> {
  static override summary = 'Close a ticket just now.'
  static override description = '`patron undo` opens it again.'
  static override examples = [
    '<%= config.bin %> ticket close T12',
    '<%= config.bin %> ticket close T12 --satisfaction 4',
  ]
  static override args = {ticket: Args.string({description: 'id or number of the ticket', required: true})}
  static override flags = {
    satisfaction: Flags.integer({min: 1, max: 5, description: 'what the customer said, 1 to 5'}),
  }

  async run(): Promise<TicketResult> {
    const {args, flags} = await this.parse(TicketClose)
    const {satisfaction} = flags
    const result = await this.withStore((context) => closeTicket(context, {reference: args.ticket, satisfaction}))
    this.say(presentClosedTicket(result, this.look()))
    return result
  }
}
