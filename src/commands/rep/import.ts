import {Args} from '@oclif/core'
import {rowFileFlags, rowRequest} from '../../app/import-flags.ts'
import {importRowFiles} from '../../app/import-row-files.ts'
import {PatronCommand} from '../../app/command.ts'
import {EXIT_PARTIAL} from '../../app/exit-code.ts'
import type {RowImportResult} from '../../core/import/import-rows.ts'
import {presentRowImport} from '../../present/row-import.ts'

export default class RepImport extends PatronCommand<{files: RowImportResult[]}> {
  static override summary = 'Take files of sales reps and shop guides in: name or code, shops, regions, capacity.'
  static override description =
    'Reps are known by the name or code that order files use. What the file says replaces what is known; an empty cell says nothing. The same file twice changes nothing.'
  static override examples = [
    '<%= config.bin %> rep import reps.csv',
    '<%= config.bin %> rep import 导购.xlsx --map id=工号,capacity=每日上限 --dry-run',
  ]
  static override strict = false
  static override args = {file: Args.string({description: 'files to take in; - for standard input', required: true})}
  static override flags = rowFileFlags

  async run(): Promise<{files: RowImportResult[]}> {
    const {flags, argv} = await this.parse(RepImport)
    const files = await this.withStore((context) => importRowFiles(context, 'rep', rowRequest(argv as string[], flags)))
    for (const file of files) this.say(presentRowImport(file, this.look()))
    if (files.some(({rejected}) => rejected > 0)) process.exitCode = EXIT_PARTIAL
    return {files}
  }
}
