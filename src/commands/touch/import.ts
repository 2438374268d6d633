import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {EXIT_PARTIAL} from '../../app/exit-code.ts'
import {fileFlags, rowRequest} from '../../app/import-flags.ts'
import {importRowFiles} from '../../app/import-row-files.ts'
import type {RowImportResult} from '../../core/import/import-rows.ts'
import {TOUCH_KINDS} from '../../core/touch/touch.ts'
import {presentRowImport} from '../../present/row-import.ts'

export default class TouchImport extends PatronCommand<{files: RowImportResult[]}> {
  static override summary = 'Take files of touches in: browsing, messages, calls, visits, reviews, opens, clicks.'
  static override description =
    'A touch belongs to the customer or lead whose phone, e-mail, card, buyer id or own id stands in its row; nobody is created. Touches of people who are not known yet are kept and given to them by `patron touch claim`, which every import runs too. The same file twice changes nothing.'
  static override examples = [
    '<%= config.bin %> touch import touches.csv',
    '<%= config.bin %> touch import 拜访记录.xlsx --kind visit --map at=拜访日期,detail=拜访小结 --dry-run',
    '<%= config.bin %> touch import opens.csv --kind open --source mailer',
  ]
  static override strict = false
  static override args = {file: Args.string({description: 'files to take in; - for standard input', required: true})}
  static override flags = {
    ...fileFlags,
    kind: Flags.option({options: TOUCH_KINDS})({description: 'kind of touches whose file says none'}),
    source: Flags.string({description: 'system that the file comes from; its own ids are unique in it'}),
    channel: Flags.string({description: 'platform whose buyer ids the file has'}),
  }

  async run(): Promise<{files: RowImportResult[]}> {
    const {flags, argv} = await this.parse(TouchImport)
    const {kind, source, channel} = flags
    const request = rowRequest(argv as string[], {...flags, mode: 'upsert'}, {kind, source, channel})
    const files = await this.withStore((context) => importRowFiles(context, 'touch', request))
    for (const file of files) this.say(presentRowImport(file, this.look()))
    if (files.some(({rejected}) => rejected > 0)) process.exitCode = EXIT_PARTIAL
    return {files}
  }
}
