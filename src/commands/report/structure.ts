import {Flags} from '@oclif/core'
import {type ListFlagValues, PatronCommand} from '../../app/command.ts'
import {asksForRows, reportFlags, scopeOf} from '../../app/report-flags.ts'
import type {ListRow} from '../../core/listing/list-column.ts'
import {whereTypes} from '../../core/listing/select-rows.ts'
import {loadProfileColumns} from '../../core/profile/profile-columns.ts'
import {reportStructure, STRUCTURE_COLUMNS, type StructureReport} from '../../core/report/structure/report-structure.ts'
import {STRUCTURE_DIMENSIONS} from '../../core/report/structure/structure-dimension.ts'
import {nobodyKnown} from '../../present/report/empty.ts'
import {presentStructure, presentStructureNotes} from '../../present/report/structure.ts'

export default class ReportStructure extends PatronCommand<StructureReport> {
  static override summary =
    'Show who the customers are against those you want: gender, age, region, trade, occupation, kind, source.'
  static override description =
    'Targets are settings, in percent: structure.region 华东:40,华北:30. Without a target, customers of --where are held against all. With --from or --to: customers who bought in the period.'

  static override examples = [
    '<%= config.bin %> report structure',
    '<%= config.bin %> report structure --where \'segment == "champions"\'',
    '<%= config.bin %> report structure --by region --format csv',
  ]

  static override flags = {
    ...reportFlags,
    by: Flags.option({options: STRUCTURE_DIMENSIONS})({description: 'only this dimension, with all its values'}),
  }

  async run(): Promise<StructureReport> {
    const {flags} = await this.parse(ReportStructure)
    const list = {...flags, where: undefined}
    await this.checkListFlags(STRUCTURE_COLUMNS, list)
    const report = await this.withStore(async (context) => {
      const where = await this.where(flags.where, whereTypes(await context.store.read(loadProfileColumns)))
      return reportStructure(context, {...scopeOf(flags, {where, now: context.now()}), by: flags.by})
    })
    const look = this.look()
    if (report.customers === 0 && flags.format === 'table') this.say(nobodyKnown(report, look))
    else if (flags.by !== undefined || asksForRows(flags)) await this.#list(report, list)
    else this.say(presentStructure(report, look))
    if (report.customers > 0) this.note(presentStructureNotes(report, look))
    return report
  }

  async #list(report: StructureReport, flags: ListFlagValues): Promise<void> {
    await this.sayList(report.dimensions.flatMap(({rows}) => rows) as unknown as ListRow[], STRUCTURE_COLUMNS, flags)
  }
}
