import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {EXIT_PARTIAL} from '../../app/exit-code.ts'
import {mapOf} from '../../app/flags.ts'
import {importLeadFile} from '../../app/import-lead-file.ts'
import {LEAD_SOURCES} from '../../core/lead/lead.ts'
import type {LeadImportResult} from '../../core/lead/import-leads.ts'
import {presentLeadImport} from '../../present/import.ts'

export default class LeadImport extends PatronCommand<{files: LeadImportResult[]}> {
  static override summary = 'Take files of leads in: scraped or bought lists, forms, csv or xlsx.'
  static override description =
    'Columns are recognised by their headers. A phone or e-mail that is a lead already changes nothing; one that is a customer’s is rejected with a pointer to the customer.'
  static override examples = [
    '<%= config.bin %> lead import leads.csv --source map-data',
    '<%= config.bin %> lead import 名单.xlsx --map name=店名,phone=老板电话 --dry-run',
  ]
  static override strict = false
  static override args = {file: Args.string({description: 'files to take in; - for standard input', required: true})}
  static override flags = {
    'dry-run': Flags.boolean({description: 'show what would happen and write nothing'}),
    rejects: Flags.string({helpValue: 'FILE', description: 'write rejected rows to this csv'}),
    map: Flags.string({multiple: true, helpValue: 'FIELD=HEADER,...', description: 'which column is what'}),
    source: Flags.option({options: LEAD_SOURCES, default: 'other' as const})({
      description: 'source of leads whose file names none',
    }),
    encoding: Flags.string({description: 'encoding of the file, e.g. gb18030'}),
  }

  async run(): Promise<{files: LeadImportResult[]}> {
    const {flags, argv} = await this.parse(LeadImport)
    const {encoding, rejects, source} = flags
    const options = {map: mapOf(flags.map), source, dryRun: flags['dry-run']}
    const files = await this.withStore((context) =>
      importLeadFile(context, {files: argv as string[], encoding, rejects, options}),
    )
    for (const file of files) this.say(presentLeadImport(file, this.look()))
    if (files.some(({rejected}) => rejected > 0)) process.exitCode = EXIT_PARTIAL
    return {files}
  }
}
