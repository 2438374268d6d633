import {Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {shareOf} from '../../app/flags.ts'
import {leadReportFlags, scopeOf} from '../../app/report-flags.ts'
import {LEAD_LIST_COLUMNS} from '../../core/lead/list-leads.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {reportSources, type SourcesReport} from '../../core/report/source/report-sources.ts'
import {SOURCE_REPORT_COLUMNS, sourceRows} from '../../core/report/source/source-rows.ts'
import {noLeads} from '../../present/report/lead-scope.ts'
import {presentSources, presentSourcesNotes} from '../../present/report/sources.ts'

export default class ReportSources extends PatronCommand<SourcesReport> {
  static override summary = 'Show what leads of each source cost and bring: first orders, a year’s revenue, payback.'
  static override description =
    'Leads that came in in a period, as they stood on a day. What sources cost is said with patron lead source set; of those of which it is not known, nothing that follows from a cost is given.'
  static override examples = [
    '<%= config.bin %> report sources --as-of 2025-06-30',
    '<%= config.bin %> report sources --from 2024-07-01 --to 2025-06-30 --margin 40%',
    '<%= config.bin %> report sources --where \'region == "浙江"\' --format csv',
  ]
  static override flags = {
    ...leadReportFlags,
    margin: Flags.string({
      helpValue: 'SHARE',
      description: 'share of revenue that pays the cost back; all of it unless given',
    }),
  }

  async run(): Promise<SourcesReport> {
    const {flags} = await this.parse(ReportSources)
    const list = {...flags, where: undefined}
    await this.checkListFlags(SOURCE_REPORT_COLUMNS, list)
    const where = await this.where(flags.where, whereTypes(LEAD_LIST_COLUMNS))
    const margin = shareOf(flags.margin, 'margin')
    const report = await this.withStore((context) =>
      reportSources(context, {...scopeOf(flags, {where, now: context.now()}), margin}),
    )
    const look = this.look()
    const table = flags.format === 'table'
    if (table && report.total.leads === 0) {
      this.say(noLeads(report, look))
      return report
    }
    if (table) this.say(`${presentSources(report, look)}\n`)
    await this.sayList(sourceRows(report, {withTotal: table && flags.sort === undefined}), SOURCE_REPORT_COLUMNS, list)
    const notes = presentSourcesNotes(report, look)
    if (table) this.say(`\n${notes}`)
    else this.note(notes)
    return report
  }
}
