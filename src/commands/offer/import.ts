import {Args, Flags} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {EXIT_PARTIAL} from '../../app/exit-code.ts'
import {promotionFile, promotionFlags} from '../../app/promotion-flags.ts'
import {readPromotionFile} from '../../app/read-promotion-file.ts'
import type {Reject} from '../../core/import/reject.ts'
import {keepOffers, type KeptOffers} from '../../core/offer/keep-offers.ts'
import {rejectLines} from '../../present/import.ts'
import {presentKeptOffers} from '../../present/offer.ts'

interface OfferImportResult extends KeptOffers {
  file: string
  rows: number
  rejected: number
  rejects: Reject[]
  dry_run: boolean
}

export default class OfferImport extends PatronCommand<OfferImportResult> {
  static override summary = 'Take a file of offers in: sku, offer_price or percent_off, from, to.'
  static override description =
    'The same files as `shopping-list --promotions` takes. An offer on the same product from the same day on takes the old one’s place; the same file again changes nothing.'
  static override examples = [
    '<%= config.bin %> offer import offers.csv',
    '<%= config.bin %> offer import - --dry-run < offers.csv',
  ]
  static override args = {file: Args.string({description: 'file of offers; - for standard input', required: true})}
  static override flags = {
    'dry-run': Flags.boolean({description: 'show what would happen and write nothing'}),
    ...promotionFlags,
  }

  async run(): Promise<OfferImportResult> {
    const {args, flags} = await this.parse(OfferImport)
    const dry_run = flags['dry-run']
    const {kept, read} = await this.withStore(async (context) => {
      const file = await readPromotionFile(context, promotionFile(args.file, flags))
      return {read: file, kept: await keepOffers(context, {promotions: file.offers, file: file.file, dryRun: dry_run})}
    })
    const {file, rows, rejects} = read
    this.say(presentKeptOffers({...kept, file, dry_run}, this.look()))
    this.note(rejectLines({rejected: rejects.length, rejects}, this.look()).join('\n'))
    if (rejects.length > 0) process.exitCode = EXIT_PARTIAL
    return {...kept, file, rows, rejected: rejects.length, rejects, dry_run}
  }
}
