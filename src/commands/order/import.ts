import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {EXIT_PARTIAL} from '../../app/exit-code.ts'
import {amountOf, dayFlag, mapOf} from '../../app/flags.ts'
import {fileFlags} from '../../app/import-flags.ts'
import {importOrderFiles} from '../../app/import-order-files.ts'
import {ratesOf} from '../../app/rates.ts'
import type {ImportResult} from '../../core/import/import-orders.ts'
import {hasOutgrown} from '../../core/store/describe-store.ts'
import {presentImport} from '../../present/import.ts'
import {outgrownText} from '../../present/store.ts'

export default class OrderImport extends PatronCommand<{files: ImportResult[]}> {
  static override summary = 'Take order files in: csv, tsv, xlsx, JSON lines, also gzipped.'
  static override description =
    'Platform, encoding, date format and decimal mark are recognised. Customers are found by buyer id, phone, e-mail, card or nickname, or created. The same file twice changes nothing; an order that changed is updated. Rows that cannot be read are rejected and the others taken in (exit code 6).'

  static override examples = [
    '<%= config.bin %> order import orders_export.csv',
    '<%= config.bin %> order import ExportOrderList.csv --dry-run',
    '<%= config.bin %> order import sales.xlsx --map customer=买家昵称,date=付款日期,amount=实付金额 --save-mapping till',
    'zcat orders.csv.gz | <%= config.bin %> order import - --rejects rejects.csv',
  ]

  static override strict = false
  static override args = {file: Args.string({description: 'files to take in; - for standard input', required: true})}
  static override flags = {
    ...fileFlags,
    channel: Flags.string({
      description: "channel of the orders; the platform's unless given. Order numbers are unique in it",
    }),
    shop: Flags.string({description: 'shop of orders whose file names none'}),
    date: Flags.string({helpValue: 'YYYY-MM-DD', description: 'day of the orders of a file without dates'}),
    amount: Flags.string({helpValue: '0', description: 'amount of each order of a file without amounts'}),
    currency: Flags.string({helpValue: 'USD', description: 'currency of a file that says none'}),
    rate: Flags.string({
      multiple: true,
      helpValue: 'USD=7.1',
      description: "units of the store's currency for one of another",
    }),
  }

  async run(): Promise<{files: ImportResult[]}> {
    const {flags, argv} = await this.parse(OrderImport)
    const {encoding, delimiter, sheet, mapping, rejects, strict} = flags
    const {profile, channel, shop, date, currency, decimal} = flags
    dayFlag(date, 'date')
    const {files, outgrown} = await this.withStore(async (context) => {
      const results = await importOrderFiles(context, {
        files: argv as string[],
        table: {encoding, delimiter, sheet},
        layout: {
          map: mapOf(flags.map),
          profile,
          channel,
          shop,
          date,
          amount: amountOf(flags.amount, 'amount'),
          currency,
          decimal,
          dateFormat: flags['date-format'],
          rates: ratesOf(flags.rate),
        },
        mapping,
        saveMapping: flags['save-mapping'],
        rejects,
        strict,
        dryRun: flags['dry-run'],
      })
      return {files: results, outgrown: await hasOutgrown(context)}
    })
    for (const file of files) this.say(presentImport(file, this.look()))
    if (outgrown) this.note(outgrownText(this.look()))
    if (files.some(({rejected}) => rejected > 0)) process.exitCode = EXIT_PARTIAL
    return {files}
  }
}
