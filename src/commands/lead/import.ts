import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {EXIT_PARTIAL} from '../../app/exit-code.ts'
import {rowFileFlags, rowRequest} from '../../app/import-flags.ts'
import {importRowFiles} from '../../app/import-row-files.ts'
import type {RowImportResult} from '../../core/import/import-rows.ts'
import type {AttributeChoice} from '../../core/lead/lead-attributes.ts'
import {LEAD_SOURCES} from '../../core/lead/lead.ts'
import {presentRowImport} from '../../present/row-import.ts'

export default class LeadImport extends PatronCommand<{files: RowImportResult[]}> {
  static override summary = 'Take files of leads in: scraped or bought lists, forms, exports of other systems.'
  static override description =
    'Columns are recognised by their headers. A phone or e-mail that is a lead already changes nothing (--mode update fills the blanks of leads that are known); one that is a customer’s is rejected with a pointer to the customer. Leads without phone and e-mail are told apart by name and place; those that have the name and place of a customer are taken in and counted, and lead duplicates shows them. A column that says how it ended (converted, won, status, 是否成交: won, lost or open, 1 or 0, yes or no) makes leads that are decided; columns beyond the known ones are kept by --attributes.'
  static override examples = [
    '<%= config.bin %> lead import leads.csv --source map-data',
    '<%= config.bin %> lead import 名单.xlsx --map name=店名,phone=老板电话 --dry-run',
    '<%= config.bin %> lead import old-leads.csv --map outcome=Converted --attributes all',
  ]
  static override strict = false
  static override args = {file: Args.string({description: 'files to take in; - for standard input', required: true})}
  static override flags = {
    ...rowFileFlags,
    attributes: Flags.string({
      helpValue: 'all|HEADER,...',
      description: 'keep columns beyond the known ones, for the score: all, or these',
    }),
    source: Flags.option({options: LEAD_SOURCES, default: 'other' as const})({
      description: 'source of leads whose file names none',
    }),
  }

  async run(): Promise<{files: RowImportResult[]}> {
    const {flags, argv} = await this.parse(LeadImport)
    const request = rowRequest(argv as string[], flags, {
      source: flags.source,
      attributes: attributesOf(flags.attributes),
    })
    const files = await this.withStore((context) => importRowFiles(context, 'lead', request))
    for (const file of files) this.say(presentRowImport(file, this.look()))
    if (files.some(({rejected}) => rejected > 0)) process.exitCode = EXIT_PARTIAL
    return {files}
  }
}

function attributesOf(text: string | undefined): AttributeChoice | undefined {
  if (text === undefined || text === 'all') return text
  return text
    .split(',')
    .map((header) => header.trim())
    .filter(Boolean)
}
