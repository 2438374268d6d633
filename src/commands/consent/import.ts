import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {EXIT_PARTIAL} from '../../app/exit-code.ts'
import {membersOf} from '../../app/flags.ts'
import {fileFlags, rowRequest} from '../../app/import-flags.ts'
import {importRowFiles} from '../../app/import-row-files.ts'
import {MESSAGE_CHANNELS} from '../../core/customer/customer.ts'
import type {RowImportResult} from '../../core/import/import-rows.ts'
import {presentRowImport} from '../../present/row-import.ts'

export default class ConsentImport extends PatronCommand<{files: RowImportResult[]}> {
  static override summary =
    'Take lists in of those who unsubscribed: phones, e-mails or cards, with a channel or without.'
  static override description =
    'An e-mail address takes e-mail back, a phone SMS and calls, unless the list or --channel names the channels. A file of one column needs no header. Addresses that nobody known has are kept, so that whoever turns out to have one is not written to either. Consent is only taken back here; with --consent-source a list may grant it, too.'
  static override examples = [
    '<%= config.bin %> consent import unsubscribed.csv',
    '<%= config.bin %> consent import 退订.txt --channel sms',
    '<%= config.bin %> consent import form.csv --consent-source "sign-up form of June 2025" --map state=agreed',
  ]
  static override strict = false
  static override args = {file: Args.string({description: 'files to take in; - for standard input', required: true})}
  static override flags = {
    ...fileFlags,
    channel: Flags.string({
      description: `channels, by commas, of addresses whose row names none: ${MESSAGE_CHANNELS.join(', ')}`,
    }),
    source: Flags.string({description: "where the list comes from; the file's name unless given"}),
    'consent-source': Flags.string({
      helpValue: 'TEXT',
      description: 'where and how consent was given; without it a list grants nothing',
    }),
    platform: Flags.string({description: 'platform whose buyer ids the file has'}),
  }

  async run(): Promise<{files: RowImportResult[]}> {
    const {flags, argv} = await this.parse(ConsentImport)
    const channels = flags.channel === undefined ? undefined : membersOf(MESSAGE_CHANNELS, flags.channel, 'channel')
    const intake = {source: flags.source, channels, consentSource: flags['consent-source'], channel: flags.platform}
    const request = rowRequest(argv as string[], {...flags, mode: 'upsert'}, intake)
    const files = await this.withStore((context) => importRowFiles(context, 'consent', request))
    for (const file of files) this.say(presentRowImport(file, this.look()))
    if (files.some(({rejected}) => rejected > 0)) process.exitCode = EXIT_PARTIAL
    return {files}
  }
}
