import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {EXIT_PARTIAL} from '../../app/exit-code.ts'
import {type AnyImportResult, importAnyFiles} from '../../app/import-any-files.ts'
import {fileFlags, rowRequest} from '../../app/import-flags.ts'
import {ratesOf} from '../../app/rates.ts'
import {FILE_NOUNS} from '../../core/import/file-noun.ts'
import {hasOutgrown} from '../../core/store/describe-store.ts'
import {presentImport} from '../../present/import.ts'
import {presentRowImport} from '../../present/row-import.ts'
import {sentence} from '../../present/sentence.ts'
import {outgrownText} from '../../present/store.ts'

const ORDER = {en: 'Taken in this order: {files}.', zh: '按此顺序导入：{files}。'}

export default class Import extends PatronCommand<{files: AnyImportResult[]}> {
  static override summary = 'Take files in, whatever they hold: customers, orders, products, touches, contacts ...'
  static override description =
    'What a file holds is recognised by its columns: the export of a known platform, a vCard, or headers that clearly mean one thing. A file that could be several things is refused, and nothing is taken in; say it with --as, or use the command of its kind (patron customer import, ...), which has more to say about it. Files given together are taken in so that what others refer to comes first: shops, reps, products, leads, customers, orders, tickets, touches, points, consents. Each file is a change of its own, which patron undo takes back.'
  static override examples = [
    '<%= config.bin %> import demo/*.csv',
    '<%= config.bin %> import 会员.xlsx orders_export.csv --dry-run',
    '<%= config.bin %> import contacts.vcf --rejects broken.csv',
    '<%= config.bin %> import list.csv --as lead --map name=店名',
  ]
  static override strict = false
  static override args = {file: Args.string({description: 'files to take in; - for standard input', required: true})}
  static override flags = {
    ...fileFlags,
    as: Flags.option({options: FILE_NOUNS})({description: 'what the files hold, instead of recognising it'}),
    source: Flags.string({description: 'source of customers, leads, touches ... whose file names none'}),
    channel: Flags.string({description: "channel of orders and of buyer ids; the platform's unless given"}),
    shop: Flags.string({description: 'shop of orders whose file names none'}),
    currency: Flags.string({helpValue: 'USD', description: 'currency of orders whose file says none'}),
    rate: Flags.string({
      multiple: true,
      helpValue: 'USD=7.1',
      description: "units of the store's currency for one of another",
    }),
  }

  async run(): Promise<{files: AnyImportResult[]}> {
    const {flags, argv} = await this.parse(Import)
    const {as, source, channel, shop, currency} = flags
    const request = rowRequest(argv as string[], {...flags, mode: 'upsert'}, {source, channel})
    const {files, outgrown} = await this.withStore(async (context) => {
      const results = await importAnyFiles(context, {
        ...request,
        as,
        orders: {channel, shop, currency, rates: ratesOf(flags.rate)},
        onOrder: (names) => this.note(sentence(this.look(), ORDER, {files: names.join(', ')})),
        onResult: (result) => this.say(this.#present(result)),
      })
      return {files: results, outgrown: await hasOutgrown(context)}
    })
    if (outgrown) this.note(outgrownText(this.look()))
    if (files.some(({rejected}) => rejected > 0)) process.exitCode = EXIT_PARTIAL
    return {files}
  }

  #present(result: AnyImportResult): string {
    return 'noun' in result ? presentRowImport(result, this.look()) : presentImport(result, this.look())
  }
}
