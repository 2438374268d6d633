import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../../app/command.ts'
import {importSourceFile} from '../../../app/source-file.ts'
import type {ImportSourcesResult} from '../../../core/lead/import-sources.ts'
import {presentSourceImport} from '../../../present/lead-source.ts'

export default class LeadSourceImport extends PatronCommand<ImportSourcesResult> {
  static override summary =
    'Take in what sources of leads cost: columns source, month and spent, or source and per_lead.'
  static override description =
    'What it says of a month replaces what was known. A row that cannot be read refuses the file.'
  static override examples = ['<%= config.bin %> lead source import spend.csv --dry-run']
  static override args = {file: Args.string({description: 'file to take in; - for standard input', required: true})}
  static override flags = {'dry-run': Flags.boolean({description: 'only say what would be taken in', default: false})}

  async run(): Promise<ImportSourcesResult> {
    const {args, flags} = await this.parse(LeadSourceImport)
    const result = await this.withStore((context) => importSourceFile(context, args.file, {dryRun: flags['dry-run']}))
    this.say(presentSourceImport(result, this.look()))
    return result
  }
}
