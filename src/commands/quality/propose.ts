import {Flags} from '@oclif/core'
import {asOfDay} from '../../app/clock.ts'
import {asOfFlag, listFlags, PatronCommand} from '../../app/command.ts'
import {PROPOSAL_COLUMNS, type ProposalResult, proposeFields} from '../../core/quality/propose-fields.ts'
import {presentProposals} from '../../present/quality.ts'

export default class QualityPropose extends PatronCommand<ProposalResult> {
  static override summary = 'Propose missing fields from what customers did.'
  static override description =
    'The home shop from where they buy, region and city from that shop, the household from baskets. A proposal is marked as inferred, with its confidence; it never overwrites and never fills a field by itself.'
  static override examples = [
    '<%= config.bin %> quality propose --dry-run',
    '<%= config.bin %> quality propose --where \'field == "home_shop" && confidence > 0.5\'',
  ]
  static override flags = {
    ...listFlags,
    ...asOfFlag,
    'dry-run': Flags.boolean({description: 'show what would be proposed and write nothing'}),
  }

  async run(): Promise<ProposalResult> {
    const {flags} = await this.parse(QualityPropose)
    const result = await this.withStore((context) =>
      proposeFields(context, {asOf: asOfDay(flags['as-of'], context.now()), dryRun: flags['dry-run']}),
    )
    const limit = flags.limit ?? (flags.format === 'table' ? SHOWN : undefined)
    await this.sayList(
      result.proposals.map((row) => ({...row})),
      PROPOSAL_COLUMNS,
      {...flags, limit},
    )
    this.note(presentProposals(result, this.look()))
    return result
  }
}

/** Proposals on a terminal unless --limit says otherwise. */
const SHOWN = 20
