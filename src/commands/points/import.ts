import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {EXIT_PARTIAL} from '../../app/exit-code.ts'
import {fileFlags, rowRequest} from '../../app/import-flags.ts'
import {importRowFiles} from '../../app/import-row-files.ts'
import type {RowImportResult} from '../../core/import/import-rows.ts'
import {presentRowImport} from '../../present/row-import.ts'

export default class PointsImport extends PatronCommand<{files: RowImportResult[]}> {
  static override summary = 'Take files of movements of points in: whose, when, how many, what for.'
  static override description =
    'A movement belongs to the customer whose phone, e-mail, card, buyer id or own id stands in its row; nobody is created. Points of people who are not known yet are kept and given to them by `patron touch claim`, which every import runs too. The same file twice changes nothing.'
  static override examples = [
    '<%= config.bin %> points import points.csv',
    '<%= config.bin %> points import 积分明细.xlsx --map points=变动额,at=入账时间 --dry-run',
  ]
  static override strict = false
  static override args = {file: Args.string({description: 'files to take in; - for standard input', required: true})}
  static override flags = {
    ...fileFlags,
    source: Flags.string({description: 'system that the file comes from; its own ids are unique in it'}),
    channel: Flags.string({description: 'platform whose buyer ids the file has'}),
  }

  async run(): Promise<{files: RowImportResult[]}> {
    const {flags, argv} = await this.parse(PointsImport)
    const {source, channel} = flags
    const request = rowRequest(argv as string[], {...flags, mode: 'upsert'}, {source, channel})
    const files = await this.withStore((context) => importRowFiles(context, 'points', request))
    for (const file of files) this.say(presentRowImport(file, this.look()))
    if (files.some(({rejected}) => rejected > 0)) process.exitCode = EXIT_PARTIAL
    return {files}
  }
}
