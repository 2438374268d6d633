import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {EXIT_PARTIAL} from '../../app/exit-code.ts'
import {rowFileFlags, rowRequest} from '../../app/import-flags.ts'
import {importRowFiles} from '../../app/import-row-files.ts'
import {metricFlag} from '../../app/target-flags.ts'
import type {RowImportResult} from '../../core/import/import-rows.ts'
import {presentRowImport} from '../../present/row-import.ts'

export default class TargetImport extends PatronCommand<{files: RowImportResult[]}> {
  static override summary = 'Take files of targets in: a row a target, or months or metrics as columns.'
  static override description =
    "A row a target: month, metric, value and the rep, shop or region whose it is (月份, 指标, 目标, 导购, 门店, 区域); a row that names a rep and a shop is the rep's, one that names nobody is everybody's. Columns headed by months (2025-07, 7月), metrics (销售额, 新客, 复购率, 拜访, 唤醒) or both hold a target in each cell. What the file says replaces what was set. The same file twice changes nothing."
  static override examples = [
    '<%= config.bin %> target import targets.csv',
    '<%= config.bin %> target import 2025年目标.xlsx --metric revenue --year 2025',
    '<%= config.bin %> target import 7月目标.csv --month 2025-07 --dry-run',
  ]
  static override strict = false
  static override args = {file: Args.string({description: 'files to take in; - for standard input', required: true})}
  static override flags = {
    ...rowFileFlags,
    metric: metricFlag({description: 'what is counted, where the file does not say'}),
    month: Flags.string({helpValue: 'YYYY-MM', description: 'the month, where the file does not say'}),
    year: Flags.integer({min: 1970, max: 2200, description: 'year of months that are written without one'}),
  }

  async run(): Promise<{files: RowImportResult[]}> {
    const {flags, argv} = await this.parse(TargetImport)
    const {metric, month, year} = flags
    const request = rowRequest(argv as string[], flags, {target: {metric, month, year}})
    const files = await this.withStore((context) => importRowFiles(context, 'target', request))
    for (const file of files) this.say(presentRowImport(file, this.look()))
    if (files.some(({rejected}) => rejected > 0)) process.exitCode = EXIT_PARTIAL
    return {files}
  }
}
