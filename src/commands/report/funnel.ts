import {Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {leadReportFlags, scopeOf} from '../../app/report-flags.ts'
import {LEAD_LIST_COLUMNS} from '../../core/lead/list-leads.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {funnelColumns, funnelRows} from '../../core/report/funnel/funnel-rows.ts'
import {FUNNEL_BY, type FunnelReport, reportFunnel} from '../../core/report/funnel/report-funnel.ts'
import {noLeads} from '../../present/report/lead-scope.ts'
import {funnelBars, presentFunnel, presentFunnelNotes} from '../../present/report/funnel.ts'

export default class ReportFunnel extends PatronCommand<FunnelReport> {
  static override summary = 'Show the road of leads: how many reach each stage, and how long they take.'
  static override description =
    'Leads that came in in a period, as they stood on a day: came in, assigned, contacted, qualified, won by a first order; lost and open ones. Shares from stage to stage, and days between as medians in which open leads count as not there yet.'
  static override examples = [
    '<%= config.bin %> report funnel --as-of 2025-06-30',
    '<%= config.bin %> report funnel --by source --from 2025-01-01',
    '<%= config.bin %> report funnel --by rep --where \'potential == "high"\' --format csv',
  ]
  static override flags = {
    ...leadReportFlags,
    by: Flags.option({options: FUNNEL_BY})({
      description: 'a funnel for each source, region, rep, or month they came in',
    }),
  }

  async run(): Promise<FunnelReport> {
    const {flags} = await this.parse(ReportFunnel)
    const {by} = flags
    const columns = funnelColumns(by)
    const list = {...flags, where: undefined}
    await this.checkListFlags(columns, list)
    const where = await this.where(flags.where, whereTypes(LEAD_LIST_COLUMNS))
    const report = await this.withStore((context) =>
      reportFunnel(context, {...scopeOf(flags, {where, now: context.now()}), by}),
    )
    const look = this.look()
    const table = flags.format === 'table'
    if (table && report.total.leads === 0) {
      this.say(noLeads(report, look))
      return report
    }
    if (table) this.say(presentFunnel(report, look))
    if (table && by !== undefined) this.say(`\n${funnelBars(report, look)}`)
    if (table) this.gap()
    await this.sayList(funnelRows(report), columns, list)
    const notes = presentFunnelNotes(report, look)
    if (table) this.say(`\n${notes}`)
    else this.note(notes)
    return report
  }
}
