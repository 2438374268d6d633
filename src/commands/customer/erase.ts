import {Args, Flags} from '@oclif/core'
import {type CommandContext, PatronCommand} from '../../app/command.ts'
import {confirmErasing} from '../../app/confirm-erasing.ts'
import {knownCopies, type StoreCopy} from '../../app/known-copies.ts'
import {eraseCustomer, type EraseResult, isErased} from '../../core/privacy/erase-customer.ts'
import {presentErase} from '../../present/privacy.ts'

type Answer = EraseResult & {copies: StoreCopy[]}

export default class CustomerErase extends PatronCommand<Answer> {
  static override summary = 'Erase a customer for good: who it was goes, sales figures stay with an anonymous customer.'
  static override description =
    'Identities, consents and free text go from all records and from the journal, and nothing of them is left in the file. It cannot be undone. Copies of the store are not reached; those known of are named.'
  static override examples = [
    '<%= config.bin %> customer erase 13800138000 --dry-run',
    '<%= config.bin %> customer erase C12 --yes',
  ]
  static override args = {customer: Args.string({description: 'id, phone, e-mail, card or name', required: true})}
  static override flags = {
    yes: Flags.boolean({description: 'erase without asking'}),
    'dry-run': Flags.boolean({description: 'say what would go, and erase nothing'}),
  }

  async run(): Promise<Answer> {
    const {args, flags} = await this.parse(CustomerErase)
    const result = await this.withStore(async (context) => {
      const erased = await this.erase(context, {reference: args.customer, yes: flags.yes, dryRun: flags['dry-run']})
      return {...erased, copies: knownCopies((await context.store.info()).path)}
    })
    this.say(presentErase(result, this.look()))
    return result
  }

  private async erase(
    context: CommandContext,
    {reference, yes, dryRun}: {reference: string; yes: boolean; dryRun: boolean},
  ): Promise<EraseResult> {
    const plan = await eraseCustomer(context, {reference, dryRun: true})
    if (dryRun) return plan
    if (!yes && !isErased(plan)) await confirmErasing(this.masked(plan), this.look())
    return eraseCustomer(context, {reference: plan.customer_id, dryRun: false})
  }
}
