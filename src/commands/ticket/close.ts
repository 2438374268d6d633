import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import type {TicketResult} from '../../core/ticket/open-ticket.ts'
import {closeTicket} from '../../core/ticket/close-ticket.ts'
import {presentClosedTicket} from '../../present/ticket.ts'

export default class TicketClose extends PatronCommand<TicketResult> {
  static override summary = 'Close a ticket just now.'
  static override description =
    'One that somebody closed before is a conflict, and it is said who and when. `patron undo` opens it again.'

  static override examples = [
    '<%= config.bin %> ticket close T12',
    '<%= config.bin %> ticket close T12 --resolution "sent a new jar" --cause packaging --satisfaction 4',
  ]
  static override args = {ticket: Args.string({description: 'id or number of the ticket', required: true})}
  static override flags = {
    resolution: Flags.string({description: 'what was done'}),
    cause: Flags.string({description: 'what was behind it'}),
    satisfaction: Flags.integer({min: 1, max: 5, description: 'what the customer said, 1 to 5'}),
  }

  async run(): Promise<TicketResult> {
    const {args, flags} = await this.parse(TicketClose)
    const {resolution, cause, satisfaction} = flags
    const input = {reference: args.ticket, resolution, cause, satisfaction}
    const result = await this.withStore((context) => closeTicket(context, input))
    this.say(presentClosedTicket(result, this.look()))
    return result
  }
}
