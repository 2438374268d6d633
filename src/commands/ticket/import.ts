import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {EXIT_PARTIAL} from '../../app/exit-code.ts'
import {rowFileFlags, rowRequest} from '../../app/import-flags.ts'
import {importRowFiles} from '../../app/import-row-files.ts'
import type {RowImportResult} from '../../core/import/import-rows.ts'
import {presentRowImport} from '../../present/row-import.ts'

export default class TicketImport extends PatronCommand<{files: RowImportResult[]}> {
  static override summary =
    'Take files of after-sales cases in: kind, severity, opened, promised, closed, satisfaction.'
  static override description =
    "A ticket is known by its number within its source, or else by its customer, time, kind and subject. The customer is found by phone, e-mail, card, buyer id or the order's number; nobody is created. What the file says replaces what is known; an empty cell says nothing. The same file twice changes nothing."
  static override examples = [
    '<%= config.bin %> ticket import tickets.csv --source zendesk',
    '<%= config.bin %> ticket import 售后工单.xlsx --map number=单据号,closed_at=办结日期 --dry-run',
  ]
  static override strict = false
  static override args = {file: Args.string({description: 'files to take in; - for standard input', required: true})}
  static override flags = {
    ...rowFileFlags,
    source: Flags.string({description: 'system of tickets whose file names none; numbers are unique in it'}),
    channel: Flags.string({description: 'platform whose buyer ids the file has'}),
  }

  async run(): Promise<{files: RowImportResult[]}> {
    const {flags, argv} = await this.parse(TicketImport)
    const {source, channel} = flags
    const request = rowRequest(argv as string[], flags, {source, channel})
    const files = await this.withStore((context) => importRowFiles(context, 'ticket', request))
    for (const file of files) this.say(presentRowImport(file, this.look()))
    if (files.some(({rejected}) => rejected > 0)) process.exitCode = EXIT_PARTIAL
    return {files}
  }
}
