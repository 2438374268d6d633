import {Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {openTicket, type TicketResult} from '../../core/ticket/open-ticket.ts'
import {TICKET_KINDS, TICKET_SEVERITIES} from '../../core/ticket/ticket.ts'
import {presentNewTicket} from '../../present/ticket.ts'

export default class TicketOpen extends PatronCommand<TicketResult> {
  static override summary = 'Open a ticket for a customer.'
  static override description =
    'It is promised for so many working hours as its severity has (settings ticket.promise_hours.low, medium and high; working time by work.*), unless --promised says by when. While a complaint is open its customer gets no marketing (ticket.no_marketing). `patron undo` takes it back.'

  static override examples = [
    '<%= config.bin %> ticket open --customer 13800138000 --kind quality --severity high --subject "broken jar" --order W250601-00012',
    '<%= config.bin %> ticket open --customer C12 --kind return --promised "2025-07-02 18:00" --rep li',
  ]

  static override hiddenAliases = ['ticket:add']

  static override flags = {
    customer: Flags.string({helpValue: 'REF', description: 'id, phone, e-mail, card or name', required: true}),
    kind: Flags.option({options: TICKET_KINDS, required: true})({description: 'what it is about'}),
    severity: Flags.option({options: TICKET_SEVERITIES})({description: 'how bad it is; medium unless given'}),
    subject: Flags.string({description: 'the case in a few words'}),
    detail: Flags.string({description: 'the case in full'}),
    cause: Flags.string({description: 'what is behind it, where it is known'}),
    promised: Flags.string({
      helpValue: 'TIME',
      description: 'by when an answer was promised; by severity unless given',
    }),
    order: Flags.string({description: 'number of the order it is about'}),
    shop: Flags.string({description: 'shop'}),
    rep: Flags.string({description: 'who is in charge'}),
  }

  async run(): Promise<TicketResult> {
    const {flags} = await this.parse(TicketOpen)
    const {customer, kind, severity, subject, detail, cause, promised, order, shop, rep} = flags
    const input = {customer, kind, severity, subject, detail, cause, promised, order_number: order, shop, rep}
    const result = await this.withStore((context) => openTicket(context, input))
    this.say(presentNewTicket(result, this.look()))
    return result
  }
}
