import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {writePrivateFile} from '../../app/private-file.ts'
import {exportCustomer, type PersonExport} from '../../core/privacy/export-customer.ts'
import {jsonText} from '../../present/json.ts'
import {presentExport, presentExportFile} from '../../present/privacy.ts'

export default class CustomerExport extends PatronCommand<PersonExport> {
  static override summary = 'Give out everything held about a customer, for whoever asks what is known of them.'
  static override examples = [
    '<%= config.bin %> customer export 13800138000',
    '<%= config.bin %> customer export C12 --out c12.json',
  ]
  static override args = {customer: Args.string({description: 'id, phone, e-mail, card or name', required: true})}
  static override flags = {
    out: Flags.string({helpValue: 'FILE', description: 'write it to a new file that only you can read'}),
    format: Flags.option({options: ['json', 'text'] as const})({
      description: 'json for programs, text for people; json in a file unless said',
    }),
  }

  async run(): Promise<PersonExport> {
    const {args, flags} = await this.parse(CustomerExport)
    const result = await this.withStore((context) => exportCustomer(context, args.customer))
    const format = flags.format ?? (flags.out === undefined ? 'text' : 'json')
    const look = this.look()
    if (flags.out === undefined) this.say(format === 'json' ? jsonText(result) : presentExport(result, look))
    else {
      const text = format === 'json' ? jsonText(result) : presentExport(result, {...look, color: false})
      this.say(presentExportFile(result, writePrivateFile(flags.out, `${text}\n`), look))
    }
    return result
  }
}
