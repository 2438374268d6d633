import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {fieldPairs} from '../../app/customer-flags.ts'
import {EXIT_PARTIAL} from '../../app/exit-code.ts'
import {rowFileFlags, rowRequest} from '../../app/import-flags.ts'
import {importRowFiles} from '../../app/import-row-files.ts'
import type {RowImportResult} from '../../core/import/import-rows.ts'
import {presentRowImport} from '../../present/row-import.ts'

export default class CustomerImport extends PatronCommand<{files: RowImportResult[]}> {
  static override summary = 'Take files of customers in: member lists, address books, exports of other systems.'
  static override description =
    'A customer is found by any of their identities (phone, e-mail, member card, buyer id of a platform, WeChat), or created. What is known stays: blanks are filled, an empty cell says nothing, and a value that differs is counted and left alone unless --overwrite names its field. Phones, e-mails and cards are added, never removed, and never taken from somebody else. Two rows that share an identity are one person, unless all they share is a phone or e-mail and they have names, and cards or buyer ids, of their own; a phone that stands with a crowd of names is nobody’s. Permission to write to somebody can be taken back by any file; it is given only by customers who are new with the file, or where --consent-source says where it was given. The same file twice changes nothing; patron undo takes an import back.'
  static override examples = [
    '<%= config.bin %> customer import customers_export.csv --dry-run',
    '<%= config.bin %> customer import 会员.xlsx --map name=姓名,card=会员卡号 --field size=尺码',
    '<%= config.bin %> customer import tills.csv --match card,phone --overwrite city,address',
    '<%= config.bin %> customer import fair.csv --source fair --consent-source "signed forms, spring fair"',
  ]
  static override strict = false
  static override args = {file: Args.string({description: 'files to take in; - for standard input', required: true})}
  static override flags = {
    ...rowFileFlags,
    match: Flags.string({
      multiple: true,
      delimiter: ',',
      helpValue: 'KEY',
      description:
        'what may find a customer who is known, the most trusted first: id, buyer, phone, email, card, wechat; all of them unless given. A row with none of those named is rejected',
    }),
    overwrite: Flags.string({
      multiple: true,
      delimiter: ',',
      helpValue: 'FIELD',
      description: 'fields whose known values the file replaces, by commas; all for every one',
    }),
    'consent-source': Flags.string({
      helpValue: 'TEXT',
      description: 'where and how consent was given: the file may then give it for customers who are known',
    }),
    field: Flags.string({
      multiple: true,
      helpValue: 'NAME=HEADER',
      description:
        'fill a field of your own from a column; NAME:number=HEADER says its type (text, number, day, boolean). Declared once: later files are recognised by the header or the name',
    }),
    channel: Flags.string({description: "channel of the file's buyer ids; the platform's unless given"}),
    source: Flags.string({description: 'source of new customers whose file names none'}),
  }

  async run(): Promise<{files: RowImportResult[]}> {
    const {flags, argv} = await this.parse(CustomerImport)
    const {match, overwrite, channel, source} = flags
    const fields = fieldPairs(flags.field, 'NAME=HEADER')
    const intake = {match, overwrite, channel, source, fields, consentSource: flags['consent-source']}
    const request = rowRequest(argv as string[], flags, intake)
    const files = await this.withStore((context) => importRowFiles(context, 'customer', request))
    for (const file of files) this.say(presentRowImport(file, this.look()))
    if (files.some(({rejected}) => rejected > 0)) process.exitCode = EXIT_PARTIAL
    return {files}
  }
}
