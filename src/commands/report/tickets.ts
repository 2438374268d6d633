import {Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {asksForRows, reportFlags, scopeOf} from '../../app/report-flags.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {
  reportTickets,
  ticketListRows,
  type TicketReport,
  ticketReportColumns,
} from '../../core/report/tickets/report-tickets.ts'
import {TICKET_DIMENSIONS} from '../../core/report/tickets/ticket-groups.ts'
import {noTickets, presentAfter, presentTicketNotes, presentTickets} from '../../present/report/tickets.ts'

/** So many rows stand below the picture; more are asked for by --limit. */
const ROWS_SHOWN = 15

export default class ReportTickets extends PatronCommand<TicketReport> {
  static override summary = 'Show after-sales cases: what they are about, how soon and how well they are solved.'
  static override description =
    'Of the tickets opened in a period: open and late ones, promises kept, time to close, satisfaction, tickets to a thousand orders of a shop or product; and who bought again after a complaint that was handled well, and badly, beside customers without one.'

  static override examples = [
    '<%= config.bin %> report tickets --as-of 2025-06-30',
    '<%= config.bin %> report tickets --by product --from 2025-01-01 --limit 20',
    '<%= config.bin %> report tickets --by shop --sort -per_1000_orders --format csv',
  ]

  static override flags = {
    ...reportFlags,
    from: Flags.string({helpValue: 'YYYY-MM-DD', description: 'tickets opened from this day on'}),
    to: Flags.string({helpValue: 'YYYY-MM-DD', description: 'tickets opened up to this day; --as-of unless given'}),
    by: Flags.option({options: TICKET_DIMENSIONS, default: 'kind' as const})({description: 'what they are told by'}),
  }

  async run(): Promise<TicketReport> {
    const {flags} = await this.parse(ReportTickets)
    const columns = ticketReportColumns(flags.by)
    const list = {...flags, where: undefined}
    await this.checkListFlags(columns, list)
    const report = await this.withStore(async (context) => {
      const where = await this.where(flags.where, whereTypes(await context.store.read(loadProfileColumns)))
      return reportTickets(context, {...scopeOf(flags, {where, now: context.now()}), by: flags.by})
    })
    const look = this.look()
    if (flags.format === 'table' && report.total.tickets === 0) {
      this.say(noTickets(report, look))
      return report
    }
    const isPlain = !asksForRows(flags)
    if (isPlain) this.say(`${presentTickets(report, look)}\n`)
    await this.sayList(ticketListRows(report), columns, isPlain ? {...list, limit: ROWS_SHOWN} : list)
    const after = presentAfter(report, look)
    if (isPlain && after !== '') this.say(`\n${after}`)
    const shown = isPlain ? ROWS_SHOWN : undefined
    this.note(`${flags.format === 'table' ? '\n' : ''}${presentTicketNotes(report, {shown, look})}`)
    return report
  }
}
